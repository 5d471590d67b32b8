import { css, html, type TemplateResult } from 'lit';

/** A sheet of paper; its element stands where it gets its width. */
export const drawnStyles = css`
  svg.drawn {
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 4 / 3;
    border: 1px solid var(--steunpunt-line);
    border-radius: var(--steunpunt-radius);
    background: var(--steunpunt-surface);
    color: var(--steunpunt-ink);
  }
`;

/**
 * What somebody drew, on a sheet of 100 by 75: each of `strokes` is "x,y x,y …". A tap is a dot.
 * `label` says what it is to whoever does not see it.
 */
export function strokesPicture(strokes: readonly string[], label: string): TemplateResult {
  // The last point twice: a line of one point would not be drawn.
  const d = strokes.map((stroke) => `M${stroke} ${stroke.split(' ').at(-1) ?? ''}`).join('');
  return html`<svg class="drawn" viewBox="0 0 100 75" role="img" aria-label=${label}>
    <path d=${d} />
  </svg>`;
}
