import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fromBase64Url, toBase64Url, type Bytes } from '../../src/core/bytes.ts';
import { monthId } from '../../src/core/counting/calendar.ts';
import { wordsId } from '../../src/core/desk/by-door.ts';
import { cardKind } from '../../src/core/desk/card.ts';
import { feedbackKind } from '../../src/core/desk/feedback.ts';
import { tallyKind, type TallyLine } from '../../src/core/desk/tally.ts';
import type { Door } from '../../src/core/doors.ts';
import { currentKey } from '../../src/core/key-list.ts';
import type { Form, Submission } from '../../src/core/message.ts';
import type { TurnOf } from '../../src/core/turn.ts';
import { doorsAt } from '../../desk/doors.ts';
import { HubClient } from '../../desk/hub-client.ts';
import { noteLine, takeLineBack } from '../../desk/note/note-line.ts';
import { Session, type OpenDesk } from '../../desk/session.ts';
import { feedbackLines, feedbackWords, readFeedback } from '../../desk/signals/feedback-year.ts';
import { linesOf, readYear } from '../../desk/signals/year-report.ts';
import { sealSubmission } from '../../src/seal/envelope.ts';
import { followMac } from '../../src/seal/follow-up.ts';
import { randomBytes } from '../../src/seal/random.ts';
import type { ThreadKeys } from '../../src/seal/receipt.ts';
import { openStage, type Stage } from '../hub/support/stage.ts';
import { RealTeam, type Person } from '../hub/support/team.ts';
import { makeThread } from '../seal/support/fixtures.ts';
import { cheapStretch } from '../seal/support/stretch.ts';
import { fetchOver } from './support/fetch-over.ts';
import { HandClock } from './support/hand-clock.ts';

type Common = Pick<Submission, 'v' | 'door' | 'locale' | 'site' | 'consent' | 'writtenAt'>;

Object.assign(globalThis, { document: new EventTarget() });

