import type { Script } from '../dialogue/script.ts';
import { entryName } from './cross-check.ts';
import { readJson } from './json.ts';
import { placeOf } from './places.ts';
import type { Problem } from './problem.ts';
import { MAIN, readMain, sameId, type LanguageFile } from './read-language.ts';
import { readTranslated } from './read-translated.ts';
import { readScript, textProblems } from './scripts.ts';
import type { LibraryLanguage, Starter } from './types.ts';

/** A file of the set; `path` is within its folder, with slashes: `nl/parent/wie-leest.json`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export type StarterRead =
  | { readonly ok: true; readonly starter: Starter }
  /** Every problem of every file, in the order of the files. */
  | { readonly ok: false; readonly reasons: readonly Problem[] };

/**
 * The starter set in `files`. With `today` (YYYY-MM-DD), a day of review or of a call that is still
 * to come is a problem too; a hub leaves it out, since its clock may be wrong.
 */
export function readStarter(
  files: readonly SourceFile[],
  { today }: { readonly today?: string } = {},
): StarterRead {
  const problems: Problem[] = [];
  const scripts: Record<string, Script> = {};
  const byLanguage = new Map<string, LanguageFile[]>([[MAIN, []]]);
  for (const { path, text } of [...files].sort(byPath)) {
    const place = placeOf(path);
    if (place === 'ignored') continue;
    if (place === null) {
      problems.push({ path, at: '', message: 'dit bestand hoort hier niet' });
      continue;
    }
    const json = readJson(text);
    if (!json.ok) problems.push({ path, at: `regel ${json.line}`, message: json.message });
    if (place.kind === 'script') {
      const script = json.ok ? readScript(json.value, path, problems) : null;
      if (!script) continue;
      sameId(script.id, place.id, path, problems);
      scripts[place.id] = script;
    } else {
      const others = byLanguage.get(place.lang) ?? [];
      byLanguage.set(place.lang, [...others, { path, place, json: json.ok ? json : null }]);
    }
  }
  const inDutch = byLanguage.get(MAIN) ?? [];
  const main = {
    language: readMain(inDutch, problems),
    entries: new Set(
      inDutch.flatMap(({ place }) => (place.kind === 'entry' ? [entryName(place)] : [])),
    ),
  };
  const languages: Record<string, LibraryLanguage> = { [MAIN]: main.language };
  for (const [lang, of] of byLanguage)
    if (lang !== MAIN) languages[lang] = readTranslated(lang, of, main, problems);
  // Without the Dutch words every text would be missing, and that is said already.
  if (!problems.some(({ path }) => path === `${MAIN}/texts.json`))
    problems.push(...textProblems(scripts, languages));
  if (today !== undefined)
    for (const [lang, language] of Object.entries(languages))
      problems.push(...daysToCome(lang, language, today));
  if (problems.length > 0) return { ok: false, reasons: problems.sort(byPath) };
  return { ok: true, starter: { v: 1, scripts, languages } };
}

function daysToCome(
  lang: string,
  { entries, contacts }: LibraryLanguage,
  today: string,
): Problem[] {
  const message = 'deze dag moet nog komen';
  return [
    ...entries
      .filter(({ reviewed }) => reviewed > today)
      .map(({ door, id }) => ({ path: `${lang}/${door}/${id}.json`, at: 'reviewed', message })),
    ...contacts.flatMap(({ called = '' }, i) =>
      called > today
        ? [{ path: `${lang}/contacts.json`, at: `contacts.${i}.called`, message }]
        : [],
    ),
  ];
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
