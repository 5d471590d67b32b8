import type { Door, LocalLayer, VisitorLibrary } from '../../../src/core/library/types.ts';
import { DeskSession } from '../../../demo/desk-session.ts';
import type { Answered } from './journeys.ts';
import type { Stage } from './stage.ts';

/** Every journey that sends something, by everybody who can take it. */

export interface Journey {
  readonly script: string;
  /** Id of the meeting or the idea that it is about. */
  readonly about?: string;
  /** What is pressed on the way from the first screen, after "Meer" where that is `more`. */
  readonly more: boolean;
  way(library: VisitorLibrary): readonly string[];
  /** Answers that nobody replies to: counted, and no thread. */
  readonly counted?: true;
  /** One tap says it all; where one such button stands. */
  readonly tap?: (library: VisitorLibrary, pick: number) => Tap;
  /** Where it is not on both. */
  readonly only?: 'kiosk';
}

interface Tap {
  readonly step: string;
  readonly id: string;
  readonly words: string;
}

export const MEETING = { id: 'koffie-matrix', title: 'Koffie voor wie mee wil doen' } as const;
export const IDEA = { id: 'bankje-matrix', title: 'Een bankje om te wachten' } as const;

const ofMenu = (script: string, more: Partial<Journey> = {}): Journey => ({
  script,
  more: true,
  way: ({ texts }) => [texts[`${script}.title`] ?? '?'],
  ...more,
});

export const JOURNEYS: readonly Journey[] = [
  { script: 'vraag', more: false, way: () => ['Stel een vraag'] },
  { script: 'bel-mij', more: false, way: () => ['Bel mij terug'] },
  ...['buddy', 'buddy-worden', 'idee'].map((script) => ofMenu(script)),
  ofMenu('na-gesprek', { counted: true }),
  ofMenu('aanmelden', {
    about: MEETING.id,
    way: ({ texts }) => ['Agenda', MEETING.title, texts['aanmelden.title'] ?? '?'],
  }),
  ofMenu('sticker', {
    ...{ about: IDEA.id, counted: true, way: () => ['Ideeën', IDEA.title] },
    tap: () => ({ step: 'yes', id: 'yes', words: 'Dit vind ik ook' }),
  }),
  ofMenu('smiley', {
    ...{ only: 'kiosk', counted: true, way: () => [] },
    tap: ({ scripts, texts }, pick) => {
      const { start = '', steps = {} } = scripts['smiley'] ?? {};
      const step = steps[start];
      const options = step && 'options' in step ? step.options : [];
      const { id = '', text = '' } = options[pick % options.length] ?? {};
      return { step: start, id, words: texts[text] ?? '?' };
    },
  }),
];

export const DOORS: Readonly<Record<Door, string>> = {
  parent: 'Ouder of verzorger',
  youth: 'Jongere',
};

/** One visit: somebody takes one journey on one screen. */
export interface Visit {
  readonly journey: Journey;
  readonly screen: 'widget' | 'kiosk';
  readonly door: Door;
  readonly offline: boolean;
  /** In everything that is typed, and nowhere else. */
  readonly mark: string;
  /** Chooses among the answers: another for each visit. */
  readonly pick: number;
  told: readonly Answered[];
}

/** The whole table: every journey, on both screens, through both doors, with a network and without. */
export function allVisits(): readonly Visit[] {
  const visits: Visit[] = [];
  for (const screen of ['widget', 'kiosk'] as const)
    for (const offline of [false, true])
      for (const door of ['parent', 'youth'] as const)
        for (const journey of JOURNEYS) {
          if (screen !== (journey.only ?? screen)) continue;
          const pick = visits.length;
          const mark = `Merk${String(pick).padStart(3, '0')}`;
          visits.push({ journey, screen, door, offline, mark, pick, told: [] });
        }
  return visits;
}

/** Puts a meeting in two weeks and an idea on the site of the point, beside what is there. */
export async function publishSubjects({ desk, demo }: Stage): Promise<void> {
  const session = new DeskSession(desk, demo.staff);
  const { body } = await session.ask('/v1/desk/library', 'GET');
  const { etag, local } = JSON.parse(body.toString()) as { etag: string; local: LocalLayer };
  const day = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
  const doors = ['parent', 'youth'] as const;
  const layer: LocalLayer = {
    ...local,
    meetings: [
      ...(local.meetings ?? []),
      {
        ...{ ...MEETING, doors, day, from: '10:00', until: '11:30', where: 'De bibliotheek' },
        ...{ what: 'Samen koffie.', forWhom: 'Voor iedereen.', welcome: ['food'], signUp: true },
      },
    ],
    ideas: [
      ...(local.ideas ?? []),
      { ...IDEA, doors, words: 'Bij de deur is geen plek om te zitten.', stage: 'idea' },
    ],
  };
  await session.ask('/v1/desk/library', 'PUT', layer, { 'if-match': etag });
}
