import { VisitorElement } from '../visitor/visitor-element.ts';
import { WipeEvent } from './events.ts';
import type { KioskVisit } from './kiosk-visit.ts';

/** An element within a visit at a waiting-room screen; it renders again when the comfort changes. */
export class KioskElement extends VisitorElement {
  #stops: (() => void)[] = [];

  protected get kiosk(): KioskVisit {
    // Only `steunpunt-kiosk` holds a visit here, and it holds this kind.
    return this.visit as KioskVisit;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { comfort, voice } = this.kiosk;
    let can = voice?.can;
    this.#stops = [
      comfort.subscribe(() => this.requestUpdate()),
      // Clips and voices come late.
      voice?.subscribe(() => {
        if (can !== voice.can) this.requestUpdate();
        can = voice.can;
      }) ?? ((): void => undefined),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops) stop();
  }

  /** What cannot draw itself is a dead end for who stands there: the visit ends, and begins anew. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      this.dispatchEvent(new WipeEvent('broken'));
      throw error;
    }
  }
}
