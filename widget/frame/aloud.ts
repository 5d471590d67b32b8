import { defineOnce } from '../../src/ui/define.ts';
import { SteunpuntAloud } from '../../src/ui/visitor/steunpunt-aloud.ts';

/** Reading aloud, for a browser that can speak. */
export function defineAloud(): void {
  defineOnce('steunpunt-aloud', SteunpuntAloud);
}
