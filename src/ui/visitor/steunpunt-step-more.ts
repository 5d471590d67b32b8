import { html, nothing, type TemplateResult } from 'lit';
import type { Script } from '../../core/dialogue/script.ts';
import type { Answer, DialogueState } from '../../core/dialogue/state.ts';
import { roomToDraw } from '../../core/drawing.ts';
import type { Unfinished } from './conversation.ts';
import { VisitorElement } from './visitor-element.ts';

/** The step that shows the question, and takes the answer. */
interface Asking {
  readonly script: Script;
  readonly unfinished: Unfinished;
  readonly press: (event: MouseEvent, answer: Answer) => void;
}

/**
 * @summary The ways to answer that fewer journeys have: several at once, and a drawing.
 * @tag steunpunt-step-more
 */
export class SteunpuntStepMore extends VisitorElement {
  static override properties = { state: { attribute: false } };

  asking!: Asking;
  state!: DialogueState;

  override render(): TemplateResult | typeof nothing {
    const { state, asking } = this;
    const { script, unfinished, press } = asking;
    const step = script.steps[state.at ?? ''];
    const earlier = state.kept[state.at ?? ''];
    switch (step?.kind) {
      case 'many':
        return html`<steunpunt-many
          .step=${step}
          .earlier=${earlier}
          .press=${press}
        ></steunpunt-many>`;
      case 'draw':
        return html`<steunpunt-draw
          .step=${step}
          .earlier=${earlier}
          .unfinished=${unfinished}
          .room=${roomToDraw(state.trail)}
          .press=${press}
        ></steunpunt-draw>`;
      default:
        return nothing;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-step-more': SteunpuntStepMore;
  }
}
