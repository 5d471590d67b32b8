import { create } from './dom.ts';

/** Origin of an absolute http or https address; '' for anything else. */
export function webOrigin(url: string): string {
  return /^https?:\/\//i.test(url) ? create('a', { href: url }).origin : '';
}
