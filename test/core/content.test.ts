import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Content } from '../../src/core/content.ts';
import { currentKey, isApart, keyListText } from '../../src/core/key-list.ts';
import { parseContent } from './support/parse-content.ts';

const key = { kid: 'AAAAAAAAAAA', pk: 'BA', notBefore: 100, notAfter: 200 };
const content: Content = {
  v: 1,
  point: 'de-linde',
  name: 'Ouder- en jeugdsteunpunt De Linde',
  phone: '020 555 01 23',
  openDays: [1, 2, 4],
  exitUrl: 'https://www.buienradar.nl/',
  keyList: { identity: 'BA', keys: [key], signature: 'AA' },
};

void test('whole content is content', () => {
  assert.deepEqual(parseContent(content), { ok: true, content });
  assert.equal(parseContent({ ...content, phone: '' }).ok, true, 'a point without a phone');
  const closed = [
    { from: 20_500, until: 20_500 },
    { from: 20_600, until: 20_613 },
  ];
  const whole = { ...content, hours: 'maandag en dinsdag van 9 tot 16 uur', closed };
  assert.deepEqual(parseContent(whole), { ok: true, content: whole });
  const standIn = { name: 'Steunpunt De Es', phone: '020 555 01 24', url: 'https://es.example' };
  assert.equal(parseContent({ ...whole, standIn }).ok, true, 'a point that stands in');
  assert.equal(parseContent({ ...whole, standIn: { name: 'De Es' } }).ok, true, 'by name alone');
  assert.equal(parseContent({ ...content, closed: [] }).ok, true, 'no holidays');
});

void test('what is not content says where it is not', () => {
  const wrong: [string, unknown][] = [
    ['v', { ...content, v: 2 }],
    ['point', { ...content, point: 'De Linde' }],
    ['point', { ...content, point: '-linde' }],
    ['point', { ...content, point: 'x'.repeat(64) }],
    ['name', { ...content, name: '' }],
    ['phone', { ...content, phone: 'bel ons' }],
    ['openDays', { ...content, openDays: [] }],
    ['openDays.0', { ...content, openDays: [0] }],
    ['hours', { ...content, hours: '' }],
    ['hours', { ...content, hours: null }],
    ['closed', { ...content, closed: {} }],
    ['standIn.name', { ...content, standIn: { phone: '020 555 01 24' } }],
    ['standIn.url', { ...content, standIn: { name: 'De Es', url: 'javascript:alert(1)' } }],
    ['standIn.phone', { ...content, standIn: { name: 'De Es', phone: 'bel ons' } }],
    ['closed', { ...content, closed: Array(21).fill({ from: 1, until: 2 }) }],
    ['closed.0.until', { ...content, closed: [{ from: 2, until: 1 }] }],
    ['closed.0.until', { ...content, closed: [{ from: 2 }] }],
    [
      'closed.1.from',
      {
        ...content,
        closed: [
          { from: 1, until: 2 },
          { from: 1.5, until: 2 },
        ],
      },
    ],
    ['closed.0.why', { ...content, closed: [{ from: 1, until: 2, why: 'zomer' }] }],
    ['exitUrl', { ...content, exitUrl: 'javascript:alert(1)' }],
    ['exitUrl', { ...content, exitUrl: 'weer' }],
    ['keyList.keys', { ...content, keyList: { ...content.keyList, keys: [] } }],
    ['keyList.keys.0.pk', withKey({ pk: 'a b' })],
    ['keyList.keys.0.notBefore', withKey({ notBefore: 1.5 })],
    ['keyList.keys.0.notAfter', withKey({ notAfter: -1 })],
    ['extra', { ...content, extra: 1 }],
    ['(root)', null],
    ['(root)', 'content'],
  ];
  for (const [path, value] of wrong) {
    const result = parseContent(value);
    assert.ok(!result.ok, path);
    assert.ok(
      result.reasons.some((reason) => reason.startsWith(`${path}: `)),
      `${path} in ${result.reasons.join('; ')}`,
    );
  }
  console.log(`content refused: ${wrong.length} passed, 0 failed`);
});

void test('the newest key that is valid today is current', () => {
  const keys = [
    { ...key, kid: 'old', notBefore: 0, notAfter: 99 },
    { ...key, kid: 'now', notBefore: 50, notAfter: 150 },
    { ...key, kid: 'newer', notBefore: 100, notAfter: 200 },
    { ...key, kid: 'next', notBefore: 190, notAfter: 300 },
  ];
  const at = (today: number) => currentKey(keys, today)?.kid ?? null;
  assert.deepEqual([-1, 0, 49, 50, 99, 100, 189, 190, 300, 301].map(at), [
    null,
    'old',
    'old',
    'now',
    'now',
    'newer',
    'newer',
    'next',
    'next',
    null,
  ]);
  assert.equal(currentKey([], 100), null);
});

void test('the signed text is the point and one line a key, in order', () => {
  const second = { ...key, kid: 'BB', notBefore: 1 };
  assert.equal(
    keyListText('de-linde', [key, second]),
    'steunpunt/keys/v1\nde-linde\nAAAAAAAAAAA BA 100 200\nBB BA 1 200',
  );
});

void test('a key of a door says so in its line, and no other line changes for it', () => {
  const youth = { ...key, kid: 'BB', door: 'youth' as const };
  assert.equal(
    keyListText('de-linde', [key, youth]),
    'steunpunt/keys/v1\nde-linde\nAAAAAAAAAAA BA 100 200\nBB BA 100 200 youth',
  );
});

void test('a door takes its own key, else one without a door, and never the other’s', (t) => {
  const desk = { ...key, kid: 'desk' };
  const [parent, youth] = (['parent', 'youth'] as const).map((door) => ({
    ...{ ...key, kid: door, door },
  }));
  const over = { notBefore: 0, notAfter: 0 };
  const later = { ...desk, kid: 'later', notBefore: 150 };
  const lists = [
    ['one for both', [desk], 'desk', 'desk', 'desk', false],
    ['one each', [desk, parent!, youth!], 'parent', 'youth', 'desk', true],
    ['a newer one for both', [later, parent!, youth!], 'parent', 'youth', 'later', true],
    ['of one door alone', [desk, youth!], 'desk', 'youth', 'desk', true],
    ['of one door and no other', [youth!], null, 'youth', null, true],
    [
      'together again',
      [desk, { ...parent!, ...over }, { ...youth!, ...over }],
      ...(['desk', 'desk', 'desk', false] as const),
    ],
  ] as const;
  for (const [what, keys, forParent, forYouth, forDesk, apart] of lists) {
    const kid = (door?: 'parent' | 'youth') => currentKey(keys, 160, door)?.kid ?? null;
    assert.deepEqual([kid('parent'), kid('youth'), kid()], [forParent, forYouth, forDesk], what);
    assert.equal(isApart(keys), apart, what);
  }
  t.diagnostic(`${lists.length} lists`);
});

function withKey(change: object): unknown {
  return { ...content, keyList: { ...content.keyList, keys: [{ ...key, ...change }] } };
}
