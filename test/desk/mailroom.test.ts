import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Mailroom } from '../../desk/threads/mailroom.ts';
import { sha256 } from '../../hub/crypto.ts';
import type { Bytes } from '../../src/core/bytes.ts';
import { decodeEnvelope } from '../../src/core/envelope.ts';
import { newEpoch, Visitor, type SealedSubmission } from './support/visitor.ts';
import { logInAt, openRealDesk, type RealDesk } from './support/real-desk.ts';

/** What a desk holds of its threads, against a real hub. */

const DAY = 20_777;
let desk: RealDesk;
before(async () => {
  desk = await openRealDesk();
});
after(() => desk.stage.close());

const come = (): Promise<Visitor> => Visitor.come(desk.epoch, desk.stage.point.id);

async function send(sealed: SealedSubmission): Promise<void> {
  assert.equal((await desk.stage.put(sealed)).status, 201);
}

async function asked(text: string): Promise<Visitor> {
  const visitor = await come();
  await send(await visitor.ask(text, DAY));
  return visitor;
}

/** How many batches the hub gave so far. */
const batches = (): number =>
  desk.stage.lines.filter((line) => line.includes('"/v1/desk/threads/read"')).length;

const texts = (mailroom: Mailroom, { mailbox }: Visitor): string[] | undefined =>
  mailroom
    .thread(mailbox)
    ?.entries.map((entry) =>
      entry.kind === 'visitor'
        ? entry.submission.text
        : entry.kind === 'desk'
          ? entry.reply.text
          : '?',
    );

/** Keeps back the next answer of the hub to `path`, until it is let go. */
function holdNext(path: string): { asked: Promise<unknown>; letGo: () => void } {
  const { hub } = desk;
  const request = hub.request.bind(hub);
  const reached = Promise.withResolvers<undefined>();
  const released = Promise.withResolvers<undefined>();
  hub.request = async (...args) => {
    if (args[1] !== path) return request(...args);
    hub.request = request;
    const answer = await request(...args);
    reached.resolve(undefined);
    await released.promise;
    return answer;
  };
  return { asked: reached.promise, letGo: () => released.resolve(undefined) };
}

test('what did not change does not travel, nor what this desk wrote itself', async () => {
  const { mailroom } = desk;
  const visitor = await asked('Hallo');
  assert.deepEqual(await mailroom.refresh(), { kind: 'ok' });
  const before = batches();
  await mailroom.markRead(visitor.mailbox);
  assert.deepEqual(await mailroom.refresh(), { kind: 'ok' });
  assert.equal(batches(), before);
  assert.deepEqual(texts(mailroom, visitor), ['Hallo', '']);
  await send(await visitor.follow('Nog iets', 1, DAY));
  await mailroom.refresh();
  assert.equal(batches(), before + 1);
  assert.deepEqual(texts(mailroom, visitor), ['Hallo', '', 'Nog iets']);
});

test('a thread that a colleague closed is closed here, and not gone', async () => {
  const visitor = await asked('Mag dit dicht?');
  const colleague = await logInAt(desk.stage, desk.clock);
  await Promise.all([desk.mailroom.refresh(), colleague.mailroom.refresh()]);
  await colleague.mailroom.closeThread(visitor.mailbox, 'Tot ziens');
  await desk.mailroom.refresh();
  assert.equal(desk.mailroom.thread(visitor.mailbox)?.state, 'closed');
  assert.deepEqual(texts(desk.mailroom, visitor), ['Mag dit dicht?', 'Tot ziens']);
  await colleague.mailroom.reopen(visitor.mailbox);
  await desk.mailroom.refresh();
  assert.equal(desk.mailroom.thread(visitor.mailbox)?.archived, false);
});

test('an erased thread leaves at the next look, open or closed, and when it is named', async () => {
  const { mailroom } = desk;
  const [open, closed, named] = [await asked('Een'), await asked('Twee'), await asked('Drie')];
  await mailroom.refresh();
  await mailroom.closeThread(closed.mailbox, '');
  for (const { keys } of [open, closed, named])
    await desk.stage.mailbox({ id: keys.mailbox, token: keys.token }, 'DELETE');
  assert.ok(texts(mailroom, open) && texts(mailroom, closed) && texts(mailroom, named), 'control');
  await mailroom.read([named.mailbox]);
  assert.equal(texts(mailroom, named), undefined);
  await mailroom.refresh();
  assert.equal(texts(mailroom, open), undefined);
  await mailroom.refresh(true);
  assert.equal(texts(mailroom, closed), undefined);
});

