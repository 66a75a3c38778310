import type { Node } from './xml.js';

/**
 * One of the ways in which the same content is written (ECMA-376 Part 3 §7.6): the first that has text, since a reader of
 * text understands any; else the first.
 */
export function branch(node: Node): Node | null {
  const ways = node.children.filter((each) => each.name === 'mc:Choice' || each.name === 'mc:Fallback');
  return ways.find(hasText) ?? ways[0] ?? null;
}

function hasText(node: Node): boolean {
  return node.text !== '' || node.name === 'w:txbxContent' || node.name === 'w:tbl' || node.children.some(hasText);
}
