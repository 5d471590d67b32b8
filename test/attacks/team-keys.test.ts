import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toBase64Url, utf8, type Bytes } from '../../src/core/bytes.ts';
import type { Content } from '../../src/core/content.ts';
import { currentKey } from '../../src/core/key-list.ts';
import type { Role, Roster, RosterMember } from '../../src/core/staff.ts';
import { agrees } from '../../src/seal/agreement.ts';
import { documentKeys, documentName, openDocument, sealDocument } from '../../src/seal/document.ts';
import type { DocumentKeys } from '../../src/seal/document.ts';
import { inviteFingerprint, makeNewcomer } from '../../src/seal/invite.ts';
import { networkSecrets, openNetworkSlot, type NetworkSecrets } from '../../src/seal/network.ts';
import { encodeSecrets, makePointSecrets } from '../../src/seal/point-secrets.ts';
import { sealToMember, sealToRoster, signRoster } from '../../src/seal/roster.ts';
import { sealRing } from '../../src/seal/slot.ts';
import { unlockStaff } from '../../src/seal/staff.ts';
import { turnKeys } from '../../src/seal/turn.ts';
import { cheapStretch as stretch } from '../seal/support/stretch.ts';
import { attack, closeAttacks } from './support/attack.ts';
import {
  come,
  letterTo,
  makePoint,
  makeWorld,
  PHRASE,
  POINT,
  reads,
  TODAY,
} from './support/team-world.ts';

/** Number 23 of the acceptance attacks, second half: who holds keys, and who does no more. */

const world = await makeWorld();
const { content, unlocked, roster, aya, lea, sam, turned } = world;
const { identity } = content.keyList;

void test('a roster that the hub changed, ghosts and roles included', async () => {
  const ghost = (await come(world, 'Ghost', 'colleague')).member;
  const [first, second, third, fourth] = roster.staff as [
    RosterMember,
    RosterMember,
    RosterMember,
    RosterMember,
  ];
  const { role, ...roleless } = fourth;
  assert.equal(role, 'network');
  const as = (member: RosterMember, to: Role): RosterMember => ({ ...member, role: to });
  const staffs: Record<string, RosterMember[]> = {
    'a ghost at the end': [first, second, third, fourth, ghost],
    'a ghost in front': [ghost, first, second, third, fourth],
    'a ghost in a place': [first, ghost, third, fourth],
    'a ghost’s key under a name': [first, { ...second, publicKey: ghost.publicKey }, third, fourth],
    'a colleague as coordinator': [first, as(second, 'coordinator'), third, fourth],
    'a coordinator as colleague': [as(first, 'colleague'), second, third, fourth],
    'the network group as colleague': [first, second, third, as(fourth, 'colleague')],
    'the network group as coordinator': [first, second, third, as(fourth, 'coordinator')],
    'the network group without a role': [first, second, third, roleless],
    'a colleague left out': [first, third, fourth],
    'another order': [second, first, third, fourth],
    'another name': [first, { ...second, name: 'Bea' }, third, fourth],
    'another id': [first, { ...second, id: 'other' }, third, fourth],
    'somebody twice': [first, second, second, third, fourth],
  };
  const makes = async (forged: Roster): Promise<boolean> =>
    (await turnKeys({ leaver: third.id, content, roster: forged, unlocked, today: TODAY })) !==
      null || (await sealToRoster(POINT, forged, unlocked.secrets, unlocked.secrets)) !== null;
  await attack(
    'changed rosters',
    17,
    () => makes(roster),
    async (refused) => {
      for (const [what, staff] of Object.entries(staffs))
        refused(!(await makes({ ...roster, staff })), what);
      refused(!(await makes({ ...roster, recovery: ghost.publicKey })), 'another sheet');
      refused(!(await makes({ ...roster, mac: toBase64Url(new Uint8Array(32)) })), 'another mac');
      const stranger = await makePointSecrets();
      const made = await signRoster(stranger, {
        staff: [...roster.staff, ghost],
        recovery: roster.recovery,
      });
      refused(!(await makes(made)), 'signed with a key of the hub');
    },
  );
});

