import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { calledOn } from '../../src/core/library/checked.ts';
import type { Contact } from '../../src/core/library/types.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import { dayInWords, dayOf } from '../../src/i18n/dates.ts';
import { contactForm, EMPTY_CONTACT, type ContactForm } from './contact-form.ts';
import type { Draft, Drafts } from './drafts.ts';
import { PublishedEvent, type BackToListEvent } from './events.ts';
import { contactsOn, unchecked, type Shelved } from './shelf.ts';
import type { SteunpuntWebsiteContact } from './steunpunt-website-contact.ts';
import { WebsiteElement } from './website-element.ts';
import { websiteStyles } from './website-styles.ts';
import {
  doorsWords,
  notPublishedWords,
  publishedWords,
  standingWords,
  uncheckedWords,
} from './words.ts';

/**
 * @summary Everybody else who can help: their numbers, and whether somebody dialled them.
 * @tag steunpunt-website-contacts
 * @fires steunpunt-website-published
 */
export class SteunpuntWebsiteContacts extends WebsiteElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    websiteStyles,
    css`
      article {
        display: grid;
        gap: 0.5em;
        grid-template-columns: minmax(0, 1fr);
        overflow-wrap: anywhere;
      }
      .who {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.4em 0.9em;
      }
      .people {
        display: grid;
        gap: var(--steunpunt-m);
        grid-template-columns: repeat(auto-fill, minmax(min(24em, 100%), 1fr));
      }
    `,
  ];

  @property({ attribute: false }) drafts!: Drafts;
  /** YYYY-MM-DD. */
  @property({ attribute: false }) today = '';
  @state() private draft: Draft<ContactForm> | null = null;
  @state() private trouble = '';

  override render(): TemplateResult {
    if (this.draft)
      return html`<steunpunt-website-contact
        .site=${this.site}
        .drafts=${this.drafts}
        .draft=${this.draft}
        .today=${this.today}
        @steunpunt-website-back=${this.#back}
        @steunpunt-website-published=${() => (this.draft = null)}
      ></steunpunt-website-contact>`;
    const shelf = contactsOn(this.site.starter, this.site.local);
    return html`<div class="stack">
      <div class="who">
        <button
          class="button primary"
          type="button"
          @click=${() => this.#open('contact ', EMPTY_CONTACT)}
        >
          ${icon('phone')} ${msg('Nieuw contact', { id: 'desk.website.contact.new' })}
        </button>
      </div>
      ${this.trouble ? html`<steunpunt-notice tone="attention" role="alert">${this.trouble}</steunpunt-notice>` : nothing}
      <ul class="people">
        ${shelf.map((one) => html`<li>${this.#card(one)}</li>`)}
      </ul>
    </div>`;
  }

  #card(one: Shelved<Contact>): TemplateResult {
    const { value } = one;
    const standing = standingWords(one.standing);
    return html`<article class="card" aria-label=${value.name}>
      <div class="who">
        <h2>${value.name}</h2>
        ${value.phone ? html`<strong><bdi dir="ltr">${value.phone}</bdi></strong>` : nothing}
      </div>
      <p>${value.who}</p>
      <p class="badges">
        ${value.doors.map((door) => html`<span class="badge">${doorsWords(door)}</span>`)}
        ${value.independent ? html`<span class="badge">${msg('Onafhankelijk', { id: 'desk.website.contact.independent-badge' })}</span>` : nothing}
        ${standing ? html`<span class="badge">${standing}</span>` : nothing}
        ${unchecked(one) ? html`<span class="badge look">${uncheckedWords()}</span>` : nothing}
      </p>
      ${canBeTried(value) ? html`<p class="quiet">${this.#calledWords(value)}</p>` : nothing}
      <div class="who">
        ${
          canBeTried(value) && value.called !== this.today
            ? html`<button
                class="button small"
                type="button"
                aria-label=${msg(str`Ik heb vandaag gebeld: ${value.name}`, { id: 'desk.website.contact.called-name' })}
                @click=${() => this.#called(value)}
              >
                ${msg('Ik heb vandaag gebeld', { id: 'desk.website.contact.called-today' })}
              </button>`
            : nothing
        }
        <button
          class="button quiet small"
          type="button"
          aria-label=${msg(str`Verander: ${value.name}`, { id: 'desk.website.contact.change-name' })}
          @click=${() => this.#open(`contact ${value.id}`, contactForm(value))}
        >
          ${msg('Verander', { id: 'desk.website.contact.change' })}
        </button>
      </div>
    </article>`;
  }

  #calledWords({ called }: Contact): string {
    if (!called)
      return msg('Nog niet gebeld om te kijken of het klopt.', {
        id: 'desk.website.contact.never',
      });
    const day = `${dayInWords(dayOf(called), 'nl')} ${called.slice(0, 4)}`;
    return msg(str`Gebeld op ${day}.`, { id: 'desk.website.contact.called-on' });
  }

  #open(name: string, form: ContactForm): void {
    this.draft = this.drafts.open(name, this.site.local, () => form);
    void this.updateComplete.then(() =>
      this.renderRoot
        .querySelector<SteunpuntWebsiteContact>('steunpunt-website-contact')
        ?.focusHeading(),
    );
  }

  readonly #back = (event: BackToListEvent): void => {
    event.stopPropagation();
    this.draft = null;
  };

  async #called(contact: Contact): Promise<void> {
    const edit = { kind: 'contact', contact: calledOn(contact, this.today) } as const;
    const done = await this.site.publish(edit, this.site.local);
    this.trouble = notPublishedWords(done);
    if (done.kind === 'ok') this.dispatchEvent(new PublishedEvent(publishedWords(done.beside)));
  }
}

/** Nobody dials 112 to see whether it works. */
const canBeTried = ({ phone }: Contact): boolean => phone !== undefined && phone !== '112';

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-website-contacts': SteunpuntWebsiteContacts;
  }
}
