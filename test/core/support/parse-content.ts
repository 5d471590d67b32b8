import * as v from 'valibot';
import { Content } from '../../../src/core/content.ts';

/** `value` as content, or the reasons why not, each with its path ("keyList.keys.0.pk: …"). */
export function parseContent(
  value: unknown,
): { ok: true; content: Content } | { ok: false; reasons: string[] } {
  const result = v.safeParse(Content, value);
  if (result.success) return { ok: true, content: result.output };
  return {
    ok: false,
    reasons: result.issues.map((issue) => `${v.getDotPath(issue) ?? '(root)'}: ${issue.message}`),
  };
}
