/**
 * Packages write to the console what they do not expect: an event whole, a message that could not be
 * sent, a key. From here on nothing of that is seen, only that there was something.
 */
export function hush(log: (line: string) => void): void {
  const said = (): void => log(JSON.stringify({ event: 'a package wrote to the console' }));
  for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const)
    console[name] = said;
}
