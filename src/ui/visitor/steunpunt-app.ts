import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult, LitElement } from 'lit';
import { baseStyles } from '../base-styles.ts';
import type { Visit } from '../contexts.ts';
import { QuickExitController } from '../quick-exit-controller.ts';
import type { SteunpuntField } from '../steunpunt-field.ts';
import { tokens } from '../tokens.ts';
import type { VisitorElement } from './visitor-element.ts';
import type { Conversation, Unfinished } from './conversation.ts';
import { LeaveEvent, type ConversationEvent, type ScreenName } from './events.ts';

/**
 * @summary What a visitor sees: one screen at a time, without history entries.
 * @tag steunpunt-app
 * @fires steunpunt-leave - the person leaves; everything in memory is wiped before it is told
 * @fires steunpunt-submitted - something was sealed and handed to the post office
 * @fires steunpunt-language - another language was chosen
 */
export class SteunpuntApp extends LitElement {
  static override properties = {
    ownWindow: { attribute: false },
    screen: { state: true },
    conversation: { state: true },
    said: { state: true },
  };

  static override styles = [
    tokens,
    baseStyles,
    css`
      :host {
        min-block-size: 100vh;
        min-block-size: 100dvh;
      }
      steunpunt-top-bar,
      main {
        font-size: 1.0625em;
      }
      main {
        max-inline-size: 42em;
        margin-inline: auto;
        padding: 1.5em 1em 3em;
      }
      footer {
        text-align: center;
        margin-block-start: 2em;
      }
      footer a {
        display: inline-block;
        padding: 0.7em;
        min-block-size: var(--steunpunt-target);
      }
      :host([covered]) {
        background: #fff;
      }
      :host([covered]) > * {
        display: none;
      }
    `,
  ];

  /** What the screens need. Set it before the element is on the page. */
  visit!: Visit;
  /** Address of the stand-alone page; '' when this is it. Then there is nothing to close either. */
  ownWindow = '';
  private screen: ScreenName = 'start';
  private conversation: Conversation | null = null;
  private said = '';
  #unfinished: Unfinished = { text: '' };
  #moved = false;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    new QuickExitController(this, () => this.dispatchEvent(new LeaveEvent('exit')));
    this.addEventListener('steunpunt-visit', (request) => {
      request.visit = this.visit;
    });
    this.addEventListener('steunpunt-go', ({ screen }) => this.show(screen));
    this.addEventListener('steunpunt-conversation', this.#begun);
    this.addEventListener('steunpunt-erased', this.#erased);
    this.addEventListener('steunpunt-leave', ({ how }) => {
      if (how === 'exit') this.wipe();
    });
  }

  /**
   * Shows a screen. Reading starts at its heading when a person asked for it; a warm frame that
   * nobody opened yet must not take the focus from the host page.
   */
  show(screen: ScreenName, asked = true): void {
    const without = screen !== 'sent' && screen !== 'thread';
    this.screen = without || this.conversation ? screen : 'start';
    this.said = '';
    this.#moved = asked;
    this.requestUpdate();
  }

  /** Focus to the heading of the screen that is there: the person opened the widget. */
  async focusScreen(): Promise<void> {
    await this.updateComplete;
    const screen = this.renderRoot.querySelector<VisitorElement>('main > :first-child');
    if (!screen) return;
    // Some come later; until then their words of waiting stand where they will be.
    await customElements.whenDefined(screen.localName);
    if (screen.isConnected) await screen.focusHeading();
  }

  /** Covers the page and forgets everything this page holds in memory, now. */
  wipe(): void {
    this.toggleAttribute('covered', true);
    for (const field of fieldsWithin(this.renderRoot)) field.clear();
    this.reset();
  }

  /** Back to the first screen of a page that knows nothing. */
  reset(): void {
    this.conversation?.wipe();
    this.conversation = null;
    this.#unfinished = { text: '' };
    this.screen = 'start';
    this.said = '';
  }

  /** Ends a {@link wipe} of a page that goes on living. */
  uncover(): void {
    this.toggleAttribute('covered', false);
  }

  override render(): TemplateResult {
    return html`<steunpunt-top-bar
        ?back=${this.screen !== 'start'}
        ?framed=${this.ownWindow !== ''}
        class="no-print"
      ></steunpunt-top-bar>
      <main>${this.#screen()} ${this.#footer()}</main>`;
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    if (!this.#moved) return;
    this.#moved = false;
    scrollTo(0, 0);
    void this.focusScreen();
  }

  #screen(): TemplateResult {
    const { conversation } = this;
    if (conversation && this.screen === 'sent')
      return html`<steunpunt-sent .conversation=${conversation}></steunpunt-sent>`;
    if (conversation && this.screen === 'thread')
      return html`<steunpunt-thread .conversation=${conversation}></steunpunt-thread>`;
    switch (this.screen) {
      case 'ask':
        return html`<steunpunt-ask .unfinished=${this.#unfinished}></steunpunt-ask>`;
      case 'code':
        return html`<steunpunt-code-entry>
          ${msg('Even geduld. Hiervoor is internet nodig.', { id: 'code.coming' })}
        </steunpunt-code-entry>`;
      case 'cannot':
        return html`<steunpunt-cannot .ownWindow=${this.ownWindow}></steunpunt-cannot>`;
      default:
        return html`<steunpunt-start
          .conversation=${conversation}
          .said=${this.said}
        ></steunpunt-start>`;
    }
  }

  #footer(): TemplateResult | typeof nothing {
    if (!this.ownWindow || this.screen !== 'start') return nothing;
    return html`<footer>
      <a href=${this.ownWindow} target="_blank" rel="noopener">
        ${msg('Open in een eigen venster', { id: 'own-window' })}
      </a>
    </footer>`;
  }

  readonly #begun = ({ conversation, screen }: ConversationEvent): void => {
    this.conversation = conversation;
    this.show(screen);
  };

  readonly #erased = (): void => {
    this.reset();
    this.show('start');
    this.said = msg('Alles is gewist, hier en bij ons.', { id: 'start.erased' });
    this.visit.announce(this.said);
  };
}

function fieldsWithin(root: ParentNode): SteunpuntField[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? fieldsWithin(shadowRoot) : [],
  );
  return [...root.querySelectorAll('steunpunt-field'), ...inner];
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-app': SteunpuntApp;
  }
}
