import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { startDemo } from './demo.ts';

/** `npm start`: the whole demo on one machine, until Ctrl-C. */
const port = Number(process.env['STEUNPUNT_PORT'] ?? 8080);
const data = resolve(process.env['STEUNPUNT_DATA'] ?? '.data');

mkdirSync(data, { recursive: true });
try {
  const demo = await startDemo({ port, data });
  console.log(`STEUNPUNT READY ${JSON.stringify(demo.ready)}`);
  const stop = (): void => {
    void demo.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  console.error(
    taken
      ? `Port ${port} or ${port + 1} is in use. Stop what runs there, or choose another: STEUNPUNT_PORT=9000 npm start`
      : `The demo could not start: ${(error as Error).message}`,
  );
  process.exit(1);
}
