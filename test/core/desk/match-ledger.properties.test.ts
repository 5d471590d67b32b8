import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  askCheck,
  end,
  hear,
  hearCheck,
  introduce,
  meet,
  talked,
  tellOther,
  type LedgerCommand,
} from '../../../src/core/desk/match-commands.ts';
import {
  busyOf,
  goesOn,
  matchLedgerKind,
  PAIR_ENDS,
  type MatchLedger,
} from '../../../src/core/desk/match-ledger.ts';
import { pairName } from '../../../src/core/matching/people.ts';

/** Two desks and two people write in one book, each on what she saw some time ago. */

const RUNS = 2_000;
const PLACES: Readonly<Record<string, number>> = { els: 1, fia: 2, gus: 3 };
const REQUESTS = ['anna', 'bob', 'cor', 'dia', 'eva'];

interface Act {
  readonly what: number;
  readonly request: number;
  readonly buddy: number;
  readonly pair: number;
  readonly side: 'request' | 'buddy';
  readonly yes: boolean;
}

const act: fc.Arbitrary<Act> = fc.record({
  what: fc.nat(11),
  ...{ request: fc.nat(REQUESTS.length - 1), buddy: fc.nat(2), pair: fc.nat(7) },
  side: fc.constantFrom('request', 'buddy'),
  yes: fc.boolean(),
});

function commandOf({ what, pair, side, yes, ...who }: Act, at: number): LedgerCommand {
  const [id, day] = [`p${pair}`, 100 + at];
  if (what >= 7) {
    const buddy = Object.keys(PLACES)[who.buddy] ?? '';
    const request = REQUESTS[who.request] ?? '';
    return introduce({ id: `p${at}`, request, buddy, since: 90, asked: day }, PLACES[buddy] ?? 0);
  }
  const commands = [
    hear(id, side, yes),
    hear(id, side, true),
    meet(id, day),
    tellOther(id),
    what % 2 ? askCheck(id, day) : talked(id),
    hearCheck(id, side, yes),
    end(id, day, PAIR_ENDS[pair % PAIR_ENDS.length] ?? 'other'),
  ];
  return commands[what] ?? (() => null);
}

/** What must never be read in the book. */
function faults(now: MatchLedger): string[] {
  const found: string[] = [];
  for (const [buddy, places] of Object.entries(PLACES))
    if (busyOf(now, buddy) > places) found.push(`${buddy} has too many people`);
  for (const request of REQUESTS)
    if (now.pairs.filter((pair) => goesOn(pair) && pair.request === request).length > 1)
      found.push(`${request} has two buddies`);
  const names = now.pairs.map(({ request, buddy }) => pairName(request, buddy));
  if (new Set(names).size < names.length) found.push('these two were put together before');
  for (const { said, state, introduced } of now.pairs)
    if (introduced !== null && (said.request !== 'yes' || said.buddy !== 'yes'))
      found.push(`introduced without two yeses (${state})`);
  if (!matchLedgerKind.parse(now)) found.push('not a book');
  return found;
}

test('whoever writes when, nobody is given away twice and no pair is asked again', () => {
  let [applied, refused, again, carelessness] = [0, 0, 0, 0];
  fc.assert(
    fc.property(fc.array(act, { minLength: 10, maxLength: 60 }), (acts) => {
      let now = matchLedgerKind.empty;
      let careless = matchLedgerKind.empty;
      for (const [at, one] of acts.entries()) {
        const command = commandOf(one, at);
        const next = command(now);
        if (next) {
          applied++;
          // The answer was lost and the same is done once more: by then on a colleague's book.
          const once = command(next);
          if (once === next) again++;
          else assert.fail(`done twice, ${JSON.stringify(one)} makes something else`);
          now = next;
        } else refused++;
        assert.deepEqual(faults(now), []);
        // Control: a desk that writes on what it saw at first, as if the book had not changed.
        const blind = command(matchLedgerKind.empty);
        if (blind && one.what >= 7)
          careless = { ...careless, pairs: [...careless.pairs, ...blind.pairs] };
      }
      if (faults(careless).length > 0) carelessness++;
    }),
    { numRuns: RUNS, seed: 6 },
  );
  console.log(
    `match ledger: ${applied} commands applied, ${refused} refused, ${again} met their own work`,
  );
  console.log(`control: ${carelessness} of ${RUNS} books broken without the book's own look`);
  assert.ok(applied > 5_000 && refused > 5_000, `${applied}, ${refused}`);
  assert.ok(carelessness > RUNS / 2);
});
