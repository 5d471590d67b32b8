import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { DOORS, type Door } from '../../src/core/doors.ts';
import { isApart } from '../../src/core/key-list.ts';
import type { TurnOf } from '../../src/core/turn.ts';
import type { SteunpuntDeskConfirm } from '../elements/steunpunt-desk-confirm.ts';
import { redrawOn } from '../redraw-on.ts';
import { doorChoiceWords, readsWords } from '../team/door-words.ts';
import { membersOf, type Member } from '../team/team.ts';
import { teamWords } from '../team/team-words.ts';
import { SettingsPart } from './settings-part.ts';

const CHOICES: readonly (Door | null)[] = [null, ...DOORS];

/** What a coordinator is about to do. */
interface Plan {
  readonly turn: TurnOf;
  readonly heading: string;
  readonly yes: string;
  readonly done: string;
  readonly explain: readonly string[];
}

/**
 * @summary Whether parents and young people each have a key, and who reads what.
 * @tag steunpunt-settings-doors
 */
export class SteunpuntSettingsDoors extends SettingsPart {
  static override styles = [
    ...SettingsPart.styles,
    css`
      ul.why {
        padding-inline-start: 1.2em;
        list-style: disc;
      }
      ul.why li + li {
        margin-block-start: 0.5em;
      }
    `,
  ];

  @state() private plan: Plan | null = null;
  @query('steunpunt-desk-confirm') private readonly dialog!: SteunpuntDeskConfirm;

  constructor() {
    super();
    redrawOn(this, () => (this.desk.team ? [this.desk.team] : []));
  }

  override render(): TemplateResult {
    return html`<section class="stack tight" aria-labelledby="title">
      <h2 id="title" tabindex="-1">${msg('Wie leest wat', { id: 'desk.doors.title' })}</h2>
      ${isApart(this.desk.content.keyList.keys) ? this.#apart() : this.#together()}
      ${this.troubleNotice()}
      <steunpunt-desk-confirm
        .heading=${this.plan?.heading ?? ''}
        .yes=${this.plan?.yes ?? ''}
        .act=${this.#act}
      >
        <ul class="why">
          ${this.plan?.explain.map((line) => html`<li>${line}</li>`)}
        </ul>
      </steunpunt-desk-confirm>
    </section>`;
  }

  #together(): TemplateResult {
    return html`<p>
        ${msg('Elke collega kan nu berichten van ouders én van jongeren openen.', {
          id: 'desk.doors.together',
        })}
      </p>
      <p>
        ${msg(
          'U kunt ouders en jongeren elk een eigen slot geven. Dan kan een collega die er alleen voor jongeren is, berichten van ouders niet openen. En andersom.',
          { id: 'desk.doors.offer' },
        )}
      </p>
      <p>
        ${msg(
          'Dat heeft een prijs. De server ziet dan bij elk bericht of het van een ouder of van een jongere komt. Nu ziet de server dat niet.',
          { id: 'desk.doors.price' },
        )}
      </p>
      <div>
        <button class="button" type="button" @click=${() => this.#ask(apartPlan())}>
          ${msg('Geef elk een eigen slot', { id: 'desk.doors.do-apart' })}
        </button>
      </div>`;
  }

  #apart(): TemplateResult {
    return html`<p>
        ${msg(
          'Ouders en jongeren hebben elk een eigen slot. De server ziet bij elk bericht of het van een ouder of van een jongere komt.',
          { id: 'desk.doors.apart' },
        )}
      </p>
      <div class="lines" role="group" aria-labelledby="title">
        ${membersOf(this.desk.roster).map((member) => this.#member(member))}
      </div>
      <p class="quiet">
        ${msg(
          'Een coördinator leest altijd allebei. Het herstelblad opent alles. Hoeveel er van ouders en jongeren samen is, ziet elke collega. De woorden ziet alleen wie ze mag lezen.',
          { id: 'desk.doors.always' },
        )}
      </p>
      <div>
        <button class="button quiet" type="button" @click=${() => this.#ask(togetherPlan())}>
          ${msg('Geef ze weer samen één slot', { id: 'desk.doors.do-together' })}
        </button>
      </div>`;
  }

  #member(member: Member): TemplateResult | typeof nothing {
    const { name, role, door } = member;
    if (role === 'network') return nothing;
    if (role === 'coordinator')
      return html`<div class="line">
        <bdi>${name}</bdi><span class="quiet">${readsWords(null)}</span>
      </div>`;
    return html`<label class="line">
      <bdi>${name}</bdi>
      <select
        aria-label=${msg(str`Wat ${name} leest`, { id: 'desk.doors.whose' })}
        @change=${(event: Event) => this.#choose(member, event.target as HTMLSelectElement)}
      >
        ${CHOICES.map(
          (one) =>
            html`<option value=${one ?? ''} .selected=${live(one === door)}>
              ${doorChoiceWords(one)}
            </option>`,
        )}
      </select>
    </label>`;
  }

  #choose(member: Member, select: HTMLSelectElement): void {
    const door = DOORS.find((one) => one === select.value) ?? null;
    this.#ask(readerPlan(member, door));
    // Nothing has changed yet: the list says what is.
    this.requestUpdate();
  }

  #ask(plan: Plan): void {
    this.plan = plan;
    this.trouble = '';
    void this.updateComplete.then(() => this.dialog.show());
  }

  readonly #act = async (): Promise<string> => {
    const { plan } = this;
    const { team } = this.desk;
    if (!plan || !team) return '';
    const done = await team.turn(plan.turn);
    this.requestUpdate();
    if (done.kind !== 'ok' && done.kind !== 'half') return teamWords(done);
    if (done.kind === 'half')
      this.trouble = msg(
        'Het is gebeurd, maar nog niet alle kaarten en tellingen zijn opnieuw afgesloten. Maak dat af bij Collega’s.',
        { id: 'desk.doors.half' },
      );
    this.announce?.(plan.done);
    return '';
  };
}

