import { msg } from '@lit/localize';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { snippetOf } from '../../src/core/embed-snippet.ts';
import { FIRST_EMBED } from '../../src/core/embed.ts';
import type { Clock } from '../../src/core/ports.ts';
import { fingerprint } from '../../src/seal/key-list.ts';
import type { Stretch } from '../../src/seal/staff.ts';
import { today } from '../clock.ts';
import type { HubClient } from '../hub-client.ts';
import { preparePoint, type PreparedPoint, type SetupForm } from './setup-keys.ts';
import { beginSmall } from './start-small.ts';
import { dateWords, troubleWords } from '../words.ts';
import { GoEvent, type StepEvent } from '../elements/events.ts';
import type { SteunpuntSetupPoint } from './steunpunt-setup-point.ts';

type Step = 'point' | 'person' | 'recovery' | 'done';

/**
 * @summary The four steps of a new support point. Nothing goes to the hub before the recovery sheet
 * was tried: until then closing the page undoes everything.
 * @tag steunpunt-desk-setup
 * @fires steunpunt-desk-go - to the log-in
 */
export class SteunpuntDeskSetup extends LitElement {
  @property({ attribute: false }) hub!: HubClient;
  @property({ attribute: false }) clock!: Clock;
  @property({ attribute: false }) stretch!: Stretch;
  /** One-time token from the address; '' asks for it. */
  @property({ attribute: false }) token = '';
  /** Origin of the public host, for the lines on a site. */
  @property({ attribute: false }) hubUrl = '';

  @state() private step: Step = 'point';
  @state() private busy = false;
  @state() private trouble = '';
  @state() private lines = '';
  @state() private small = false;
  #form: Partial<SetupForm> = {};
  #prepared: PreparedPoint | null = null;

  @query('#step') private readonly screen!: DeskScreen;
  @query('steunpunt-setup-point') private readonly pointScreen!: SteunpuntSetupPoint | null;

  override render(): TemplateResult {
    // The first step stays in the page while the second is shown: going back loses no typing.
    const early = this.step === 'point' || this.step === 'person';
    return html`${
      early
        ? html`<steunpunt-setup-point
            id=${this.step === 'point' ? 'step' : 'earlier'}
            ?hidden=${this.step !== 'point'}
            ?ask-token=${this.token === ''}
            @steunpunt-desk-step=${this.#pointFilled}
          ></steunpunt-setup-point>`
        : ''
    }
    ${this.#later()}`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('step') && changed.get('step') !== undefined) void this.screen.focusHeading();
  }

  #later(): TemplateResult {
    switch (this.step) {
      case 'point':
        return html``;
      case 'person':
        return html`<steunpunt-setup-person
          id="step"
          ?busy=${this.busy}
          @steunpunt-desk-step=${this.#personFilled}
          @steunpunt-desk-back=${this.#back}
        ></steunpunt-setup-person>`;
      case 'recovery':
        if (!this.#prepared) return html``;
        return html`<steunpunt-setup-recovery
          id="step"
          .prepared=${this.#prepared}
          .day=${dateWords(today(this.clock))}
          .trouble=${this.trouble}
          ?busy=${this.busy}
          @steunpunt-desk-step=${this.#tried}
        ></steunpunt-setup-recovery>`;
      case 'done':
        return html`<steunpunt-setup-done
          id="step"
          .snippet=${this.lines}
          ?small=${this.small}
          @steunpunt-desk-go=${this.#go}
        ></steunpunt-setup-done>`;
    }
  }

  readonly #go = (event: GoEvent): void => {
    this.dispatchEvent(new GoEvent(event.to));
  };

  readonly #pointFilled = (event: StepEvent): void => {
    this.#form = { ...this.#form, ...event.filled };
    this.step = 'person';
  };

  readonly #back = (): void => {
    this.step = 'point';
  };

  readonly #personFilled = (event: StepEvent): void => {
    void this.#prepare({ ...this.#form, ...event.filled } as SetupForm);
  };

  async #prepare(form: SetupForm): Promise<void> {
    this.busy = true;
    const typed = this.pointScreen?.token ?? '';
    this.#prepared = await preparePoint(form, today(this.clock), this.stretch);
    this.busy = false;
    this.token ||= typed;
    this.step = 'recovery';
  }

  readonly #tried = (): void => {
    void this.#handIn();
  };

  /** The same body at every try: a lost answer must not leave a point whose sheet nobody has. */
  async #handIn(): Promise<void> {
    if (!this.#prepared) return;
    const { body } = this.#prepared;
    this.busy = true;
    this.trouble = '';
    const answer = await this.hub.setUp({ token: this.token, ...body });
    const arrived = answer.kind === 'ok' || (await this.#arrivedEarlier());
    if (arrived) this.small = await beginSmall(this.hub, this.#prepared, today(this.clock));
    this.busy = false;
    if (!arrived) {
      this.trouble = this.#words(answer);
      return;
    }
    const { name, phone, keyList } = body.content;
    const embed = { ...FIRST_EMBED, ...body.embed, name, state: 'active' } as const;
    this.lines =
      snippetOf(embed, 'script', {
        ...{ hub: this.hubUrl, name, phone, loader: null },
        fingerprint: await fingerprint(keyList.identity),
      }) ?? '';
    this.#prepared = null;
    this.#form = {};
    this.step = 'done';
  }

  /** A try whose answer was lost: the hub has this very recovery sheet. */
  async #arrivedEarlier(): Promise<boolean> {
    const answer = await this.hub.recovery();
    const ours = this.#prepared?.body.recovery.publicKey;
    return answer.kind === 'ok' && answer.value.recovery.publicKey === ours;
  }

  #words(answer: Awaited<ReturnType<HubClient['setUp']>>): string {
    switch (answer.kind) {
      case 'ok':
        return '';
      case 'refused':
        return msg(
          'De code van uw beheerder werkt niet meer. Vraag een nieuwe en open deze pagina opnieuw.',
          { id: 'desk.setup.token-refused' },
        );
      case 'wrong':
        return `${msg('De server nam dit niet aan:', { id: 'desk.setup.wrong' })} ${answer.reasons.join('; ')}`;
      default:
        return troubleWords(answer);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-setup': SteunpuntDeskSetup;
  }
}
import { type DeskScreen } from '../desk-screen.ts';
