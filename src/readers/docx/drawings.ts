import { branch } from './alternatives.js';
import type { Node } from './xml.js';

/** The text boxes inside a drawing, in order, and what in it is neither text nor a picture. */
export function drawn(node: Node): { boxes: Node[]; unknown: string[] } {
  const boxes: Node[] = [];
  const unknown: string[] = [];
  const visit = (each: Node): void => {
    if (each.name === 'w:txbxContent') boxes.push(each);
    else if (each.name === 'mc:AlternateContent') for (const inner of branch(each)?.children ?? []) visit(inner);
    else {
      if (each.name === 'c:chart') unknown.push('a chart');
      else if (each.name === 'dgm:relIds') unknown.push('a diagram (SmartArt)');
      else if (each.name === 'o:OLEObject') unknown.push(`an embedded object (${each.attributes.ProgID ?? 'unknown'})`);
      for (const inner of each.children) visit(inner);
    }
  };
  visit(node);
  return { boxes, unknown };
}
