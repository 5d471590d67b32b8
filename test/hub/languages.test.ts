import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import {
  languagesOf,
  readShippedLanguages,
  type ShippedLanguages,
} from '../../hub/services/shipped-languages.ts';
import { HELD } from '../../src/core/library/languages.ts';
import { EMPTY_LAYER } from '../../src/core/library/layered.ts';
import type { LocalLayer } from '../../src/core/library/types.ts';
import { smallStarter } from '../core/library/support/small-set.ts';
import { openStage, type Stage } from './support/stage.ts';

const NOBODY = 'nog niet nagekeken';
const FATMA = 'nagekeken door Fatma Yılmaz, 2026-03-31';
const part = (reviewed: string): object => ({ v: 1, reviewed, phrases: [], except: [] });
/** A set in which these marks stand in the Turkish files. */
const setWith = (texts: string, crisis: string, contacts: string) =>
  smallStarter({
    'tr/texts.json': { v: 1, reviewed: texts, parent: {}, youth: {} },
    'tr/crisis.json': part(crisis),
    'tr/contacts.json': { v: 1, reviewed: contacts, contacts: [] },
  });

const shipped = (screens = NOBODY, kiosk = NOBODY, of = 'x'): ShippedLanguages => ({
  tr: { screens, kiosk, of, words: {} },
});

test('a language counts as checked when a person read all of it, and not a file less', (t) => {
  const all = setWith(FATMA, FATMA, FATMA);
  const checked = (marks: ShippedLanguages, set = all) => languagesOf(marks, set, EMPTY_LAYER);
  assert.deepEqual(checked(shipped(FATMA, FATMA)).checked, ['nl', 'en', 'tr']);
  const less: [ShippedLanguages, typeof all][] = [
    [shipped(NOBODY, FATMA), all],
    [shipped(FATMA, NOBODY), all],
    [shipped(FATMA, 'ja'), all],
    [shipped(FATMA, FATMA), setWith(NOBODY, FATMA, FATMA)],
    [shipped(FATMA, FATMA), setWith(FATMA, NOBODY, FATMA)],
    [shipped(FATMA, FATMA), setWith(FATMA, FATMA, NOBODY)],
    [shipped(FATMA, FATMA), smallStarter()],
  ];
  for (const [marks, set] of less) assert.deepEqual(checked(marks, set).checked, ['nl', 'en']);
  t.diagnostic(`${less.length} marks too few, 0 shown`);
});

test('a point says by name that somebody read the words; other words are to be read again', () => {
  const layer = (of: string): LocalLayer => ({
    ...EMPTY_LAYER,
    languages: { tr: { checked: { by: 'Fatma', day: '2026-03-31', of }, answers: true } },
  });
  const read = (of: string) => languagesOf(shipped(), smallStarter(), layer(of));
  assert.deepEqual(read('x'), { checked: ['nl', 'en', 'tr'], answers: ['tr'] });
  assert.deepEqual(read('y').checked, ['nl', 'en'], 'words that came after');
});

test('what names the held words changes with each of them, and with nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'steunpunt-languages-'));
  try {
    mkdirSync(join(folder, 'kiosk'));
    const of = async (messages: Record<string, string>): Promise<string> => {
      writeFileSync(join(folder, 'tr.json'), JSON.stringify({ reviewed: FATMA, messages }));
      return (await readShippedLanguages(folder, ['tr']))['tr']?.of ?? '';
    };
    const words = Object.fromEntries(HELD.map((id) => [id, id]));
    const was = await of(words);
    assert.equal(await of({ ...words, 'find.heading': 'x' }), was);
    const others = new Set([was]);
    for (const id of HELD) others.add(await of({ ...words, [id]: 'x' }));
    assert.equal(others.size, HELD.length + 1);
    const { tr } = await readShippedLanguages(folder, ['tr']);
    assert.deepEqual([tr?.screens, tr?.kiosk], [FATMA, NOBODY], 'no file: nobody');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe('languages at a point', () => {
  let stage: Stage;
  let cookie: string;
  before(async () => {
    stage = await openStage({});
    cookie = await stage.logIn();
  });
  after(() => stage.close());

  const config = async (): Promise<{ languages: { checked: string[]; answers: string[] } }> => {
    const page = await stage.ask(`${stage.urls.hub}/w/${stage.point.embedKey}?lang=tr`);
    const html = page.body.toString();
    assert.match(html, /<html lang="tr" dir="ltr"/);
    const [, json = '{}'] = /id="steunpunt-config">(.*?)<\/script>/s.exec(html) ?? [];
    return JSON.parse(json) as Awaited<ReturnType<typeof config>>;
  };

  test('what ships says that nobody read it; a colleague can say by name that somebody did', async () => {
    assert.deepEqual((await config()).languages, { checked: ['nl', 'en'], answers: [] });
    const found = await stage.desk('/v1/desk/library', 'GET', undefined, cookie);
    const { languages } = found.json() as { languages: ShippedLanguages };
    assert.deepEqual(Object.keys(languages), ['en', 'ar', 'tr', 'pl', 'uk']);
    for (const lang of ['ar', 'tr', 'pl', 'uk'])
      assert.deepEqual([languages[lang]?.screens, languages[lang]?.kiosk], [NOBODY, NOBODY]);
    const put = async (tr: object, etag: string) =>
      stage.ask(`${stage.urls.desk}/v1/desk/library`, {
        method: 'PUT',
        headers: {
          ...{ 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', cookie },
          'if-match': etag,
        },
        body: JSON.stringify({ ...EMPTY_LAYER, languages: { tr } }),
      });
    const checked = { by: 'Fatma Yılmaz', day: '2026-03-31', of: languages['tr']?.of };
    const etag = String(found.headers['etag']);
    assert.equal((await put({ checked: { ...checked, by: '' } }, etag)).status, 422, 'nobody');
    assert.equal((await put({ checked, answers: true }, etag)).status, 200);
    assert.deepEqual((await config()).languages, { checked: ['nl', 'en', 'tr'], answers: ['tr'] });
  });
});
