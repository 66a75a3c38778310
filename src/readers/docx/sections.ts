import type { Package } from './package.js';
import { child, type Node, toggle } from './xml.js';

/** The properties of a document's sections in order; those of the last stand at the end of the body (ECMA-376 §17.6). */
export function sectionsOf(body: readonly Node[]): Node[] {
  const sections: Node[] = [];
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (node.name === 'w:sectPr') sections.push(node);
      else if (node.name === 'w:p') {
        const own = child(child(node, 'w:pPr'), 'w:sectPr');
        if (own !== null) sections.push(own);
      } else if (node.name !== 'w:tbl') visit(node.children);
    }
  };
  visit(body);
  return sections;
}

/** Headers and footers that are printed on some page (§17.10): those of first and even pages only where these are set apart. */
export function printedParts(sections: readonly Node[], pack: Package): Node[] {
  const ids = new Set<string>();
  const even = toggle(pack.settings, 'w:evenAndOddHeaders') ?? false;
  for (const section of sections) {
    const first = toggle(section, 'w:titlePg') ?? false;
    for (const each of section.children) {
      if (each.name !== 'w:headerReference' && each.name !== 'w:footerReference') continue;
      const type = each.attributes['w:type'] ?? 'default';
      if ((type === 'first' && !first) || (type === 'even' && !even)) continue;
      ids.add(each.attributes['r:id'] ?? '');
    }
  }
  return [...ids].flatMap((id) => pack.related(id) ?? []);
}
