import type { TextField } from '../../../../src/ui/kiosk/keyboard/text-field.ts';
import { assert, equal } from '../../support/assert.ts';
import { focused } from '../../support/deep.ts';
import { openFields } from './support/fields.ts';
import { board, choose, comeTo, cursor, key, later, tap, write } from './support/hands.ts';

const SENTENCES = {
  Nederlands: 'Mijn zoon van 9 gaat niet; hij zegt: "nee!" Financiën à € 5',
  Türkçe: 'İyi günler, ışık çocuğum için IĞDIR öğretmeni Şule?',
  Polski: 'Zażółć gęślą jaźń. Łódź, Ćma, Żółw?',
  العربية: 'ابني لا يذهب إلى المدرسة، ماذا أفعل؟',
  Українська: 'Моя донька не ходить до школи. Її ім’я Ґалина?',
} as const;

/** Letters of the sentences that are only under other letters. */
const HELD: Readonly<Record<string, string>> = { إ: 'ا' };

const put = (field: TextField, value: string, from = value.length, to = from): void => {
  field.value = value;
  field.setSelectionRange(from, to);
};

describe('typing on the screen', () => {
  it('whole sentences in five languages, in light fields and deep ones', async () => {
    const fields = await openFields();
    let typed = 0;
    for (const at of ['line', 'lines', 'deepLine', 'deepLines'] as const)
      for (const [name, sentence] of Object.entries(SENTENCES)) {
        const field = fields[at];
        await comeTo(field);
        await choose(name);
        await write(sentence, HELD);
        equal(field.value, sentence, `${at}: ${name}`);
        assert(focused() === field, 'the focus stays');
        if (at === 'deepLine') equal(fields.known.line.value, sentence, 'what the element knows');
        if (at === 'deepLines') equal(fields.known.lines.value, sentence, 'what the element knows');
        put(field, '');
        typed++;
      }
    console.log(`sentences typed: ${typed}`);
    equal(typed, 20, 'sentences');
  });

  it('a new line where there are lines', async () => {
    const { deepLines } = await openFields();
    await comeTo(deepLines);
    await write('a\nb');
    equal(deepLines.value, 'a\nb', 'lines');
  });

  it('goes on with the form where there is one line, and away where there is no form', async () => {
    const { deepLine, line, sent } = await openFields();
    await comeTo(deepLine);
    await tap(key('Verder'));
    equal(sent(), 1, 'sent');
    await comeTo(line);
    await tap(key('Verder'));
    assert(!board(), 'away');
    equal([sent(), focused() === line], [1, true], 'sent no other form, and kept the focus');
  });

  it('in the middle, over what is selected, and never more than fits', async () => {
    const { deepLines: field } = await openFields();
    await comeTo(field);
    put(field, 'school', 3);
    await write('x');
    equal(cursor(field), 'schx|ool', 'middle');
    put(field, 'school', 0, 4);
    await write('t');
    equal(cursor(field), 't|ol', 'selected');
    put(field, 'school', 1, 3);
    await tap(key('Wis een letter'));
    equal(cursor(field), 's|ool', 'selected taken away');
    field.maxLength = 4;
    await write('t');
    equal(field.value, 'sool', 'full');
    put(field, 'sool', 1, 3);
    await write('u');
    equal(field.value, 'sul', 'full, over what is selected');
  });

  it('before the cursor where writing goes from right to left', async () => {
    const { deepLine: field } = await openFields();
    await comeTo(field);
    put(field, 'ابي', 2);
    await choose('العربية');
    await write('ن');
    equal(cursor(field), 'ابن|ي', 'logical order');
    equal(getComputedStyle(field).direction, 'rtl', 'and shown from the right');
    await tap(key('Wis een letter'));
    equal(cursor(field), 'اب|ي', 'one letter less');
  });

  it('takes away one character as a reader counts them', async () => {
    const { lines: field } = await openFields();
    await comeTo(field);
    const characters = ['a', 'é', 'e\u0301', '👍🏾', '👩‍👧‍👦', '🇳🇱', 'بَ', 'ї', '\n', 'क्षि'];
    for (const character of characters) {
      put(field, `x${character}z`, 1 + character.length);
      await tap(key('Wis een letter'));
      equal(cursor(field), 'x|z', `one ${JSON.stringify(character)} less`);
    }
    put(field, 'abc', 0);
    await tap(key('Wis een letter'));
    equal(cursor(field), '|abc', 'nothing before the cursor');
    console.log(`characters taken away: ${characters.length}`);
  });

  it('a capital once, capitals until the next press, and Turkish has two', async () => {
    const { line } = await openFields();
    await comeTo(line);
    await tap(key('Hoofdletter'));
    equal(key('Hoofdletter').ariaPressed, 'true', 'pressed');
    for (const one of ['Q', 'q']) await tap(key(one));
    await tap(key('Hoofdletter'));
    await tap(key('Hoofdletter'));
    for (const one of ['W', 'W', 'Spatie', 'W']) await tap(key(one));
    await tap(key('Alles met hoofdletters'));
    await tap(key('w'));
    equal(line.value, 'QqWW Ww', 'capitals');
    await choose('Türkçe');
    put(line, '');
    for (const one of ['Hoofdletter', 'İ', 'i', 'Hoofdletter', 'I', 'ı']) await tap(key(one));
    equal(line.value, 'İiIı', 'Turkish');
  });

  it('says before and after what it does, as any keyboard, so that a page can refuse and count', async () => {
    const { page, deepLine } = await openFields();
    const told: string[] = [];
    const tell = (event: Event): void => {
      const { type, inputType, data } = event as InputEvent;
      told.push([type, inputType, data, deepLine.value].join(' '));
    };
    page.addEventListener('beforeinput', tell);
    page.addEventListener('input', tell);
    await comeTo(deepLine);
    await write('ab');
    await tap(key('Wis een letter'));
    equal(
      told,
      [
        ...['beforeinput insertText a ', 'input insertText a a'],
        ...['beforeinput insertText b a', 'input insertText b ab'],
        ...['beforeinput deleteContentBackward  ab', 'input deleteContentBackward  a'],
      ],
      'events',
    );
    page.addEventListener('beforeinput', (event) => event.preventDefault());
    await write('c');
    await tap(key('Wis een letter'));
    equal([deepLine.value, told.length], ['a', 8], 'refused');
  });

  it('one event a key, for as long as somebody types', async () => {
    const { deepLines } = await openFields();
    let heard = 0;
    const hear = (): unknown => heard++;
    window.addEventListener('input', hear, true);
    await comeTo(deepLines);
    const many = 600;
    for (let at = 0; at < many; at++) await tap(key(at % 9 ? 'a' : 'Spatie'));
    window.removeEventListener('input', hear, true);
    console.log(`keys: ${many}, events: ${heard}`);
    equal([heard, deepLines.value.length], [many, many], 'events and letters');
    assert(board(), 'still there');
    await later();
  });
});
