import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import * as v from 'valibot';
import { toBase64Url } from '../../src/core/bytes.ts';
import type { DocumentKind } from '../../src/core/desk/kind.ts';
import { HubClient } from '../../desk/hub-client.ts';
import { Session, type LogIn } from '../../desk/session.ts';
import { openStage, type Stage } from '../hub/support/stage.ts';
import { noProof, POINT, RealTeam, type Person } from '../hub/support/team.ts';
import { cheapStretch } from '../seal/support/stretch.ts';
import { HandClock } from './support/hand-clock.ts';

/** A lock while something is under way, at a real hub; the browser's jar of cookies is played. */

let stage: Stage;
let team: RealTeam;
let bo: Person;
// A page that nobody sees: no rounds go on here.
Object.assign(globalThis, { document: new EventTarget() });
const own = globalThis.fetch;
let cookie = '';
/** Answers to this path wait for {@link letGo}. */
let held = '';
let letGo: (() => void)[] = [];
/** What a log-in is answered with; '' for what the hub says. */
let replayed = '';
let lastLogIn = '';

before(async () => {
  stage = await openStage({}, { setUp: false });
  team = await RealTeam.on(stage);
  bo = await team.admit('Bo', 'colleague');
});
after(() => stage.close());
beforeEach(() => {
  [cookie, held, letGo, replayed] = ['', '', [], ''];
  globalThis.fetch = async (input, { method = 'GET', headers, body } = {}) => {
    const path = input as string;
    const answer = await stage.ask(`${stage.urls.desk}${path}`, {
      method,
      headers: { 'sec-fetch-site': 'same-origin', cookie, ...(headers as Record<string, string>) },
      ...(body ? { body: body as string | Uint8Array } : {}),
    });
    if (path.endsWith(`/${held}`)) await new Promise<void>((resolve) => letGo.push(resolve));
    const [fresh] = answer.headers['set-cookie'] ?? [];
    if (fresh) cookie = fresh.split(';')[0] ?? '';
    if (!path.endsWith('/login'))
      return new Response(new Uint8Array(answer.body), { status: answer.status });
    lastLogIn = answer.body.toString();
    return new Response(replayed || lastLogIn, { status: answer.status });
  };
});
afterEach(() => {
  globalThis.fetch = own;
});

const newSession = (hub = new HubClient()): Session =>
  new Session(hub, new HandClock(), cheapStretch);
const enter = (session: Session, { name, passphrase }: Person): Promise<LogIn> =>
  session.logIn(name, passphrase);
const ask = (hub: HubClient): Promise<{ kind: string }> => hub.ask(v.unknown(), 'GET', 'team');
/** Until `letGo` has something to let go. */
async function isHeld(): Promise<void> {
  while (letGo.length === 0) await new Promise(setImmediate);
}
/** Whom the jar's cookie lets in; null for nobody. */
async function seated(): Promise<string | null> {
  const { status } = await stage.desk('/v1/desk/audit', 'GET', undefined, cookie);
  return status === 200 ? (/^__Host-desk=[^.]+\.([^.]+)/.exec(cookie)?.[1] ?? null) : null;
}
async function settled(): Promise<void> {
  for (let turns = 0; turns < 50; turns++) await stage.desk('/v1/desk/state');
}

test('a log-in that is answered after the lock opens nothing and leaves no session', async () => {
  const session = newSession();
  assert.equal((await enter(session, team.first)).kind, 'ok', 'the control');
  assert.equal(await seated(), team.first.id);
  session.lock();
  await settled();
  held = 'login';
  const entering = enter(session, team.first);
  await isHeld();
  session.lock();
  letGo.forEach((go) => go());
  assert.equal((await entering).kind, 'signed-out');
  assert.equal(session.desk, null);
  await settled();
  assert.equal(await seated(), null);
});

