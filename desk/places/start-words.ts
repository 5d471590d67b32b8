import { msg } from '@lit/localize';

/**
 * The screens where a place can begin: those of docs/embedding.md, in the words of the visitor's own
 * screens. One of `kind` `entry`, `done`, `meeting` or `idea` is completed with the id of a thing.
 */
export const STARTS = [
  'start',
  'faq',
  'faq-',
  'ask',
  'call',
  'code',
  'more-agenda',
  'more-agenda-',
  'more-gedaan',
  'more-gedaan-',
  'more-ideeen',
  'more-idee-',
  'journey-idee',
  'journey-buddy',
  'journey-buddy-worden',
  'journey-na-gesprek',
  'journey-smiley',
] as const;
export type Start = (typeof STARTS)[number];

export function startWords(start: Start): string {
  switch (start) {
    case 'start':
      return msg('Het begin, met alles erop', {
        id: 'desk.places.start.start',
      });
    case 'faq':
      return msg('Een antwoord zoeken', { id: 'desk.places.start.faq' });
    case 'faq-':
      return msg('Eén antwoord dat u kiest', { id: 'desk.places.start.entry' });
    case 'ask':
      return msg('Een vraag stellen', { id: 'desk.places.start.ask' });
    case 'call':
      return msg('Teruggebeld worden', { id: 'desk.places.start.call' });
    case 'code':
      return msg('De code van een eerdere vraag typen', { id: 'desk.places.start.code' });
    case 'more-agenda':
      return msg('De agenda', { id: 'desk.places.start.meetings' });
    case 'more-agenda-':
      return msg('Eén bijeenkomst die u kiest', { id: 'desk.places.start.meeting' });
    case 'more-gedaan':
      return msg('Dit hoorden wij, dit deden wij', { id: 'desk.places.start.dones' });
    case 'more-gedaan-':
      return msg('Eén ding dat u deed en dat u kiest', { id: 'desk.places.start.done' });
    case 'more-ideeen':
      return msg('De ideeën', { id: 'desk.places.start.ideas' });
    case 'more-idee-':
      return msg('Eén idee dat u kiest', { id: 'desk.places.start.idea' });
    case 'journey-idee':
      return msg('Een idee vertellen', { id: 'desk.places.start.tell-idea' });
    case 'journey-buddy':
      return msg('Een buddy zoeken', { id: 'desk.places.start.buddy' });
    case 'journey-buddy-worden':
      return msg('Buddy worden', { id: 'desk.places.start.be-buddy' });
    case 'journey-na-gesprek':
      return msg('Zeggen hoe een gesprek was', { id: 'desk.places.start.after-talk' });
    case 'journey-smiley':
      return msg('Een gezichtje kiezen: hoe was het?', { id: 'desk.places.start.smiley' });
  }
}

/** Which of {@link STARTS} a stored name is, and of what thing; null for one of another make. */
export function startOf(name: string): { readonly start: Start; readonly id: string } | null {
  const whole = STARTS.find((one) => one === name && !one.endsWith('-'));
  if (whole) return { start: whole, id: '' };
  const begun = STARTS.find((one) => one.endsWith('-') && name.startsWith(one));
  return begun ? { start: begun, id: name.slice(begun.length) } : null;
}
