import { defineOnce } from '../../src/ui/define.ts';
import { SteunpuntDoneLink } from '../../src/ui/visitor/published/steunpunt-done-link.ts';
import { SteunpuntPublishedWays } from '../../src/ui/visitor/published/steunpunt-published-ways.ts';
import { SteunpuntPublished } from '../../src/ui/visitor/published/steunpunt-published.ts';

/** What the point publishes beside its answers, to read with what the page has already. */
export function definePublishedElements(): void {
  defineOnce('steunpunt-done-link', SteunpuntDoneLink);
  defineOnce('steunpunt-published-ways', SteunpuntPublishedWays);
  defineOnce('steunpunt-published', SteunpuntPublished);
}
