import * as v from 'valibot';
import type { Script } from './script.ts';

/** The shape of a script. What it says is for `scriptProblems` to check, after this. */

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(60));
const next = v.nullable(name);
const yes = v.optional(v.literal(true));
const doorName = v.picklist(['parent', 'youth']);
const door = v.optional(doorName);

const asks = { text: name, hint: v.optional(name), optional: yes, next, door };

const option = { id: name, text: name, lang: v.optional(name), door };

const Choice = {
  ...asks,
  options: v.array(v.strictObject({ ...option, next: v.optional(name) })),
  unsure: yes,
};

const AnyStep = v.variant('kind', [
  v.strictObject({ kind: v.literal('say'), text: name, next, door }),
  v.strictObject({ kind: v.literal('choose'), ...Choice }),
  v.strictObject({ kind: v.literal('scale'), ...Choice }),
  v.strictObject({
    kind: v.literal('many'),
    ...asks,
    options: v.array(v.strictObject(option)),
    unsure: yes,
  }),
  v.strictObject({ kind: v.literal('text'), ...asks, suggest: yes }),
  v.strictObject({ kind: v.literal('draw'), ...asks, optional: v.literal(true) }),
  v.strictObject({ kind: v.literal('contact'), ...asks, what: v.picklist(['phone', 'email']) }),
  v.strictObject({ kind: v.literal('consent'), text: name, version: name, next }),
  v.strictObject({ kind: v.literal('check'), text: name, next }),
  v.strictObject({ kind: v.literal('submit'), as: v.picklist(['question', 'call', 'form']), next }),
  v.strictObject({ kind: v.literal('suggest'), text: name, from: name, next }),
  v.strictObject({
    kind: v.literal('branch'),
    on: name,
    cases: v.record(name, name),
    otherwise: next,
  }),
]);

export const ScriptShape: v.GenericSchema<unknown, Script> = v.strictObject({
  v: v.literal(1),
  id: name,
  start: name,
  steps: v.record(name, AnyStep),
  menu: v.optional(v.strictObject({ doors: v.array(doorName), sign: name })),
  noReply: yes,
}) as v.GenericSchema<unknown, Script>;
