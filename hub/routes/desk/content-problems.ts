import type { Content } from '../../../src/core/content.ts';
import { keyListProblems } from '../../crypto.ts';
import type { Point } from '../../store/points.ts';

/** Why `content` cannot take the place of what the point has `now`; empty when it can. */
export function contentProblems(content: Content, now: Point): string[] {
  if (now.content.point !== content.point) return ['point: not the point of this desk'];
  const problems = keyListProblems(content);
  if (content.keyList.identity !== now.content.keyList.identity)
    problems.push('keyList.identity: another identity');
  const kids = new Set(content.keyList.keys.map(({ kid }) => kid));
  for (const kid of now.kids)
    if (!kids.has(kid)) problems.push(`keyList.keys: ${kid} was published and must stay`);
  return problems;
}
