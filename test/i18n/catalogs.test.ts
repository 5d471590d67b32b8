import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { readCatalog } from '../../src/i18n/catalog.ts';
import { LOCALES, SOURCE_LOCALE, YOUTH_TONE } from '../../src/i18n/locales.ts';
import { allMessages, messagesOf, problems } from './messages.ts';

const root = join(import.meta.dirname, '../..');
const visitor = allMessages(root);
const kiosk = allMessages(root, 'kiosk');
/** The kiosk shows both catalogs: what a visitor's screens say too stands in theirs. */
const shared = [...kiosk].filter(([id]) => visitor.has(id));
const kioskOnly = new Map([...kiosk].filter(([id]) => !visitor.has(id)));
const surfaces = [
  {
    messages: visitor,
    folder: 'locales',
    least: 80,
    beside: ['audio', 'content', 'kiosk', 'until-checked.json'],
  },
  { messages: kioskOnly, folder: 'locales/kiosk', least: 20, beside: [] },
];
const messages = new Map(surfaces.flatMap((surface) => [...surface.messages]));
const locales = Object.keys(LOCALES).filter((locale) => locale !== SOURCE_LOCALE);

for (const { messages, folder, least, beside } of surfaces) {
  test(`${folder}: every catalog says everything that the code says, with the same placeholders`, (t) => {
    assert.ok(messages.size > least, `only ${messages.size} messages found`);
    assert.deepEqual(
      readdirSync(join(root, folder)).sort(),
      [...beside, ...[...locales, YOUTH_TONE].map((name) => `${name}.json`)].sort(),
    );
    for (const locale of locales) {
      const file = JSON.parse(readFileSync(join(root, folder, `${locale}.json`), 'utf8')) as {
        locale: string;
        reviewed: string;
      };
      assert.equal(file.locale, locale);
      assert.ok(file.reviewed, 'who looked at it, or that nobody did');
      assert.deepEqual(problems(messages, readCatalog(file)), [], locale);
    }
    t.diagnostic(`${messages.size} messages in ${locales.length} catalogs passed, 0 failed`);
  });

  test(`${folder}: the tone for young people says "je" wherever the code says "u", and nothing else`, (t) => {
    const file = join(root, folder, `${YOUTH_TONE}.json`);
    const youth = readCatalog(JSON.parse(readFileSync(file, 'utf8')));
    const formal = /\b[Uu]w?\b/;
    const said = [...messages].map(([id, text]): [string, string] => [id, youth[id] ?? text]);
    assert.deepEqual(
      said.filter(([, text]) => formal.test(text)),
      [],
    );
    assert.deepEqual(problems(messages, { ...Object.fromEntries(messages), ...youth }), []);
    assert.match('Wat is uw vraag?', formal);
    assert.doesNotMatch('Wat duurt lang?', formal);
    t.diagnostic(`${Object.keys(youth).length} messages in another tone`);
  });
}

test('what the kiosk says with a word of the visitor screens, it says in the same words', (t) => {
  assert.deepEqual(
    shared.filter(([id, text]) => visitor.get(id) !== text),
    [],
  );
  t.diagnostic(`${shared.length} words shared`);
  assert.ok(shared.length > 10);
});

test('the check sees each kind of fault', () => {
  const code = messagesOf("msg('Dag', {id: 'a'}); msg(str`Dag ${name}`, { id: 'b' });");
  assert.deepEqual(problems(code, { a: 'Hello', b: 'Hello {0}' }), []);
  assert.deepEqual(problems(code, { b: 'Hello {0}' }), ['a: missing']);
  assert.deepEqual(problems(code, { a: ' ', b: 'Hello {0}' }), ['a: empty']);
  assert.deepEqual(problems(code, { a: 'Hello', b: 'Hello' }), ['b: other placeholders']);
  assert.deepEqual(problems(code, { a: 'Hello', b: 'Hello {1}' }), ['b: other placeholders']);
  assert.deepEqual(problems(code, { a: 'x', b: '{0}', c: 'x' }), ['c: not in the code']);
  assert.throws(() => messagesOf("msg('Dag')"), /without an id/);
  assert.throws(() => messagesOf("msg('Dag', {id: 'a'}); msg('Hoi', {id: 'a'})"), /two things/);
});

test('no Dutch word that we never show', () => {
  const never = /versleutel|sleutel|ongeldig|\bfout|laaggeletterd|ouderbetrokkenheid/i;
  const shown = [...messages].filter(([, text]) => never.test(text));
  assert.deepEqual(shown, []);
  assert.match('Deze sleutel is ongeldig', never);
});

test('sentences are short enough to read when tired', () => {
  const long = [...messages.values()]
    .flatMap((text) => text.split(/(?<=[.?!…])\s+/))
    .filter((sentence) => sentence.split(/\s+/).length > 16);
  assert.deepEqual(long, []);
});
