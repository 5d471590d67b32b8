import { loadConfig } from './config.ts';
import { startHub, type RunningHub } from './server.ts';

/** The hub as a process: configuration from the environment, until SIGTERM or SIGINT. */
try {
  const hub = await startHub(loadConfig(process.env));
  stopOn('SIGTERM', hub);
  stopOn('SIGINT', hub);
  // On Windows this is a closing window.
  if (process.platform !== 'win32') process.on('SIGHUP', () => void hub.services.starter.reload());
  if (hub.setupToken !== null) {
    const url = `${hub.urls.desk}/desk/#token=${hub.setupToken}`;
    console.log(`STEUNPUNT SETUP ${JSON.stringify({ url })}`);
  }
  console.log(`STEUNPUNT HUB ${JSON.stringify(hub.urls)}`);
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  console.error(
    code === 'EADDRINUSE'
      ? 'The port is in use. Stop what runs there, or choose another with STEUNPUNT_PORT.'
      : `The hub could not start: ${message}`,
  );
  process.exit(1);
}

function stopOn(signal: NodeJS.Signals, hub: RunningHub): void {
  process.once(signal, () => {
    void hub.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
