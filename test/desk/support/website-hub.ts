import * as v from 'valibot';
import type { Answer } from '../../../desk/answer.ts';
import { HubClient } from '../../../desk/hub-client.ts';
import { EMPTY_LAYER } from '../../../src/core/library/layered.ts';
import type { ShippedLanguage } from '../../../src/core/library/languages.ts';
import { readLocal } from '../../../src/core/library/read-local.ts';
import type { Contact, Entry, LocalLayer, Starter } from '../../../src/core/library/types.ts';
import { content } from '../../ui/support/visit.ts';

const entry = (id: string, question: string, more: Partial<Entry> = {}): Entry => ({
  ...{ v: 1, id, door: 'parent', topic: 'thuis', question, source: 'Wet' },
  ...{ reviewed: '2026-11-01', answer: [{ p: 'Bel school.' }, { steps: ['Een.', 'Twee.'] }] },
  wordings: ['a', 'b', 'c', 'd', 'e'].map((letter) => `${id} ${letter}`),
  ...more,
});
const helper: Contact = {
  ...{ id: 'hulp', name: 'Hulplijn', who: 'Luistert.', doors: ['parent', 'youth'] },
  ...{ phone: '0800 12 34', independent: true, free: true, review: ['Nog niet gebeld.'] },
};

/** Two questions for parents, one for young people, and somebody who helps. */
export const starter: Starter = {
  v: 1,
  scripts: {},
  languages: {
    nl: {
      texts: {
        parent: {
          ...{ 'aanmelden.title': 'Meld u aan', 'aanmelden.food': 'Iets te eten' },
          ...{ 'aanmelden.interpreter': 'Een tolk', 'idee.title': 'Uw idee' },
          ...{ 'sticker.title': 'Plak een sticker', 'sticker.yes': 'Ja' },
        },
        youth: {},
      },
      topics: {
        parent: [{ id: 'thuis', title: 'Niet naar school' }],
        youth: [{ id: 'thuis', title: 'School lukt niet' }],
      },
      entries: [
        entry('zit-thuis', 'Mijn kind zit thuis. Wat nu?', { contacts: ['hulp'] }),
        entry('boete', 'Krijg ik een boete?', { review: ['Bedrag nakijken.', 'Wet lezen.'] }),
        entry('durf-niet', 'Ik durf niet. Wat nu?', { door: 'youth' }),
      ],
      contacts: [helper, { ...helper, id: 'nood', name: '112', phone: '112' }],
      stories: [],
      crisis: { phrases: [], except: [] },
    },
  },
};

/** A hub in memory, with the routes of the website alone. */
export class WebsiteHub extends HubClient {
  online = true;
  /** What is published arrives, and its answer does not. */
  deaf = false;
  local: LocalLayer = EMPTY_LAYER;
  /** Layers that were published, newest last. */
  readonly published: LocalLayer[] = [];
  next: Starter | null = null;
  /** What it came with of each language. */
  languages: Readonly<Record<string, ShippedLanguage>> = {};

  get #etag(): string {
    return JSON.stringify(this.local);
  }

  override async ask<S extends v.GenericSchema>(
    schema: S,
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer<v.InferOutput<S>>> {
    await Promise.resolve();
    if (!this.online) return { kind: 'offline' };
    if (method === 'PUT' && path === 'library') {
      if (headers['If-Match'] !== this.#etag) return { kind: 'conflict' };
      const read = readLocal(body, starter);
      if (!read.ok) return { kind: 'wrong', reasons: read.reasons.map(({ message }) => message) };
      this.local = read.local;
      this.published.push(read.local);
      if (this.deaf) return { kind: 'offline' };
    }
    return { kind: 'ok', value: v.parse(schema, this.#answer(path)) };
  }

  #answer(path: string): unknown {
    const versions = this.published.map((_, i) => ({
      ...{ n: i + 1, name: 'Noor', day: 20_777, lines: [`Verandering ${i + 1}`] },
    }));
    const answers: Record<string, unknown> = {
      state: { setup: false, point: 'de-linde', hub: 'https://hub.example' },
      library: {
        ...{ etag: this.#etag, starter: 's', local: this.local, problems: [] },
        languages: this.languages,
        waiting: this.next && {
          version: 'n',
          changes: [
            {
              ...{ what: 'entry', kind: 'changed', lang: 'nl', door: 'parent', id: 'boete' },
              ...{
                fields: ['source'],
                own: false,
                sentence: 'Bron veranderd: Krijg ik een boete?',
              },
            },
          ],
        },
      },
      'library/starter': starter,
      'library/starter/waiting': this.next,
      'library/versions': { versions: versions.reverse() },
      'library/versions/0': { local: EMPTY_LAYER },
      content: { etag: '"c"', content },
    };
    return answers[path];
  }
}
