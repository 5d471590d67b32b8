import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DOORS, otherDoor, type Door } from '../../src/core/doors.ts';
import { currentKey, isApart } from '../../src/core/key-list.ts';
import { doorOf, roleOf } from '../../src/core/staff.ts';
import { staffAfter, type TurnOf } from '../../src/core/turn.ts';
import { agrees } from '../../src/seal/agreement.ts';
import {
  documentKeys,
  documentName,
  openDocument,
  sealDocument,
  sealingKid,
} from '../../src/seal/document.ts';
import { signKeyList, verifyKeyList } from '../../src/seal/key-list.ts';
import type { Unlocked } from '../../src/seal/point-secrets.ts';
import { letterTo, POINT, reads, TODAY } from '../attacks/support/team-world.ts';
import { DoorTeam, KEPT, seeded } from './support/door-team.ts';
import { Tally } from './support/tally.ts';

void test('no keyring of one door ever holds a key of the other', async () => {
  const tally = new Tally('keyrings looked into');
  let oneDoor = 0;
  let turns = 0;
  for (let seed = 1; seed <= 25; seed++) {
    const random = seeded(seed);
    const team = await DoorTeam.make(random);
    for (let step = 0; step < 10; step++) {
      if (!(await team.turn(team.anyTurn()))) continue;
      turns++;
      const { secrets } = team.unlocked;
      for (const member of team.roster.staff) {
        const door = doorOf(member);
        const held = await team.keyringOf(member.id);
        if (roleOf(member) === 'network') {
          const texts = secrets.epochs.map(({ key }) => key);
          tally.count(!texts.some((key) => JSON.stringify(held).includes(key)), `${seed} network`);
          continue;
        }
        const { epochs } = held as Unlocked;
        const wanted = secrets.epochs.filter((one) => !door || one.door !== otherDoor(door));
        if (door && wanted.length < secrets.epochs.length) oneDoor++;
        const same =
          JSON.stringify([...epochs.keys()]) === JSON.stringify(wanted.map((e) => e.kid));
        tally.count(same, `${seed}: ${member.name} holds ${[...epochs.keys()].join()}`);
        const sound = await agrees(team.content, team.roster, held as Unlocked);
        tally.count(sound, `${seed}: ${member.name} agrees with list and roster`);
      }
      const sheet = await team.sheet();
      tally.count(sheet?.epochs.size === secrets.epochs.length, `${seed}: the sheet opens all`);
      tally.count(await verifyKeyList(POINT, team.content.keyList), `${seed}: the list is signed`);
    }
  }
  console.log(`turns: ${turns}, keyrings with a door left out: ${oneDoor}`);
  assert.ok(oneDoor > 30, 'the control: somebody is there for one door');
  tally.close(400);
});

void test('what comes in by one door opens with no key of the other', async () => {
  const team = await DoorTeam.make(seeded(7));
  const before = await letterTo(currentKey(team.content.keyList.keys, TODAY, 'youth')!.pk);
  await team.turn({ apart: true });
  const tally = new Tally('letters by a door');
  for (const door of DOORS) {
    const only = await team.with(door);
    const other = await team.with(otherDoor(door));
    for (let n = 0; n < 20; n++) {
      const letter = await letterTo(currentKey(team.content.keyList.keys, TODAY, door)!.pk);
      tally.count(await reads(only, letter), `${door} reads her own`);
      tally.count(!(await reads(other, letter)), `${door} is read by the other`);
      tally.count(await reads(team.unlocked, letter), 'who has both reads it');
    }
    tally.count(await reads(only, before), 'what came before still opens');
  }
  tally.close(122);
});

