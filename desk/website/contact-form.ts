import type { Contact, Door } from '../../src/core/library/types.ts';

/** Somebody who can help, as it is written. Pure. */
export interface ContactForm {
  readonly name: string;
  readonly who: string;
  readonly doors: readonly Door[];
  readonly phone: string;
  readonly url: string;
  readonly hours: string;
  readonly independent: boolean;
  readonly free: boolean;
  readonly urgent: boolean;
  /** YYYY-MM-DD, '' while nobody called. */
  readonly called: string;
  readonly municipality: string;
  readonly review: readonly string[];
}

export const EMPTY_CONTACT: ContactForm = {
  ...{ name: '', who: '', doors: ['parent', 'youth'], phone: '', url: '', hours: '' },
  ...{ independent: false, free: true, urgent: false, called: '', municipality: '', review: [] },
};

export function contactForm(contact: Contact): ContactForm {
  const { name, who, doors, independent, free } = contact;
  return {
    ...{ name, who, doors, independent, free },
    phone: contact.phone ?? '',
    url: contact.url ?? '',
    hours: contact.hours ?? '',
    urgent: contact.urgent === true,
    called: contact.called ?? '',
    municipality: contact.municipality ?? '',
    review: contact.review ?? [],
  };
}

/** The contact that a form says; it may be one that the schema refuses. */
export function contactOf(form: ContactForm, id: string): Contact {
  const { independent, free, urgent, doors, review } = form;
  const [phone, url, hours, municipality] = [
    ...[form.phone, form.url, form.hours, form.municipality],
  ].map((text) => text.trim()) as [string, string, string, string];
  return {
    ...{ id, name: form.name.trim(), who: form.who.trim(), doors, independent, free },
    ...(phone !== '' && { phone }),
    ...(url !== '' && { url }),
    ...(hours !== '' && { hours }),
    ...(urgent && { urgent }),
    ...(form.called !== '' && { called: form.called }),
    ...(municipality !== '' && { municipality }),
    ...(review.length > 0 && { review }),
  };
}
