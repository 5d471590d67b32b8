import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Budget, sourceOf } from '../../../channels/front/budget.ts';

test('a budget is for one name and one stretch of time', () => {
  let clock = 0;
  const budget = new Budget(3, 60_000, () => clock);
  assert.deepEqual(
    Array.from({ length: 5 }, () => budget.spend('a')),
    [true, true, true, false, false],
  );
  assert.equal(budget.spend('b'), true);
  clock = 59_999;
  assert.equal(budget.spend('a'), false);
  clock = 60_000;
  assert.equal(budget.spend('a'), true);
});

test('where a request comes from, and whom that is believed of', (t) => {
  const proxies = ['10.0.0.1', '10.0.0.2'];
  const cases: [peer: string, forwarded: string | undefined, source: string][] = [
    ['203.0.113.9', undefined, '203.0.113.9'],
    ['203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['::ffff:10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['10.0.0.1', '192.0.2.1, 198.51.100.1', '198.51.100.1'],
    ['10.0.0.1', '192.0.2.1, 198.51.100.1, 10.0.0.2', '198.51.100.1'],
    ['10.0.0.1', 'nonsense', '10.0.0.1'],
    ['10.0.0.1', undefined, '10.0.0.1'],
    ['2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2'],
    ['2001:db8:1:2::1', undefined, '2001:db8:1:2'],
    ['2001:0db8:0001:0002::1', undefined, '2001:db8:1:2'],
    ['::1', undefined, '0:0:0:0'],
  ];
  t.diagnostic(`${cases.length} sources`);
  for (const [peer, forwarded, source] of cases)
    assert.equal(sourceOf(peer, forwarded, proxies), source, `${peer} ${forwarded ?? ''}`);
});