/** Two doors with a key each, at real desks and a real hub. */
describe('colleagues of one door', () => {
  // The keys of a new point are from today.
  const clock = new HandClock(Date.now());
  const day = Math.floor(clock.now() / 86_400_000);
  const month = monthId(day);
  const year = Number(month.slice(0, 4));
  let stage: Stage;
  let team: RealTeam;
  let people: Record<'noor' | 'yara' | 'piet', Person>;
  const desks: Record<string, OpenDesk> = {};
  const sessions: Session[] = [];
  /** What was asked before and after the doors were apart. */
  const threads: Record<string, { keys: ThreadKeys; mailbox: string }> = {};

  before(async () => {
    stage = await openStage({ now: () => clock.now() }, { setUp: false });
    team = await RealTeam.on(stage);
    const yara = await team.admit('Yara', 'colleague');
    people = { noor: team.first, yara, piet: await team.admit('Piet', 'colleague') };
    for (const [name, person] of Object.entries(people)) desks[name] = await open(person);
    await write('parent', 'vroeg ouder');
    await write('youth', 'vroeg jong');
    await all((desk) => desk.rounds.now());
    await note(desks['noor']!, 'vroeg ouder', 'notitie van voor die tijd');
  });
  after(async () => {
    for (const session of sessions) session.lock();
    await stage.close();
  });

  async function open({ name, passphrase }: Person): Promise<OpenDesk> {
    const hub = new HubClient(stage.urls.desk, fetchOver(stage.ask));
    const session = new Session(hub, clock, cheapStretch);
    sessions.push(session);
    const done = await session.logIn(name, passphrase);
    assert.equal(done.kind, 'ok', name);
    return session.desk!;
  }
  async function all(act: (desk: OpenDesk) => Promise<unknown>): Promise<void> {
    for (const desk of Object.values(desks)) await act(desk);
  }
  async function turn(why: TurnOf): Promise<void> {
    assert.deepEqual(await desks['noor']!.team!.turn(why), { kind: 'ok' }, JSON.stringify(why));
    await all((desk) => desk.rounds.now());
  }
  const common = (door: Door): Common => ({
    ...{ v: 1, door, locale: 'nl', site: 'https://school.example', consent: '1' },
    writtenAt: '2026-11-20T10:00',
  });
  async function send(keys: ThreadKeys, submission: Submission, sid?: Bytes): Promise<void> {
    const { keyList } = desks['noor']!.content;
    const pk = fromBase64Url(currentKey(keyList.keys, day, submission.door)!.pk)!;
    const asked = { point: 'de-linde', pk, ...keys, submission, ...(sid && { sid }) };
    assert.equal((await stage.put(await sealSubmission(asked))).status, 201);
  }
  async function write(door: Door, text: string, form?: Form): Promise<string> {
    const keys = await makeThread();
    const [replyKey, followKey] = [toBase64Url(keys.replyKey), toBase64Url(keys.followKey)];
    const said = form ? { text: '', form } : { text };
    await send(keys, { ...common(door), type: 'question', ...said, replyKey, followKey });
    const mailbox = toBase64Url(keys.mailboxHash);
    threads[text] = { keys, mailbox };
    return mailbox;
  }
  async function follow(of: string, door: Door, text: string): Promise<void> {
    const { keys } = threads[of]!;
    const sid = randomBytes(16);
    const mac = toBase64Url(await followMac(keys.followKey, sid, 1, text, {}));
    await send(keys, { ...common(door), type: 'follow-up', text, n: 1, mac }, sid);
  }
  function note(
    desk: OpenDesk,
    of: string,
    text: string,
  ): ReturnType<OpenDesk['documents']['change']> {
    const { mailbox } = threads[of]!;
    const one = { id: `n${text.length}`, staff: desk.staff.id, day, text };
    return desk.documents.change(cardKind, mailbox, (now) => ({
      ...now,
      notes: [...now.notes, one],
    }));
  }
  const lines = (desk: OpenDesk): string[] =>
    desk.mailroom.threads.map(({ firstLine }) => firstLine).sort();
  const notes = (desk: OpenDesk, of: string): string[] =>
    desk.documents.get(cardKind, threads[of]!.mailbox).notes.map(({ text }) => text);

  test('before, everybody reads everything', () => {
    for (const desk of Object.values(desks))
      assert.deepEqual(lines(desk), ['vroeg jong', 'vroeg ouder'], desk.name);
  });

  test('apart, each sees her own door, at a desk that is open meanwhile too', async () => {
    await turn({ apart: true });
    await turn({ reader: people.yara.id, door: 'youth' });
    await turn({ reader: people.piet.id, door: 'parent' });
    assert.equal(doorsAt(desks['yara']!).own, 'youth');
    await write('parent', 'laat ouder');
    await write('youth', 'laat jong');
    await all((desk) => desk.rounds.now());
    const sees = (): unknown => Object.values(desks).map(lines);
    const wanted = [
      ['laat jong', 'laat ouder', 'vroeg jong', 'vroeg ouder'],
      ['laat jong', 'vroeg jong'],
      ['laat ouder', 'vroeg ouder'],
    ];
    assert.deepEqual(sees(), wanted, 'open desks');
    for (const [name, person] of Object.entries(people)) {
      desks[name] = await open(person);
      await desks[name].rounds.now();
    }
    assert.deepEqual(sees(), wanted, 'desks opened anew');
    for (const desk of Object.values(desks)) assert.equal(desk.doubtful, false, desk.name);
  });

  test('a follow-up after it goes to the door of its thread', async () => {
    await follow('vroeg ouder', 'parent', 'en nog iets');
    await follow('vroeg jong', 'youth', 'en nog iets');
    await all((desk) => desk.rounds.now());
    const waits = (desk: OpenDesk, of: string): unknown => {
      const view = desk.mailroom.thread(threads[of]!.mailbox);
      return [view?.followUps, view?.unreadable];
    };
    assert.deepEqual(waits(desks['noor']!, 'vroeg ouder'), [1, 0]);
    assert.deepEqual(waits(desks['piet']!, 'vroeg ouder'), [1, 0]);
    assert.deepEqual(waits(desks['yara']!, 'vroeg jong'), [1, 0]);
    assert.deepEqual(lines(desks['yara']!), ['laat jong', 'vroeg jong']);
    const view = desks['yara']!.mailroom.thread(threads['vroeg ouder']!.mailbox);
    const closed = view?.entries.flatMap((entry) =>
      entry.kind === 'unreadable' ? [entry.door] : [],
    );
    assert.deepEqual(closed, ['parent'], 'the key is not hers');
    assert.equal(view?.unreadable, 0, 'nothing is the matter with it');
  });

  test('what the desk keeps about a thread opens for its door alone', async () => {
    const { noor, yara, piet } = desks;
    assert.equal((await note(noor!, 'laat ouder', 'over de ouder')).kind, 'ok');
    assert.equal((await note(yara!, 'laat jong', 'over de jongere')).kind, 'ok');
    const ids = Object.values(threads).map(({ mailbox }) => mailbox);
    await all((desk) => desk.documents.read(cardKind, ids));
    assert.deepEqual(notes(noor!, 'laat jong'), ['over de jongere']);
    assert.deepEqual(notes(piet!, 'laat ouder'), ['over de ouder']);
    assert.deepEqual(notes(yara!, 'laat ouder'), []);
    assert.deepEqual(notes(piet!, 'laat jong'), []);
    assert.deepEqual(notes(piet!, 'vroeg ouder'), ['notitie van voor die tijd']);
    assert.deepEqual(notes(yara!, 'vroeg ouder'), [], 'it went under the key of its door');
    assert.equal((await note(yara!, 'laat ouder', 'van de ander')).kind, 'unreadable');
  });

  test('everybody counts both doors, and reads the sentences of her own', async () => {
    const line = (door: Door, text: string): TallyLine => ({
      ...{ id: `line-${door}`, day, door, channel: 'phone', themes: [], region: '', language: '' },
      text,
    });
    const { noor, yara, piet } = desks;
    assert.equal(
      (await noteLine(noor!.documents, line('parent', 'zin van een ouder'), true)).kind,
      'ok',
    );
    assert.equal((await noteLine(yara!.documents, line('youth', 'zin van jong'), true)).kind, 'ok');
    const said = async (desk: OpenDesk): Promise<string[]> => {
      assert.equal((await readYear(desk, year)).kind, 'ok');
      const both = linesOf(desk, { year }).filter(({ id }) => id.startsWith('line-'));
      assert.equal(both.length, 2, `${desk.name} counts both`);
      return both.map(({ text }) => text).sort();
    };
    assert.deepEqual(await said(noor!), ['zin van een ouder', 'zin van jong']);
    assert.deepEqual(await said(yara!), ['', 'zin van jong']);
    assert.deepEqual(await said(piet!), ['', 'zin van een ouder']);
    const threadLines = linesOf(yara!, { year }).filter(({ channel }) => channel === 'thread');
    assert.equal(threadLines.length, 4, 'threads of both doors count at her desk too');
    assert.equal((await takeLineBack(yara!.documents, line('youth', 'zin van jong'))).kind, 'ok');
    assert.equal((await readYear(noor!, year)).kind, 'ok');
    assert.equal(
      linesOf(noor!, { year }).some(({ id }) => id === 'line-youth'),
      false,
    );
  });

  test('what is written beside feedback is read by its door, and counted once by all', async () => {
    const form = (text: string): Form => ({
      script: 'na-gesprek',
      answers: { heard: { kind: 'option', id: 'yes' }, more: { kind: 'text', text } },
    });
    await write('parent', 'fa', form('woorden van een ouder'));
    await write('youth', 'fb', form('woorden van jong'));
    // First the desk of one door, then those of the others, then all again.
    for (const name of ['yara', 'piet', 'noor', 'yara', 'piet', 'noor'])
      await desks[name]!.rounds.now();
    const read = async (desk: OpenDesk): Promise<string[]> => {
      assert.equal((await readFeedback(desk, year)).kind, 'ok');
      assert.equal(feedbackLines(desk, year).length, 2, `${desk.name} counts both`);
      return feedbackWords(desk, year)
        .flatMap(({ words }) => words.map(({ text }) => text))
        .sort();
    };
    assert.deepEqual(await read(desks['noor']!), ['woorden van een ouder', 'woorden van jong']);
    assert.deepEqual(await read(desks['yara']!), ['woorden van jong']);
    assert.deepEqual(await read(desks['piet']!), ['woorden van een ouder']);
    const counted = desks['noor']!.documents.get(feedbackKind, month);
    assert.deepEqual([counted.lines.length, counted.words.length], [2, 0]);
    // By keys: the words of the other door are there, and do not open.
    const { documents } = desks['noor']!;
    for (const [name, door] of [
      ['yara', 'parent'],
      ['piet', 'youth'],
    ] as const)
      for (const kind of [feedbackKind, tallyKind]) {
        const id = wordsId(month, door);
        const hers = desks[name]!.documents;
        if (!documents.has(kind, id)) continue;
        assert.equal((await hers.read<unknown>(kind, [id])).kind, 'ok');
        assert.equal(hers.has(kind, id), true, `${kind.kind} of ${door} is there`);
        assert.equal(hers.get<unknown>(kind, id), kind.empty, `${name} opens ${kind.kind}`);
      }
    for (const door of ['parent', 'youth'] as const) {
      assert.equal(documents.get(feedbackKind, wordsId(month, door)).words.length, 1, door);
      assert.equal(documents.has(tallyKind, wordsId(month, 'parent')), true);
    }
  });

  test('only who is there for both erases what its term is over of', async () => {
    assert.equal(await desks['yara']!.retention!.again(), null);
    assert.equal((await desks['noor']!.retention!.again())?.kind, 'ok');
  });

  test('the recovery sheet opens all, and gives back what the door holds', async () => {
    const hub = new HubClient(stage.urls.desk, fetchOver(stage.ask));
    const session = new Session(hub, clock, cheapStretch);
    sessions.push(session);
    const opened = await session.recover('Yara', team.recoveryCode);
    assert.ok(opened.kind === 'ok');
    const { epochs } = opened.recovered.unlocked;
    const { keys } = desks['noor']!.content.keyList;
    assert.equal(epochs.size, keys.length, 'every key of both doors');
    const passphrase = 'een nieuwe zin voor yara';
    const chosen = await session.choosePassphrase(opened.recovered, passphrase);
    assert.equal(chosen.kind, 'ok');
    desks['yara'] = session.desk!;
    await session.desk!.rounds.now();
    assert.deepEqual(lines(session.desk!), ['laat jong', 'vroeg jong']);
    assert.deepEqual(session.desk!.documents.doors, ['youth'], 'and no key of the other');
  });

  test('together again: new ones for everybody, and the old ones as they were', async () => {
    await turn({ apart: false });
    await write('parent', 'weer samen');
    await all((desk) => desk.rounds.now());
    assert.deepEqual(lines(desks['yara']!), ['laat jong', 'vroeg jong', 'weer samen']);
    assert.equal((await note(desks['yara']!, 'weer samen', 'van yara')).kind, 'ok');
    await desks['piet']!.documents.read(cardKind, [threads['weer samen']!.mailbox]);
    assert.deepEqual(notes(desks['piet']!, 'weer samen'), ['van yara']);
    await turn({ reader: people.yara.id, door: null });
    await desks['yara']!.rounds.now();
    const everything = ['laat jong', 'laat ouder', 'vroeg jong', 'vroeg ouder', 'weer samen'];
    assert.deepEqual(lines(desks['yara']!), everything);
  });
});
