import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { localLayer } from '../../../demo/local-layer.ts';
import { readFolder } from '../../../hub/services/starter-folder.ts';
import { entryName } from '../../../src/core/library/cross-check.ts';
import { EMPTY_LAYER, layered } from '../../../src/core/library/layered.ts';
import { problemLine } from '../../../src/core/library/problem.ts';
import { readLocal } from '../../../src/core/library/read-local.ts';
import { readStarter } from '../../../src/core/library/read-starter.ts';
import type { Block, Contact } from '../../../src/core/library/types.ts';
import { LOCALES } from '../../../src/i18n/locales.ts';

/** What one door loads after the first view, at brotli 11: answers, and all journeys with their words. */
const MAX_BYTES = 32_000;
const LEAST = { parent: 40, youth: 15 } as const;

const files = await readFolder(join(import.meta.dirname, '../../../locales/content'));
const read = readStarter(files, { today: new Date().toISOString().slice(0, 10) });

void test('the shipped set is whole, and has enough answers in enough words', () => {
  assert.ok(read.ok, read.ok ? '' : read.reasons.map(problemLine).join('\n'));
  for (const door of ['parent', 'youth'] as const) {
    const entries = read.starter.languages['nl']!.entries.filter((one) => one.door === door);
    const wordings = entries.reduce((sum, one) => sum + one.wordings.length, 0);
    assert.ok(entries.length >= LEAST[door], `${entries.length} entries for ${door}`);
    for (const { id, wordings } of entries) assert.ok(wordings.length >= 5, id);
    console.log(`shipped for ${door}: ${entries.length} entries, ${wordings} wordings`);
  }
  assert.deepEqual(Object.keys(read.starter.scripts).sort(), [
    ...['aanmelden', 'bel-mij', 'buddy', 'buddy-worden', 'idee', 'na-gesprek', 'smiley', 'sticker'],
    'vraag',
  ]);
});

void test("the demo's own answers fit on it", () => {
  assert.ok(read.ok);
  assert.deepEqual(readLocal(localLayer, read.starter), { ok: true, local: localLayer });
});

void test('no layer takes 112 or 113 from a door', () => {
  assert.ok(read.ok);
  const { starter } = read;
  const shipped = (id: string): Contact => {
    const found = starter.languages['nl']?.contacts.find((one) => one.id === id);
    assert.ok(found, id);
    return found;
  };
  const reasons = (...contacts: Contact[]) => {
    const local = readLocal({ ...EMPTY_LAYER, contacts }, starter);
    return local.ok ? [] : local.reasons;
  };
  let refused = 0;
  for (const [id, name, phone] of [
    ['noodnummer', '112', '112'],
    ['113', '113', '113'],
  ] as const) {
    const one = shipped(id);
    const silent = JSON.parse(JSON.stringify({ ...one, phone: undefined })) as Contact;
    for (const [changed, doors] of [
      [{ ...one, doors: ['youth'] }, /ouders/],
      [{ ...one, doors: ['parent'] }, /jongeren/],
      [{ ...one, urgent: false }, /ouders/],
      [{ ...one, phone: '020 555 01 23' }, /jongeren/],
      [silent, /ouders/],
    ] as const) {
      const found = reasons(shipped('huisarts'), changed);
      assert.ok(
        found.some(
          ({ at, message }) => at === 'contacts.1' && message.includes(name) && doors.test(message),
        ),
        JSON.stringify([changed, found]),
      );
      const instead = { ...one, id: 'eigen', phone };
      assert.deepEqual(reasons(shipped('huisarts'), changed, instead), [], 'another one is there');
      refused++;
    }
    assert.deepEqual(reasons({ ...one, hours: 'Altijd' }), [], 'control');
  }
  assert.equal(refused, 10);
  console.log(`layers without help: ${refused} refused, 0 taken`);
});

