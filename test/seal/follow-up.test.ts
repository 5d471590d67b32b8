import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { utf8 } from '../../src/core/bytes.ts';
import type { Call } from '../../src/core/message.ts';
import { newSid } from '../../src/seal/envelope.ts';
import { followMac, holdsFollowMac, type More } from '../../src/seal/follow-up.ts';
import { makeThread } from './support/fixtures.ts';
import { Tally } from './support/tally.ts';

const { followKey } = await makeThread();
const call: Call = {
  ...{ phone: '06 1234 5678', daypart: 'morning', language: 'tr' },
  ...{ interpreter: true, voicemail: false },
};
const whole: More = { call, after: 'zit-thuis' };
const notice = { email: 'ouder@post.example' };
const choice = { ask: 'a', yes: true };

void test('no call is proven but the one that was asked for', async () => {
  const sid = newSid();
  const holds = async (mac: Uint8Array<ArrayBuffer>, more: More) =>
    holdsFollowMac(followKey, sid, 1, 'Bel mij', mac, more);
  const tally = new Tally('forged calls');
  const others: More[] = [
    {},
    { call },
    { after: 'zit-thuis' },
    { ...whole, after: 'zit-thuis-' },
    { ...whole, after: '' },
    ...(Object.keys(call) as (keyof Call)[]).map((field) => ({ ...whole, call: changed(field) })),
    { ...whole, call: { ...call, phone: call.language, language: call.phone } },
  ];
  const mac = await followMac(followKey, sid, 1, 'Bel mij', whole);
  assert.equal(await holds(mac, whole), true, 'control');
  for (const more of others) {
    tally.count(!(await holds(mac, more)), `as ${JSON.stringify(more)}`);
    const theirs = await followMac(followKey, sid, 1, 'Bel mij', more);
    tally.count(!(await holds(theirs, whole)), `from ${JSON.stringify(more)}`);
  }
  tally.close(20);
});

void test('no address is proven but the one that was given, and none is taken back by another', async () => {
  const sid = newSid();
  const tally = new Tally('forged notices');
  const said: More[] = [
    { notice },
    { notice: { email: 'ander@post.example' } },
    { notice: null },
    {},
    { after: 'zit-thuis' },
    { call },
    { call, notice },
    { after: notice.email },
    { after: notice.email, notice: null },
    { ...whole, notice },
    { ...whole, notice: null },
    whole,
    { choice },
    { choice: { ...choice, yes: false } },
    { choice: { ...choice, ask: 'b' } },
    { choice, notice: null },
    { choice, notice },
    { ...whole, choice },
  ];
  for (const one of said) {
    const mac = await followMac(followKey, sid, 1, '', one);
    for (const other of said) {
      const holds = await holdsFollowMac(followKey, sid, 1, '', mac, other);
      const what = `${JSON.stringify(one)} as ${JSON.stringify(other)}`;
      tally.count(holds === (one === other), what);
    }
  }
  tally.close(324);
});

function changed(field: keyof Call): Call {
  const value = call[field];
  if (field === 'daypart') return { ...call, daypart: 'evening' };
  return { ...call, [field]: typeof value === 'boolean' ? !value : `${value}1` };
}

void test('the order in which fields came does not matter', async () => {
  const sid = newSid();
  const turned = Object.fromEntries(Object.entries(call).reverse()) as unknown as Call;
  const mac = await followMac(followKey, sid, 1, '', { call });
  assert.equal(await holdsFollowMac(followKey, sid, 1, '', mac, { call: turned }), true);
});

void test('words alone are proven as before there were calls, and a call as docs/protocol.md says', async () => {
  const sid = newSid();
  const n = Uint8Array.of(0, 0, 0, 3);
  const expect = async (parts: Uint8Array[], text: string, more?: More) =>
    assert.deepEqual(
      Buffer.from(await followMac(followKey, sid, 3, text, more)),
      createHmac('sha256', followKey).update(Buffer.concat(parts)).digest(),
    );
  await expect([utf8('steunpunt/follow-up/v1'), sid, n, utf8('één')], 'één');
  const json = '[["06 1234 5678","morning","tr",true,false],"zit-thuis"]';
  const label = utf8('steunpunt/follow-up-more/v1');
  const length = Uint8Array.of(0, 0, 0, json.length);
  await expect([label, sid, n, length, utf8(json), utf8('één')], 'één', whole);
  const asked = '[null,null,"ouder@post.example"]';
  const short = Uint8Array.of(0, 0, 0, asked.length);
  await expect([label, sid, n, short, utf8(asked)], '', { notice });
  const back = '[null,null,null]';
  await expect([label, sid, n, Uint8Array.of(0, 0, 0, 16), utf8(back)], '', { notice: null });
  const yes = '[null,null,false,["a",true]]';
  await expect([label, sid, n, Uint8Array.of(0, 0, 0, 28), utf8(yes)], '', { choice });
});

void test('no two different follow-ups have the same proof', async () => {
  const anyCall: fc.Arbitrary<Call> = fc.record({
    phone: fc.string({ minLength: 1 }),
    daypart: fc.constantFrom('morning', 'afternoon', 'evening', 'any'),
    language: fc.string(),
    interpreter: fc.boolean(),
    voicemail: fc.boolean(),
  });
  const anyMore: fc.Arbitrary<More> = fc.record(
    {
      ...{ call: anyCall, after: fc.string({ minLength: 1 }) },
      notice: fc.option(fc.record({ email: fc.string() })),
      choice: fc.record({ ask: fc.string(), yes: fc.boolean() }),
    },
    { requiredKeys: [] },
  );
  const sid = newSid();
  const proofs = new Map<string, string>();
  let made = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(3), fc.string(), anyMore, async (n, text, more) => {
      const { call, after, choice } = more;
      const parts = [n, text, call ?? null, after ?? null, noticed(more), choice ?? null];
      const said = JSON.stringify(parts);
      const mac = await followMac(followKey, sid, n + 1, text, more);
      const proof = Buffer.from(mac).toString('hex');
      assert.equal(proofs.get(proof) ?? said, said);
      proofs.set(proof, said);
      made++;
    }),
    { numRuns: 2_000 },
  );
  console.log(`${made} follow-ups, ${proofs.size} proofs`);
  assert.ok(proofs.size > 1_000);
});

/** null and nothing are two things. */
const noticed = ({ notice }: More): unknown => (notice === undefined ? 'none' : [notice]);
