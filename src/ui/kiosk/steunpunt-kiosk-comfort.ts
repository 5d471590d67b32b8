import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { currentLocale } from '../../i18n/localization.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { drawing, sign } from '../signs.ts';
import { LanguageEvent } from '../visitor/events.ts';
import type { Comfort, Contrast, TextSize } from './comfort.ts';
import { KioskElement } from './kiosk-element.ts';
import { kioskSigns } from './kiosk-signs.ts';
import { kioskStyles } from './kiosk-styles.ts';

const sizes: readonly TextSize[] = [0, 1, 2, 3];
const contrasts: readonly Contrast[] = ['normal', 'dark', 'high'];

/**
 * @summary Language, size of the letters, light or dark, reading aloud and time.
 * @tag steunpunt-kiosk-comfort
 */
export class SteunpuntKioskComfort extends KioskElement {
  static override properties = {
    about: {},
  };

  static override styles = [
    baseStyles,
    buttonStyles,
    kioskStyles,
    css`
      :host {
        display: grid;
        align-items: start;
        gap: var(--steunpunt-m) 2em;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 26em), 1fr));
      }
      .group {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--steunpunt-s);
      }
      .label {
        flex: 0 0 100%;
        color: var(--steunpunt-ink-quiet);
        font-size: var(--steunpunt-small);
        font-weight: 600;
      }
      .toggle {
        flex: 1 0 auto;
        max-inline-size: 100%;
        font-weight: 600;
      }
      /* Languages in rows of three: none of them is more than another. */
      .toggle[lang] {
        flex-basis: 30%;
      }
      steunpunt-kiosk-volume {
        flex-wrap: wrap;
        max-inline-size: 100%;
      }
      .letter {
        padding: 0;
        line-height: 1;
      }
      .letter:nth-of-type(2) span {
        font-size: 1.3em;
      }
      .letter:nth-of-type(3) span {
        font-size: 1.65em;
      }
      .letter:nth-of-type(4) span {
        font-size: 2em;
      }
      .lamp {
        inline-size: 1.2em;
        block-size: 1.2em;
        border: 2px solid currentColor;
        border-radius: 50%;
      }
      .lamp.normal {
        background: #f8f5ee;
      }
      .lamp.dark {
        background: #131a17;
      }
      .lamp.high {
        background: linear-gradient(90deg, #000 50%, #fff 50%);
      }
    `,
  ];

  /** Which of it is asked for. */
  about: 'all' | 'language' | 'reading' = 'all';

  override render(): TemplateResult {
    const { comfort } = this.kiosk;
    return html`${this.about === 'reading' ? nothing : this.#languages()}
    ${this.about === 'language' ? nothing : [this.#letters(comfort), this.#light(comfort), this.#others()]}`;
  }

  #languages(): TemplateResult {
    const now = currentLocale();
    return group(
      msg('Taal', { id: 'start.language' }),
      (Object.keys(LOCALES) as Locale[]).map(
        (locale) =>
          html`<button
            class="button toggle"
            type="button"
            lang=${locale}
            aria-pressed=${locale === now ? 'true' : 'false'}
            @click=${() => this.dispatchEvent(new LanguageEvent(locale))}
          >
            ${LOCALES[locale].name}
          </button>`,
      ),
    );
  }

  #letters(comfort: Comfort): TemplateResult {
    const names = [
      msg('Kleine letters', { id: 'kiosk.comfort.small' }),
      msg('Gewone letters', { id: 'kiosk.comfort.medium' }),
      msg('Grote letters', { id: 'kiosk.comfort.large' }),
      msg('Heel grote letters', { id: 'kiosk.comfort.largest' }),
    ];
    return group(
      msg('Letters', { id: 'kiosk.comfort.letters' }),
      sizes.map(
        (size) =>
          html`<button
            class="button toggle letter"
            type="button"
            aria-label=${names[size] ?? ''}
            aria-pressed=${size === comfort.textSize ? 'true' : 'false'}
            @click=${() => comfort.change({ textSize: size })}
          >
            <span lang="nl" aria-hidden="true">A</span>
          </button>`,
      ),
    );
  }

  #light(comfort: Comfort): TemplateResult {
    const names: Record<Contrast, string> = {
      normal: msg('Licht', { id: 'kiosk.comfort.light' }),
      dark: msg('Donker', { id: 'kiosk.comfort.dark' }),
      high: msg('Sterk contrast', { id: 'kiosk.comfort.high' }),
    };
    return group(
      msg('Kleuren', { id: 'kiosk.comfort.colours' }),
      contrasts.map(
        (contrast) =>
          html`<button
            class="button toggle"
            type="button"
            aria-pressed=${contrast === comfort.contrast ? 'true' : 'false'}
            @click=${() => comfort.change({ contrast })}
          >
            <span class="lamp ${contrast}"></span> ${names[contrast]}
          </button>`,
      ),
    );
  }

  #others(): TemplateResult {
    const { voice } = this.kiosk;
    return group(msg('Luisteren en tijd', { id: 'kiosk.comfort.others' }), [
      ...(voice?.can
        ? [
            this.#switch('aloud', kioskSigns.aloud, msg('Lees voor', { id: 'kiosk.aloud' })),
            this.#switch(
              'headphones',
              kioskSigns.headphones,
              msg('Ik heb een koptelefoon', { id: 'kiosk.comfort.headphones' }),
            ),
            html`<steunpunt-kiosk-volume></steunpunt-kiosk-volume>`,
          ]
        : []),
      this.#switch(
        'moreTime',
        kioskSigns.moreTime,
        msg('Ik wil meer tijd', { id: 'kiosk.comfort.more-time' }),
      ),
    ]);
  }

  #switch(
    which: 'aloud' | 'headphones' | 'moreTime',
    picture: string,
    words: string,
  ): TemplateResult {
    const { comfort } = this.kiosk;
    const on = comfort[which];
    return html`<button
      class="button toggle"
      type="button"
      aria-pressed=${on ? 'true' : 'false'}
      @click=${() => comfort.change({ [which]: !on })}
    >
      ${on ? sign('check') : drawing(picture)} ${words}
    </button>`;
  }
}

const group = (label: string, buttons: readonly TemplateResult[]): TemplateResult =>
  html`<div class="group" role="group" aria-label=${label}>
    <span class="label" aria-hidden="true">${label}</span> ${buttons}
  </div>`;

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-comfort': SteunpuntKioskComfort;
  }
}
