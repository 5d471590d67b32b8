import { toBase64Url } from '../../src/core/bytes.ts';
import type { PointKey } from '../../src/core/content.ts';
import { decodeHeader } from '../../src/core/envelope.ts';
import type { Draft } from '../../src/core/post-office.ts';
import { openEnvelope } from '../../src/seal/envelope.ts';
import { DEVICE_DATABASE } from '../../src/store/device.ts';
import type { Outbox } from '../../src/store/outbox.ts';
import { OUTBOX_DATABASE } from '../../src/store/rows.ts';
import { makeEpoch, POINT } from '../seal/support/fixtures.ts';
import { check, equal, wipe } from '../store/support/browser.ts';
import { epoch, listed, office, START } from './support/whole-office.ts';

const draft = { text: 'Mijn vraag', locale: 'nl', consent: '1' };
const [parents, youths] = [await makeEpoch(), await makeEpoch()];
const both = await listed(epoch);
const parent: PointKey = { ...(await listed(parents)), door: 'parent' };
const youth: PointKey = { ...(await listed(youths)), door: 'youth' };
const closed = { notBefore: 0, notAfter: 0 };
const names = new Map([
  [both.kid, 'both'],
  [parent.kid, 'parent'],
  [youth.kid, 'youth'],
]);

/** With which keys all that waits is sealed, oldest first. */
function sealedTo(outbox: Outbox, known: string[]): string[] {
  const fresh = outbox.rows().filter(({ sid }) => !known.includes(sid));
  known.push(...fresh.map(({ sid }) => sid));
  return fresh.map(({ bytes }) => {
    const header = decodeHeader(bytes);
    return names.get(header ? toBase64Url(header.kid) : '') ?? 'none';
  });
}

describe('a key per door', () => {
  beforeEach(async () => {
    await wipe(DEVICE_DATABASE);
    await wipe(OUTBOX_DATABASE);
  });

  it('seals to the door’s own key, else to the one for both, never to the other’s', async () => {
    const far = Date.UTC(1971, 0, 1);
    const dated = [both, parent, youth].map((key) => ({ ...key, notBefore: 19_000 }));
    const lists: [string, readonly PointKey[], number, string][] = [
      ['one for both', [both], START, 'both both'],
      ['one each', [both, parent, youth], START, 'parent youth'],
      ['one each, at a wrong clock', dated, far, 'parent youth'],
      ['the youth’s alone', [both, youth], START, 'both youth'],
      [
        'together again, at a wrong clock',
        [
          { ...both, notBefore: 19_000 },
          { ...parent, ...closed },
          { ...youth, ...closed },
        ],
        far,
        'both both',
      ],
    ];
    for (const [what, keys, now, wanted] of lists) {
      const { post, outbox } = office({ now }, POINT, location.origin, keys);
      const seen: string[] = [];
      const got: string[] = [];
      for (const door of ['parent', 'youth'] as const) {
        const asked = await post.ask({ ...draft, door });
        check(asked.kind === 'asked', what);
        got.push(...sealedTo(outbox, seen));
      }
      equal(got.join(' '), wanted, what);
      post.close();
      await wipe(OUTBOX_DATABASE);
    }
    check(lists.length === 5, 'lists tried');
  });

  it('sends what comes after a question by the door of that question', async () => {
    const { post, outbox } = office({ now: START }, POINT, location.origin, [both, parent, youth]);
    const asked = await post.ask({ ...draft, door: 'parent' });
    if (asked.kind !== 'asked') throw new Error('not asked');
    const seen: string[] = [];
    equal(sealedTo(outbox, seen), ['parent'], 'the question');
    const page: Draft = { ...draft, text: 'En nog iets', door: 'youth' };
    equal((await post.followUp(asked.thread, page)).kind, 'asked', 'from a page of the other door');
    const row = outbox.rows().find(({ sid }) => !seen.includes(sid));
    equal(sealedTo(outbox, seen), ['parent'], 'the same door');
    const opened = row && (await openEnvelope({ point: POINT, epoch: parents, bytes: row.bytes }));
    equal(opened?.submission.door, 'parent', 'as it says itself');
    const typed = await post.open(asked.receipt);
    check(typed !== null, 'opened with its code');
    post.close();
  });
});
