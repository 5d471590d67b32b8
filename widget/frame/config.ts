import type { Content } from '../../src/core/content.ts';
import type { LanguagesOf } from '../../src/core/library/languages.ts';
import type { Conversation } from '../../src/core/library/types.ts';

/** What the hub writes into the page. */
export interface FrameConfig {
  readonly v: 1;
  /** Origin of the hub. */
  readonly hub: string;
  readonly point: string;
  readonly embedKey: string;
  /** Origins of the pages that may hold this frame. */
  readonly origins: readonly string[];
  /** Where to begin when nobody says so: a door, and the name of a beginning. */
  readonly door: string;
  readonly start: string;
  /** `#rrggbb`; null for our own. */
  readonly color: string | null;
  readonly content: Content;
  /** In the language of the page, for parents: the library brings the rest. */
  readonly conversation: Conversation;
  readonly languages: LanguagesOf;
  /** The hub can send an e-mail. */
  readonly mail: boolean;
  /** Paths on the hub. */
  readonly assets: { readonly post: string; readonly proof: string };
}

/** The page's configuration; null when there is none, or of a version we do not know. */
export function readConfig(page: Document): FrameConfig | null {
  try {
    const text = page.querySelector('#steunpunt-config')?.textContent ?? '';
    const config = JSON.parse(text) as FrameConfig;
    // The hub wrote and checked it; the version tells that page and hub belong together.
    return (config.v as number) === 1 ? config : null;
  } catch {
    return null;
  }
}
