import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import type { Ready } from '../../demo/demo.ts';
import { loopback } from '../../demo/loopback.ts';
import { freePort } from './support/stage.ts';
import { until } from './support/until.ts';

/** What `npm start` promises once it has built: one line, everything up, a clean stop, data kept. */

const root = join(import.meta.dirname, '../..');

interface Started {
  readonly child: ChildProcess;
  readonly ready: Ready;
  output(): string;
}

async function start(port: number, data: string): Promise<Started> {
  const child = spawn(process.execPath, ['demo/start.ts'], {
    cwd: root,
    env: { ...process.env, STEUNPUNT_PORT: String(port), STEUNPUNT_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  const line = await until('the ready line', () => {
    if (child.exitCode !== null) throw new Error(output);
    return /^STEUNPUNT READY (\{.*\})$/m.exec(output);
  });
  return { child, ready: JSON.parse(line[1] ?? '') as Ready, output: () => output };
}

function stop(child: ChildProcess): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  return ended;
}

void test('prints where everything is, serves it, stops on Ctrl-C and keeps its data', async (t) => {
  const data = mkdtempSync(join(tmpdir(), 'steunpunt-start-'));
  t.after(() => rmSync(data, { recursive: true, force: true }));
  const port = await freePort();
  const first = await start(port, data);
  t.after(() => first.child.kill('SIGKILL'));
  const { hub, desk, site, partner, kiosk, embedKey } = first.ready;
  assert.match(kiosk, /\/kiosk\/#\d{8}$/);
  for (const url of [
    `${hub}/health`,
    `${hub}/w/${embedKey}`,
    `${hub}/embed/v1.js`,
    desk,
    kiosk,
    site,
    partner,
  ])
    assert.equal((await loopback(url)).status, 200, url);
  assert.equal(await stop(first.child), 0);

  const again = await start(port, data);
  t.after(() => again.child.kill('SIGKILL'));
  assert.deepEqual({ ...again.ready, kiosk: '' }, { ...first.ready, kiosk: '' });

  const third = spawn(process.execPath, ['demo/start.ts'], {
    cwd: root,
    env: { ...process.env, STEUNPUNT_PORT: String(port), STEUNPUNT_DATA: data },
  });
  let complaint = '';
  third.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  assert.equal(await new Promise((resolve) => third.once('exit', resolve)), 1);
  assert.match(complaint, new RegExp(`Port ${port} or ${port + 1} is in use`));
  assert.equal(await stop(again.child), 0);
});