void test('a ghost in the place of a newcomer', async () => {
  const [code, publicKey] = ['48201933', aya.member.publicKey];
  const digits = (change: object = {}): Promise<string> =>
    inviteFingerprint({ code, point: POINT, identity, publicKey, ...change });
  const right = await digits();
  const same = async (): Promise<boolean> => (await digits()) === right;
  assert.match(right, /^\d{3} \d{3} \d{3} \d{3}$/);
  await attack('keys that were slipped in', 6, same, async (refused) => {
    refused((await digits({ publicKey: lea.member.publicKey })) !== right, 'another key');
    refused((await digits({ publicKey: sam.member.publicKey })) !== right, 'a third key');
    refused((await digits({ identity: publicKey })) !== right, 'another point’s identity');
    refused((await digits({ point: 'de-eik' })) !== right, 'another point');
    refused((await digits({ code: '48201934' })) !== right, 'another invitation');
    // The newcomer believed an identity of the hub’s: no keyring of the point opens for her.
    const misled = await makeNewcomer({
      ...{ point: POINT, identity: lea.member.publicKey, name: 'Mo', passphrase: PHRASE, stretch },
    });
    const keyring = await sealToMember(POINT, { ...misled.claim, role: 'colleague' }, unlocked);
    const record = { ...misled.claim, keyring };
    const open = await unlockStaff({ point: POINT, record, kek: misled.keys.kek });
    refused(open === null, 'a point that the hub made up');
  });
});

void test('a leaver, after the locks were turned', async () => {
  const { turn, unlocked: next } = turned;
  const newest = currentKey(turn.content.keyList.keys, TODAY)!;
  const after = await letterTo(newest.pk);
  const hers = (await unlockStaff({ point: POINT, record: lea.record, kek: lea.kek }))!;
  const before = await letterTo(currentKey(content.keyList.keys, TODAY)!.pk);
  const control = async (): Promise<boolean> =>
    (await reads(hers, before)) && (await reads(next, after)) && (await reads(next, before));
  const nowKeys = await documentKeys(POINT, next.secrets);
  const herKeys = await documentKeys(POINT, hers.secrets);
  const name = await documentName(nowKeys, 'card', 'x');
  const sheet = await sealDocument(nowKeys, name, { kind: 'card', id: 'x', value: 1 });
  await attack('leavers', 20, control, async (refused) => {
    refused(!(await reads(hers, after)), 'reads a new message');
    refused((await openDocument(herKeys, name, sheet)) === null, 'reads a new document');
    refused((await openDocument(nowKeys, name, sheet)) !== null, 'and the others do');
    refused(turn.keyrings[lea.member.id] === undefined, 'gets a keyring');
    for (const id of [aya.member.id, sam.member.id, 'recovery']) {
      const record = { ...lea.record, keyring: turn.keyrings[id]! };
      const open = await unlockStaff({ point: POINT, record, kek: lea.kek });
      refused(open === null, `opens the keyring of ${id}`);
    }
    const back = await signRoster(hers.secrets, roster);
    refused(!(await agrees(turn.content, back, next)), 'signs herself back in');
    refused(!(await agrees(turn.content, roster, next)), 'comes back with the old roster');
    refused(await agrees(turn.content, turn.roster, next), 'and the new ones agree');
    refused(!(await agrees(content, turn.roster, next)), 'has visitors seal to the old list');
    const closed = turn.content.keyList.keys.filter(({ kid }) => kid !== newest.kid);
    assert.equal(closed.length, 1);
    for (const day of [1, TODAY - 400, TODAY - 1, TODAY, TODAY + 3_000, 90_000])
      refused(currentKey(closed, day) === null, `her key is open on day ${day}`);
    for (const day of [TODAY - 1, TODAY, TODAY + 3_000])
      refused(
        currentKey(turn.content.keyList.keys, day)?.kid === newest.kid,
        `not the new on ${day}`,
      );
  });
});

