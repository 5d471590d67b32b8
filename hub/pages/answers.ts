import { answersTree, type Tree } from '../../src/core/library/answers-tree.ts';
import type { PublicAnswers } from '../../src/core/library/public-answers.ts';

/** Answers as a fragment of HTML, for a server that puts them between the tags of its page. */
export function answersHtml(answers: PublicAnswers, page: string): string {
  return answersTree(answers, page)
    .map((twig) => `${htmlOf(twig)}\n`)
    .join('');
}

function htmlOf(tree: Tree): string {
  if (typeof tree === 'string') return escape(tree);
  const [tag, attributes, ...children] = tree;
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
  return `<${tag}${written.join('')}>${children.map(htmlOf).join('')}</${tag}>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
