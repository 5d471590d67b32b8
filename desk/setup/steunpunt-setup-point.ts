import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { DeskScreen } from '../desk-screen.ts';
import { deskStyles } from '../desk-styles.ts';
import { isPhone, parseSites } from './point-form.ts';
import type { SetupForm } from './setup-keys.ts';
import { StepEvent } from '../elements/events.ts';
import { weekdayName } from '../days.ts';

type PointPart = Pick<SetupForm, 'name' | 'phone' | 'openDays' | 'origins'>;
type FieldName = 'name' | 'phone' | 'days' | 'sites' | 'token';

/**
 * @summary First step of the set-up: what visitors see of the support point, and where.
 * @tag steunpunt-setup-point
 * @fires steunpunt-desk-step - with name, phone, openDays and origins
 */
export class SteunpuntSetupPoint extends DeskScreen {
  static override styles = [
    baseStyles,
    buttonStyles,
    deskStyles,
    css`
      fieldset {
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        margin-block-end: 0.5em;
        font-weight: 650;
      }
      .days {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5em;
      }
      .days label {
        display: flex;
        align-items: center;
        gap: 0.6em;
        min-block-size: var(--steunpunt-target);
        padding: 0.4em 1em 0.4em 0.8em;
        border: 2px solid var(--steunpunt-line);
        border-radius: var(--steunpunt-radius);
        background: var(--steunpunt-surface);
        cursor: pointer;
      }
      .days label:has(:checked) {
        border-color: var(--steunpunt-primary);
        background: var(--steunpunt-primary-soft);
      }
      input {
        inline-size: 1.25em;
        block-size: 1.25em;
        margin: 0;
        accent-color: var(--steunpunt-primary);
      }
      .error {
        margin-block-start: 0.5em;
        color: var(--steunpunt-attention);
        font-weight: 600;
      }
    `,
  ];

  /** The address had no token: ask for it. */
  @property({ type: Boolean, attribute: 'ask-token' }) askToken = false;

  @state() private errors: Partial<Record<FieldName, string>> = {};
  @query('#name') private readonly nameField!: SteunpuntField;
  @query('#phone') private readonly phoneField!: SteunpuntField;
  @query('#sites') private readonly sitesField!: SteunpuntField;
  @query('#token') private readonly tokenField!: SteunpuntField | null;

  /** The one-time token as typed; '' where it was not asked. */
  get token(): string {
    return this.tokenField?.value.trim() ?? '';
  }

  override render(): TemplateResult {
    return html`<form class="page stack" novalidate @submit=${this.#submit}>
      <div class="stack tight">
        <p class="quiet">${msg('Stap 1 van 4', { id: 'desk.setup.step1' })}</p>
        <h1 tabindex="-1">
          ${msg('Welkom. Wij richten uw balie in.', { id: 'desk.setup.title' })}
        </h1>
        <p class="lead">
          ${msg(
            'Dit duurt ongeveer tien minuten. U heeft straks een printer nodig, of pen en papier.',
            {
              id: 'desk.setup.intro',
            },
          )}
        </p>
      </div>
      ${this.askToken ? this.#tokenQuestion() : nothing}
      <steunpunt-field
        id="name"
        .label=${msg('Hoe heet uw steunpunt?', { id: 'desk.setup.name' })}
        .hint=${msg('Deze naam zien ouders en jongeren.', { id: 'desk.setup.name-hint' })}
        .error=${this.errors.name ?? ''}
      ></steunpunt-field>
      <steunpunt-field
        id="phone"
        .label=${msg('Op welk nummer kunnen mensen u bellen?', { id: 'desk.setup.phone' })}
        .hint=${msg('U mag dit leeg laten.', { id: 'desk.setup.phone-hint' })}
        .error=${this.errors.phone ?? ''}
      ></steunpunt-field>
      <fieldset aria-describedby=${this.errors.days ? 'days-error' : nothing}>
        <legend>${msg('Op welke dagen leest u vragen?', { id: 'desk.setup.days' })}</legend>
        <div class="days">
          ${[1, 2, 3, 4, 5, 6, 7].map(
            (day) =>
              html`<label
                ><input
                  type="checkbox"
                  name="day"
                  value=${day}
                  ?checked=${day <= 5}
                />${weekdayName(day)}</label
              >`,
          )}
        </div>
        ${this.errors.days ? html`<p id="days-error" class="error">${this.errors.days}</p>` : nothing}
      </fieldset>
      <steunpunt-field
        id="sites"
        rows="3"
        .label=${msg('Op welke websites komt Steunpunt te staan?', { id: 'desk.setup.sites' })}
        .hint=${msg('Eén website per regel, bijvoorbeeld www.onzeschool.nl.', {
          id: 'desk.setup.sites-hint',
        })}
        .error=${this.errors.sites ?? ''}
      ></steunpunt-field>
      <div class="row">
        <button class="button primary">${msg('Verder', { id: 'desk.setup.next' })}</button>
      </div>
    </form>`;
  }

  #tokenQuestion(): TemplateResult {
    return html`<steunpunt-field
      id="token"
      .label=${msg('Welke code heeft u van uw beheerder gekregen?', { id: 'desk.setup.token' })}
      .hint=${msg('Steunpunt laat deze code zien bij de eerste start. De code werkt één keer.', {
        id: 'desk.setup.token-hint',
      })}
      .error=${this.errors.token ?? ''}
    ></steunpunt-field>`;
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const part = this.#read();
    if (part) this.dispatchEvent(new StepEvent(part));
    else void this.updateComplete.then(() => this.#focusFirst());
  };

  /** What was filled in; null when something needs another look. */
  #read(): PointPart | null {
    const name = this.nameField.value.trim();
    const phone = this.phoneField.value.trim();
    const boxes = this.renderRoot.querySelectorAll<HTMLInputElement>('[name=day]:checked');
    const openDays = Array.from(boxes, (box) => Number(box.value));
    const { origins, unclear } = parseSites(this.sitesField.value);
    const errors: typeof this.errors = {};
    if (this.tokenField && !this.token)
      errors.token = msg('Vul de code in.', { id: 'desk.setup.token-empty' });
    if (!name)
      errors.name = msg('Vul de naam van uw steunpunt in.', { id: 'desk.setup.name-empty' });
    if (name.length > 200)
      errors.name = msg('Kies een kortere naam.', { id: 'desk.setup.name-long' });
    if (!isPhone(phone))
      errors.phone = msg('Gebruik alleen cijfers, spaties en streepjes.', {
        id: 'desk.setup.phone-odd',
      });
    if (openDays.length === 0)
      errors.days = msg('Kies ten minste één dag.', { id: 'desk.setup.days-empty' });
    if (unclear[0] !== undefined)
      errors.sites = msg(str`“${unclear[0]}” lijkt geen adres van een website.`, {
        id: 'desk.setup.sites-odd',
      });
    else if (origins.length === 0)
      errors.sites = msg('Vul ten minste één website in.', { id: 'desk.setup.sites-empty' });
    this.errors = errors;
    return Object.keys(errors).length === 0 ? { name, phone, openDays, origins } : null;
  }

  #focusFirst(): void {
    const order: FieldName[] = ['token', 'name', 'phone', 'days', 'sites'];
    const first = order.find((name) => this.errors[name] !== undefined);
    const selector = first === 'days' ? '[name=day]' : `#${first ?? 'name'}`;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-setup-point': SteunpuntSetupPoint;
  }
}