test('what was read before something was added does not take it away', async () => {
  const { mailroom } = desk;
  const visitor = await asked('Eerst');
  await mailroom.refresh();
  const held = holdNext('threads/read');
  const old = mailroom.read([visitor.mailbox]);
  await held.asked;
  await mailroom.answer(visitor.mailbox, 'Meteen');
  held.letGo();
  await old;
  assert.deepEqual(texts(mailroom, visitor), ['Eerst', 'Meteen']);
});

test('words that arrived unseen, and were heard of since, are told before others are sent', async () => {
  const { mailroom, hub } = desk;
  const visitor = await asked('Bent u er?');
  await mailroom.refresh();
  const request = hub.request.bind(hub);
  hub.request = async (...args) => {
    const answer = await request(...args);
    return args[0] === 'PUT' ? { kind: 'offline' } : answer;
  };
  assert.equal((await mailroom.answer(visitor.mailbox, 'Eerste woorden')).kind, 'offline');
  hub.request = request;
  await mailroom.read([visitor.mailbox]);
  const sent = await mailroom.answer(visitor.mailbox, 'Andere woorden');
  assert.equal(sent.kind, 'earlier-arrived');
  assert.deepEqual(texts(mailroom, visitor), ['Bent u er?', 'Eerste woorden']);
  assert.equal((await mailroom.answer(visitor.mailbox, 'Andere woorden')).kind, 'ok');
  assert.equal(texts(mailroom, visitor)?.length, 3);
});

test('a hub that was set back to yesterday is believed', async () => {
  const { mailroom, stage } = desk;
  const visitor = await asked('Van gisteren');
  await mailroom.refresh();
  await mailroom.answer(visitor.mailbox, 'Van vandaag');
  const { db } = stage.hub.services.store.database;
  await db.deleteFrom('messages').where('mailbox', '=', visitor.keys.mailboxHash).execute();
  await mailroom.refresh();
  assert.deepEqual(texts(mailroom, visitor), ['Van gisteren']);
  await mailroom.answer(visitor.mailbox, 'Nog eens');
  assert.deepEqual(texts(mailroom, visitor), ['Van gisteren', 'Nog eens']);
  assert.deepEqual(mailroom.thread(visitor.mailbox)?.missing, []);
});

test('what no key here opens is opened once a colleague brings the key', async () => {
  const { stage, hub, clock, epoch } = desk;
  const later = await newEpoch();
  const epochs = [epoch];
  const point = stage.point.id;
  const mailroom = new Mailroom(hub, clock, { point, epochs }, 'Noor');
  const visitor = await Visitor.come(later, point);
  await store(await visitor.ask('Met de nieuwe sleutel', DAY));
  await mailroom.refresh();
  assert.equal(mailroom.thread(visitor.mailbox)?.unreadable, 1);
  const before = batches();
  await mailroom.refresh();
  assert.equal(batches(), before, 'not again and again');
  epochs.push(later);
  await mailroom.refresh();
  assert.deepEqual(texts(mailroom, visitor), ['Met de nieuwe sleutel']);
  await stage.hub.services.store.mailboxes.erase(visitor.keys.mailboxHash);
});

test('a lock while threads are on their way leaves nothing', async () => {
  const own = await logInAt(desk.stage, desk.clock);
  await asked('Onderweg');
  const before = { ...desk };
  desk = own;
  const held = holdNext('threads/read');
  const reading = own.mailroom.refresh();
  await held.asked;
  own.mailroom.setHere(['a']);
  own.mailroom.close();
  own.mailroom.setHere(['b']);
  held.letGo();
  assert.deepEqual(await reading, { kind: 'signed-out' });
  const left = [own.mailroom.threads.length, own.mailroom.progress];
  assert.deepEqual(
    [...left, own.mailroom.isHere('a'), own.mailroom.isHere('b')],
    [0, null, false, false],
  );
  desk = before;
});

/** Past the routes: the hub's own check would not take a key that nobody published. */
async function store({ bytes }: { bytes: Bytes }): Promise<void> {
  const { header } = decodeEnvelope(bytes)!;
  const { sid, kid, mailboxHash: mailbox, tokenHash: token } = header;
  const row = { sid, kid, mailbox, token, digest: sha256(bytes), envelope: bytes, day: DAY };
  const { letterbox } = desk.stage.hub.services.store;
  assert.equal(await letterbox.put({ ...row, point: desk.stage.point.id }), 'stored');
}