void test('a door loads no more than it was promised', () => {
  assert.ok(read.ok);
  let measured = 0;
  for (const locale of Object.keys(LOCALES))
    for (const door of ['parent', 'youth'] as const) {
      const library = layered(read.starter, EMPTY_LAYER, { locale, door });
      const { length } = brotliCompressSync(JSON.stringify(library));
      console.log(`library ${locale} ${door}: ${length} bytes of ${MAX_BYTES}`);
      assert.ok(library.entries.length > 0 && length <= MAX_BYTES, `${locale} ${door}: ${length}`);
      measured++;
    }
  assert.equal(measured, 2 * Object.keys(LOCALES).length);
});

/** What people ask most, of both doors. */
const MOST_ASKED = [
  ...['zit-thuis', 'naar-huis-gestuurd', 'durft-niet-boete', 'te-weinig-hulp'],
  ...['andere-school-moet-dat', 'opp-tekenen', 'wie-gaat-mee', 'niet-eens-waarheen', 'wachtlijst'],
  ...['wie-leest-dit', 'brief-leerplicht', 'nieuw-in-nederland', 'gepest-school-doet-niets'],
]
  .map((id) => `parent/${id}`)
  .concat(
    [
      ...['ik-durf-niet-naar-school', 'moet-ik-naar-school', 'zeggen-jullie-het-door'],
      ...['ze-praten-over-mij', 'ik-word-gepest', 'thuis-gaat-het-niet-goed'],
      'ik-voel-me-heel-slecht',
    ].map((id) => `youth/${id}`),
  );

void test('every language answers what is asked most, block by block as Dutch does', () => {
  assert.ok(read.ok);
  const { nl, ...others } = read.starter.languages;
  const locales = Object.keys(LOCALES).filter((locale) => locale !== 'nl');
  assert.deepEqual(Object.keys(others).sort(), [...locales].sort());
  assert.equal(MOST_ASKED.length, 20);
  const shape = (blocks: readonly Block[]): string[] =>
    blocks.map((block) =>
      Object.entries(block)
        .map(
          ([kind, text]: [string, unknown]) => `${kind} ${Array.isArray(text) ? text.length : 1}`,
        )
        .join(),
    );
  const dutch = new Map(nl?.entries.map((entry) => [entryName(entry), entry]));
  let compared = 0;
  for (const [locale, language] of Object.entries(others)) {
    const { translations = [], contactWords = [], reviewed = {} } = language;
    const there = new Set(translations.map(entryName));
    assert.deepEqual(
      MOST_ASKED.filter((name) => !there.has(name)),
      [],
      locale,
    );
    for (const one of translations) {
      const entry = dutch.get(entryName(one));
      assert.deepEqual(shape(one.answer), shape(entry?.answer ?? []), `${locale} ${one.id}`);
      assert.equal(one.links?.length, entry?.links?.length, `${locale} ${one.id}: links`);
      compared++;
    }
    for (const { id, hours } of nl?.contacts ?? []) {
      const words = contactWords.find((one) => one.id === id);
      assert.ok(words?.who, `${locale}: who ${id} is`);
      assert.equal(words.hours !== undefined, hours !== undefined, `${locale} ${id}: hours`);
    }
    for (const door of ['parent', 'youth'] as const)
      assert.deepEqual(
        language.topics[door].map(({ id }) => id).sort(),
        nl?.topics[door].map(({ id }) => id).sort(),
        `${locale} topics`,
      );
    // "thuis" is a topic of both doors, and called something else at each.
    for (const door of ['parent', 'youth'] as const)
      for (const { id, title } of layered(read.starter, EMPTY_LAYER, { locale, door }).topics)
        assert.equal(
          title,
          language.topics[door].find((topic) => topic.id === id)?.title,
          `${locale} ${door} ${id}`,
        );
    assert.deepEqual(Object.keys(reviewed).sort(), ['contacts', 'crisis', 'texts', 'topics']);
  }
  console.log(`${compared} answers in ${locales.length} languages compared, 0 otherwise`);
  assert.ok(compared >= 20 * locales.length);
});
