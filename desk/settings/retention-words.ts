import { msg, str } from '@lit/localize';
import type { Aging, Ending } from '../../src/core/desk/retention.ts';
import type { Settings } from '../../src/core/desk/settings.ts';
import { dateWords } from '../words.ts';

/** When a thread is erased, in a sentence. */
export function endingWords({ day }: Ending, today: number): string {
  if (day === Infinity)
    return msg('Wordt niet gewist zolang zij samen verder gaan', { id: 'desk.keep.together' });
  if (day <= today) return msg('Wordt vandaag gewist', { id: 'desk.keep.today' });
  if (day === today + 1) return msg('Wordt morgen gewist', { id: 'desk.keep.tomorrow' });
  return msg(str`Wordt gewist op ${dateWords(day)}`, { id: 'desk.keep.on' });
}

/** Why then, in a sentence. */
export function whyWords({ why }: Ending, thread: Aging, { retention }: Settings): string {
  switch (why) {
    case 'door': {
      const days = retention[thread.door ?? 'parent'];
      return thread.door === 'youth'
        ? msg(
            str`${days} dagen na het laatste bericht (“gelezen” telt mee). Dat is bij jongeren zo afgesproken.`,
            {
              id: 'desk.keep.why-youth',
            },
          )
        : msg(
            str`${days} dagen na het laatste bericht (“gelezen” telt mee). Dat is bij ouders zo afgesproken.`,
            {
              id: 'desk.keep.why-parent',
            },
          );
    }
    case 'buddies':
      return msg(
        str`${retention.buddies} dagen na het laatste bericht, of nadat twee mensen samen stopten. Dat is bij buddy’s zo afgesproken.`,
        { id: 'desk.keep.why-buddies' },
      );
    case 'together':
      return msg('Stopt het? Zeg het bij Buddy’s. Dan telt de gewone tijd weer.', {
        id: 'desk.keep.why-together',
      });
    case 'agreed':
      return msg('Dan is voorbij wat er nog is afgesproken.', { id: 'desk.keep.why-agreed' });
    case 'kept':
      return msg('Een collega koos om het tot dan te bewaren.', { id: 'desk.keep.why-kept' });
    case 'limit':
      return msg('Langer kan niet: dan wist de server het zelf.', { id: 'desk.keep.why-limit' });
  }
}
