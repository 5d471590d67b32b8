import { msg } from '@lit/localize';
import { css } from 'lit';
import type { TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { drawnStyles, strokesPicture } from '../drawn.ts';
import { VisitorElement } from './visitor-element.ts';

/**
 * @summary What the person drew, among their other answers.
 * @tag steunpunt-drawn
 */
export class SteunpuntDrawn extends VisitorElement {
  static override properties = { strokes: { attribute: false } };

  static override styles = [
    baseStyles,
    drawnStyles,
    css`
      :host {
        display: block;
        inline-size: 12em;
        max-inline-size: 100%;
      }
    `,
  ];

  /** Lines as in `Idea.drawing`. */
  strokes: readonly string[] = [];

  override render(): TemplateResult {
    return strokesPicture(this.strokes, msg('Uw tekening', { id: 'draw.yours' }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-drawn': SteunpuntDrawn;
  }
}
