import * as v from 'valibot';
import { sentence } from './sentences.ts';

/** One thing that stands in the way of using a file, in plain Dutch. */
export interface Problem {
  /** The file: `nl/parent/mijn-kind-zit-thuis.json`. */
  readonly path: string;
  /** Where in it: `answer.2.p`, `regel 4`; '' for the file as a whole. */
  readonly at: string;
  readonly message: string;
}

/** `value` as `schema` says; null when it is not, and then `problems` got the reasons. */
export function parsed<const Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  path: string,
  problems: Problem[],
): v.InferOutput<Schema> | null {
  const result = v.safeParse(schema, value, { message: sentence });
  if (result.success) return result.output;
  for (const issue of result.issues)
    problems.push({ path, at: v.getDotPath(issue) ?? '', message: issue.message });
  return null;
}

/** One line for a log or a terminal: `nl/texts.json, parent.vraag: dit ontbreekt`. */
export function problemLine({ path, at, message }: Problem): string {
  return `${path}${at && `, ${at}`}: ${message}`;
}
