import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Step } from '../../core/dialogue/script.ts';
import { sign } from '../signs.ts';

interface Several {
  readonly step: Extract<Step, { kind: 'many' }>;
  readonly chosen: ReadonlySet<string>;
  readonly word: (id: string) => string;
  /** An option goes on, or off again. */
  readonly turn: (id: string) => void;
  /** "Weet ik niet", where that is an answer. */
  readonly unsure: TemplateResult | typeof nothing;
  /** What to do first; '' for nothing. */
  readonly problem: string;
}

/** Answers of which several may be chosen, each with a sign that says whether it is. */
export function several({ step, chosen, word, turn, unsure, problem }: Several): TemplateResult {
  return html`<div class="options choose ${step.options.length > 4 ? 'lots' : ''}">
      ${step.options.map(
        ({ id, text, lang }) =>
          html`<button
            class="button option"
            type="button"
            lang=${ifDefined(lang)}
            aria-pressed=${chosen.has(id) ? 'true' : 'false'}
            @click=${() => turn(id)}
          >
            ${chosen.has(id) ? sign('check') : html`<span class="empty"></span>`} ${word(text)}
          </button>`,
      )}
      ${unsure}
    </div>
    ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}`;
}
