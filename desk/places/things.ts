import { layered } from '../../src/core/library/layered.ts';
import type { Door, VisitorLibrary } from '../../src/core/library/types.ts';
import type { HubClient } from '../hub-client.ts';
import type { Option } from '../elements/select.ts';
import { LibraryHub } from '../website/library-hub.ts';
import { Website } from '../website/website.ts';
import type { Start } from './start-words.ts';

/** What the website has to begin with. It is read when somebody wants to choose from it. */
export class Things {
  readonly #site: Website;

  constructor(hub: HubClient) {
    this.#site = new Website(new LibraryHub(hub));
  }

  /** What can be chosen for a start that shows one thing; null when the hub cannot be reached. */
  async of(start: Start, door: Door): Promise<readonly Option[] | null> {
    const library = await this.#library(door);
    return library && thingsFor(start, library);
  }

  /** The topics that have answers; null when the hub cannot be reached. */
  async topics(door: Door): Promise<readonly Option[] | null> {
    const library = await this.#library(door);
    return library && topicsOf(library);
  }

  async #library(door: Door): Promise<VisitorLibrary | null> {
    const read = this.#site.ready ? { kind: 'ok' } : await this.#site.load();
    if (read.kind !== 'ok') return null;
    const { starter, local } = this.#site;
    return layered(starter, local, { locale: 'nl', door });
  }
}

function topicsOf({ topics, entries }: VisitorLibrary): readonly Option[] {
  return topics
    .filter(({ id }) => entries.some(({ topic }) => topic === id))
    .map(({ id, title }) => [id, title]);
}

/** Of one library; empty for the starts that show no single thing. */
export function thingsFor(start: Start, library: VisitorLibrary): readonly Option[] {
  switch (start) {
    case 'faq-':
      return library.entries.map(({ id, question }) => [id, question]);
    case 'more-agenda-':
      return (library.meetings ?? []).map(({ id, title }) => [id, title]);
    case 'more-gedaan-':
      return (library.done ?? []).map(({ id, title }) => [id, title]);
    case 'more-idee-':
      return (library.ideas ?? []).map(({ id, title }) => [id, title]);
    default:
      return [];
  }
}
