import * as v from 'valibot';

/** Shapes that several documents of the desk share. */

/** Whole days since 1970-01-01 UTC. */
export const Day = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
/** So many messages or notes of one thread. */
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9_999));
/** Made by the desk: random, or the name of something else. */
export const Id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));
export const Line = v.pipe(v.string(), v.maxLength(200));
export const Text = v.pipe(v.string(), v.maxLength(4_000));
export const Themes = v.pipe(v.array(Id), v.maxLength(20));

/** `parse` of a document kind: null for what the schema refuses. */
export function parserOf<S extends v.GenericSchema>(
  schema: S,
): (value: unknown) => v.InferOutput<S> | null {
  return (value) => {
    const result = v.safeParse(schema, value);
    return result.success ? result.output : null;
  };
}