function apartPlan(): Plan {
  return {
    turn: { apart: true },
    heading: msg('Ouders en jongeren elk een eigen slot?', { id: 'desk.doors.ask-apart' }),
    yes: msg('Ja, elk een eigen slot', { id: 'desk.doors.yes-apart' }),
    done: msg('Ouders en jongeren hebben nu elk een eigen slot.', { id: 'desk.doors.now-apart' }),
    explain: [
      msg(
        'De server ziet voortaan bij elk bericht of het van een ouder of van een jongere komt. Wie een kopie van de server heeft, ziet dat ook. Wat erin staat, blijft dicht.',
        { id: 'desk.doors.why-server' },
      ),
      msg(
        'Het geldt voor wat vanaf nu komt. Wat er al is, blijft onder het oude slot: wie dat heeft, kan het nog openen. Alleen de lijst laat het niet meer zien.',
        { id: 'desk.doors.why-old' },
      ),
      msg(
        'Daarna kiest u hier per collega wie wat leest. Tot dan leest iedereen allebei, zoals nu.',
        { id: 'desk.doors.why-next' },
      ),
    ],
  };
}

function togetherPlan(): Plan {
  return {
    turn: { apart: false },
    heading: msg('Weer samen één slot?', { id: 'desk.doors.ask-together' }),
    yes: msg('Ja, samen één slot', { id: 'desk.doors.yes-together' }),
    done: msg('Ouders en jongeren hebben weer samen één slot.', { id: 'desk.doors.now-together' }),
    explain: [
      msg(
        'Nieuwe berichten kan elke collega dan openen, van ouders en van jongeren. De server ziet daarbij niet meer van wie ze komen.',
        { id: 'desk.doors.why-together' },
      ),
      msg('Wat er al is, blijft onder zijn eigen slot: alleen wie het kon openen, kan dat nog.', {
        id: 'desk.doors.why-stays',
      }),
    ],
  };
}

function readerPlan({ id, name }: Member, door: Door | null): Plan {
  const shared = { turn: { reader: id, door }, done: `${name}: ${readsWords(door)}` };
  if (door === null)
    return {
      ...shared,
      heading: msg(str`Laat ${name} alles lezen?`, { id: 'desk.doors.ask-both' }),
      yes: msg(str`Ja, laat ${name} alles lezen`, { id: 'desk.doors.yes-both' }),
      explain: [
        msg(
          str`${name} kan dan berichten van ouders en van jongeren openen. Ook wat er al was, zolang het bewaard wordt.`,
          { id: 'desk.doors.why-both' },
        ),
      ],
    };
  const youth = door === 'youth';
  return {
    ...shared,
    heading: youth
      ? msg(str`${name} alleen berichten van jongeren?`, { id: 'desk.doors.ask-youth' })
      : msg(str`${name} alleen berichten van ouders?`, { id: 'desk.doors.ask-parent' }),
    yes: youth
      ? msg('Ja, alleen van jongeren', { id: 'desk.doors.yes-youth' })
      : msg('Ja, alleen van ouders', { id: 'desk.doors.yes-parent' }),
    explain: [
      youth
        ? msg(
            str`Nieuwe berichten van ouders kan ${name} niet meer openen. Er komt een nieuw slot dat ${name} niet heeft.`,
            { id: 'desk.doors.why-youth' },
          )
        : msg(
            str`Nieuwe berichten van jongeren kan ${name} niet meer openen. Er komt een nieuw slot dat ${name} niet heeft.`,
            { id: 'desk.doors.why-parent' },
          ),
      msg(str`Wat ${name} al gelezen heeft, blijft gelezen.`, { id: 'desk.team.remove-limit' }),
      msg(str`${name} ziet dit ook bij Collega’s staan. Zeg het er zelf bij.`, {
        id: 'desk.doors.why-told',
      }),
    ],
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-settings-doors': SteunpuntSettingsDoors;
  }
}
