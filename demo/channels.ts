import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loopback } from './loopback.ts';
import type { DemoPoint } from './seed.ts';

/** `npm run channels`: the bridge beside a demo that runs on this machine, until Ctrl-C. */
const port = Number(process.env['STEUNPUNT_PORT'] ?? 8080);
const data = resolve(process.env['STEUNPUNT_DATA'] ?? '.data');
const hub = `http://hub.localhost:${port}`;

const demo = await running();
if (!demo) {
  console.error(
    `No demo answers on port ${port}. Start it first, in another window: npm start\n` +
      'On another port: STEUNPUNT_PORT=9000 npm start, then STEUNPUNT_PORT=9000 npm run channels',
  );
  process.exit(1);
}
const bridge = spawn(process.execPath, [join(import.meta.dirname, '../channels/dist/bridge.js')], {
  env: {
    ...{ STEUNPUNT_HUB: hub, STEUNPUNT_POINT: demo.point, STEUNPUNT_EMBED: demo.embedKey },
    ...{ STEUNPUNT_CHANNELS_DATA: join(data, 'channels'), NODE_ENV: 'production' },
    ...process.env,
  },
  stdio: 'inherit',
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => bridge.kill(signal));
bridge.once('exit', (code) => process.exit(code ?? 1));

/** What the demo remembers of its point; null when none of this folder answers. */
async function running(): Promise<DemoPoint | null> {
  try {
    const demo = JSON.parse(readFileSync(join(data, 'demo.json'), 'utf8')) as DemoPoint;
    const answer = await loopback(`${hub}/v1/points/${demo.point}/content`);
    return answer.status === 200 ? demo : null;
  } catch {
    return null;
  }
}
