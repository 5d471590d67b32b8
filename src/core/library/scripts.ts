import * as v from 'valibot';
import type { Script, TextId } from '../dialogue/script.ts';
import { parsed, type Problem } from './problem.ts';
import type { LibraryLanguage } from './types.ts';

const AnyScript = v.strictObject({
  v: v.literal(1),
  id: v.string(),
  start: v.string(),
  steps: v.record(v.string(), v.looseObject({ kind: v.string() })),
});

/** `value` as a script that can be walked to its end; null when it is not. */
export function readScript(value: unknown, path: string, problems: Problem[]): Script | null {
  return parsed(AnyScript, value, path, problems) as Script | null;
}

/** Every text a script can show, once. */
export function textIdsOf({ steps }: Script): TextId[] {
  const ids = Object.values(steps).flatMap((step) => [
    ...('text' in step ? [step.text] : []),
    ...('hint' in step ? [step.hint] : []),
    ...('options' in step ? step.options.map(({ text }) => text) : []),
  ]);
  return [...new Set(ids)];
}

/** Texts that a script asks for and Dutch does not have, and texts that nothing in Dutch is called. */
export function textProblems(
  scripts: Readonly<Record<string, Script>>,
  languages: Readonly<Record<string, LibraryLanguage>>,
): Problem[] {
  const { parent = {}, youth = {} } = languages['nl']?.texts ?? {};
  const problems: Problem[] = [];
  for (const [id, script] of Object.entries(scripts))
    for (const text of textIdsOf(script))
      if (!Object.hasOwn(parent, text))
        problems.push({
          path: `scripts/${id}.json`,
          at: '',
          message: `de tekst “${text}” staat niet in nl/texts.json bij parent`,
        });
  for (const [lang, { texts }] of Object.entries(languages))
    for (const door of ['parent', 'youth'] as const)
      for (const text of Object.keys(texts[door]))
        if (lang !== 'nl' && !Object.hasOwn(parent, text) && !Object.hasOwn(youth, text))
          problems.push({
            path: `${lang}/texts.json`,
            at: `${door}.${text}`,
            message: 'deze tekst bestaat niet in nl/texts.json; staat er een letter verkeerd?',
          });
  return problems;
}
