import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SupervisorConfig } from './config.ts';

const PAGE = join(import.meta.dirname, '../out-of-order.html');

/**
 * Address of "Vraag hulp bij de balie" on this machine's own disk, for the network may be what fails.
 * Beside the hub that page goes back to the screen by itself; here the supervisor does that.
 */
export function outOfOrderPage({ profile, phone }: SupervisorConfig): string {
  const file = join(profile, 'out-of-order.html');
  const page = readFileSync(PAGE, 'utf8')
    .replace(/<meta http-equiv="refresh"[^>]*>/, '')
    .replace('<!-- phone -->', phone);
  writeFileSync(file, page);
  return pathToFileURL(file).href;
}
