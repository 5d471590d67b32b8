import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Clock } from '../../src/core/ports.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import { today } from '../clock.ts';
import { isoDay } from '../days.ts';
import { type Announce, announceContext, DeskScreen } from '../desk-screen.ts';
import { redrawOn } from '../redraw-on.ts';
import type { OpenDesk } from '../session.ts';
import { troubleWords } from '../words.ts';
import { Drafts, openEntry, type Draft } from './drafts.ts';
import type { OpenEntryEvent, PublishedEvent, ViewEvent } from './events.ts';
import { ideaFormFrom, type IdeaForm } from './idea-form.ts';
import { LibraryHub } from './library-hub.ts';
import { newDraftName } from './own-things.ts';
import { complaintsAt } from './problems.ts';
import type { SteunpuntWebsiteEntries } from './steunpunt-website-entries.ts';
import type { SteunpuntWebsiteEntry } from './steunpunt-website-entry.ts';
import { roomStyles } from './steunpunt-desk-website.styles.ts';
import { missed } from './searched.ts';
import { forSearch, shown } from './shown.ts';
import type { View } from './views.ts';
import { Website } from './website.ts';
import { websiteStyles } from './website-styles.ts';

/**
 * @summary The room Website: what visitors read, for a colleague who never edited a website.
 * @tag steunpunt-desk-website
 */
export class SteunpuntDeskWebsite extends DeskScreen {
  static override styles = [baseStyles, buttonStyles, websiteStyles, roomStyles];

  @property({ attribute: false }) desk!: OpenDesk;
  @property({ attribute: false }) clock!: Clock;

  @consume({ context: announceContext }) private readonly announce!: Announce;
  @state() private view: View = 'entries';
  @state() private draft: Draft | null = null;
  /** An idea that came in a thread, with what is written of it. */
  @state() private handed: Draft<IdeaForm> | null = null;
  @state() private said = '';
  @state() private trouble = '';
  /** Locked, or never entered: nothing of it is kept on the page. */
  @state() private left = false;
  /** Address of the widget's own page; '' while it is not known. */
  @state() private address = '';
  @query('steunpunt-website-entries') private readonly list!: SteunpuntWebsiteEntries | null;
  @query('steunpunt-website-entry') private readonly entry!: SteunpuntWebsiteEntry | null;
  @query('.own') private readonly own!: { showList(): void } | null;
  readonly #drafts = new Drafts();
  #hub!: LibraryHub;
  /** How many may have looked for the entry that is open, and did not find it. */
  #missed = 0;
  #site!: Website;

  /** Whether something is written that is not on the website. */
  get hasUnfinished(): boolean {
    return this.#drafts.any;
  }

  constructor() {
    super();
    redrawOn(this, () => [this.#site]);
  }

  override connectedCallback(): void {
    if (!this.hasUpdated) {
      this.#hub = new LibraryHub(this.desk.hub);
      this.#site = new Website(this.#hub);
    }
    super.connectedCallback();
    this.left = false;
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moving is not leaving: the lock takes the room away for good.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.left = true;
      this.draft = null;
      this.handed = null;
      this.#drafts.clear();
    });
  }

