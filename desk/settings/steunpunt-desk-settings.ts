import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Clock } from '../../src/core/ports.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { DeskScreen } from '../desk-screen.ts';
import type { OpenDesk } from '../session.ts';
import { SettingsPart } from './settings-part.ts';

/**
 * @summary Instellingen: what the desk has, counts, keeps, and the papers that go with it.
 * @tag steunpunt-desk-settings
 */
export class SteunpuntDeskSettings extends DeskScreen {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        inline-size: min(46em, 100%);
        padding: 1.5em 1.25em 4em;
      }
      .card {
        padding: clamp(1em, 4vw, 1.75em);
      }
    `,
  ];

  @property({ attribute: false }) desk!: OpenDesk;
  @property({ attribute: false }) clock!: Clock;

  get hasUnfinished(): boolean {
    return [...this.renderRoot.querySelectorAll('*')].some(
      (part) => part instanceof SettingsPart && part.hasUnfinished,
    );
  }

  override render(): TemplateResult {
    const { desk, clock } = this;
    return html`<div class="stack">
      <h1 tabindex="-1">${msg('Instellingen', { id: 'desk.rooms.settings' })}</h1>
      <steunpunt-settings-rooms class="card" .desk=${desk}></steunpunt-settings-rooms>
      <steunpunt-desk-own-notice .hub=${desk.hub}></steunpunt-desk-own-notice>
      <steunpunt-settings-themes class="card" .desk=${desk}></steunpunt-settings-themes>
      <steunpunt-settings-regions class="card" .desk=${desk}></steunpunt-settings-regions>
      <steunpunt-settings-retention
        class="card"
        .desk=${desk}
        .clock=${clock}
      ></steunpunt-settings-retention>
      ${
        desk.team && desk.staff.role === 'coordinator'
          ? html`<steunpunt-settings-doors class="card" .desk=${desk}></steunpunt-settings-doors>`
          : nothing
      }
      <steunpunt-settings-papers
        class="card"
        .desk=${desk}
        .clock=${clock}
      ></steunpunt-settings-papers>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-settings': SteunpuntDeskSettings;
  }
}
