/** What a host page may hear. Never an answer, never a code; facts of one element do not bubble. */
export interface WidgetEvent extends Event {
  /**
   * What it is about: 'delivery' (queued, sent, or not sent yet and still trying), 'frame' (it
   * cannot be shown here), or the name of an attribute that was ignored.
   */
  readonly reason: string | undefined;
}

export interface WidgetEventMap {
  /** The frame answered: what is typed now can be kept. */
  'steunpunt-ready': WidgetEvent;
  'steunpunt-open': WidgetEvent;
  'steunpunt-close': WidgetEvent;
  /** Something is kept in the visitor's browser, not yet at the hub. */
  'steunpunt-queued': WidgetEvent;
  /** The hub has it. */
  'steunpunt-sent': WidgetEvent;
  'steunpunt-error': WidgetEvent;
}
