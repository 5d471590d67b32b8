import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';

/**
 * Arabic says "you" to a man, to a woman or to everybody. We say it to everybody: a mother reads no
 * form that was meant for her husband. A button is a verbal noun, and commands nobody.
 */

const locales = join(import.meta.dirname, '../../locales');
const WORD = /[\u0621-\u0652]+/g;
/** Words that end as "your" does, and are not. */
const NOT_YOURS = new Set([
  'ذلك',
  'كذلك',
  'وكذلك',
  'لذلك',
  'بذلك',
  'هناك',
  'وهناك',
  'متحرك',
  'ترك',
  'سلوك',
]);
/** What one says to one man only: "you want", "write", "choose" and their like. */
const TO_ONE_MAN = new Set(
  'تريد تحتاج تفضّل تتكلم تقصد أنت اكتب واكتب اختر ابدأ اقرأ اسأل اسألنا اتصل افتح حاول راجع احفظ ضع انظر ابحث اطبع تابع أرسل امسح اضغط أدخل انتظر تخطَّ'.split(
    ' ',
  ),
);

function toOne(text: string): string[] {
  const words = text.match(WORD) ?? [];
  return words.filter((word) => TO_ONE_MAN.has(word) || (/.ك$/.test(word) && !NOT_YOURS.has(word)));
}

const files = {
  'ar.json': ['messages'],
  'kiosk/ar.json': ['messages'],
  'content/ar/texts.json': ['parent', 'youth'],
};

test('Arabic says "you" to everybody who reads it', (t) => {
  let texts = 0;
  for (const [file, parts] of Object.entries(files)) {
    const read = JSON.parse(readFileSync(join(locales, file), 'utf8')) as Record<
      string,
      Record<string, string>
    >;
    const said = parts.flatMap((part) => Object.entries(read[part] ?? {}));
    assert.ok(said.length > 20, `${file}: only ${said.length} texts`);
    texts += said.length;
    const wrong = said.flatMap(([id, text]) => toOne(text).map((word) => `${id}: ${word}`));
    assert.deepEqual(wrong, [], file);
  }
  t.diagnostic(`${texts} texts`);
});

test('and the check hears when one man is meant', () => {
  assert.deepEqual(toOne('هل تريدون أن نتصل بكم؟ هذا متحرك، وهناك المزيد.'), []);
  assert.deepEqual(toOne('هل تريد أن نتصل بك؟'), ['تريد', 'بك']);
  assert.deepEqual(toOne('اكتب سؤالك هنا.'), ['اكتب', 'سؤالك']);
});
