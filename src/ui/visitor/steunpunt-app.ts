import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult, LitElement } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { clearFields } from '../clear-fields.ts';
import type { Visit } from '../contexts.ts';
import { QuickExitController } from '../quick-exit-controller.ts';
import { tokens } from '../tokens.ts';
import { callBack, callUs } from './call-us.ts';
import type { ConversationEvent, Place } from './events.ts';
import { LeaveEvent } from './events.ts';
import { Memory } from './memory.ts';
import { needsConversation } from './places.ts';
import type { VisitorElement } from './visitor-element.ts';

const home: Place = { screen: 'start' };

/**
 * @summary What a visitor sees: one screen at a time, without history entries.
 * @tag steunpunt-app
 * @fires steunpunt-leave - the person leaves; everything in memory is wiped before it is told
 * @fires steunpunt-submitted - something was sealed and handed to the post office
 * @fires steunpunt-language - another language was chosen
 * @fires steunpunt-door - the person said who they are
 */
export class SteunpuntApp extends LitElement {
  static override properties = {
    ownWindow: { attribute: false },
    inline: { type: Boolean, reflect: true },
    trail: { state: true },
    said: { state: true },
  };

  static override styles = [
    tokens,
    baseStyles,
    buttonStyles,
    css`
      :host {
        min-block-size: 100vh;
        min-block-size: 100dvh;
      }
      :host([inline]) {
        min-block-size: 0;
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
        justify-content: center;
        margin-block-start: 2em;
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
  /** In the flow of a host page: nothing to close, and as high as what is on it. */
  inline = false;
  /** The screens on the way here, this one last. */
  private trail: readonly Place[] = [home];
  private said = '';
  /** Whoever comes in by the other door is somebody else. */
  readonly #memories = { parent: new Memory(), youth: new Memory() };
  #moved = false;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    new QuickExitController(this, () => this.dispatchEvent(new LeaveEvent('exit')));
    this.addEventListener('steunpunt-visit', (request) => {
      request.visit = this.visit;
    });
    this.addEventListener('steunpunt-go', ({ place }) => {
      if (place) this.show(place);
      else this.#back();
    });
    this.addEventListener('steunpunt-door', () => this.requestUpdate());
    this.addEventListener('steunpunt-conversation', this.#begun);
    this.addEventListener('steunpunt-erased', this.#erased);
    this.addEventListener('steunpunt-stop', this.#stopped);
    this.addEventListener('steunpunt-leave', ({ how }) => {
      if (how === 'exit') this.wipe();
    });
  }

  /**
   * Shows a screen. Reading starts at its heading when a person asked for it; a warm frame that
   * nobody opened yet must not take the focus from the host page.
   */
  show(place: Place, asked = true): void {
    const there = place.conversation ?? this.#memory.conversation;
    const shown = needsConversation(place.screen) && !there ? home : place;
    const { screen, id } = this.#place;
    // A host page may open the same place again and again: once back is enough.
    const same = shown.screen === screen && shown.id === id;
    const trail = same ? this.trail : [...this.trail, shown];
    this.#move(shown.screen === 'start' ? [home] : trail, asked);
  }

  /** Focus to the heading of the screen that is there: the person opened the widget. */
  async focusScreen(): Promise<void> {
    await this.updateComplete;
    const screen = this.renderRoot.querySelector<VisitorElement>('main > :first-child');
    if (!screen) return;
    // Some come later; until then their words of waiting stand where they will be, to be read.
    if (!customElements.get(screen.localName)) {
      screen.tabIndex = -1;
      screen.focus();
      await customElements.whenDefined(screen.localName);
      screen.removeAttribute('tabindex');
    }
    if (screen.isConnected) await screen.focusHeading();
  }

  /** Covers the page and forgets everything this page holds in memory, now. */
  wipe(): void {
    this.toggleAttribute('covered', true);
    clearFields(this.renderRoot);
    this.reset();
  }

  /** Back to the first screen of a page that knows nothing. */
  reset(): void {
    for (const memory of Object.values(this.#memories)) memory.wipe();
    this.trail = [home];
    this.said = '';
  }

  /** Ends a {@link wipe} of a page that goes on living. */
  uncover(): void {
    this.toggleAttribute('covered', false);
  }

  override render(): TemplateResult {
    return html`<steunpunt-top-bar
        ?back=${this.trail.length > 1}
        ?framed=${this.ownWindow !== '' && !this.inline}
        class="no-print"
      ></steunpunt-top-bar>
      <main>${this.#screen()}<steunpunt-aloud hidden></steunpunt-aloud>${this.#footer()}</main>`;
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    if (!this.#moved) return;
    this.#moved = false;
    scrollTo(0, 0);
    void this.focusScreen();
  }

  get #memory(): Memory {
    return this.#memories[this.visit.door];
  }

  get #place(): Place {
    return this.trail.at(-1) ?? home;
  }

