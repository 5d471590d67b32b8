import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countLines } from '../../../src/core/counting/count.ts';
import { nextEdition } from '../../../src/core/counting/edition.ts';
import { makeReport, namesOf } from '../../../src/core/counting/report.ts';
import { editionKind } from '../../../src/core/desk/edition.ts';
import { reportKind } from '../../../src/core/desk/report.ts';
import { settingsKind } from '../../../src/core/desk/settings.ts';
import {
  addItem,
  changeItem,
  removeItem,
  signalId,
  signalKind,
  type Signal,
  type SignalItem,
} from '../../../src/core/desk/signal.ts';
import { lines, NEW_YEAR } from '../counting/support/lines.ts';

const item: SignalItem = {
  id: 'a',
  heard: 'Busjes komen te laat.',
  table: '',
  day: null,
  answer: '',
};
const told: SignalItem = { ...item, table: 'Gemeente', day: 20_777, answer: 'In maart beter.' };
const { empty } = signalKind;

function after(signal: Signal, ...commands: ((now: Signal) => Signal | null)[]): Signal {
  return commands.reduce((now, command) => command(now) ?? assert.fail('does not fit'), signal);
}

test('a signal meets its own work, and never overwrites a colleague', () => {
  const one = after(empty, addItem(item), addItem(item));
  assert.deepEqual(one.items, [item]);
  const two = after(one, changeItem(item, told), changeItem(item, told));
  assert.deepEqual(two.items, [told]);
  const other = { ...item, heard: 'Iets anders.' };
  assert.equal(changeItem(item, other)(two), null, 'a colleague changed it');
  assert.equal(removeItem(item)(two), null, 'a colleague changed it');
  assert.equal(addItem(other)(two), null);
  assert.deepEqual(after(two, removeItem(told), removeItem(told)).items, []);
  assert.equal(changeItem(item, told)(empty), null, 'a colleague took it away');
  assert.ok(signalKind.parse(two));
  assert.equal(signalKind.parse({ v: 1, items: [{ ...item, heard: 'x'.repeat(201) }] }), null);
  assert.equal(signalId(2026, 'thuis'), '2026-thuis');
});

test('a report holds what may leave the desk and nothing that was counted', () => {
  const settings = { ...settingsKind.empty, regions: ['Noord'] };
  const all = [
    ...lines(23, { themes: ['thuis'], text: 'CANARY', region: 'Noord' }),
    ...lines(13, { themes: ['gezin'], door: 'youth' }),
  ];
  const edition = nextEdition(editionKind.empty, all, namesOf(settings), NEW_YEAR + 9);
  const signals = new Map([
    ['gezin', { v: 1 as const, items: [item] }],
    ['thuis', { v: 1 as const, items: [told] }],
  ]);
  const report = makeReport({ name: 'De Linde', year: 2026, edition, settings, signals });
  assert.ok(reportKind.parse(JSON.parse(JSON.stringify(report))));
  assert.equal(report.sheets.all?.total, 35);
  assert.equal(report.sheets.all['theme:thuis'], 20);
  assert.deepEqual(
    report.signals.map(({ theme }) => theme),
    ['thuis', 'gezin'],
  );
  const text = JSON.stringify(report);
  assert.ok(!text.includes('CANARY') && !text.includes('counted'));
  const numbers = Object.values(report.sheets).flatMap((cells) => Object.values(cells));
  assert.ok(numbers.length > 20 && numbers.every((number) => number % 5 === 0));
  assert.ok(Object.values(countLines(all)).includes(23), 'control: what was counted is no batch');
});
