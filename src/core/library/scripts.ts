import { scriptFor } from '../dialogue/for-door.ts';
import { ScriptShape } from '../dialogue/schema.ts';
import { scriptProblems } from '../dialogue/script-problems.ts';
import type { Script } from '../dialogue/script.ts';
import { parsed, type Problem } from './problem.ts';
import { frameTextsOf, textsOfStep } from './text-ids.ts';
import type { LibraryLanguage } from './types.ts';

/** `value` as a script that can be walked to its end at both doors; null when it is not. */
export function readScript(value: unknown, path: string, problems: Problem[]): Script | null {
  const script = parsed(ScriptShape, value, path, problems);
  const unsound = script ? unsoundness(script) : [];
  for (const sentence of unsound) {
    const [, step, message = sentence] = /^stap “([^”]*)”: (.*)$/.exec(sentence) ?? [];
    problems.push({ path, at: step === undefined ? '' : `steps.${step}`, message });
  }
  return unsound.length > 0 ? null : script;
}

/** As it is written, and then as each door gets it. */
function unsoundness(script: Script): readonly string[] {
  const written = scriptProblems(script);
  if (written.length > 0) return written;
  return [...new Set(DOORS.flatMap((door) => scriptProblems(scriptFor(script, door))))];
}

const DOORS = ['parent', 'youth'] as const;

/** Texts that a script asks for and Dutch does not have, and texts that nothing in Dutch is called. */
export function textProblems(
  scripts: Readonly<Record<string, Script>>,
  languages: Readonly<Record<string, LibraryLanguage>>,
): Problem[] {
  const { parent = {}, youth = {} } = languages['nl']?.texts ?? {};
  const problems: Problem[] = [];
  for (const [id, script] of Object.entries(scripts)) {
    const wanted = [
      ...frameTextsOf(script).map((text) => ({ text, at: '' })),
      ...Object.entries(script.steps).flatMap(([step, asked]) =>
        textsOfStep(asked).map((text) => ({ text, at: `steps.${step}` })),
      ),
    ];
    for (const { text, at } of wanted)
      if (!Object.hasOwn(parent, text))
        problems.push({
          path: `scripts/${id}.json`,
          at,
          message: `de tekst “${text}” staat niet in nl/texts.json bij parent`,
        });
  }
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
