import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { HTML_TYPE, refusal, type Answer } from './answer.ts';
import { isFromOurPage, type Ask } from './ask.ts';
import { mediaType, utf8Of } from './body.ts';
import { pagePolicy } from './headers.ts';
import { ASSETS } from './page/assets.ts';
import { address, renderPage, type Note } from './page/render.ts';
import { pageLanguage } from './page/words.ts';
import { mayTalk, type Doors } from './parts.ts';
import { pageForm, query } from './shapes.ts';

/** The page shows what there is after so long; what comes later is there the next time. */
const PATIENCE_MS = 15_000;

/** The page, with the conversation of whoever asks. Looking at it begins nothing. */
export function showPage(doors: Doors, ask: Ask): Answer {
  return page(doors, ask, 200, doors.identities.visitor(ask.headers)?.id ?? null);
}

/** A file of the page. */
export function showAsset(path: string): Answer | null {
  const asset = ASSETS.get(path);
  return asset
    ? {
        status: 200,
        type: asset.type,
        body: asset.text,
        headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
      }
    : null;
}

/** What the form of the page says: it begins, or it has words. */
export async function takeForm(doors: Doors, ask: Ask): Promise<Answer> {
  const { conversations, identities, words } = doors;
  if (!isFromOurPage(ask, doors.url)) return refusal(403, 'not from our page');
  if (mediaType(ask.headers['content-type']) !== 'application/x-www-form-urlencoded')
    return refusal(415, 'not a form');
  const body = utf8Of(ask.body);
  if (body === null) return refusal(400, 'not a text');
  const form = pageForm(body);
  const { lang, door } = query(ask.query);
  const language = pageLanguage(lang, ask.headers['accept-language'], door);
  const who = identities.visitor(ask.headers) ?? identities.newVisitor();
  const { id, known } = who;
  const cookies = who.cookie === null ? {} : { 'Set-Cookie': who.cookie };
  if (!form) return page(doors, ask, 413, id, 'long', '', cookies);
  const kept = form.typed ? form.text : '';
  if (!mayTalk(doors, id, ask.source)) return page(doors, ask, 429, id, 'full', kept);
  const here = {
    status: 303,
    headers: { ...cookies, Location: `${address(language.lang, door)}#nu` },
  };
  const wish = { known, locale: language.lang, ...(door && { door }) };
  const opened = await conversations.open(id, 'page', wish);
  if (opened === 'full') return page(doors, ask, 503, id, 'full', kept);
  if (form.text === '') return here;
  // Words for a conversation that is no more: they mean nothing in this one.
  if (conversations.look(id)?.run !== form.run)
    return page(doors, ask, 200, id, 'again', kept, cookies);
  if (!words.spend(id)) return page(doors, ask, 429, id, 'busy', kept);
  const heard = await Promise.race([
    conversations.hear(id, 'page', form.text, form.once, wish),
    delay(PATIENCE_MS, 'late' as const, { ref: false }),
  ]);
  switch (heard) {
    case 'again':
      return page(doors, ask, 200, id, 'again', kept);
    case 'busy':
    case 'full':
      return page(doors, ask, 503, id, heard, kept);
    default:
      return here;
  }
}

/** "Snel weg": the conversation is wiped, and the browser goes somewhere else. */
export function leave(doors: Doors, ask: Ask): Answer {
  if (!isFromOurPage(ask, doors.url)) return refusal(403, 'not from our page');
  const who = doors.identities.visitor(ask.headers);
  if (who) doors.conversations.end(who.id);
  return {
    status: 303,
    headers: { 'Set-Cookie': doors.identities.forgetVisitor, Location: doors.page().exit },
  };
}

function page(
  doors: Doors,
  ask: Ask,
  status: number,
  id: string | null,
  note?: Note,
  kept?: string,
  cookies: Record<string, string> = {},
): Answer {
  const { lang, door } = query(ask.query);
  const info = doors.page();
  const body = renderPage({
    info,
    language: pageLanguage(lang, ask.headers['accept-language'], door),
    door,
    transcript: id === null ? null : doors.conversations.look(id),
    once: randomBytes(16).toString('base64url'),
    ...(note && { note }),
    ...(kept !== undefined && { kept }),
  });
  return {
    status,
    type: HTML_TYPE,
    body,
    headers: {
      ...cookies,
      'Content-Security-Policy': pagePolicy(doors.url.replace(/^http/, 'ws'), info.exit),
      Vary: 'Accept-Language, Cookie',
    },
  };
}
