import { VisitorElement } from '../visitor/visitor-element.ts';
import type { KioskVisit } from './kiosk-visit.ts';

/** An element within a visit at a waiting-room screen; it renders again when the comfort changes. */
export class KioskElement extends VisitorElement {
  #stop: (() => void) | null = null;

  protected get kiosk(): KioskVisit {
    // Only `steunpunt-kiosk` holds a visit here, and it holds this kind.
    return this.visit as KioskVisit;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.kiosk.comfort.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }
}
