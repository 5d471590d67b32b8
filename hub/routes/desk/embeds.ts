import * as v from 'valibot';
import { toBase64Url } from '../../../src/core/bytes.ts';
import { CHECK_MINUTES, MOST_EMBEDS } from '../../../src/core/embed.ts';
import { EmbedSettings, EmbedState, type EmbedList } from '../../../src/core/embed-wire.ts';
import { randomBytes } from '../../crypto.ts';
import { defineRoutes, JSON_TYPE, part, refuse, type HubContext } from '../../route.ts';
import type { Services } from '../../services/services.ts';
import type { Change, PointEmbed } from '../../store/embeds.ts';
import { readJson, unprocessable } from '../json.ts';
import { addressOf } from '../source.ts';

const COORDINATOR = ['coordinator'] as const;
const body = { type: JSON_TYPE, limit: 16_384 };
const none = 'no such embed';
const over = 'it was revoked, and never comes back';

/** The places where visitors meet the point, for the desk. */
export const deskEmbedRoutes = defineRoutes(
  {
    method: 'GET',
    path: '/v1/desk/embeds',
    summary: 'The embeds, what is known of their pages, and what was counted.',
    answers: { 200: '{v, today, embeds: [EmbedListed], loader, answers}' },
    session: true,
    handle: async (c, services) => {
      const { store, sightings, files, today } = services;
      const embeds = await store.embeds.list(c.get('staff').point);
      const keys = embeds.map(({ key }) => key);
      const [checks, counts] = await Promise.all([
        sightings.of(embeds),
        store.embedSights.counts(keys, today()),
      ]);
      return c.json({
        ...{ v: 1, today: today(), loader: files.loader, answers: files.answers },
        embeds: embeds.map((embed) => ({
          ...embed,
          check: checks.get(embed.key) ?? { minutesLeft: null, origins: [], others: [] },
          counts: counts.get(embed.key) ?? [],
        })),
      } satisfies EmbedList & { v: 1 });
    },
  },
  {
    method: 'POST',
    path: '/v1/desk/embeds',
    summary: 'A new embed; the hub makes its key.',
    answers: { 201: '{v, embed}', 422: '{v, error, reasons}' },
    session: true,
    roles: COORDINATOR,
    body,
    handle: async (c, services) => {
      const asked = readJson(c, EmbedSettings);
      if (!asked.ok) return unprocessable(c, asked.reasons);
      const { embeds } = services.store;
      if ((await embeds.list(c.get('staff').point)).length >= MOST_EMBEDS)
        return unprocessable(c, ['(root): more than a hundred embeds']);
      const key = toBase64Url(randomBytes(12));
      await embeds.create(changeOf(c, services), key, asked.value);
      return c.json({ v: 1, embed: { ...asked.value, key, state: 'active' } }, 201);
    },
  },
  {
    method: 'PUT',
    path: '/v1/desk/embeds/:key',
    summary: 'How an embed is from now on.',
    answers: { 200: '{v, embed}', 404: none, 409: over, 422: '{v, error, reasons}' },
    session: true,
    roles: COORDINATOR,
    body,
    handle: async (c, services) => {
      const asked = readJson(c, EmbedSettings);
      if (!asked.ok) return unprocessable(c, asked.reasons);
      const change = changeOf(c, services);
      const { embeds } = services.store;
      return changed(c, await embeds.configure(change, part(c, 'key'), asked.value));
    },
  },
  {
    method: 'PUT',
    path: '/v1/desk/embeds/:key/state',
    summary: 'Pauses an embed, lets it go on, or revokes it for good.',
    answers: { 200: '{v, embed}', 404: none, 409: over, 422: '{v, error, reasons}' },
    session: true,
    roles: COORDINATOR,
    body,
    handle: async (c, services) => {
      const asked = readJson(c, v.strictObject({ state: EmbedState }));
      if (!asked.ok) return unprocessable(c, asked.reasons);
      const change = changeOf(c, services);
      const { embeds } = services.store;
      return changed(c, await embeds.move(change, part(c, 'key'), asked.value.state));
    },
  },
  {
    method: 'POST',
    path: '/v1/desk/embeds/:key/check',
    summary: 'Begins a check of the pages of an embed, for whoever opens one from this address.',
    answers: { 200: '{v, minutes}', 404: none },
    session: true,
    handle: async (c, services) => {
      const key = part(c, 'key');
      const embed = await services.store.embeds.get(key);
      if (embed?.point !== c.get('staff').point) return refuse(c, 404, none);
      await services.sightings.begin(key, addressOf(c, services));
      return c.json({ v: 1, minutes: CHECK_MINUTES });
    },
  },
);

function changeOf(c: HubContext, { today }: Services): Change {
  return { by: c.get('staff'), day: today() };
}

function changed(c: HubContext, embed: PointEmbed | 'revoked' | null): Response {
  if (embed === null) return refuse(c, 404, none);
  if (embed === 'revoked') return c.json({ v: 1, error: over }, 409);
  return c.json({ v: 1, embed });
}
