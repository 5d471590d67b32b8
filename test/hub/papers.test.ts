import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import { DEFAULT_BUDGETS, loadConfig } from '../../hub/config.ts';
import { line } from '../../hub/middleware/log.ts';
import { openDatabase, type Database } from '../../hub/store/open.ts';
import { BLANK, paperFiles } from '../../hub/write-papers.ts';
import { LONGEST_DAYS } from '../../src/core/desk/settings.ts';
import { ENVELOPE_SIZE } from '../../src/core/envelope.ts';
import { CONFIG_FIELDS, KEPT_FIELDS, LOG_FIELDS } from '../../src/core/papers/kept-fields.ts';
import { EXAMPLE, type Block } from '../../src/core/papers/paper.ts';
import { papers } from '../../src/core/papers/papers.ts';

const docs = join(import.meta.dirname, '../../docs/avg');

async function columns({ db }: Database): Promise<string[]> {
  const tables = await db.introspection.getTables();
  return tables.flatMap((table) => table.columns.map(({ name }) => `${table.name}.${name}`)).sort();
}

const listed = KEPT_FIELDS.map(({ table, column }) => `${table}.${column}`).sort();
const wordsOf = (block: Block): string => JSON.stringify(block);

describe('the papers say what the code does', () => {
  test('every column of every table is on the list, and nothing else', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'steunpunt-papers-'));
    const database = await openDatabase({ databaseUrl: null, data: folder });
    try {
      const real = await columns(database);
      assert.deepEqual(listed, real);
      await sql`alter table mailboxes add column address text`.execute(database.db);
      assert.notDeepEqual(listed, await columns(database), 'control: a new column is missed');
      t.diagnostic(`${real.length} columns`);
      assert.ok(real.length > 40);
    } finally {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('so is every part of the configuration, and every field of a line in the log', () => {
    assert.deepEqual(Object.keys(CONFIG_FIELDS).sort(), Object.keys(loadConfig({})).sort());
    const fields = Object.keys(JSON.parse(line('/', 'GET', 200, 1)) as object);
    assert.deepEqual(Object.keys(LOG_FIELDS), fields);
  });

  test('docs/avg is what `npm run avg` writes', () => {
    const files = paperFiles(BLANK);
    assert.deepEqual(readdirSync(docs).sort(), [...files.keys()].sort());
    for (const [name, text] of files)
      assert.equal(readFileSync(join(docs, name), 'utf8'), text, `${name}: run npm run avg`);
  });

  test('figures come from the code, names and terms from the point', () => {
    const facts = {
      ...BLANK,
      point: 'De Linde',
      retention: { parent: 61, youth: 31, buddies: 301, heard: 21 },
    };
    const whole = [...paperFiles(facts).values()].join('\n');
    const wanted = [
      'De Linde',
      '61 dagen',
      '31 dagen',
      '21 dagen',
      '301 dagen',
      `${LONGEST_DAYS} dagen`,
    ];
    const budgets = Object.values(DEFAULT_BUDGETS).map((most) => ` ${most} `);
    for (const text of [...wanted, ...budgets, `${ENVELOPE_SIZE} bytes`])
      assert.ok(whole.includes(text), text);
    assert.ok(!whole.includes('90 dagen'), 'control: no default is left');
  });

  test('where each door has a key of its own, they say what the server then sees', () => {
    const says = [/of het van een ouder of een jongere is/, /elk een eigen slot/];
    const words = (apart: boolean): string =>
      [...paperFiles({ ...BLANK, apart }).values()].join('\n');
    for (const line of says) {
      assert.match(words(true), line);
      assert.doesNotMatch(words(false), line);
    }
  });

  test('each begins with what it is, and has all the points of its model', () => {
    const all = papers(BLANK);
    for (const { blocks } of all) assert.deepEqual(blocks[0], { kind: 'text', text: EXAMPLE });
    const [assessment] = all;
    const points = assessment!.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 3 ? [Number.parseInt(block.text)] : [],
    );
    assert.deepEqual(
      points,
      Array.from({ length: 17 }, (_, i) => i + 1),
    );
  });

  test('what no lawyer confirmed is left open, never said', () => {
    const unsure = [
      /artikel 11\)/,
      /dossierplicht/,
      /Jongeren onder 16/,
      /artikel 6\)/,
      /artikel 9\)/,
    ];
    const blocks = papers(BLANK).flatMap((paper) => paper.blocks);
    for (const claim of unsure) {
      const said = blocks.filter((block) => claim.test(wordsOf(block)));
      assert.ok(said.length > 0, `control: ${claim}`);
      assert.ok(
        said.every(({ kind }) => kind === 'open'),
        `${claim}`,
      );
    }
  });
});
