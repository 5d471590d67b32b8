import { MOST_ORIGINS, type EmbedSettings } from '../../src/core/embed.ts';
import { sitesTyped, typedAs } from './sites.ts';
import { startOf, type Start } from './start-words.ts';

/** What somebody filled in, as it stands in the fields. */
export interface PlaceForm extends Pick<EmbedSettings, 'door' | 'mode' | 'position'> {
  readonly name: string;
  /** One a line. */
  readonly sites: string;
  /** '' for one of another make, which stays as it is. */
  readonly start: Start | '';
  /** Of the one thing that `start` shows; '' while none is chosen. */
  readonly thing: string;
  /** '' for that of the page around it. */
  readonly lang: string;
  /** `#rrggbb`; '' for our own. */
  readonly color: string;
}

export type FormTrouble = 'name' | 'sites' | 'unclear' | 'too-many' | 'thing';

export type Filled =
  | { readonly kind: 'ok'; readonly settings: EmbedSettings }
  | { readonly kind: 'unfit'; readonly troubles: readonly FormTrouble[] };

/** The fields for a place as it is. */
export function formOf(settings: EmbedSettings): PlaceForm {
  const { name, origins, door, mode, position, lang, color } = settings;
  const begin = startOf(settings.start);
  return {
    ...{ name, door, mode, position },
    sites: typedAs(origins),
    start: begin?.start ?? '',
    thing: begin?.id ?? '',
    lang: lang ?? '',
    color: color ?? '',
  };
}

/** What `form` asks for, from what was there before. */
export function filledIn(form: PlaceForm, before: EmbedSettings): Filled {
  const name = form.name.trim();
  const { origins, unclear } = sitesTyped(form.sites);
  const troubles: FormTrouble[] = [];
  if (name === '' || name.length > 80) troubles.push('name');
  if (unclear.length > 0) troubles.push('unclear');
  else if (origins.length === 0) troubles.push('sites');
  else if (origins.length > MOST_ORIGINS) troubles.push('too-many');
  if (form.start.endsWith('-') && form.thing === '') troubles.push('thing');
  if (troubles.length > 0) return { kind: 'unfit', troubles };
  return { kind: 'ok', settings: { ...looksOf(form, before), name, origins } };
}

/** The same as far as it goes, for the example beside the fields. */
export function looksOf(form: PlaceForm, before: EmbedSettings): EmbedSettings {
  const { door, mode, position, start, thing, lang, color } = form;
  return {
    ...{ name: form.name.trim(), origins: sitesTyped(form.sites).origins, door, mode, position },
    start: start === '' ? before.start : start.endsWith('-') && !thing ? 'start' : start + thing,
    lang: lang === '' ? null : lang,
    color: color === '' ? null : color,
  };
}
