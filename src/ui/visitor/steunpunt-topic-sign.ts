import { LitElement, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { topicSign } from '../topic-signs.ts';

/**
 * @summary The pictogram of a topic. An element, so that it can come after the words beside it.
 * @tag steunpunt-topic-sign
 */
export class SteunpuntTopicSign extends LitElement {
  static override properties = {
    topic: {},
  };

  static override styles = baseStyles;

  /** Its id. */
  topic = '';

  override render(): TemplateResult {
    return topicSign(this.topic);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-topic-sign': SteunpuntTopicSign;
  }
}
