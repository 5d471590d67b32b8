import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { until } from '../e2e/support/until.ts';
import {
  ask,
  bridgeFolder,
  cookieIn,
  endBridges,
  openLine,
  post,
  startBridge,
  type Bridge,
} from './installed/bridge.ts';

/** The twelve traps of Botkit's web adapter, each against the bridge as a process of its own. */

const data = bridgeFolder();
let bridge: Bridge;
let refused = 0;

before(async () => {
  bridge = await startBridge('echo-bridge.ts', [data.path], { PORT: '1', port: '1' });
});
after(() => {
  endBridges();
  data.remove();
});

/** One trap: what is tried, and whether the bridge still stands after it. */
function trap(name: string, work: () => Promise<void>): void {
  test(name, async () => {
    await work();
    assert.ok(bridge.alive(), bridge.output());
    assert.equal((await ask(bridge, 'GET', '/health')).status, 200);
    refused++;
  });
}

const hello = { type: 'hello', user: 'somebody' };
const says = (text: string, more = {}): object => ({ type: 'message', user: 'x', text, ...more });

/** Somebody new, with the cookie that was set and what was said. */
async function someone(): Promise<string> {
  const answer = await post(bridge, hello);
  assert.match(answer.body, /Welkom/);
  return cookieIn(answer);
}

test('control: a server as the documents show it dies of the first trap', async () => {
  const naive = await startBridge('naive.cjs', [], { PORT: '0' });
  assert.equal((await post(naive, says('hallo'))).status, 200, 'it works');
  await post(naive, {}).catch(() => null);
  assert.equal(await naive.ended, 1);
});

trap('1. what is no message is refused', async () => {
  for (const body of ['{}', '[]', 'null', '{', '"x"', '{"type":{}}']) {
    const json = { 'content-type': 'application/json' };
    assert.equal((await ask(bridge, 'POST', '/api/messages', json, body)).status, 400, body);
  }
  const text = { 'content-type': 'text/plain' };
  assert.equal((await ask(bridge, 'POST', '/api/messages', text, 'hallo')).status, 415);
  const line = await openLine(bridge);
  line.say('{}');
  await until('the line to close', () => line.closed === 1008);
});

trap('2. a turn that breaks ends itself alone', async () => {
  const [cookie, other] = [await someone(), await someone()];
  assert.equal((await post(bridge, says('breek'), cookie)).status, 200);
  assert.match((await post(bridge, says('hallo'), other)).body, /U zei/);
  assert.match((await post(bridge, says('hallo'), cookie)).body, /opnieuw begonnen/);
  assert.match((await post(bridge, says('hallo'), cookie)).body, /U zei/);
});

trap('3. nobody is who they say they are', async () => {
  const cookie = await someone();
  const token = cookie.split('=')[1] ?? '';
  const victim = await openLine(bridge, { cookie });
  victim.say(hello);
  victim.say(says('mijn geheim'));
  await victim.heard('mijn geheim');
  const attacker = await openLine(bridge);
  for (const user of [token, token.split('.')[1], `web:${token.split('.')[1] ?? ''}`]) {
    attacker.say({ type: 'welcome_back', user });
    attacker.say(says('ben ik het', { user }));
  }
  await attacker.heard('ben ik het');
  attacker.socket.close();
  await until('the attacker to leave', () => attacker.closed !== null);
  bridge.child.kill('SIGUSR2');
  await victim.heard('Er is een antwoord.');
  assert.ok(!attacker.texts.some((text) => /geheim|antwoord/.test(text)));
  victim.socket.close();
});

