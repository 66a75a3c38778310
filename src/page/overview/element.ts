type Child = Node | string | null;

/**
 * An element with its attributes and children. Texts become text nodes: nothing that a document says is ever read as HTML.
 * False and null leave an attribute out.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number | boolean | null>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes))
    if (value !== null && value !== false) made.setAttribute(attribute, value === true ? '' : String(value));
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** For screen readers. */
export function unseen(words: string): HTMLElement {
  return element('span', { class: 'unseen' }, words);
}

/** An element of the page that the audit has written. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no #${id}`);
  return found;
}
