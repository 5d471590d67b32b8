import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DOORS, otherDoor, type Door } from '../../src/core/doors.ts';
import { currentKey } from '../../src/core/key-list.ts';
import type { RosterMember } from '../../src/core/staff.ts';
import type { TurnOf } from '../../src/core/turn.ts';
import { agrees } from '../../src/seal/agreement.ts';
import { documentKeys, documentName, openDocument, sealDocument } from '../../src/seal/document.ts';
import { unlockRecovery } from '../../src/seal/recovery.ts';
import { sealToMember, signRoster } from '../../src/seal/roster.ts';
import { unlockStaff } from '../../src/seal/staff.ts';
import { turnKeys } from '../../src/seal/turn.ts';
import { attack, closeAttacks } from './support/attack.ts';
import { letterTo, makeWorld, POINT, reads, TODAY, type Member } from './support/team-world.ts';

/** Where each door has a key of its own: who leaves one door, and who would like the other. */

const world = await makeWorld();
const { aya, lea } = world;
type Now = Pick<typeof world, 'content' | 'roster' | 'unlocked'>;
type Made = NonNullable<Awaited<ReturnType<typeof turnKeys>>>;

async function turn(now: Now, why: TurnOf): Promise<Now & { readonly made: Made }> {
  const made = await turnKeys({ ...now, ...why, today: TODAY });
  assert.ok(made, JSON.stringify(why));
  const { content, roster } = made.turn;
  return { content, roster, unlocked: made.unlocked, made };
}
const holds = async ({ record, kek }: Member, keyring: string | undefined) =>
  unlockStaff({ point: POINT, record: { ...record, keyring: keyring ?? '' }, kek });
const letter = ({ content }: Now, door: Door): Promise<Uint8Array<ArrayBuffer>> =>
  letterTo(currentKey(content.keyList.keys, TODAY, door)!.pk);
/** Words at the desk about somebody of a door. */
async function card({ unlocked }: Now, door: Door | null) {
  const keys = await documentKeys(POINT, unlocked.secrets);
  const name = await documentName(keys, 'card', 'x');
  return { name, bytes: await sealDocument(keys, name, { kind: 'card', id: 'x', value: 1 }, door) };
}

const apart = await turn(world, { apart: true });
const ayas = await turn(apart, { reader: aya.member.id, door: 'youth' });
const both = await turn(ayas, { reader: lea.member.id, door: 'parent' });

void test('a colleague of one door, and all that is of the other', async () => {
  const her = { [aya.member.id]: aya, [lea.member.id]: lea };
  const rings = both.made.turn.keyrings;
  const control = async (): Promise<boolean> => {
    const own = await holds(aya, rings[aya.member.id]);
    return own !== null && (await reads(own, await letter(both, 'youth')));
  };
  await attack('the other door', 18, control, async (refused) => {
    for (const [who, door] of [
      [aya, 'youth'],
      [lea, 'parent'],
    ] as const) {
      const own = (await holds(who, rings[who.member.id]))!;
      const keys = await documentKeys(POINT, own.secrets);
      const theirs = otherDoor(door);
      refused(!(await reads(own, await letter(both, theirs))), `${door} reads a letter`);
      const { name, bytes } = await card(both, theirs);
      refused((await openDocument(keys, name, bytes)) === null, `${door} reads a card`);
      for (const [id, keyring] of Object.entries(rings))
        if (id !== who.member.id)
          refused((await holds(who, keyring)) === null, `${door} opens the keyring of ${id}`);
      const listed = both.content.keyList.keys.filter((key) => key.door === theirs);
      for (const { kid } of listed) refused(!own.epochs.has(kid), `${door} holds ${kid}`);
      refused(await agrees(both.content, both.roster, own), `${door} takes the list as it is`);
    }
    // The roster says who gets what: nobody moves herself on it.
    const moved = both.roster.staff.map((one): RosterMember => {
      const { id, name, publicKey, role } = one;
      return her[id] ? { id, name, publicKey, ...(role && { role }) } : one;
    });
    const forged = { ...both.roster, staff: moved };
    refused(!(await agrees(both.content, forged, both.unlocked)), 'a roster without doors');
    const made = await turnKeys({ ...both, roster: forged, apart: false, today: TODAY });
    refused(made === null, 'keys for that roster');
  });
});

