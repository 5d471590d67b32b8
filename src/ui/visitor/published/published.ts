import type { TemplateResult } from 'lit';
import type { Visit } from '../../contexts.ts';
import { agendaView } from './agenda-view.ts';
import { doneView } from './done-view.ts';
import { ideasView } from './ideas-view.ts';
import type { View } from './view.ts';

/** By the name of its places: the list, or `<name>-<id>` for one of it. The ideas' list is a plural. */
const views = { gedaan: doneView, agenda: agendaView, idee: ideasView } as const;

interface There {
  readonly view: View;
  /** Of one in the list; '' for all. */
  readonly id: string;
  /** The place of one in the list, and of the list. */
  readonly placeOf: (id: string) => string;
  readonly all: string;
}

/** What a place under "Meer" shows of what the point published; null for any other place. */
export function publishedAt(place: string): There | null {
  const [, name = '', id = ''] = /^(gedaan|agenda|idee)(?:en)?(?:-(.+))?$/.exec(place) ?? [];
  const view = views[name as keyof typeof views] as View | undefined;
  if (!view) return null;
  return { view, id, placeOf: (one) => `${name}-${one}`, all: name === 'idee' ? 'ideeen' : name };
}

interface Way {
  readonly place: string;
  readonly picture: TemplateResult;
  readonly title: string;
  readonly hint: string;
}

/** The ways to what this point published, where there is anything of it. */
export function publishedWays(visit: Visit): readonly Way[] {
  const { library } = visit.library;
  return ['gedaan', 'agenda', 'ideeen'].flatMap((place) => {
    const view = library && publishedAt(place)?.view;
    if (!view || view.items(library, visit).length === 0) return [];
    return [{ place, picture: view.picture, title: view.heading(), hint: view.hint() }];
  });
}