trap('4. the event and the role are not theirs to choose', async () => {
  const cookie = await someone();
  const fired = { type: 'whoami', botkitEventType: 'whoami', role: 'staff', text: 'x' };
  assert.equal((await post(bridge, fired, cookie)).body, '[]');
  const asMessage = says('hallo', { botkitEventType: 'whoami', role: 'staff', goto_link: '//x' });
  assert.match((await post(bridge, asMessage, cookie)).body, /^\[\{"type":"message","text":"U zei/);
});

trap('5. from a socket to a request it is one conversation', async () => {
  const cookie = await someone();
  const line = await openLine(bridge, { cookie });
  line.say(says('een'));
  await line.heard('U zei: een');
  line.socket.close();
  await until('the line to close', () => line.closed !== null);
  const { body } = await post(bridge, says('twee'), cookie);
  assert.match(body, /twee/);
  assert.doesNotMatch(body, /Welkom/);
});

trap('6. a thousand names are one conversation', async () => {
  const cookie = await someone();
  const count = async (): Promise<string> =>
    (await post(bridge, says('hoeveel'), cookie)).body.replace(/\D*(\d+) gesprekken.*/s, '$1');
  const before = Number(await count());
  const line = await openLine(bridge);
  const names = ['__proto__', 'constructor', ...Array.from({ length: 998 }, (_, i) => `n${i}`)];
  for (const user of names) line.say({ type: 'hello', user });
  await line.heard('Welkom');
  line.socket.close();
  await until('the line to close', () => line.closed !== null);
  assert.equal(Number(await count()), before + 1);
});

trap('7. what is said at once is heard in order, all of it', async () => {
  const line = await openLine(bridge);
  line.say(hello);
  await line.heard('Wat wilt u doen');
  const words = Array.from({ length: 15 }, (_, i) => `woord ${i}.`);
  for (const word of words) line.say(says(word));
  await line.heard('woord 14.');
  assert.deepEqual(
    line.texts.slice(2),
    words.map((word) => `U zei: ${word}`),
  );
  line.socket.close();
});

trap('8. what is said to somebody who is not there is kept for them, once', async () => {
  const cookie = await someone();
  bridge.child.kill('SIGUSR2');
  const count = ({ body }: { body: string }): number => body.split('Er is een antwoord').length - 1;
  const first = await until('the answer', async () => {
    const answer = await post(bridge, { type: 'poll' }, cookie);
    return count(answer) > 0 ? answer : null;
  });
  assert.equal(count(first), 1);
  assert.equal((await post(bridge, { type: 'poll' }, cookie)).body, '[]');
  bridge.child.kill('SIGUSR2');
  const line = await openLine(bridge, { cookie });
  line.say({ type: 'welcome_back', user: 'x' });
  await line.heard('Er is een antwoord.');
  line.socket.close();
});

trap('9. another site, a large frame and a large body are refused', async () => {
  for (const origin of ['https://evil.example', 'null', `${bridge.url}.evil.example`]) {
    await assert.rejects(openLine(bridge, { origin }), origin);
    await assert.rejects(openLine(bridge, { origin }, '/talk'), origin);
    const headers = { origin, 'content-type': 'application/json' };
    const answer = await ask(bridge, 'POST', '/api/messages', headers, JSON.stringify(hello));
    assert.equal(answer.status, 403);
    assert.equal(answer.headers['access-control-allow-origin'], undefined);
  }
  for (const origin of [bridge.url, 'https://school.example'])
    (await openLine(bridge, { origin })).socket.close();
  const before = mostMemory();
  const line = await openLine(bridge);
  line.socket.send('x'.repeat(30_000_000));
  await until('the line to close', () => line.closed !== null);
  const json = { 'content-type': 'application/json' };
  const large = await ask(
    bridge,
    'POST',
    '/api/messages',
    json,
    Buffer.alloc(40_000_000, 32),
  ).catch(() => null);
  if (large) assert.equal(large.status, 413);
  const chunked = { ...json, 'transfer-encoding': 'chunked' };
  await ask(bridge, 'POST', '/api/messages', chunked, Buffer.alloc(40_000_000, 32)).catch(
    () => null,
  );
  assert.ok(mostMemory() - before < 20_000_000, 'of 110 MB most was never in memory');
});

trap('10. what goes wrong is told without a trace', async () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const answers = [
    await ask(bridge, 'POST', '/api/messages', { 'content-type': 'application/json' }, '{"type":'),
    await ask(bridge, 'GET', '/%00%ff/..%2f'),
    await ask(bridge, 'DELETE', '/'),
    await ask(bridge, 'POST', '/', form, Buffer.from([0xff])),
    await ask(bridge, 'POST', '/', { 'sec-fetch-site': 'cross-site' }, 'text=x'),
  ];
  for (const { status, body } of answers) {
    assert.ok(status >= 400 && status < 500, `${status}`);
    assert.doesNotMatch(body, /\bat |node_modules|\.ts\b|Error/);
  }
});

trap('11. nothing that is said runs in a client that renders markdown', async () => {
  const from = createRequire(new URL('../../channels/package.json', import.meta.url));
  const { Converter } = from('showdown') as {
    Converter: new () => { makeHtml(text: string): string };
  };
  const cookie = await someone();
  const { body } = await post(bridge, says('lelijk'), cookie);
  const [said] = JSON.parse(body) as [{ text: string; quick_replies: { title: string }[] }];
  const html = new Converter().makeHtml(said.text);
  assert.ok(new Converter().makeHtml('<script>x</script>').includes('<script>'), 'control');
  assert.deepEqual(
    Array.from(html.matchAll(/<(\w+)[^>]*>/g), ([tag]) => tag).filter(
      (tag) => !/<(p|br)\b/.test(tag),
    ),
    ['<a href="https://hub.example/w/AbCd_12-34">'],
  );
  assert.equal(said.quick_replies.length, 1, 'a payload that is markup is not offered');
  assert.doesNotMatch(said.quick_replies[0]?.title ?? '<', /</);
});

trap('12. only our own settings count, and a pattern is a text', async () => {
  assert.notEqual(bridge.port, 1);
  const cookie = await someone();
  const answer = await post(bridge, says('((((.*[\\'), cookie);
  assert.match(answer.body, /U zei/);
  assert.equal(answer.headers['x-powered-by'], undefined);
});

test('all were refused, and the bridge ends when it is asked to', async (t) => {
  t.diagnostic(`${refused} of 12 traps refused, process alive`);
  assert.equal(refused, 12);
  assert.doesNotMatch(bridge.output(), /geheim|woord|hallo|Unhandled|MODULE_TYPELESS|\bat /);
  const line = await openLine(bridge);
  line.say(hello);
  await line.heard('Welkom');
  assert.equal(await bridge.stop('SIGTERM'), 0);
  await until('the line to close', () => line.closed === 1001);
});

/** Bytes that the bridge held at most; 0 where nobody tells. */
function mostMemory(): number {
  const file = `/proc/${bridge.child.pid ?? 0}/status`;
  if (!existsSync(file)) return 0;
  const [, kilobytes = '0'] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(file, 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}
