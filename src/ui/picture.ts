import { css, html, type TemplateResult } from 'lit';
import type { Picture } from '../core/library/types.ts';
import { picturePath } from '../core/picture.ts';
import type { Visit } from './contexts.ts';

/** For every shadow root that shows one. */
export const pictureStyles = css`
  .photo {
    position: relative;
    display: grid;
    overflow: hidden;
    background: var(--steunpunt-primary-soft);
    border-radius: var(--steunpunt-radius);
  }
  /* Nothing but the room that the photo takes. */
  .photo > svg {
    grid-area: 1 / 1;
    inline-size: 100%;
    block-size: auto;
    max-block-size: 75vh;
  }
  .photo > img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .photo > span {
    display: none;
    grid-area: 1 / 1;
    place-self: center;
    padding: var(--steunpunt-m);
    text-align: center;
  }
  .photo[data-missing] > span {
    display: block;
  }
  .photo[data-missing] > img {
    visibility: hidden;
  }
`;

/**
 * A photo in a place of its size from the first moment, so that nothing moves when it comes. When
 * it does not come, what there is to see stands there in words. Goes with {@link pictureStyles}.
 *
 * @param url on the page's own origin
 */
export function pictureAt({ alt, width, height }: Picture, url: string): TemplateResult {
  return html`<div class="photo">
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

/** The same for who visits: from where the hub, or whoever shows a visit, has it. */
export function pictureOf(picture: Picture, { content, photo }: Visit): TemplateResult {
  const { digest } = picture;
  return pictureAt(picture, photo?.(digest) ?? picturePath(content.point, digest));
}

/** It came, or it did not. */
function settled({ type, currentTarget }: Event): void {
  const { parentElement } = currentTarget as HTMLImageElement;
  parentElement?.toggleAttribute('data-missing', type === 'error');
}
