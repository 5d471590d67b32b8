import { entryName } from './cross-check.ts';
import { edited, type Spot } from './edit.ts';
import type { Contact, Entry, LocalLayer, Starter } from './types.ts';

/**
 * Staff look through what was shipped, tick off what they checked and dial the numbers. That makes
 * an own copy, but no own text: it goes along when the shipped text changes, and is to be checked
 * again.
 */

/** Whether `own` says what `shipped` says: checks, and more ways to ask, are no other text. */
export function sameText(own: Entry, shipped: Entry): boolean {
  const asked = new Set(own.wordings);
  return (
    shipped.wordings.every((wording) => asked.has(wording)) &&
    alike({ ...own, wordings: [] }, { ...shipped, wordings: [] })
  );
}

/** The same of somebody who helps. */
export const sameContact = (own: Contact, shipped: Contact): boolean => alike(own, shipped);

/** What follows a newer set: places whose text was shipped, and is another now. */
export interface Followed {
  readonly layer: LocalLayer;
  readonly spots: readonly Spot[];
}

/** `local` when `next` takes the place of `old`. Pure. */
export function followed(old: Starter, next: Starter, local: LocalLayer): Followed {
  const [before, after] = [old.languages['nl'], next.languages['nl']];
  const spots: Spot[] = [];
  let layer = local;
  for (const own of local.entries) {
    const name = entryName(own);
    const shipped = before?.entries.find((entry) => entryName(entry) === name);
    const now = after?.entries.find((entry) => entryName(entry) === name);
    if (!shipped || !now || !sameText(own, shipped) || alike(now, shipped)) continue;
    spots.push({ what: 'entry', name });
    layer = edited(layer, { kind: 'remove', spot: { what: 'entry', name } });
    const known = new Set([...shipped.wordings, ...now.wordings]);
    for (const wording of own.wordings.filter((one) => !known.has(one)))
      layer = edited(layer, { kind: 'wording', name, wording });
  }
  for (const own of local.contacts) {
    const name = own.id;
    const shipped = before?.contacts.find(({ id }) => id === name);
    const now = after?.contacts.find(({ id }) => id === name);
    if (!shipped || !now || !sameContact(own, shipped) || alike(now, shipped)) continue;
    spots.push({ what: 'contact', name });
    const sameNumber = own.called !== undefined && now.phone === own.phone;
    layer = sameNumber
      ? edited(layer, { kind: 'contact', contact: calledOn(now, own.called ?? '') })
      : edited(layer, { kind: 'remove', spot: { what: 'contact', name } });
  }
  return { layer, spots };
}

/** After somebody dialled the number: nobody has to do it again, and the day is known. */
export function calledOn({ review = [], ...contact }: Contact, day: string): Contact {
  const left = review.filter((point) => !/nog niet gebeld/i.test(point));
  return { ...contact, called: day, ...(left.length > 0 && { review: left }) };
}

/** The same but for what staff write about having checked it, in any order of fields. */
function alike(a: Entry | Contact, b: Entry | Contact): boolean {
  return textOf(a) === textOf(b);
}

function textOf(value: Entry | Contact): string {
  const checks = ['review', 'reviewed', 'called'];
  const fields = Object.entries(value).filter(([name]) => !checks.includes(name));
  return JSON.stringify(fields.sort(([x], [y]) => (x < y ? -1 : 1)));
}
