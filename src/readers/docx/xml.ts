import { SaxesParser } from 'saxes';
import { ReadFailure } from '../../model/failure.js';

/**
 * An element of a part. Names carry the prefixes of `PREFIXES`, whatever prefixes the file uses, so that the two
 * conformance classes (transitional, strict) and all programs look alike.
 */
export interface Node {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Node[];
  /** character data of its own, kept for elements of text only */
  text: string;
}

/** Namespaces of ECMA-376 Part 1 (strict), Part 4 (transitional), Part 2 (packages), and of what Word adds. */
const PREFIXES = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://purl.oclc.org/ooxml/drawingml/diagram', 'dgm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);
/** Elements whose character data is printed. */
const TEXTS = new Set(['w:t', 'm:t']);
const DEEPEST = 200;
const MOST_ELEMENTS = 3_000_000;
const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

interface Scope {
  prefixes: ReadonlyMap<string, string>;
  /** open elements when it began */
  depth: number;
}

/**
 * @param bytes of one part, in UTF-8 or UTF-16
 * @throws ReadFailure `damaged` for what is no well-formed XML or has a document type, `too-large` for too many elements or
 *   too deep ones
 */
export function parseXml(bytes: Uint8Array, part: string): Node {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: Node[] = [];
  const scopes: Scope[] = [{ prefixes: new Map([['xml', 'xml']]), depth: 0 }];
  let prefixes = scopes[0]?.prefixes as ReadonlyMap<string, string>;
  let root: Node | null = null;
  let elements = 0;
  let texted: Node | null = null;

  parser.on('error', (error) => {
    throw new ReadFailure('damaged', `${part} is no well-formed XML (${error.message})`);
  });
  parser.on('doctype', () => {
    throw new ReadFailure('damaged', `${part} declares a document type, which Office files may not (ECMA-376 Part 2 §9.1)`);
  });
  parser.on('opentag', (tag) => {
    if (++elements > MOST_ELEMENTS) throw new ReadFailure('too-large', `${part} holds more than the ${MOST_ELEMENTS} elements that are read`);
    if (open.length >= DEEPEST) throw new ReadFailure('too-large', `${part} is nested deeper than the ${DEEPEST} elements that are read`);
    const declared = declarations(tag.attributes, prefixes);
    if (declared !== null) {
      prefixes = declared;
      scopes.push({ prefixes, depth: open.length });
    }
    const node: Node = { name: canonical(tag.name, prefixes, true), attributes: attributesOf(tag.attributes, prefixes), children: [], text: '' };
    const parent = open.at(-1);
    if (parent === undefined) root = node;
    else parent.children.push(node);
    open.push(node);
    texted = TEXTS.has(node.name) ? node : null;
  });
  parser.on('closetag', () => {
    open.pop();
    texted = null;
    if (scopes.length > 1 && scopes.at(-1)?.depth === open.length) {
      scopes.pop();
      prefixes = scopes.at(-1)?.prefixes ?? prefixes;
    }
  });
  const addText = (text: string) => {
    if (texted !== null) texted.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(decode(bytes, part)).close();
  if (root === null) throw new ReadFailure('damaged', `${part} is empty`);
  return root;
}

function decode(bytes: Uint8Array, part: string): string {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new ReadFailure('damaged', `${part} is not in ${label.toUpperCase()}`);
  }
}

/** The prefixes in force inside an element that declares some; null where it declares none. */
function declarations(attributes: Readonly<Record<string, string>>, outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> | null {
  let inner: Map<string, string> | null = null;
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue;
    const prefix = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6) : null;
    if (prefix === null) continue;
    inner ??= new Map(outer);
    inner.set(prefix, PREFIXES.get(attributes[name] ?? '') ?? '?');
  }
  return inner;
}

function canonical(name: string, prefixes: ReadonlyMap<string, string>, element: boolean): string {
  const at = name.indexOf(':');
  if (at < 0) {
    const prefix = element ? prefixes.get('') : undefined;
    return prefix === undefined ? name : `${prefix}:${name}`;
  }
  const written = name.slice(0, at);
  const prefix = prefixes.get(written) ?? '?';
  return prefix === written ? name : `${prefix}:${name.slice(at + 1)}`;
}

/** Attributes without what no reader needs: declarations, and the marks of editing sessions, which are most of them. */
function attributesOf(attributes: Readonly<Record<string, string>>, prefixes: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  let kept: Record<string, string> | null = null;
  for (const name in attributes) {
    if (name.startsWith('w:rsid') || name.startsWith('xmlns')) continue;
    kept ??= {};
    kept[canonical(name, prefixes, false)] = attributes[name] ?? '';
  }
  return kept ?? NO_ATTRIBUTES;
}

export function child(node: Node | null | undefined, name: string): Node | null {
  if (node === null || node === undefined) return null;
  for (const each of node.children) if (each.name === name) return each;
  return null;
}

/** The `w:val` of a child element; null where there is none. */
export function value(node: Node | null | undefined, name: string): string | null {
  return child(node, name)?.attributes['w:val'] ?? null;
}

export function numberValue(node: Node | null | undefined, name: string): number | null {
  return toNumber(value(node, name));
}

export function toNumber(text: string | null | undefined): number | null {
  return text !== null && text !== undefined && /^\s*-?\d{1,9}\s*$/.test(text) ? Number(text) : null;
}

/** An on/off property (ECMA-376 §17.17.4): present without a value is on. Null where it is not given. */
export function toggle(node: Node | null | undefined, name: string): boolean | null {
  const found = child(node, name);
  return found === null ? null : isOn(found.attributes['w:val']);
}

export function isOn(text: string | undefined): boolean {
  return text === undefined || !/^(?:0|false|off|none)$/.test(text);
}
