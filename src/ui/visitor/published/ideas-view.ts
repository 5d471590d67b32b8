import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Idea } from '../../../core/library/types.ts';
import type { Visit } from '../../contexts.ts';
import { strokesPicture } from '../../drawn.ts';
import { journeySign } from '../../journey-signs.ts';
import { pictureOf } from '../../picture.ts';
import { drawing } from '../../signs.ts';
import { publishedSigns } from './published-signs.ts';
import { dutch, type Item, type View } from './view.ts';

/** What people put on the agenda, and how far it is. */
export const ideasView: View = {
  picture: drawing(publishedSigns.ideas),
  heading: () => msg('Ideeën', { id: 'ideas.heading' }),
  hint: () => msg('Wat anderen bedachten. Denk met ons mee.', { id: 'ideas.hint' }),
  empty: () =>
    msg('Er staan nog geen ideeën. Misschien komt het eerste van u.', { id: 'ideas.empty' }),
  items: ({ ideas = [] }, visit) => ideas.map((idea) => item(idea, visit)),
  own: ({ journey }, { library }) =>
    html`<button class="button go" type="button" @click=${() => journey('idee')}>
      ${journeySign('idea')} ${library.word('idee.title')}
    </button>`,
};

const item = (idea: Idea, visit: Visit): Item => ({
  id: idea.id,
  title: idea.title,
  picture: journeySign('idea'),
  under: '',
  hint: [stages()[STAGES.indexOf(idea.stage)], counted(idea)].filter(Boolean).join(' · '),
  body: () => body(idea, visit),
  deeds: ({ sticker }) => sticker.on(idea.id),
});

const STAGES: readonly Idea['stage'][] = ['idea', 'making', 'made'];
const stages = (): readonly string[] => [
  msg('Idee', { id: 'ideas.idea' }),
  msg('Samen maken', { id: 'ideas.making' }),
  msg('Gemaakt', { id: 'ideas.made' }),
];

/** '' while no full batch is counted. */
const counted = ({ stickers = 0 }: Idea): string =>
  stickers > 0 ? msg(str`${stickers} mensen vinden dit ook`, { id: 'ideas.stickers' }) : '';

function body(idea: Idea, visit: Visit): TemplateResult {
  const { words, stage, made, picture, drawing: strokes } = idea;
  const at = STAGES.indexOf(stage);
  return html`<ol class="stages">
      ${stages().map(
        (name, i) =>
          html`<li class=${i > at ? '' : 'been'} aria-current=${i === at ? 'step' : 'false'}>
            ${name}
          </li>`,
      )}
    </ol>
    <div class="card stack">
      <p>${dutch(words)}</p>
      ${
        strokes
          ? strokesPicture(strokes, msg('Een tekening bij dit idee', { id: 'ideas.drawing' }))
          : nothing
      }
      ${
        made || picture
          ? html`<section class="stack tight">
              <h2>${msg('Dit is ervan gemaakt', { id: 'ideas.result' })}</h2>
              ${made ? html`<p>${dutch(made)}</p>` : nothing}
              ${
                picture
                  ? html`<div lang="nl" dir="ltr">${pictureOf(picture, visit)}</div>`
                  : nothing
              }
            </section>`
          : nothing
      }
    </div>
    ${counted(idea) ? html`<p><strong>${counted(idea)}</strong></p>` : nothing}`;
}
