import { openBridge } from './bridge.ts';
import { loadConfig } from './config.ts';
import { findLocalhost } from './post/localhost.ts';

/** The bridge as a process: configuration from the environment, until SIGTERM or SIGINT. */
findLocalhost();
try {
  const config = loadConfig(process.env);
  // The last net under Botkit, which leaves promises alone. Nothing of ours relies on it.
  process.on('unhandledRejection', () => config.log(JSON.stringify({ event: 'stray' })));
  const { page, webhook, close } = await openBridge(config);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      void close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  process.stdout.write(`CHANNELS READY ${JSON.stringify({ page, webhook })}\n`);
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  // Not by the console: with adapters that is silent (botkit/hush.ts).
  process.stderr.write(
    code === 'EADDRINUSE'
      ? 'De poort is bezet. Stop wat daar draait, of kies een andere met STEUNPUNT_CHANNELS_PORT.\n'
      : `De brug kan niet beginnen: ${message}\n`,
  );
  process.exit(1);
}
