import { agreementPaper } from './agreement.ts';
import { assessmentPaper } from './assessment.ts';
import { fieldsPaper } from './fields.ts';
import type { Facts, Paper } from './paper.ts';
import { registerPaper } from './register.ts';

/** All papers about data protection, filled in. */
export function papers(facts: Facts): Paper[] {
  return [assessmentPaper(facts), agreementPaper(facts), registerPaper(facts), fieldsPaper(facts)];
}
