import { css, html, type TemplateResult } from 'lit';
import type { Picture } from '../core/library/types.ts';

/** For every shadow root that shows one. */
export const pictureStyles = css`
  .picture {
    position: relative;
    display: grid;
    overflow: hidden;
    background: var(--steunpunt-primary-soft);
    border-radius: var(--steunpunt-radius);
  }
  /* Nothing but the room that the photo takes. */
  .picture > svg {
    grid-area: 1 / 1;
    inline-size: 100%;
    block-size: auto;
    max-block-size: 75vh;
  }
  .picture > img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .picture > span {
    display: none;
    grid-area: 1 / 1;
    place-self: center;
    padding: var(--steunpunt-m);
    text-align: center;
  }
  .picture[data-missing] > span {
    display: block;
  }
  .picture[data-missing] > img {
    visibility: hidden;
  }
`;

/**
 * A photo in a place of its size from the first moment, so that nothing moves when it comes. When
 * it does not come, what there is to see stands there in words. Goes with {@link pictureStyles}.
 *
 * @param url on the page's own origin; for visitors `picturePath(content.point, picture.digest)`
 */
export function pictureOf({ alt, width, height }: Picture, url: string): TemplateResult {
  return html`<div class="picture">
    <svg viewBox="0 0 ${width} ${height}" aria-hidden="true"></svg>
    <span>${alt}</span>
    <img
      loading="lazy"
      decoding="async"
      width=${width}
      height=${height}
      alt=${alt}
      src=${url}
      @load=${settled}
      @error=${settled}
    />
  </div>`;
}

/** It came, or it did not. */
function settled({ type, currentTarget }: Event): void {
  const { parentElement } = currentTarget as HTMLImageElement;
  parentElement?.toggleAttribute('data-missing', type === 'error');
}
