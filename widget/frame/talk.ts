import { defineOnce } from '../../src/ui/define.ts';
import { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { SteunpuntCompose } from '../../src/ui/visitor/steunpunt-compose.ts';
import { SteunpuntDanger } from '../../src/ui/visitor/steunpunt-danger.ts';
import { SteunpuntEntry } from '../../src/ui/visitor/steunpunt-entry.ts';
import { SteunpuntFind } from '../../src/ui/visitor/steunpunt-find.ts';
import { SteunpuntJourney } from '../../src/ui/visitor/steunpunt-journey.ts';
import { SteunpuntPeople } from '../../src/ui/visitor/steunpunt-people.ts';
import { SteunpuntStory } from '../../src/ui/visitor/steunpunt-story.ts';
import { SteunpuntSuggestions } from '../../src/ui/visitor/steunpunt-suggestions.ts';

export { createFinder } from '../../src/visit/finder.ts';

/** Finding and asking: what most people come for, right after the first view. Leaves first. */
export function defineTalkElements(): void {
  defineOnce('steunpunt-field', SteunpuntField);
  defineOnce('steunpunt-compose', SteunpuntCompose);
  defineOnce('steunpunt-danger', SteunpuntDanger);
  defineOnce('steunpunt-suggestions', SteunpuntSuggestions);
  defineOnce('steunpunt-journey', SteunpuntJourney);
  defineOnce('steunpunt-find', SteunpuntFind);
  defineOnce('steunpunt-entry', SteunpuntEntry);
  defineOnce('steunpunt-people', SteunpuntPeople);
  defineOnce('steunpunt-story', SteunpuntStory);
}