void test('a leaver of one door opens nothing of what comes after, by either door', async () => {
  const hers = (await holds(aya, both.made.turn.keyrings[aya.member.id]))!;
  const before = await letter(both, 'youth');
  const gone = await turn(both, { leaver: aya.member.id });
  const control = async (): Promise<boolean> =>
    (await reads(hers, before)) &&
    (await reads(gone.unlocked, await letter(gone, 'youth'))) &&
    (await reads(gone.unlocked, before));
  await attack('leavers of a door', 12, control, async (refused) => {
    const keys = await documentKeys(POINT, hers.secrets);
    for (const door of DOORS) {
      refused(!(await reads(hers, await letter(gone, door))), `reads a letter of ${door}`);
      const { name, bytes } = await card(gone, door);
      refused((await openDocument(keys, name, bytes)) === null, `reads a card of ${door}`);
    }
    const { name, bytes } = await card(gone, null);
    refused((await openDocument(keys, name, bytes)) === null, 'reads what everybody has');
    const { keyrings } = gone.made.turn;
    refused(keyrings[aya.member.id] === undefined, 'gets a keyring');
    for (const keyring of Object.values(keyrings))
      refused((await holds(aya, keyring)) === null, 'opens a keyring');
    const back = await signRoster(hers.secrets, both.roster);
    refused(!(await agrees(gone.content, back, gone.unlocked)), 'signs herself back in');
    refused(!(await agrees(both.content, gone.roster, gone.unlocked)), 'brings the old list back');
    const old = both.content.keyList.keys.filter(({ kid }) => hers.epochs.has(kid));
    const open = gone.content.keyList.keys.filter(
      ({ kid, notAfter }) => notAfter > 0 && old.some((key) => key.kid === kid),
    );
    refused(open.length === 0, 'has a key of hers still open');
  });
  const stays = both.content.keyList.keys.find(({ door }) => door === 'parent');
  const now = currentKey(gone.content.keyList.keys, TODAY, 'parent');
  assert.equal(now?.kid, stays?.kid, 'the door that she never had keeps its key');
});

void test('who is there for one door from now on opens nothing new of the other', async () => {
  const had = (await holds(aya, apart.made.turn.keyrings[aya.member.id]))!;
  const control = async (): Promise<boolean> => reads(had, await letter(apart, 'parent'));
  await attack('one door less', 4, control, async (refused) => {
    refused(!(await reads(had, await letter(ayas, 'parent'))), 'with the keyring of before');
    const next = (await holds(aya, ayas.made.turn.keyrings[aya.member.id]))!;
    refused(!(await reads(next, await letter(ayas, 'parent'))), 'with the keyring of now');
    refused(!(await reads(next, await letter(apart, 'parent'))), 'nor what came a moment ago');
    // An older keyring does not fit list and roster of now, so no desk goes on with it.
    refused(!(await agrees(ayas.content, ayas.roster, had)), 'an older keyring');
  });
});

void test('the sheet, and a ring for one door made by hand', async () => {
  const record = { ...world.body.recovery, keyring: both.made.turn.keyrings['recovery']! };
  const sheet = await unlockRecovery(POINT, world.recoveryCode, record);
  assert.ok(sheet);
  for (const door of DOORS) assert.ok(await reads(sheet, await letter(both, door)), door);
  // A role that has no door takes none, whatever is written beside it.
  for (const role of ['coordinator', 'colleague'] as const) {
    const member: RosterMember = { ...aya.member, role, door: 'youth' };
    const opened = await holds(aya, await sealToMember(POINT, member, both.unlocked));
    assert.equal(await reads(opened!, await letter(both, 'parent')), role === 'coordinator');
  }
});

void test('all of them', () => {
  closeAttacks('door key attacks', 34);
});
