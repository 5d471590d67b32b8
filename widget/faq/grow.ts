import { TREE_TAGS, type Tree } from '../../src/core/library/answers-tree.ts';

const tags: ReadonlySet<unknown> = new Set(TREE_TAGS);
const attributes = /^(class|dir|href|id|lang|rel)$/;
const addresses = /^(https?:\/\/|tel:)/;

/**
 * The elements of a tree. What a hub answers is not trusted: any other tag, attribute or address than
 * a tree has by itself becomes nothing, and what is no tree throws.
 */
export function grow(tree: Tree): Node {
  if (typeof tree === 'string') return new Text(tree);
  if (!tags.has(tree[0])) return new Text();
  const [tag, own, ...children] = tree;
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(own))
    if (attributes.test(name) && (name !== 'href' || addresses.test(value)))
      element.setAttribute(name, value);
  element.append(...children.map(grow));
  return element;
}
