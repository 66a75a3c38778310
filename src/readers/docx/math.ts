import { raiseDigits } from '../../text/raised.js';
import { child, type Node } from './xml.js';

/** A formula on one line (ECMA-376 §22.1): fractions with a stroke, powers raised where they are digits, brackets as drawn. */
export function mathText(node: Node): string {
  switch (node.name) {
    case 'm:t':
      return node.text;
    case 'm:f':
      return `${operand(child(node, 'm:num'))}/${operand(child(node, 'm:den'))}`;
    case 'm:sSup':
      return `${inner(child(node, 'm:e'))}${power(inner(child(node, 'm:sup')))}`;
    case 'm:rad':
      return `√${operand(child(node, 'm:e'))}`;
    case 'm:nary':
      return `${property(node, 'm:naryPr', 'm:chr') ?? '∫'}${inner(child(node, 'm:e'))}`;
    case 'm:d': {
      const parts = node.children.filter((each) => each.name === 'm:e').map(inner);
      return `${property(node, 'm:dPr', 'm:begChr') ?? '('}${parts.join(property(node, 'm:dPr', 'm:sepChr') ?? '|')}${property(node, 'm:dPr', 'm:endChr') ?? ')'}`;
    }
    default:
      return inner(node);
  }
}

function inner(node: Node | null): string {
  return (node?.children ?? []).map(mathText).join('');
}

function operand(node: Node | null): string {
  const text = inner(node);
  return /[\s+−×*/-]/.test(text.trim()) ? `(${text})` : text;
}

function power(text: string): string {
  return /^\d+$/.test(text) ? raiseDigits(text) : `^${text}`;
}

function property(node: Node, group: string, name: string): string | null {
  return child(child(node, group), name)?.attributes['m:val'] ?? null;
}
