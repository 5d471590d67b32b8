import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The messages of the code by id, with `{0}` for what is filled in. Throws on a bad call. */
export function messagesOf(source: string, file = 'source.ts'): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'msg') {
      const [words, options] = node.arguments;
      const id = options && /^\{\s*id: '([^']+)',?\s*\}$/.exec(options.getText())?.[1];
      if (!words || !id) throw new Error(`${file}: a message without an id: ${node.getText()}`);
      const text = textOf(words);
      if (found.has(id) && found.get(id) !== text)
        throw new Error(`${file}: ${id} says two things`);
      found.set(id, text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
  return found;
}

/** Where the words of a surface are; the waiting room's have catalogs of their own. */
const PLACES = {
  visitor: { folders: ['src/ui', 'widget/frame'], not: /^src\/ui\/kiosk\// },
  kiosk: { folders: ['src/ui/kiosk', 'kiosk'], not: /^kiosk\/(worker|supervisor)\// },
} as const;

export type Surface = keyof typeof PLACES;

/** All messages of a surface's screens. Throws when one id says two things. */
export function allMessages(root: string, surface: Surface = 'visitor'): Map<string, string> {
  const { folders, not } = PLACES[surface];
  const all = new Map<string, string>();
  for (const folder of folders)
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      const file = join(folder, name);
      if (!name.endsWith('.ts') || not.test(file)) continue;
      for (const [id, text] of messagesOf(readFileSync(join(root, file), 'utf8'), file)) {
        if (all.has(id) && all.get(id) !== text) throw new Error(`${file}: ${id} says two things`);
        all.set(id, text);
      }
    }
  return all;
}

/** What is wrong with a catalog: missing, left over, empty, other placeholders. */
export function problems(
  messages: ReadonlyMap<string, string>,
  catalog: Readonly<Record<string, string>>,
): string[] {
  const leftOver = Object.keys(catalog).filter((id) => !messages.has(id));
  return [
    ...leftOver.map((id) => `${id}: not in the code`),
    ...[...messages].flatMap(([id, text]) => {
      const words = catalog[id];
      if (words === undefined) return [`${id}: missing`];
      if (words.trim() === '') return [`${id}: empty`];
      return placeholders(words) === placeholders(text) ? [] : [`${id}: other placeholders`];
    }),
  ];
}

const placeholders = (text: string): string => (text.match(/\{\d\}/g) ?? []).sort().join(' ');

function textOf(words: ts.Expression): string {
  if (ts.isStringLiteralLike(words)) return words.text;
  if (ts.isTaggedTemplateExpression(words) && words.tag.getText() === 'str') {
    const { template } = words;
    if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
    const spans = template.templateSpans.map((span, i) => `{${i}}${span.literal.text}`);
    return template.head.text + spans.join('');
  }
  throw new Error(`not words but ${words.getText()}`);
}