test('a renewal of somebody who locked changes nothing for who sits there then', async () => {
  const hub = new HubClient();
  const session = newSession(hub);
  assert.equal((await enter(session, team.first)).kind, 'ok');
  cookie = '';
  held = 'login';
  const asked = ask(hub);
  await isHeld();
  held = '';
  session.lock();
  assert.equal((await enter(session, bo)).kind, 'ok');
  assert.equal(await seated(), bo.id);
  letGo.forEach((go) => go());
  assert.equal((await asked).kind, 'signed-out', 'asked before the lock, and not asked again');
  await settled();
  assert.equal(session.desk?.staff.name, 'Bo');
  assert.equal((await ask(hub)).kind, 'ok');
  assert.equal(await seated(), bo.id, 'and the hub knows it is Bo');
});

test('somebody who was sent away locks no desk but her own', async () => {
  const hub = new HubClient();
  const session = newSession(hub);
  const cas = await team.admit('Cas', 'colleague');
  assert.equal((await enter(session, cas)).kind, 'ok');
  const { unlocked } = await team.unlock(team.first);
  const noor = await team.logIn(team.first);
  const body = await team.turning(noor, unlocked, cas.id);
  assert.equal((await stage.desk('/v1/desk/team/turn', 'POST', body, noor)).status, 200);
  held = 'login';
  const asked = ask(hub);
  await isHeld();
  held = '';
  session.lock();
  assert.equal((await enter(session, bo)).kind, 'ok');
  letGo.forEach((go) => go());
  assert.equal((await asked).kind, 'signed-out');
  assert.equal(session.desk?.staff.name, 'Bo');
  assert.equal(session.shutOut, false);
});

test('a sheet that is answered after the lock opens nothing', async () => {
  const session = newSession();
  held = 'recover';
  const trying = session.recover('Bo', team.recoveryCode);
  await isHeld();
  session.lock();
  letGo.forEach((go) => go());
  assert.equal((await trying).kind, 'signed-out');
  await settled();
  assert.equal(await seated(), null);
});

test('who turns back while a new passphrase is made does not come in after all', async () => {
  const session = newSession();
  const choose = async (): Promise<LogIn> => {
    const found = await session.recover('Bo', team.recoveryCode);
    assert.ok(found.kind === 'ok');
    return session.choosePassphrase(found.recovered, `nieuw ${noProof()}`);
  };
  held = 'staff';
  const choosing = choose();
  await isHeld();
  session.lock();
  letGo.forEach((go) => go());
  assert.equal((await choosing).kind, 'signed-out');
  assert.equal(session.desk, null);
  await settled();
  assert.equal(await seated(), null);
  held = '';
  assert.equal((await choose()).kind, 'ok', 'the control');
  session.lock();
});

test('a hub that gives an older keyring makes no open desk seal to it', async () => {
  const note: DocumentKind<number> = { kind: 'note', parse: Number, empty: 0 };
  for (const role of ['coordinator', 'network'] as const) {
    const hub = new HubClient();
    const session = newSession(hub);
    const leaver = await team.admit(`Lea (${role})`, role);
    assert.equal((await enter(session, await team.admit(`Gijs (${role})`, role))).kind, 'ok');
    const older = lastLogIn;
    /** The key that this desk seals a new document under. */
    const sealsUnder = async (id: string): Promise<string> => {
      const { documents } = stage.hub.services.store;
      const names = async (): Promise<string[]> =>
        (await documents.list(POINT, 'network')).map(({ name }) => name);
      const before = new Set(await names());
      assert.equal((await session.desk!.shared.change(note, `${role} ${id}`, () => 1)).kind, 'ok');
      const fresh = (await names()).filter((name) => !before.has(name));
      const [document] = await documents.read(POINT, fresh, 'network');
      return toBase64Url(new Uint8Array(document!.body.subarray(4, 12)));
    };
    const first = await sealsUnder('before');
    const { unlocked } = await team.unlock(team.first);
    const noor = await team.logIn(team.first);
    const body = await team.turning(noor, unlocked, leaver.id);
    assert.equal((await stage.desk('/v1/desk/team/turn', 'POST', body, noor)).status, 200);
    const second = await sealsUnder('after');
    assert.notEqual(second, first, 'the control: a turn is learned');
    [cookie, replayed] = ['', older];
    assert.equal(await sealsUnder('replayed'), second, role);
    replayed = '';
    session.lock();
    await settled();
  }
});
