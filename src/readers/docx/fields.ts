import type { Node } from './xml.js';

/**
 * The marks of complex fields that are whole (ECMA-376 §17.16.18). A mark whose partner is missing is no mark: else all text
 * after it would be taken for a field's code.
 */
export function wholeFields(story: readonly Node[]): ReadonlySet<Node> {
  const whole = new Set<Node>();
  const open: Node[][] = [];
  const visit = (node: Node): void => {
    if (node.name === 'w:fldChar') {
      const type = node.attributes['w:fldCharType'];
      if (type === 'begin') open.push([node]);
      else if (type === 'separate') open.at(-1)?.push(node);
      else if (type === 'end') {
        const marks = open.pop();
        if (marks !== undefined) for (const mark of [...marks, node]) whole.add(mark);
      }
      return;
    }
    // a copy of the same content in another form, and deleted marks, would part a field from its end
    if (node.name === 'mc:Fallback' || node.name === 'w:del' || node.name === 'w:moveFrom') return;
    for (const each of node.children) visit(each);
  };
  for (const node of story) visit(node);
  return whole;
}