  override render(): TemplateResult | typeof nothing {
    if (this.left) return nothing;
    return html`<div
      class="room stack"
      @steunpunt-website-open=${this.#open}
      @steunpunt-website-published=${this.#published}
      @steunpunt-website-back=${this.#back}
    >
      ${this.draft ? this.#editor(this.draft) : html`${this.#top()} ${this.#said()} ${this.#problems()} ${this.#shown()}`}
    </div>`;
  }

  #top(): TemplateResult {
    return html`<div class="top">
        <h1 tabindex="-1">${msg('Website', { id: 'desk.website.title' })}</h1>
        ${
          this.address
            ? html`<a class="button" href=${this.address} target="_blank" rel="noopener">
                ${msg('Bekijk de echte website', { id: 'desk.website.real' })} ${icon('leave')}
              </a>`
            : nothing
        }
      </div>
      <steunpunt-website-views
        .view=${this.view}
        .waiting=${this.#site.waiting?.changes.length ?? 0}
        @steunpunt-website-view=${({ view }: ViewEvent) => this.#go(view)}
      ></steunpunt-website-views>`;
  }

  #said(): TemplateResult | typeof nothing {
    return this.said
      ? html`<steunpunt-notice tone="good">${this.said}</steunpunt-notice>`
      : nothing;
  }

  #shown(): TemplateResult {
    if (!this.#site.ready) return this.#waiting();
    return shown(this.view, {
      site: this.#site,
      hub: this.#hub,
      drafts: this.#drafts,
      desk: this.desk,
      today: today(this.clock),
      handed: this.handed,
    });
  }

  /** What no longer fits since another national set was taken. */
  #problems(): TemplateResult | typeof nothing {
    const { problems } = this.#site;
    if (problems.length === 0) return nothing;
    const said = Object.values(complaintsAt(problems, '-'));
    return html`<steunpunt-notice tone="waiting">
      ${msg('Iets van uw eigen teksten past niet meer bij de landelijke teksten:', { id: 'desk.website.problems' })}
      ${said.join(' ')}
    </steunpunt-notice>`;
  }

  #editor(draft: Draft): TemplateResult {
    return html`<steunpunt-website-entry
      .site=${this.#site}
      .drafts=${this.#drafts}
      .draft=${draft}
      .content=${this.desk.content}
      .today=${this.#today()}
      .missed=${this.#missed}
    ></steunpunt-website-entry>`;
  }

  #waiting(): TemplateResult {
    if (!this.trouble)
      return html`<p aria-busy="true">${msg('Even geduld…', { id: 'desk.app.loading' })}</p>`;
    return html`<div class="stack tight">
      <p>${this.trouble}</p>
      <div>
        <button class="button primary" type="button" @click=${() => this.#load()}>
          ${msg('Probeer het nog eens', { id: 'desk.app.again' })}
        </button>
      </div>
    </div>`;
  }

  async #load(): Promise<void> {
    this.trouble = '';
    const done = await this.#site.load();
    if (done.kind !== 'ok') this.trouble = troubleWords(done);
    const state = await this.desk.hub.state();
    const embed = this.desk.embeds.find(({ state }) => state === 'active');
    if (state.kind === 'ok' && state.value.hub && embed)
      this.address = `${state.value.hub}/w/${embed.key}`;
  }

  /** Shows the form of an idea that came in the thread `mailbox`, as it was left there. */
  async writeIdea(mailbox: string, form: IdeaForm): Promise<void> {
    this.draft = null;
    this.handed = null;
    this.#go('ideas');
    if (!this.#site.ready) await this.#load();
    await this.updateComplete;
    if (!this.#site.ready) return;
    const name = newDraftName('idea', mailbox);
    this.handed = this.#drafts.open(name, this.#site.local, () => ideaFormFrom({}), form);
  }

  #go(view: View): void {
    if (view === this.view) this.own?.showList();
    this.view = view;
    this.handed = null;
    this.said = '';
    void this.#site.load();
  }

  #today(): string {
    return isoDay(today(this.clock));
  }

  readonly #open = ({ name, written }: OpenEntryEvent): void => {
    this.said = '';
    this.draft = openEntry(this.#drafts, name, this.#site, this.#today(), written);
    this.#missed = missed(forSearch(this.desk), this.#site, name);
    window.scrollTo({ top: 0 });
    void this.updateComplete.then(() => this.entry?.focusHeading());
  };

  readonly #published = ({ said }: PublishedEvent): void => {
    this.said = said;
    this.announce(said);
    if (this.draft) this.#leave();
    else {
      // What was pressed is gone: reading goes on at the top.
      window.scrollTo({ top: 0 });
      void this.focusHeading();
    }
  };

  readonly #back = (): void => this.#leave();

  #leave(): void {
    const name = this.draft?.name ?? '';
    this.draft = null;
    window.scrollTo({ top: 0 });
    void this.updateComplete.then(() =>
      this.list ? this.list.focusEntry(name) : this.focusHeading(),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-website': SteunpuntDeskWebsite;
  }
}
