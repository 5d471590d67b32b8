import { toBase64Url, utf8 } from '../../src/core/bytes.ts';
import { pageOf } from '../../src/core/embed-snippet.ts';
import { publicAnswers } from '../../src/core/library/public-answers.ts';
import type { VisitorLibrary } from '../../src/core/library/types.ts';
import { sha256 } from '../crypto.ts';
import { answersHtml } from '../pages/answers.ts';
import { LANGUAGES, pageLanguage } from '../pages/template.ts';
import { defineRoutes, JSON_TYPE, part, refuse } from '../route.ts';
import { pack, type StaticFile } from '../services/static-file.ts';
import { sendTagged } from './files.ts';

const SHORT = 'public, max-age=300, stale-while-revalidate=86400';
const HTML = 'text/html; charset=utf-8';
/** Kept of one library: nearly every page asks for the same few. */
const KEPT = 30;
const kept = new WeakMap<VisitorLibrary, Map<string, Promise<StaticFile>>>();

/** Answers that stand in the pages of other sites: the same for everybody, counted by nobody. */
export const answerRoutes = defineRoutes({
  method: 'GET',
  path: '/embed/answers/:file',
  summary:
    'Answers for the page of a site: `<embed key>` as JSON, `<embed key>.html` as HTML (query `lang`, `door`, `topic`, `only`).',
  answers: {
    200: 'PublicAnswers, or the same in HTML; for any origin, with ETag',
    304: 'as in If-None-Match',
    403: 'the embed is paused',
    404: 'no such embed',
    410: 'the embed was stopped',
  },
  handle: async (c, { store, library, urls }) => {
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    const [, key = '', html] = /^([^.]*)(\.html)?$/.exec(part(c, 'file')) ?? [];
    const embed = await store.embeds.get(key);
    if (!embed) return refuse(c, 404, 'no such embed');
    if (embed.state === 'revoked') return refuse(c, 410, 'the embed was stopped');
    if (embed.state === 'paused') return refuse(c, 403, 'the embed is paused');

    const lang = pageLanguage(c.req.query('lang') ?? embed.lang ?? undefined);
    const said = c.req.query('door');
    const door = said === 'parent' || said === 'youth' ? said : embed.door;
    const topic = c.req.query('topic') ?? null;
    const only = c.req.query('only')?.split(',') ?? null;
    const served = await library.visitor(embed.point, lang, door);
    if (!served) return refuse(c, 404, 'no such embed');

    const files = kept.get(served.library) ?? new Map<string, Promise<StaticFile>>();
    kept.set(served.library, files);
    const name = JSON.stringify([html ? key : null, topic, only]);
    let file = files.get(name);
    if (!file) {
      const dirOf = (tag: string): 'ltr' | 'rtl' | 'auto' =>
        (Object.hasOwn(LANGUAGES, tag) ? LANGUAGES[tag] : undefined) ?? 'auto';
      const answers = publicAnswers(served.library, { topic, only, dirOf });
      file = html
        ? made(answersHtml(answers, pageOf(urls.hub, key)), HTML)
        : made(JSON.stringify(answers), JSON_TYPE);
      if (files.size >= KEPT) files.clear();
      files.set(name, file);
      file.catch(() => files.delete(name));
    }
    c.header('Cache-Control', SHORT);
    const { type } = await file;
    return sendTagged(c, await file, type);
  },
});

async function made(text: string, type: string): Promise<StaticFile> {
  const bytes = utf8(text);
  return { ...(await pack(bytes, 5)), type, etag: `"${toBase64Url(sha256(bytes))}"` };
}
