import { html, type TemplateResult } from 'lit';
import type { Content } from '../../src/core/content.ts';
import { cardKind } from '../../src/core/desk/card.ts';
import { isoDay } from '../days.ts';
import type { OpenDesk } from '../session.ts';
import type { ThreadView } from '../threads/threads.ts';
import type { Draft, Drafts } from './drafts.ts';
import type { IdeaForm } from './idea-form.ts';
import type { LibraryHub } from './library-hub.ts';
import type { View } from './views.ts';
import type { Website } from './website.ts';

/** What the views of the room are given. */
interface Given {
  readonly site: Website;
  readonly hub: LibraryHub;
  readonly drafts: Drafts;
  readonly desk: OpenDesk;
  /** Days since 1970-01-01 UTC. */
  readonly today: number;
  /** An idea that came in a thread, to be opened. */
  readonly handed: Draft<IdeaForm> | null;
}

/** The view that was chosen. */
export function shown(view: View, given: Given): TemplateResult {
  const { site, hub, drafts, desk, today, handed } = given;
  switch (view) {
    case 'entries':
      return html`<steunpunt-website-entries
        .site=${site}
        .drafts=${drafts}
      ></steunpunt-website-entries>`;
    case 'contacts':
      return html`<steunpunt-website-contacts
        .site=${site}
        .drafts=${drafts}
        .today=${isoDay(today)}
      ></steunpunt-website-contacts>`;
    case 'stories':
      return html`<steunpunt-website-stories
        .site=${site}
        .drafts=${drafts}
      ></steunpunt-website-stories>`;
    case 'done':
      return html`<steunpunt-website-dones
        class="own"
        .site=${site}
        .drafts=${drafts}
        .content=${desk.content}
        .today=${isoDay(today)}
      ></steunpunt-website-dones>`;
    case 'meetings':
      return html`<steunpunt-website-meetings
        class="own"
        .site=${site}
        .drafts=${drafts}
        .content=${desk.content}
        .today=${isoDay(today)}
      ></steunpunt-website-meetings>`;
    case 'ideas':
      return html`<steunpunt-website-ideas
        class="own"
        .site=${site}
        .drafts=${drafts}
        .content=${desk.content}
        .today=${isoDay(today)}
        .desk=${desk}
        .day=${today}
        .handed=${handed}
      ></steunpunt-website-ideas>`;
    case 'times':
      return html`<steunpunt-website-times
        .hub=${hub}
        .site=${site}
        .drafts=${drafts}
        .published=${(content: Content) => desk.team?.published(content)}
      ></steunpunt-website-times>`;
    case 'languages':
      return html`<steunpunt-website-languages
        .site=${site}
        .today=${isoDay(today)}
      ></steunpunt-website-languages>`;
    case 'searched':
      return html`<steunpunt-website-searched
        .site=${site}
        .drafts=${drafts}
        .threads=${forSearch(desk)}
      ></steunpunt-website-searched>`;
    case 'updates':
      return html`<steunpunt-website-updates .site=${site}></steunpunt-website-updates>`;
    case 'versions':
      return html`<steunpunt-website-versions
        .site=${site}
        .today=${today}
      ></steunpunt-website-versions>`;
  }
}

/** Words of somebody whose safety worries a colleague are nobody's example. */
export function forSearch({ mailroom, documents }: OpenDesk): readonly ThreadView[] {
  return mailroom.threads.filter(({ mailbox }) => !documents.get(cardKind, mailbox).safety);
}
