import * as v from 'valibot';
import { isEmail } from '../../../src/core/email.ts';
import { defineRoutes, JSON_TYPE, later, refuse, type HubContext } from '../../route.ts';
import { pageLanguage } from '../../pages/template.ts';
import { firstLetter, newsLetter } from '../../services/letters.ts';
import type { Letter } from '../../services/mail.ts';
import { roundHours } from '../../services/rounds.ts';
import type { Services } from '../../services/services.ts';
import { readJson } from '../json.ts';

/** With words of our own everywhere: those of the library repeat what they were given. */
const Address = v.pipe(v.string('no'), v.check(isEmail, 'no'));

const Notify = v.object({
  kind: v.literal('answer', 'no'),
  address: Address,
  locale: v.string('no'),
  door: v.picklist(['parent', 'youth'], 'no'),
});

const body = { type: JSON_TYPE, limit: 1_024 };
const answers = {
  422: 'not one plain e-mail address, or not as the contract says',
  429: 'this colleague sent too many in this hour',
  501: 'this hub has no mail settings',
  502: '{v, error, mailed}: `refused` by the mail server, or it was `unreachable`',
};

/** An address comes in, a mail goes out, and nothing of it stays: no row, no line, no answer. */
export const noticeRoutes = defineRoutes(
  {
    method: 'POST',
    path: '/v1/desk/notify',
    summary: 'Mails a visitor that there is an answer. The address is used once and not kept.',
    answers: { 200: '{v}: the mail server took it', ...answers },
    session: true,
    body,
    handle: async (c, services) => {
      const asked = readJson(c, Notify);
      if (!asked.ok) return refuse(c, 422, 'not one plain e-mail address');
      const { address, locale, door } = asked.value;
      const lang = pageLanguage(locale);
      const letter = newsLetter(lang, door, await pageOf(c, services, lang));
      return (await deliver(c, services, address, letter)) ?? c.json({ v: 1 });
    },
  },
  {
    method: 'GET',
    path: '/v1/desk/own-notice',
    summary: 'Where this colleague hears that something came, and at which hours.',
    answers: { 200: '{v, mail, address, hours}' },
    session: true,
    handle: async (c, { store, config, mail }) => {
      const { point, id } = c.get('staff');
      const address = await store.notices.address(point, id);
      return c.json({ v: 1, mail: mail !== null, address, hours: roundHours(config.noticeHours) });
    },
  },
  {
    method: 'PUT',
    path: '/v1/desk/own-notice',
    summary: 'Sets or takes away the own address, after a first mail that shows it works.',
    answers: { 200: '{v}', ...answers },
    session: true,
    body,
    handle: async (c, services) => {
      const asked = readJson(c, v.object({ address: v.nullable(Address) }));
      if (!asked.ok) return refuse(c, 422, 'not one plain e-mail address');
      const { address } = asked.value;
      const { notices } = services.store;
      const { point, id } = c.get('staff');
      if (address === null) {
        await notices.remove(point, id);
        return c.json({ v: 1 });
      }
      const letter = firstLetter(`${services.urls.desk}/desk/`);
      const trouble = await deliver(c, services, address, letter);
      if (trouble) return trouble;
      await notices.set(point, id, address);
      return c.json({ v: 1 });
    },
  },
);

/** null when the mail went out; else the answer that says why not. */
async function deliver(
  c: HubContext,
  { mail, guard, config }: Services,
  address: string,
  letter: Letter,
): Promise<Response | null> {
  if (!mail) return refuse(c, 501, 'this hub has no mail settings: see docs/operations.md');
  const { point, id } = c.get('staff');
  const wait = guard.mail(`${point} ${id}`);
  if (wait !== null) return later(c, 429, wait);
  const mailed = await mail.send(address, letter);
  if (mailed === 'sent') return null;
  config.log(JSON.stringify({ error: 'mail', kind: mailed }));
  return c.json({ v: 1, error: 'the mail server did not take it', mailed }, 502);
}

/** The page where a code is typed, in the language of the mail. */
async function pageOf(c: HubContext, { store, urls }: Services, lang: string): Promise<string> {
  const key = await store.embeds.page(c.get('staff').point);
  return key !== null ? `${urls.hub}/w/${key}?lang=${lang}` : `${urls.hub}/`;
}
