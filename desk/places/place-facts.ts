import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { EmbedSettings } from '../../src/core/embed.ts';
import type { Option } from '../elements/select.ts';
import { languageWords } from '../words.ts';
import { launcherColors } from './color-words.ts';
import { doorsWords, modeWords, positionWords } from './place-words.ts';
import { startOf, startWords } from './start-words.ts';

/** How a place stands there, to read. */
export function placeFacts(embed: EmbedSettings, things: readonly Option[]): TemplateResult {
  const { door, mode, position, lang, color, start } = embed;
  const rows: readonly (readonly [string, string])[] = [
    [msg('Voor wie', { id: 'desk.kiosks.for' }), doorsWords(door)],
    [
      msg('Op de pagina', { id: 'desk.places.fact-mode' }),
      mode === 'bubble'
        ? `${modeWords(mode).label}, ${positionWords(position).toLowerCase()}`
        : modeWords(mode).label,
    ],
    [msg('Eerste scherm', { id: 'desk.places.fact-start' }), startFact(start, things)],
    [
      msg('Taal', { id: 'desk.places.fact-lang' }),
      lang === null
        ? msg('Die van de pagina', { id: 'desk.places.fact-lang-page' })
        : languageWords(lang),
    ],
    ...(color === null
      ? []
      : [[msg('Kleur', { id: 'desk.places.fact-color' }), launcherColors(color)[0]] as const]),
  ];
  return html`<dl>
    ${rows.map(
      ([term, value]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${value || nothing}</dd>
        </div>`,
    )}
  </dl>`;
}

function startFact(name: string, things: readonly Option[]): string {
  const begin = startOf(name);
  if (!begin) return name;
  const thing = things.find(([id]) => id === begin.id)?.[1];
  return thing ?? startWords(begin.start);
}
