import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { isApart } from '../../src/core/key-list.ts';
import type { Paper, PaperId } from '../../src/core/papers/paper.ts';
import { papers } from '../../src/core/papers/papers.ts';
import type { Clock } from '../../src/core/ports.ts';
import { icon } from '../../src/ui/icons.ts';
import { today } from '../clock.ts';
import { printAlone } from '../print-alone.ts';
import { dateWords } from '../words.ts';
import { SettingsPart } from './settings-part.ts';
import type { SteunpuntPaper } from './steunpunt-paper.ts';

/**
 * @summary The papers about data protection, filled in with this point's own name and terms.
 * @tag steunpunt-settings-papers
 */
export class SteunpuntSettingsPapers extends SettingsPart {
  @property({ attribute: false }) clock!: Clock;

  @state() private shown: PaperId | null = null;
  @state() private hub = '';
  @query('steunpunt-paper') private readonly sheet!: SteunpuntPaper | null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#askAddress();
  }

  override render(): TemplateResult {
    const all = this.#papers();
    const paper = all.find(({ id }) => id === this.shown);
    return html`<section class="stack tight" aria-labelledby="title">
      <h2 id="title">${msg('Papieren over privacy', { id: 'desk.papers.title' })}</h2>
      <p>
        ${msg(
          'Uw naam en uw termijnen staan er al in. Laat ze nakijken door uw functionaris gegevensbescherming, vul de rest aan en teken.',
          { id: 'desk.papers.explain' },
        )}
      </p>
      <ul class="lines">
        ${all.map((one) => html`<li>${this.#line(one)}</li>`)}
      </ul>
      ${paper ? html`<steunpunt-paper .paper=${paper}></steunpunt-paper>` : nothing}
    </section>`;
  }

  #line(paper: Paper): TemplateResult {
    const { id, title } = paper;
    const isShown = id === this.shown;
    return html`<div class="line">
      <span>${title}</span>
      <span>
        <button
          class="button quiet"
          type="button"
          aria-expanded=${isShown ? 'true' : 'false'}
          aria-label=${
            isShown
              ? msg(str`Sluit: ${title}`, { id: 'desk.papers.close-one' })
              : msg(str`Lees: ${title}`, { id: 'desk.papers.read-one' })
          }
          @click=${() => void this.#show(isShown ? null : id)}
        >
          ${
            isShown
              ? msg('Sluit', { id: 'desk.papers.close' })
              : msg('Lees', { id: 'desk.papers.read' })
          }
        </button>
        <button
          class="button quiet"
          type="button"
          aria-label=${msg(str`Druk af: ${title}`, { id: 'desk.papers.print-one' })}
          @click=${() => this.#print(paper)}
        >
          ${icon('print')} ${msg('Druk af', { id: 'desk.papers.print' })}
        </button>
      </span>
    </div>`;
  }

  #papers(): Paper[] {
    return papers({
      point: this.desk.content.name,
      hub: this.hub || '……………………',
      retention: this.settings.retention,
      day: dateWords(today(this.clock)),
      apart: isApart(this.desk.content.keyList.keys),
    });
  }

  async #show(id: PaperId | null): Promise<void> {
    this.shown = id;
    await this.updateComplete;
    await this.sheet?.focusHeading();
  }

  #print(paper: Paper): void {
    void printAlone(Object.assign(document.createElement('steunpunt-paper'), { paper }));
  }

  async #askAddress(): Promise<void> {
    const answer = await this.desk.hub.state();
    if (answer.kind === 'ok') this.hub = answer.value.hub ?? '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-settings-papers': SteunpuntSettingsPapers;
  }
}
