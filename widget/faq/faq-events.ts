/** What a host page may hear of answers in it. Never which of them somebody opened. */
export interface FaqEvent extends Event {
  /** 'answers' (they could not be fetched, what was there stays), or the name of an ignored attribute. */
  readonly reason: string | undefined;
}

export interface FaqEventMap {
  /** The answers are as the hub has them now. */
  'steunpunt-faq-ready': FaqEvent;
  'steunpunt-faq-error': FaqEvent;
}
