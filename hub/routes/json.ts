import * as v from 'valibot';
import { fromUtf8 } from '../../src/core/bytes.ts';
import type { HubContext } from '../route.ts';

/** A JSON body as `schema` says, or the reasons why not, each with its path. */
export function readJson<const Schema extends v.GenericSchema>(
  c: HubContext,
  schema: Schema,
): { ok: true; value: v.InferOutput<Schema> } | { ok: false; reasons: string[] } {
  let json: unknown;
  try {
    json = JSON.parse(fromUtf8(c.get('body')));
  } catch {
    return { ok: false, reasons: ['(root): not JSON'] };
  }
  const result = v.safeParse(schema, json);
  if (result.success) return { ok: true, value: result.output };
  return {
    ok: false,
    reasons: result.issues.map((issue) => `${v.getDotPath(issue) ?? '(root)'}: ${issue.message}`),
  };
}

/** 422 with reasons for a person who integrates. */
export function unprocessable(c: HubContext, reasons: readonly string[]): Response {
  return c.json({ v: 1, error: 'not as the contract says', reasons }, 422);
}
