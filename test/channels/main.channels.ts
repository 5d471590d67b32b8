import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, test } from 'node:test';
import { findLocalhost } from '../../channels/post/localhost.ts';
import { openRealHub, type RealHub } from './support/real-hub.ts';

findLocalhost();

/** The one file that `npm run channels` starts, built by `npm run test:channels`. */
const BUNDLE = join(import.meta.dirname, '../../channels/dist/bridge.js');

describe('the bridge as one file', () => {
  let hub: RealHub;
  const running = new Set<ChildProcess>();
  before(async () => {
    hub = await openRealHub();
  });
  after(async () => {
    for (const child of running) child.kill('SIGKILL');
    await hub.close();
  });

  function start(env: Record<string, string> = {}): ChildProcess {
    const child = spawn(process.execPath, [BUNDLE], {
      env: {
        ...{ PATH: process.env['PATH'], STEUNPUNT_HUB: hub.url, STEUNPUNT_POINT: hub.point },
        ...{ STEUNPUNT_EMBED: hub.embedKey, STEUNPUNT_CHANNELS_DATA: hub.data },
        ...{ STEUNPUNT_CHANNELS_PORT: '0', ...env },
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    child.once('exit', () => running.delete(child));
    return child;
  }

  async function ready(child: ChildProcess): Promise<{ page: string; webhook: string }> {
    for await (const line of createInterface(child.stdout!)) {
      const [, json] = /^CHANNELS READY (.*)$/.exec(line) ?? [];
      if (json) return JSON.parse(json) as { page: string; webhook: string };
    }
    throw new Error('it ended without a word');
  }

  async function ended(child: ChildProcess): Promise<[unknown, string]> {
    let said = '';
    child.stderr?.on('data', (data: Buffer) => (said += data.toString()));
    const [code] = (await once(child, 'exit')) as [unknown];
    return [code, said];
  }

  const say = async (webhook: string, text: string): Promise<string> => {
    const answer = await fetch(webhook, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', text, user: 'iemand', channel: 'webhook' }),
    });
    assert.equal(answer.status, 200);
    return answer.text();
  };

  test('greets, without a hub too, and ends when it is asked to', async () => {
    const child = start();
    const { page, webhook } = await ready(child);
    assert.match(await say(webhook, 'hallo'), /De Linde/);
    assert.match(await (await fetch(page)).text(), /De Linde/);
    await hub.away();
    assert.match(await say(webhook, 'hallo'), /De Linde/);
    assert.match(await (await fetch(page)).text(), /De Linde/);
    child.kill('SIGTERM');
    assert.deepEqual(await ended(child), [0, '']);

    const alone = start();
    const second = await ready(alone);
    assert.match(await (await fetch(second.page)).text(), /De Linde/, 'begun without a hub');
    alone.kill('SIGTERM');
    assert.deepEqual(await ended(alone), [0, '']);
    await hub.back();
  });

  test('says in a sentence why it cannot begin', async () => {
    const wrong: [Record<string, string>, RegExp][] = [
      [{ STEUNPUNT_POINT: '' }, /STEUNPUNT_POINT ontbreekt/],
      [{ STEUNPUNT_POINT: 'de-es' }, /kent geen steunpunt "de-es"/],
      [{ STEUNPUNT_PIN: 'ab'.repeat(32) }, /andere sleutels dan STEUNPUNT_PIN/],
    ];
    let told = 0;
    for (const [env, sentence] of wrong) {
      const [code, said] = await ended(start(env));
      assert.equal(code, 1);
      assert.match(said, sentence);
      assert.equal(said.trim().split('\n').length, 1, 'and nothing beside it');
      told++;
    }
    console.log(`sentences: ${told} told, ${wrong.length - told} not`);
    assert.equal(told, 3);
  });
});
