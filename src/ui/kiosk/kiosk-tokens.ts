import { css } from 'lit';
import { kioskSizes, type Standing } from '../../core/kiosk-sizes.ts';
import type { Comfort } from './comfort.ts';

/** What a waiting-room screen has otherwise than a page: its sizes, and more contrast for all. */
export const kioskTokens = css`
  :host {
    --steunpunt-ink-quiet: #444e48;
    --steunpunt-focus: #174693;
    --steunpunt-kiosk-gap: 10px;
    --steunpunt-s: max(0.5em, var(--steunpunt-kiosk-gap));
    --steunpunt-m: max(0.8em, var(--steunpunt-kiosk-gap));
    font-size: min(var(--steunpunt-kiosk-text, 26px), 6.25vw);
  }
  :host([contrast='dark']) {
    --steunpunt-ink-quiet: #c3cbc3;
  }
  :host([contrast='high']) {
    --steunpunt-paper: #000000;
    --steunpunt-surface: #000000;
    --steunpunt-ink: #ffffff;
    --steunpunt-ink-quiet: #ffffff;
    --steunpunt-line: #ffffff;
    --steunpunt-field-line: #ffffff;
    --steunpunt-primary: #ffe08a;
    --steunpunt-primary-strong: #ffffff;
    --steunpunt-on-primary: #000000;
    --steunpunt-primary-soft: #000000;
    --steunpunt-wall: #000000;
    --steunpunt-on-wall: #ffffff;
    --steunpunt-kiosk-wall-line: #ffffff;
    --steunpunt-lamp: #ffe08a;
    --steunpunt-on-lamp: #000000;
    --steunpunt-accent: #ffe08a;
    --steunpunt-attention: #ffc9bb;
    --steunpunt-attention-soft: #000000;
    --steunpunt-focus: #9fd0ff;
  }
`;

/** Dresses the shell for this reader on this screen. */
export function applyComfort(host: HTMLElement, standing: Standing, comfort: Comfort): void {
  const { text, target, gap } = kioskSizes(standing);
  host.style.setProperty('--steunpunt-kiosk-text', px(text[comfort.textSize]));
  host.style.setProperty('--steunpunt-kiosk-gap', px(gap));
  host.style.setProperty('--steunpunt-target', `max(${px(target)}, 2.4em)`);
  // In the largest size nothing is smaller: EN 301 549 5.1.4 asks it of all words.
  host.style.setProperty('--steunpunt-small', comfort.textSize === 3 ? '1em' : '0.92em');
  host.setAttribute('contrast', comfort.contrast);
  host.setAttribute('scheme', comfort.contrast === 'normal' ? 'light' : 'dark');
}

/** Up, so that no rounding makes it less than it must be. */
const px = (size: number): string => `${String(Math.ceil(size * 100) / 100)}px`;
