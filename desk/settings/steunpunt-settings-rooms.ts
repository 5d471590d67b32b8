import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import {
  OPTIONAL_ROOMS,
  switchRoom,
  type OptionalRoom,
} from '../../src/core/desk/settings-commands.ts';
import { roomWords } from './room-words.ts';
import { SettingsPart } from './settings-part.ts';

/**
 * @summary Which rooms the desk has. It begins with few; each says when one would want it.
 * @tag steunpunt-settings-rooms
 */
export class SteunpuntSettingsRooms extends SettingsPart {
  override render(): TemplateResult {
    return html`<section class="stack tight" aria-labelledby="title">
      <h2 id="title">${msg('Wat u gebruikt', { id: 'desk.settings.rooms' })}</h2>
      <p>
        ${msg(
          'Vragen beantwoorden, terugbellen en Vandaag staan altijd aan. De rest zet u aan als u het wilt.',
          { id: 'desk.settings.rooms-explain' },
        )}
      </p>
      <div>${OPTIONAL_ROOMS.map((room) => this.#switch(room))}</div>
      ${this.troubleNotice()}
    </section>`;
  }

  #switch(room: OptionalRoom): TemplateResult {
    const { label, when } = roomWords(room);
    return html`<label class="switch">
      <input
        type="checkbox"
        .checked=${live(this.settings.rooms.includes(room))}
        @change=${(event: Event) => void this.#turn(room, (event.target as HTMLInputElement).checked)}
      />
      <span><strong>${label}</strong><br />${when}</span>
    </label>`;
  }

  async #turn(room: OptionalRoom, on: boolean): Promise<void> {
    const { label } = roomWords(room);
    await this.change(
      switchRoom(room, on),
      on
        ? msg(str`${label} staat aan.`, { id: 'desk.settings.room-on' })
        : msg(str`${label} staat uit.`, { id: 'desk.settings.room-off' }),
    );
    // A change that was not made leaves the box as it was.
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-settings-rooms': SteunpuntSettingsRooms;
  }
}
