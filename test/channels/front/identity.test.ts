import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokensUnder } from '../../../channels/conversations/tokens.ts';
import { openIdentities } from '../../../channels/front/identity.ts';

/** Another name of the same domain can put cookies beside ours; these it cannot. */

const tokens = tokensUnder(Buffer.alloc(32, 7));
const pair = (cookie: string | null): string => cookie?.split(';')[0] ?? '';

void test('over https nobody of a neighbouring name can say who somebody is', (t) => {
  const { stock, visitor, newVisitor } = openIdentities(tokens, 'https://kanaal.example.nl');
  const ours = stock({});
  const page = newVisitor();
  for (const { cookie } of [ours, page]) {
    assert.match(cookie ?? '', /^__Host-.+; Path=\/; HttpOnly; .*Secure/);
    assert.doesNotMatch(cookie ?? '', /Domain/i);
  }
  assert.equal(stock({ cookie: pair(ours.cookie) }).id, ours.id, 'control');
  assert.equal(visitor({ cookie: pair(page.cookie) })?.id, page.id, 'control');

  const tossed = [pair(ours.cookie), pair(page.cookie)].map((one) => one.replace('__Host-', ''));
  for (const cookie of tossed) {
    const somebody = stock({ cookie });
    assert.equal(somebody.known, false);
    assert.notEqual(somebody.id, ours.id);
    assert.equal(visitor({ cookie }), null);
  }
  t.diagnostic(`${tossed.length} cookies of a neighbour`);
});
