import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { MODES, POSITIONS } from '../../src/core/embed.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import type { Option } from '../elements/select.ts';
import { choiceOf } from '../elements/select.ts';
import { languageWords } from '../words.ts';
import { colorWords, OWN_COLOR } from './color-words.ts';
import type { PlaceForm } from './place-form.ts';
import { doorsWords, modeWords, positionWords } from './place-words.ts';
import { STARTS, startWords, type Start } from './start-words.ts';

/** The fields of a place that are chosen, not typed. They go with `placesStyles`. */

type Write = (part: Partial<PlaceForm>) => void;

interface Radio {
  readonly value: string;
  readonly label: string;
  readonly when?: string;
}

function radios(
  name: string,
  legend: string,
  choices: readonly Radio[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`<fieldset>
    <legend>${legend}</legend>
    ${choices.map(
      ({ value, label, when }) =>
        html`<label class="choice">
          <input
            type="radio"
            name=${name}
            value=${value}
            .checked=${value === chosen}
            @change=${() => choose(value)}
          />
          <span>${label}</span>
          ${when ? html`<span class="quiet">${when}</span>` : nothing}
        </label>`,
    )}
  </fieldset>`;
}

export function doorField({ door }: PlaceForm, write: Write): TemplateResult {
  return radios(
    'door',
    msg('Voor wie is deze plek vooral?', { id: 'desk.places.door' }),
    (['parent', 'youth'] as const).map((value) => ({ value, label: doorsWords(value) })),
    door,
    (value) => write({ door: value as PlaceForm['door'] }),
  );
}

/** Where it is on the page, and in which corner. */
export function modeField({ mode, position }: PlaceForm, write: Write): TemplateResult {
  return html`${radios(
    'mode',
    msg('Hoe staat het op de pagina?', { id: 'desk.places.mode' }),
    MODES.map((value) => ({ value, ...modeWords(value) })),
    mode,
    (value) => write({ mode: value as PlaceForm['mode'] }),
  )}
  ${
    mode === 'bubble'
      ? radios(
          'position',
          msg('In welke hoek?', { id: 'desk.places.position' }),
          [...POSITIONS].reverse().map((value) => ({ value, label: positionWords(value) })),
          position,
          (value) => write({ position: value as PlaceForm['position'] }),
        )
      : nothing
  }`;
}

/** What can be chosen for a start that shows one thing. */
export type Offered = readonly Option[] | 'coming' | 'missing';

export function startField(
  { start, thing }: PlaceForm,
  things: Offered,
  error: string,
  write: Write,
): TemplateResult {
  const other: Option[] =
    start === '' ? [['', msg('Zoals het nu staat', { id: 'desk.places.start.other' })]] : [];
  return html`${choiceOf({
    id: 'start',
    label: msg('Wat ziet iemand het eerst?', { id: 'desk.places.start' }),
    options: [...other, ...STARTS.map((one): Option => [one, startWords(one)])],
    value: start,
    choose: (value) => write({ start: value as Start | '', thing: '' }),
  })}
  ${start.endsWith('-') ? thingField(thing, things, error, write) : nothing}`;
}

function thingField(thing: string, things: Offered, error: string, write: Write): TemplateResult {
  if (things === 'coming')
    return html`<p aria-busy="true">${msg('Even geduld…', { id: 'desk.app.loading' })}</p>`;
  if (things === 'missing')
    return html`<p>
      ${msg('Dat lukte nu niet. Kijk of u internet heeft, en kies het nog eens.', {
        id: 'desk.places.things-missing',
      })}
    </p>`;
  if (things.length === 0)
    return html`<p>
      ${msg('Hiervan staat nog niets op uw website. Kies iets anders.', {
        id: 'desk.places.no-things',
      })}
    </p>`;
  const known = things.some(([id]) => id === thing);
  const none: Option = [known ? '' : thing, msg('Kies er een', { id: 'desk.places.choose-thing' })];
  return html`${error ? html`<p class="error">${error}</p>` : nothing}
  ${choiceOf({
    id: 'thing',
    label: msg('Welke?', { id: 'desk.places.thing' }),
    options: [none, ...things],
    value: thing,
    choose: (value) => write({ thing: value }),
  })}`;
}

export function langField({ lang }: PlaceForm, write: Write): TemplateResult {
  const known: readonly string[] = Object.keys(LOCALES);
  const own = lang === '' || known.includes(lang) ? [] : [lang];
  return choiceOf({
    id: 'lang',
    label: msg('In welke taal begint het?', { id: 'desk.places.lang' }),
    options: [
      ['', msg('Die van de pagina (aangeraden)', { id: 'desk.places.lang-page' })],
      ...[...known, ...own].map((one): Option => [one, languageWords(one)]),
    ],
    value: lang,
    choose: (value) => write({ lang: value }),
  });
}

/** Of the button on the site. */
export function colorField({ color }: PlaceForm, write: Write): TemplateResult {
  return html`<div>
    <label for="color">${msg('Welke kleur heeft de knop?', { id: 'desk.places.color' })}</label>
    <div class="row">
      <input
        id="color"
        type="color"
        aria-describedby="color-says"
        .value=${color || OWN_COLOR}
        @input=${(event: Event) => write({ color: (event.target as HTMLInputElement).value })}
      />
      ${
        color
          ? html`<button class="button quiet" type="button" @click=${() => write({ color: '' })}>
              ${msg('Neem toch onze kleur', { id: 'desk.places.color-back' })}
            </button>`
          : nothing
      }
    </div>
    <p id="color-says" class="quiet">${colorWords(color)}</p>
  </div>`;
}
