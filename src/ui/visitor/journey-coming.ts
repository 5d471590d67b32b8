import { msg } from '@lit/localize';
import { nothing, type TemplateResult } from 'lit';
import type { LibraryAccess } from '../contexts.ts';
import { askUs } from './ask-us.ts';

/** In place of a journey that did not come, for want of a network. */
export const journeyLateWords = (): string =>
  msg('Er is nu geen internet. Bel ons, of stel een vraag.', { id: 'journey.late' });

/** The words of most journeys come with the library; until then, and when they do not come. */
export const comingHeading = ({ late }: LibraryAccess): string =>
  late ? journeyLateWords() : msg('Even geduld…', { id: 'compose.busy' });

/** What can be done meanwhile. */
export const comingWays = (
  host: HTMLElement,
  library: LibraryAccess,
): TemplateResult | typeof nothing =>
  library.late && library.script('vraag') ? askUs(host, 'primary') : nothing;
