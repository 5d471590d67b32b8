import { defineOnce } from '../../src/ui/define.ts';
import { SteunpuntMailMe } from '../../src/ui/visitor/steunpunt-mail-me.ts';

/** The choice of an e-mail, for a hub that can send one. */
export function defineMailMe(): void {
  defineOnce('steunpunt-mail-me', SteunpuntMailMe);
}
