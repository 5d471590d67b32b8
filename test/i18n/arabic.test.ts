import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
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

test('so do the answers, the topics and who else can help', (t) => {
  const content = join(locales, 'content/ar');
  const read = (path: string): Record<string, unknown> =>
    JSON.parse(readFileSync(join(content, path), 'utf8')) as Record<string, unknown>;
  // How people type a question is theirs; what we say back is checked.
  const said = ['parent', 'youth'].flatMap((door) =>
    readdirSync(join(content, door)).map((name): [string, unknown] => {
      const { question, answer } = read(`${door}/${name}`);
      return [`${door}/${name}`, [question, answer]];
    }),
  );
  for (const name of ['topics.json', 'contacts.json']) said.push([name, read(name)]);
  assert.ok(said.length > 20, `only ${said.length} files`);
  const wrong = said.flatMap(([name, words]) =>
    toOne(JSON.stringify(words)).map((word) => `${name}: ${word}`),
  );
  assert.deepEqual(wrong, []);
  t.diagnostic(`${said.length} files`);
});

test('and the check hears when one man is meant', () => {
  assert.deepEqual(toOne('هل تريدون أن نتصل بكم؟ هذا متحرك، وهناك المزيد.'), []);
  assert.deepEqual(toOne('هل تريد أن نتصل بك؟'), ['تريد', 'بك']);
  assert.deepEqual(toOne('اكتب سؤالك هنا.'), ['اكتب', 'سؤالك']);
});
