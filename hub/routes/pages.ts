import { utf8 } from '../../src/core/bytes.ts';
import { notice, NOTICE_SCRIPT, NOTICE_STYLE, type NoticeKind } from '../pages/notice.ts';
import {
  deskPolicy,
  framePolicy,
  noticePolicy,
  refusalPolicy,
  type Ancestors,
} from '../pages/policy.ts';
import { pageLanguage } from '../pages/template.ts';
import { defineRoutes, type Route, part, type HubContext } from '../route.ts';
import { pack, type Packed } from '../services/static-file.ts';
import type { Services } from '../services/services.ts';
import type { PointEmbed } from '../store/embeds.ts';
import type { Point } from '../store/points.ts';
import { sendPacked } from './files.ts';

const HTML = 'text/html; charset=utf-8';
/** Filled pages kept; one is the same for every visitor of an embed until its content changes. */
const KEPT_PAGES = 100;
const kept = new WeakMap<Services, Map<string, Promise<Packed>>>();

export const pageRoutes = defineRoutes({
  method: 'GET',
  path: '/w/:embedKey',
  summary: 'The frame and stand-alone page of an embed (query `lang`).',
  answers: {
    200: 'HTML; while the embed is paused a page that says so',
    404: 'no such embed',
    410: 'the embed was stopped',
  },
  handle: async (c, services) => {
    const { points, embeds } = services.store;
    const embed = await embeds.get(part(c, 'embedKey'));
    const point = embed ? await points.get(embed.point) : await points.only();
    // Words without a script: they may show wherever the page was meant to.
    if (!embed || !point) return sendNotice(c, 'unknown', point, 'any');
    const ancestors = [...embed.origins, services.urls.desk];
    if (embed.state === 'active') return sendFrame(c, services, embed, point, ancestors);
    const page = await embeds.page(embed.point);
    const answers = page === null ? null : `${services.urls.hub}/w/${page}?start=code`;
    return sendNotice(c, embed.state, point, ancestors, answers);
  },
});

/** Addresses that somebody can type from a screen or a card. The last of all routes: any name fits. */
export const shortRoutes = defineRoutes(
  ...['/', '/:point'].map((path): Route => ({
    method: 'GET',
    path,
    summary: "Leads to the page of a point (query kept); without a name to the only point's.",
    answers: { 302: 'to /w/:embedKey', 404: 'no such point, or no page of it' },
    handle: async (c, { store: { points, embeds } }) => {
      const only = path === '/' ? await points.only() : null;
      const point = only?.content.point ?? c.req.param('point') ?? '';
      const key = await embeds.page(point);
      if (key === null) return sendNotice(c, 'unknown', await points.only(), []);
      return c.redirect(`/w/${key}${new URL(c.req.url).search}`);
    },
  })),
);

export const deskPageRoutes = defineRoutes(
  {
    method: 'GET',
    path: '/desk/',
    summary: 'The staff app.',
    answers: { 200: 'HTML', 404: 'not built' },
    handle: (c, services) => {
      const { desk } = services.files;
      if (!desk) return sendNotice(c, 'unknown', null, []);
      c.header('Content-Security-Policy', deskPolicy(desk.template, services.urls.hub));
      return sendPacked(c, desk.packed, HTML);
    },
  },
  ...['/', '/desk'].map((path): Route => ({
    method: 'GET',
    path,
    summary: 'Leads to the staff app.',
    answers: { 302: 'to /desk/' },
    handle: (c) => c.redirect('/desk/'),
  })),
);

/** A paused one is no trouble of the hub: watchers of 5xx must not wake anybody. */
const STATUS = { unknown: 404, paused: 200, revoked: 410 } as const;

/** A few calm words instead of a page. */
export async function sendNotice(
  c: HubContext,
  kind: NoticeKind,
  point: Point | null,
  ancestors: Ancestors,
  answers: string | null = null,
): Promise<Response> {
  const script = kind === 'unknown' ? undefined : NOTICE_SCRIPT;
  c.header('Content-Security-Policy', noticePolicy(NOTICE_STYLE, ancestors, script));
  const html = notice(kind, point?.content ?? null, answers);
  return sendPacked(c, await pack(utf8(html), 1), HTML, STATUS[kind]);
}

async function sendFrame(
  c: HubContext,
  services: Services,
  embed: PointEmbed,
  point: Point,
  ancestors: readonly string[],
): Promise<Response> {
  const { frame, assets } = services.files;
  if (!frame) return sendNotice(c, 'unknown', point, ancestors);
  const lang = pageLanguage(c.req.query('lang') ?? embed.lang ?? undefined);
  const pages = kept.get(services) ?? new Map<string, Promise<Packed>>();
  kept.set(services, pages);
  const { version, conversation } = await services.library.conversation(embed.point, lang);
  const name = JSON.stringify([embed, point.version, version, lang]);
  let page = pages.get(name);
  if (!page) {
    const config = {
      v: 1,
      hub: services.urls.hub,
      point: embed.point,
      embedKey: embed.key,
      origins: embed.origins,
      door: embed.door,
      start: embed.start,
      color: embed.color,
      content: point.content,
      conversation,
      languages: await services.library.languages(embed.point),
      assets,
      mail: services.mail !== null,
    };
    page = pack(utf8(frame.fill(config, lang)), 11);
    if (pages.size >= KEPT_PAGES) pages.clear();
    pages.set(name, page);
  }
  c.header('Content-Security-Policy', framePolicy(frame, ancestors));
  const report = `/v1/embeds/${embed.key}/refused`;
  c.header('Content-Security-Policy', refusalPolicy(ancestors, report), { append: true });
  // Other sites frame this page, also those that isolate themselves.
  c.header('Cross-Origin-Resource-Policy', 'cross-origin');
  return sendPacked(c, await page, HTML);
}