void test('a document of one door opens for nobody of the other, and cannot be written there', async () => {
  const team = await DoorTeam.make(seeded(8));
  const early = await documentKeys(POINT, team.unlocked.secrets);
  assert.equal(sealingKid(early, 'youth'), early.newest, 'without doors it is the desk’s');
  await team.turn({ apart: true });
  const all = await documentKeys(POINT, team.unlocked.secrets);
  const name = await documentName(all, 'card', 'x');
  const sheet = { kind: 'card', id: 'x', value: { note: 'woorden' } };
  for (const door of DOORS) {
    const own = await documentKeys(POINT, (await team.with(door)).secrets);
    const other = await documentKeys(POINT, (await team.with(otherDoor(door))).secrets);
    const sealed = await sealDocument(all, name, sheet, door);
    assert.deepEqual(await openDocument(own, name, sealed), sheet);
    assert.equal(await openDocument(other, name, sealed), null);
    assert.equal(sealingKid(other, door), null);
    await assert.rejects(sealDocument(other, name, sheet, door), RangeError);
    const shared = await sealDocument(own, name, sheet);
    assert.deepEqual(await openDocument(other, name, shared), sheet, 'the desk’s is everybody’s');
  }
});

void test('together again, new letters open for everybody, and old ones for whom they did', async () => {
  const team = await DoorTeam.make(seeded(9));
  await team.turn({ apart: true });
  const youth = await letterTo(currentKey(team.content.keyList.keys, TODAY, 'youth')!.pk);
  const reader = team.roster.staff.find((one) => one.name === KEPT)!;
  assert.ok(await team.turn({ reader: reader.id, door: 'parent' }));
  assert.ok(await team.turn({ apart: false }));
  assert.equal(isApart(team.content.keyList.keys), false);
  const hers = (await team.keyringOf(reader.id)) as Unlocked;
  const later = await letterTo(currentKey(team.content.keyList.keys, TODAY, 'youth')!.pk);
  assert.equal(await reads(hers, later), true);
  assert.equal(await reads(hers, youth), false);
  assert.ok(await team.turn({ reader: reader.id, door: null }));
  assert.equal(await reads((await team.keyringOf(reader.id)) as Unlocked, youth), true);
});

void test('a list that gives a door the key of another is not agreed with', async () => {
  const team = await DoorTeam.make(seeded(10));
  await team.turn({ apart: true });
  const { identity } = team.unlocked;
  const { keys } = team.content.keyList;
  const ofDoor = (door?: Door) => keys.find((key) => key.door === door)!;
  const { kid, pk, notBefore, notAfter } = ofDoor('parent');
  const nobodys = { kid, pk, notBefore, notAfter };
  const changes = {
    'the desk’s as the youth’s': keys.map((key) =>
      key === ofDoor() ? { ...key, door: 'youth' as const } : key,
    ),
    'the parents’ as the youth’s': keys.map((key) =>
      key.door === 'parent' ? { ...key, door: 'youth' as const } : key,
    ),
    'a door’s as for both': keys.map((key) => (key === ofDoor('parent') ? nobodys : key)),
    'without the desk’s newest': keys.filter((key) => key !== keys[0]),
  };
  assert.ok(await agrees(team.content, team.roster, team.unlocked), 'control');
  const tally = new Tally('lists not agreed with');
  for (const [what, changed] of Object.entries(changes)) {
    const keyList = await signKeyList(identity, POINT, changed);
    const content = { ...team.content, keyList };
    tally.count(!(await agrees(content, team.roster, team.unlocked)), what);
  }
  const hers = await team.with('youth');
  const forged = await signKeyList(identity, POINT, changes['the parents’ as the youth’s']);
  tally.count(
    !(await agrees({ ...team.content, keyList: forged }, team.roster, hers)),
    'a key that she does not have as one of hers',
  );
  tally.close(5);
});

void test('turns that change nothing make nothing', async (t) => {
  const team = await DoorTeam.make(seeded(11));
  const [first] = team.roster.staff;
  const kept = team.roster.staff.find((one) => one.name === KEPT)!;
  const { keys } = team.content.keyList;
  const before: TurnOf[] = [
    { apart: false },
    { reader: kept.id, door: 'youth' },
    { reader: kept.id, door: null },
    { leaver: 'nobody' },
  ];
  for (const turn of before) assert.equal(staffAfter(team.roster.staff, turn, keys), null);
  await team.turn({ apart: true });
  const after: TurnOf[] = [
    { apart: true },
    { reader: first!.id, door: 'youth' },
    { reader: kept.id, door: null },
  ];
  for (const turn of after) assert.equal(await team.turn(turn), false, JSON.stringify(turn));
  t.diagnostic(`${before.length + after.length} turns`);
});
