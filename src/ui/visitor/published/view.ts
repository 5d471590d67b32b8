import { html, type TemplateResult } from 'lit';
import type { VisitorLibrary } from '../../../core/library/types.ts';
import type { Visit } from '../../contexts.ts';
import type { Sticker } from './sticker.ts';

/** One thing that the point published, as screens show it. */
export interface Item {
  readonly id: string;
  readonly title: string;
  readonly picture: TemplateResult;
  /** Beside its title in a list. */
  readonly hint: string;
  /** Under its title where it stands alone; '' where the body says it. */
  readonly under: string;
  /** What there is to read. */
  readonly body: () => TemplateResult;
  /** What there is to do, if anything. */
  readonly deeds?: (act: Acting) => TemplateResult;
}

/** What an item's buttons do. */
export interface Acting {
  readonly journey: (id: string) => void;
  readonly sticker: Sticker;
}

/** What a point publishes of one kind: a list of things to read. */
export interface View {
  readonly picture: TemplateResult;
  heading(): string;
  hint(): string;
  /** Where there are none. */
  empty(): string;
  items(library: VisitorLibrary, visit: Visit): readonly Item[];
  /** What a person can do beside reading, in the list. */
  own?(act: Acting, visit: Visit): TemplateResult;
}

/** Written by the point, in Dutch whatever the language of the page. */
export const dutch = (words: string): TemplateResult =>
  html`<span class="dutch" lang="nl" dir="ltr">${words}</span>`;