  #screen(): TemplateResult {
    const memory = this.#memory;
    const { screen, id = '', conversation = memory.conversation } = this.#place;
    const coming = msg('Even geduld. Hiervoor is internet nodig.', { id: 'code.coming' });
    if (conversation && screen === 'sent')
      return html`<steunpunt-sent .conversation=${conversation}></steunpunt-sent>`;
    if (conversation && screen === 'thread')
      return html`<steunpunt-thread .conversation=${conversation}></steunpunt-thread>`;
    switch (screen) {
      case 'journey':
        return html`<steunpunt-journey .journey=${id} .memory=${memory}
          >${coming}</steunpunt-journey
        >`;
      case 'more':
        return html`<steunpunt-more .journey=${id}>${coming}</steunpunt-more>`;
      case 'find':
        return html`<steunpunt-find .memory=${memory}>${coming}</steunpunt-find>`;
      case 'entry':
        return html`<steunpunt-entry .entryId=${id} .memory=${memory}>${coming}</steunpunt-entry>`;
      case 'people':
        return html`<steunpunt-people>${coming}</steunpunt-people>`;
      case 'story':
        return html`<steunpunt-story .storyId=${id}>${coming}</steunpunt-story>`;
      case 'code':
        return html`<steunpunt-code-entry>${coming}</steunpunt-code-entry>`;
      case 'cannot':
        return html`<steunpunt-cannot .ownWindow=${this.ownWindow}></steunpunt-cannot>`;
      default:
        return html`<steunpunt-start .memory=${memory} .said=${this.said}></steunpunt-start>`;
    }
  }

  /** Somebody to talk to, on every screen. The first has it among its choices. */
  #footer(): TemplateResult | typeof nothing {
    const { screen, id } = this.#place;
    if (screen !== 'start')
      return html`<footer class="row no-print">
        ${callUs(this.visit.content, 'quiet')} ${id === 'bel-mij' ? nothing : callBack(this)}
      </footer>`;
    if (!this.ownWindow) return nothing;
    return html`<footer class="row">
      <a class="button quiet" href=${this.ownWindow} target="_blank" rel="noopener">
        ${msg('Open in een eigen venster', { id: 'own-window' })}
      </a>
    </footer>`;
  }

  #move(trail: readonly Place[], asked = true): void {
    this.trail = trail;
    this.said = '';
    this.#moved = asked;
    this.requestUpdate();
  }

  #back(): void {
    this.#move(this.trail.length > 1 ? this.trail.slice(0, -1) : [home]);
  }

  readonly #begun = ({ conversation, screen }: ConversationEvent): void => {
    // What nobody answers is not there to go on with.
    if (!conversation.lastOwn?.noReply) this.#memory.conversation = conversation;
    // What was sent is not there to go back to.
    this.trail = [home];
    this.show({ screen, conversation });
  };

  readonly #erased = (): void => {
    this.#memory.wipe();
    this.#stop();
    this.#home(msg('Alles is gewist, hier en bij ons.', { id: 'start.erased' }));
  };

  readonly #stopped = (): void => {
    this.#stop();
    void this.visit.post.office?.forgetDraft();
    this.#home(msg('Wat u hier schreef, is gewist.', { id: 'start.stopped' }));
  };

  /** Who wipes, wipes what they wrote at either door. */
  #stop(): void {
    for (const memory of Object.values(this.#memories)) memory.stop();
  }

  #home(said: string): void {
    clearFields(this.renderRoot);
    this.show(home);
    this.said = said;
    this.visit.announce(said);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-app': SteunpuntApp;
  }
}
