import type { VisitorLibrary } from '../../src/core/library/types.ts';
import type { Said } from './types.ts';
import type { Visit } from './visit.ts';

/** Who to call now, where what was typed may tell of danger. Sends nothing, and stops nobody. */
export async function dangerIn(visit: Visit, typed: string): Promise<Said[]> {
  const library = await visit.inDanger(typed);
  return library ? [{ text: dangerWords(visit, library) }] : [];
}

function dangerWords({ sayChecked }: Visit, { contacts }: VisitorLibrary): string {
  const numbers = contacts
    .filter(({ urgent, phone }) => urgent && phone)
    .map(({ name, phone = '' }) => (name === phone ? phone : `${phone} ${name}`));
  return [
    sayChecked('danger.heading'),
    sayChecked('danger.talk'),
    numbers.join('\n'),
    sayChecked('danger.sends-nothing'),
  ].join('\n\n');
}