void test('a key list that the hub changed', async () => {
  const listed = (keyList: Content['keyList']): Content => ({ ...content, keyList });
  const stranger = await makePoint();
  const theirs = stranger.body.content.keyList;
  const { keyList } = content;
  const makes = async (changed: Content): Promise<boolean> =>
    (await turnKeys({
      leaver: lea.member.id,
      content: changed,
      roster,
      unlocked,
      today: TODAY,
    })) !== null;
  await attack(
    'changed key lists',
    4,
    () => makes(content),
    async (refused) => {
      refused(!(await makes(listed(theirs))), 'of another identity');
      refused(!(await makes(listed({ ...keyList, keys: theirs.keys }))), 'a key of the hub');
      const both = { ...keyList, keys: [...keyList.keys, ...theirs.keys] };
      refused(!(await makes(listed(both))), 'a key of the hub beside ours');
      const [key] = keyList.keys;
      const longer = { ...keyList, keys: [{ ...key!, notAfter: key!.notAfter + 1 }] };
      refused(!(await makes(listed(longer))), 'another day');
    },
  );
});

void test('the network group', async () => {
  const own = (await openNetworkSlot({ point: POINT, id: sam.member.id }, sam.kek, sam.record))!;
  const shared = (secrets: NetworkSecrets): Promise<DocumentKeys> =>
    documentKeys(POINT, { identity: secrets.names, epochs: secrets.epochs });
  const ours = await shared(await networkSecrets(unlocked.secrets));
  const theirs = await shared(own.secrets);
  const name = await documentName(ours, 'draft', 'x');
  const draft = await sealDocument(ours, name, { kind: 'draft', id: 'x', value: 1 });
  const control = async (): Promise<boolean> =>
    name === (await documentName(theirs, 'draft', 'x')) &&
    (await openDocument(theirs, name, draft)) !== null;
  const desk = await documentKeys(POINT, unlocked.secrets);
  const card = await sealDocument(desk, name, { kind: 'card', id: 'x', value: 1 });
  const text = JSON.stringify(own.secrets);
  await attack('network group', 7, control, async (refused) => {
    const open = await unlockStaff({ point: POINT, record: sam.record, kek: sam.kek });
    refused(open === null, 'unlocks as a colleague');
    refused((await openDocument(theirs, name, card)) === null, 'reads a card');
    for (const { key } of unlocked.secrets.epochs)
      refused(!text.includes(key), 'holds an epoch key');
    refused(!text.includes(unlocked.secrets.identity), 'holds the identity');
    const forge = async (plaintext: Bytes, id = sam.member.id): Promise<boolean> => {
      const info = utf8('steunpunt/network-keyring/v1');
      const keyring = await sealRing({ point: POINT, id }, sam.member.publicKey, info, plaintext);
      const slot = { ...sam.record, keyring };
      return (await openNetworkSlot({ point: POINT, id }, sam.kek, slot)) !== null;
    };
    const json = utf8(text);
    const unsigned = new Uint8Array(64 + json.length);
    unsigned.set(json, 64);
    refused(!(await forge(unsigned)), 'takes keys that nobody signed');
    refused(!(await forge(encodeSecrets(await makePointSecrets()))), 'takes keys of the hub');
    const staffRing = await sealToMember(POINT, { ...sam.member, role: 'colleague' }, unlocked);
    const asNetwork = await openNetworkSlot({ point: POINT, id: sam.member.id }, sam.kek, {
      ...sam.record,
      keyring: staffRing,
    });
    refused(asNetwork === null, 'takes a colleague’s keyring for its own');
  });
});

void test('all of them', () => {
  closeAttacks('staff key attacks, people', 40);
});
