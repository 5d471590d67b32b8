import { create } from './dom.ts';

/** Origin of an absolute http or https address; '' for anything else, what is no text included. */
export function webOrigin(url: unknown): string {
  const text = url as { match?: string['match'] } | null | undefined;
  return text?.match?.(/^https?:\/\//i) ? create('a', { href: text as string }).origin : '';
}
