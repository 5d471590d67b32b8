/** Whether this page can seal at all: WebCrypto is absent where the host page is on plain http. */
export function canSeal(): boolean {
  const crypto = globalThis.crypto as Crypto | undefined;
  return crypto?.subtle !== undefined;
}
