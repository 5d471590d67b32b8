import type { OpenCode } from './kiosks.ts';

/** A code was made that somebody now types at a screen. */
export class CodeEvent extends Event {
  static readonly type = 'steunpunt-desk-kiosk-code-made';
  readonly code: OpenCode;

  constructor(code: OpenCode) {
    super(CodeEvent.type, { bubbles: true, composed: true });
    this.code = code;
  }
}

declare global {
  interface HTMLElementEventMap {
    'steunpunt-desk-kiosk-code-made': CodeEvent;
  }
}
