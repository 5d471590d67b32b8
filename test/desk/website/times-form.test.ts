import assert from 'node:assert/strict';
import test from 'node:test';
import {
  mergedTimes,
  timesOf,
  timesTroubles,
  withTimes,
  type TimesForm,
} from '../../../desk/website/times-form.ts';
import type { Content } from '../../../src/core/content.ts';
import { parseContent } from '../../core/support/parse-content.ts';

const content: Content = {
  ...{ v: 1, point: 'de-linde', name: 'De Linde', phone: '020 555 01 23', openDays: [1, 2] },
  ...{ hours: 'van 9 tot 16 uur', exitUrl: 'https://weer.example/' },
  closed: [{ from: 20_800, until: 20_810 }],
  standIn: { name: 'De Es', phone: '020 555 01 24' },
  keyList: {
    identity: 'x',
    keys: [{ kid: 'x', pk: 'x', notBefore: 0, notAfter: 1 }],
    signature: 'x',
  },
};

test('what is published comes back from the form as it was, keys and all', () => {
  assert.deepEqual(withTimes(content, timesOf(content)), content);
  const bare = { ...content };
  delete bare.hours;
  delete bare.closed;
  delete bare.standIn;
  assert.deepEqual(withTimes(bare, timesOf(bare)), bare);
  const emptied = { ...timesOf(content), hours: ' ', closed: [], standInName: '' };
  assert.deepEqual(withTimes(content, emptied), bare, 'emptied fields are gone');
});

test('whatever the form lets through, the hub takes', (t) => {
  const forms: [Partial<TimesForm>, string[]][] = [
    [{}, []],
    [{ phone: 'bel ons' }, ['phone']],
    [{ openDays: [] }, ['openDays']],
    [{ hours: 'x'.repeat(201) }, ['hours']],
    [{ closed: [{ from: '2026-12-24', until: '' }] }, ['closed']],
    [{ closed: [{ from: '2026-12-24', until: '2026-12-20' }] }, ['closed']],
    [{ closed: [{ from: '2026-12-24', until: '2026-12-24' }] }, []],
    [{ closed: Array(21).fill({ from: '2026-12-24', until: '2026-12-24' }) }, ['closed']],
    [{ exitUrl: 'buienradar.nl' }, ['exitUrl']],
    [{ exitUrl: 'javascript:alert(1)' }, ['exitUrl']],
    [{ standInName: '' }, ['standInName']],
    [{ standInPhone: 'x' }, ['standInPhone']],
    [{ standInUrl: 'http://es.example' }, ['standInUrl']],
    [{ standInUrl: 'https://es.example' }, []],
  ];
  for (const [part, fields] of forms) {
    const form = { ...timesOf(content), ...part };
    assert.deepEqual(Object.keys(timesTroubles(form)), fields, JSON.stringify(part));
    if (fields.length === 0) assert.ok(parseContent(withTimes(content, form)).ok);
  }
  t.diagnostic(`forms: ${forms.length} passed, 0 failed`);
});

test('two colleagues who change other fields both get theirs', () => {
  const begun = timesOf(content);
  const mine = { ...begun, hours: 'van 10 tot 12 uur' };
  const now = { ...begun, phone: '020 555 01 99' };
  const merged = mergedTimes(begun, mine, now);
  assert.deepEqual([merged.form.hours, merged.form.phone], [mine.hours, now.phone]);
  assert.deepEqual(merged.both, []);
});

test('of the same field ours stays in the form, and it is told', () => {
  const begun = timesOf(content);
  const merged = mergedTimes(begun, { ...begun, hours: 'a' }, { ...begun, hours: 'b' });
  assert.deepEqual([merged.form.hours, merged.both], ['a', ['hours']]);
  assert.deepEqual(mergedTimes(begun, { ...begun, hours: 'a' }, { ...begun, hours: 'a' }).both, []);
});
