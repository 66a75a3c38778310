import type { Styles } from './styles.js';
import { child, isOn, type Node, numberValue, toNumber, value } from './xml.js';

/** A level of a list (ECMA-376 §17.9.6). */
export interface Level {
  start: number;
  format: string;
  /** least number of digits, of custom formats ("001, 002, 003, …") */
  digits: number;
  /** with `%1` … `%9` where numbers stand */
  text: string;
  /** one-based level that restarts it; 0 for never, null for any above it */
  restart: number | null;
  /** all its numbers are decimal, whatever their levels say */
  legal: boolean;
  suffix: 'tab' | 'space' | 'nothing';
  /** the paragraph style that is bound to it */
  style: string | null;
  picture: boolean;
  properties: Node | null;
}

/** A list as paragraphs name it: levels of an abstract one, some of them overridden. */
export interface List {
  /** lists of one abstract list count on from each other */
  abstract: string;
  levels: ReadonlyMap<number, Level>;
  /** levels that begin anew, at this number, where the list is first used */
  starts: ReadonlyMap<number, number>;
}

interface Abstract {
  levels: Map<number, Level>;
  /** the numbering style that holds its levels in its stead */
  link: string | null;
}

/** The lists of `numbering.xml` by the id that paragraphs name them by; null for ids that name none. */
export function readLists(root: Node | null, styles: Styles): (id: number) => List | null {
  const abstracts = new Map<string, Abstract>();
  const nums = new Map<number, Node>();
  for (const each of root?.children ?? []) {
    if (each.name === 'w:abstractNum') {
      const levels = new Map(each.children.filter((level) => level.name === 'w:lvl').map((level) => [levelIndex(level), readLevel(level)]));
      abstracts.set(each.attributes['w:abstractNumId'] ?? '', { levels, link: value(each, 'w:numStyleLink') });
    } else if (each.name === 'w:num') {
      const id = toNumber(each.attributes['w:numId']);
      if (id !== null) nums.set(id, each);
    }
  }
  const known = new Map<number, List | null>();
  return (id) => {
    let list = known.get(id);
    if (list === undefined) {
      list = resolve(id, nums, abstracts, styles);
      known.set(id, list);
    }
    return list;
  };
}

/** A list whose levels stand in a numbering style is that style's list (§17.9.21); a ring of such links is no list. */
function resolve(id: number, nums: ReadonlyMap<number, Node>, abstracts: ReadonlyMap<string, Abstract>, styles: Styles): List | null {
  const named = nums.get(id);
  let node = named;
  const seen = new Set<Node>();
  while (named !== undefined && node !== undefined && !seen.has(node)) {
    seen.add(node);
    const key = value(node, 'w:abstractNumId') ?? '';
    const abstract = abstracts.get(key);
    if (abstract === undefined) return null;
    if (abstract.link === null || abstract.levels.size > 0) return overridden(key, abstract, named);
    const next = styles.listOf(abstract.link);
    node = next === null ? undefined : nums.get(next);
  }
  return null;
}

function overridden(key: string, abstract: Abstract, num: Node): List {
  const levels = new Map(abstract.levels);
  const starts = new Map<number, number>();
  for (const each of num.children) {
    if (each.name !== 'w:lvlOverride') continue;
    const level = child(each, 'w:lvl');
    if (level !== null) levels.set(levelIndex(each), readLevel(level));
    const start = numberValue(each, 'w:startOverride');
    if (start !== null) starts.set(levelIndex(each), start);
  }
  return { abstract: key, levels, starts };
}

function levelIndex(node: Node): number {
  return toNumber(node.attributes['w:ilvl']) ?? 0;
}

function readLevel(node: Node): Level {
  const format = child(node, 'w:numFmt') ?? alternative(node, 'w:numFmt');
  const suffix = value(node, 'w:suff');
  return {
    start: numberValue(node, 'w:start') ?? 0,
    format: format?.attributes['w:val'] ?? 'decimal',
    digits: /^0*\d/.exec(format?.attributes['w:format'] ?? '')?.[0].length ?? 1,
    text: child(node, 'w:lvlText') === null ? '' : (value(node, 'w:lvlText') ?? ''),
    restart: numberValue(node, 'w:lvlRestart'),
    legal: child(node, 'w:isLgl') !== null && isOn(child(node, 'w:isLgl')?.attributes['w:val']),
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    style: value(node, 'w:pStyle'),
    picture: child(node, 'w:lvlPicBulletId') !== null,
    properties: child(node, 'w:rPr'),
  };
}

/** Word writes formats that the first edition lacks as a choice beside a plainer one. */
function alternative(node: Node, name: string): Node | null {
  const choice = child(child(node, 'mc:AlternateContent'), 'mc:Choice');
  return child(choice, name);
}
