import type { Place, ScreenName } from './events.ts';

/** Where a host page or a link may begin: `start`, `ask`, `call`, `code`, `faq`, or `faq-<entry>`. */
const beginnings: Readonly<Record<string, Place>> = {
  start: { screen: 'start' },
  ask: { screen: 'journey', id: 'vraag' },
  call: { screen: 'journey', id: 'bel-mij' },
  code: { screen: 'code' },
  faq: { screen: 'find' },
};

/** The place of a beginning's name; null for any other word. */
export function placeOf(name: string): Place | null {
  const entry = /^faq-([a-z0-9-]{1,64})$/.exec(name)?.[1];
  if (entry !== undefined) return { screen: 'entry', id: entry };
  return Object.hasOwn(beginnings, name) ? (beginnings[name] ?? null) : null;
}

/** Screens of a conversation that has begun: without one they have nothing to show. */
export const needsConversation = (screen: ScreenName): boolean =>
  screen === 'sent' || screen === 'thread';
