/**
 * Stands in for @lit/localize's id generator in the frame: every message names its own id, so the
 * hashing need not travel. Throws an Error for one that does not.
 */
export function generateMsgId() {
  throw new Error('a message without an id');
}
