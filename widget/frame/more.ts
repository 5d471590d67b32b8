import { defineOnce } from '../../src/ui/define.ts';
import { SteunpuntDraw } from '../../src/ui/visitor/steunpunt-draw.ts';
import { SteunpuntDrawn } from '../../src/ui/visitor/steunpunt-drawn.ts';
import { SteunpuntDoneLink } from '../../src/ui/visitor/published/steunpunt-done-link.ts';
import { SteunpuntPublished } from '../../src/ui/visitor/published/steunpunt-published.ts';
import { SteunpuntMany } from '../../src/ui/visitor/steunpunt-many.ts';
import { SteunpuntMore } from '../../src/ui/visitor/steunpunt-more.ts';
import { SteunpuntStepMore } from '../../src/ui/visitor/steunpunt-step-more.ts';
import { SteunpuntTopicSign } from '../../src/ui/visitor/steunpunt-topic-sign.ts';
import { SteunpuntYesNo } from '../../src/ui/visitor/steunpunt-yes-no.ts';

/** What fewer people come for, after all the rest. */
export function defineMoreElements(): void {
  defineOnce('steunpunt-topic-sign', SteunpuntTopicSign);
  defineOnce('steunpunt-drawn', SteunpuntDrawn);
  defineOnce('steunpunt-draw', SteunpuntDraw);
  defineOnce('steunpunt-many', SteunpuntMany);
  defineOnce('steunpunt-step-more', SteunpuntStepMore);
  defineOnce('steunpunt-yes-no', SteunpuntYesNo);
  defineOnce('steunpunt-done-link', SteunpuntDoneLink);
  defineOnce('steunpunt-published', SteunpuntPublished);
  defineOnce('steunpunt-more', SteunpuntMore);
}
