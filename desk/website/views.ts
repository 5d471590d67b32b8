import { msg } from '@lit/localize';

/** What can be looked at in the room, and under which heading it is found. */

export type View =
  | 'entries'
  | 'contacts'
  | 'stories'
  | 'searched'
  | 'done'
  | 'meetings'
  | 'ideas'
  | 'times'
  | 'languages'
  | 'updates'
  | 'versions';

interface Group {
  readonly label: () => string;
  readonly views: readonly { readonly view: View; readonly label: () => string }[];
}

export const GROUPS: readonly Group[] = [
  {
    label: () => msg('Vragen en mensen', { id: 'desk.website.group.questions' }),
    views: [
      { view: 'entries', label: () => msg('Vragen', { id: 'desk.website.view.entries' }) },
      {
        view: 'contacts',
        label: () => msg('Wie kan helpen', { id: 'desk.website.view.contacts' }),
      },
      { view: 'stories', label: () => msg('Verhalen', { id: 'desk.website.view.stories' }) },
      { view: 'searched', label: () => msg('Niet gevonden', { id: 'desk.website.view.searched' }) },
    ],
  },
  {
    label: () => msg('Wat er gebeurt', { id: 'desk.website.group.happening' }),
    views: [
      { view: 'done', label: () => msg('Wat wij deden', { id: 'desk.website.view.done' }) },
      { view: 'meetings', label: () => msg('Agenda', { id: 'desk.website.view.meetings' }) },
      { view: 'ideas', label: () => msg('Ideeën', { id: 'desk.website.view.ideas' }) },
    ],
  },
  {
    label: () => msg('Beheer', { id: 'desk.website.group.care' }),
    views: [
      { view: 'times', label: () => msg('Tijden', { id: 'desk.website.view.times' }) },
      { view: 'languages', label: () => msg('Talen', { id: 'desk.website.view.languages' }) },
      {
        view: 'updates',
        label: () => msg('Landelijk nieuws', { id: 'desk.website.view.updates' }),
      },
      {
        view: 'versions',
        label: () => msg('Wat is er veranderd', { id: 'desk.website.view.versions' }),
      },
    ],
  },
];
