import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { SETTINGS_ID, settingsKind, type Settings } from '../../src/core/desk/settings.ts';
import type { SettingsCommand } from '../../src/core/desk/settings-commands.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { changedWords } from '../changed-words.ts';
import { type Announce, announceContext } from '../desk-screen.ts';
import { deskStyles } from '../desk-styles.ts';
import { nativeStyles } from '../elements/select.ts';
import type { OpenDesk } from '../session.ts';
import { redrawOn } from '../redraw-on.ts';

/** A part of the settings: it shows them and changes them by commands. */
export abstract class SettingsPart extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    deskStyles,
    nativeStyles,
    css`
      :host {
        display: block;
      }
      .lines {
        display: grid;
        gap: 0.25em;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25em 0.75em;
        align-items: center;
        justify-content: space-between;
        min-block-size: var(--steunpunt-target);
        padding-block: 0.25em;
        border-block-end: 1px solid var(--steunpunt-line);
      }
      .line > :first-child {
        flex: 1 1 14em;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .line > :last-child:not(:only-child, select) {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
      }
      label.switch {
        display: flex;
        gap: 0.9em;
        align-items: center;
        min-block-size: var(--steunpunt-target);
        padding-block: 0.5em;
        cursor: pointer;
      }
      input[type='checkbox'] {
        flex: none;
        inline-size: 1.6em;
        block-size: 1.6em;
        margin: 0;
        accent-color: var(--steunpunt-primary);
      }
      .button.quiet {
        padding-inline: 0.5em;
      }
      form {
        display: grid;
        gap: 0.75em;
        justify-items: start;
      }
      form steunpunt-field {
        inline-size: 100%;
      }
    `,
  ];

  @property({ attribute: false }) desk!: OpenDesk;

  @consume({ context: announceContext }) protected readonly announce?: Announce;
  @state() protected trouble = '';

  constructor() {
    super();
    redrawOn(this, () => [this.desk.documents]);
  }

  /** Whether something was typed and not kept. */
  get hasUnfinished(): boolean {
    const fields = this.renderRoot.querySelectorAll('steunpunt-field');
    return [...fields].some((field) => field.value.trim() !== '');
  }

  protected get settings(): Settings {
    return this.desk.documents.get(settingsKind, SETTINGS_ID);
  }

  /** Whether it was changed. `done` is said to a reader aloud. */
  protected async change(command: SettingsCommand, done: string): Promise<boolean> {
    const changed = await this.desk.documents.change(settingsKind, SETTINGS_ID, command);
    this.trouble = changedWords(changed);
    if (!this.trouble) this.announce?.(done);
    return !this.trouble;
  }

  protected troubleNotice(): TemplateResult | typeof nothing {
    return this.trouble
      ? html`<steunpunt-notice tone="attention" role="alert">${this.trouble}</steunpunt-notice>`
      : nothing;
  }
}
