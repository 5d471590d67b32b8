import type { Bytes } from '../../src/core/bytes.ts';
import { KIOSK_SKEW, kioskRequestText, type KioskRefusal } from '../../src/core/kiosk-request.ts';
import { toBase64Url } from '../bytes.ts';
import { holdsSignature, sha256 } from '../crypto.ts';
import type { Kiosk, Kiosks } from '../store/kiosks.ts';

/** A request as it came. */
export interface Asked {
  readonly method: string;
  /** As on the request line, with its query. */
  readonly path: string;
  readonly body: Bytes;
  /** The value of `Steunpunt-Kiosk`. */
  readonly header: string;
}

export type SignatureAnswer =
  | { readonly kind: 'right'; readonly kiosk: Kiosk }
  | { readonly kind: 'refused'; readonly why: KioskRefusal; readonly now: number };

/** id 12 bytes, seconds, jti 16 bytes, signature 64 bytes. */
const HEADER =
  /^([A-Za-z0-9_-]{16})\.([1-9][0-9]{0,11})\.([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{86})$/;
/** Of one screen in one stretch; one that asks every second does not come near it. */
const MOST_SEEN = 5_000;

/**
 * Checks what waiting-room screens sign. Which requests it saw is in memory, of this process alone:
 * what a signature allows can be repeated without harm, so a second hub that sees it once more is
 * no way in.
 */
export class KioskSignatures {
  readonly #kiosks: Kiosks;
  readonly #now: () => number;
  /** By screen, of this stretch and the one before; a stretch is as long as a signature can hold. */
  #seen = new Map<string, Set<string>>();
  #seenBefore = new Map<string, Set<string>>();
  #stretch = 0;

  /** `now` is in ms since 1970. */
  constructor(kiosks: Kiosks, now: () => number) {
    this.#kiosks = kiosks;
    this.#now = now;
  }

  /**
   * `point` is whose screen it must be; null for any. Rejects when the database does not answer.
   */
  async check(
    { method, path, body, header }: Asked,
    point: string | null,
  ): Promise<SignatureAnswer> {
    const now = Math.floor(this.#now() / 1_000);
    const refused = (why: KioskRefusal): SignatureAnswer => ({ kind: 'refused', why, now });
    const [, id = '', digits = '', jti = '', signature = ''] = HEADER.exec(header) ?? [];
    if (id === '') return refused('altered');
    const kiosk = await this.#kiosks.byId(id);
    if (!kiosk?.publicKey || kiosk.point !== (point ?? kiosk.point)) return refused('unknown');
    const seconds = Number(digits);
    const bodyDigest = toBase64Url(sha256(body));
    const text = kioskRequestText({ method, path, bodyDigest, seconds, jti });
    if (!holdsSignature(kiosk.publicKey, text, signature)) return refused('altered');
    if (kiosk.revoked) return refused('revoked');
    if (Math.abs(now - seconds) > KIOSK_SKEW) return refused('stale');
    return this.#isNew(id, jti, now) ? { kind: 'right', kiosk } : refused('replayed');
  }

  /** False for one that was seen, and for a screen that asks without end. */
  #isNew(id: string, jti: string, now: number): boolean {
    const stretch = Math.floor(now / (2 * KIOSK_SKEW + 1));
    if (stretch !== this.#stretch) {
      this.#seenBefore =
        stretch === this.#stretch + 1 ? this.#seen : new Map<string, Set<string>>();
      this.#seen = new Map();
      this.#stretch = stretch;
    }
    const seen = this.#seen.get(id) ?? new Set();
    this.#seen.set(id, seen);
    if (seen.has(jti) || this.#seenBefore.get(id)?.has(jti) || seen.size >= MOST_SEEN) return false;
    seen.add(jti);
    return true;
  }
}
