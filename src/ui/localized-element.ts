import { updateWhenLocaleChanges } from '@lit/localize';
import { LitElement } from 'lit';

/** An element whose words follow the language of the page. */
export class LocalizedElement extends LitElement {
  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }
}
