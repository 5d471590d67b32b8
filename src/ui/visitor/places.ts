import type { Place, ScreenName } from './events.ts';

/**
 * Where a host page or a link may begin: `start`, `ask`, `call`, `code`, `faq`, `faq-<entry>`,
 * `journey-<script>`, or `more-<sheet>`.
 */
const beginnings: Readonly<Record<string, Place>> = {
  start: { screen: 'start' },
  ask: { screen: 'journey', id: 'vraag' },
  call: { screen: 'journey', id: 'bel-mij' },
  code: { screen: 'code' },
  faq: { screen: 'find' },
};

/** The place of a beginning's name; null for any other word. */
export function placeOf(name: string): Place | null {
  const [, what, id] = /^(more|journey|faq)-([a-z0-9-]{1,64})$/.exec(name) ?? [];
  if (id !== undefined) return { screen: what === 'faq' ? 'entry' : (what as ScreenName), id };
  return Object.hasOwn(beginnings, name) ? (beginnings[name] ?? null) : null;
}

/** Screens of a conversation that has begun: without one they have nothing to show. */
export const needsConversation = (screen: ScreenName): boolean =>
  screen === 'sent' || screen === 'thread';
