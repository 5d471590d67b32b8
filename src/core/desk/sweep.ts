import * as v from 'valibot';
import type { DocumentKind } from './kind.ts';
import { Day, parserOf } from './schemas.ts';

/** When the desk last looked for cards whose thread is no more. Its id is `point`. */
export const Sweep = v.strictObject({ v: v.literal(1), day: v.nullable(Day) });

export type Sweep = v.InferOutput<typeof Sweep>;

export const SWEEP_ID = 'point';

export const sweepKind: DocumentKind<Sweep> = {
  kind: 'sweep',
  parse: parserOf(Sweep),
  empty: { v: 1, day: null },
};
