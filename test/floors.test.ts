import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** The floor of every room, a folder or a file at the top of `src`. A room knows its own files and the floors below it. */
const FLOORS: Record<string, number> = {
  text: 0,
  model: 1,
  readers: 2,
  tables: 3,
  structure: 3,
  indicators: 4,
  catalogue: 4,
  narrative: 4,
  checks: 5,
  writers: 6,
  page: 7,
  'pipeline.ts': 7,
  batch: 8,
  'index.ts': 8,
  cli: 9,
};

/** Ways between rooms of one floor, each with its reason. */
const SIDEWAYS = [{ from: 'indicators', to: 'catalogue', reason: 'a row is looked up in the catalogue; the catalogue knows no rows' }];

/** Ways down that may carry types only. */
const TYPES_ONLY = [{ from: 'model', to: 'text', reason: 'the types between stages name kinds of text (Level, LegendOption); they run no code' }];

/** Rooms whose folders are rooms of their own: one format's reader never knows another's. */
const APARTMENTS = ['readers'];

/** Files that may be named index or pass on what others export. */
const BARRELS = ['index.ts', 'tables/layouts/index.ts'];

interface Import {
  from: string;
  /** path below `src`, or null for a package */
  to: string | null;
  typesOnly: boolean;
  passesOn: boolean;
}

type Sources = ReadonlyMap<string, string>;

function readSources(): Sources {
  const root = fileURLToPath(new URL('../src/', import.meta.url));
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  return new Map(paths.filter((path) => /\.[cm]?[jt]sx?$/.test(path)).map((path) => [path, readFileSync(root + path, 'utf8')]));
}

const STATEMENT = /^(?<word>import|export)\s(?<types>type\s)?[^'";]*?\bfrom\s*['"](?<target>[^'"]+)['"]/gm;
const BARE = /^import\s*['"](?<target>[^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"](?<target>[^'"]+)['"]\s*\)/g;

function importsOf(from: string, source: string): Import[] {
  const to = (target = '') => (target.startsWith('.') ? posix.join(posix.dirname(from), target).replace(/\.js$/, '.ts') : null);
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '');
  return [
    ...[...code.matchAll(STATEMENT)].map(({ groups }) => ({
      from,
      to: to(groups?.target),
      typesOnly: groups?.types !== undefined,
      passesOn: groups?.word === 'export',
    })),
    ...[...code.matchAll(BARE), ...code.matchAll(DYNAMIC)].map(({ groups }) => ({ from, to: to(groups?.target), typesOnly: false, passesOn: false })),
  ];
}

const allImports = (sources: Sources) => [...sources].flatMap(([path, source]) => importsOf(path, source));
const room = (path: string) => path.split('/')[0] ?? '';
const floor = (path: string) => FLOORS[room(path)] ?? Number.NaN;
const arrow = ({ from, to }: Pick<Import, 'from' | 'to'>) => `${from} → ${to}`;

/** Files that stand in no room of the house. */
const homeless = (sources: Sources) => [...sources.keys()].filter((path) => Number.isNaN(floor(path)));

/** Imports of files that are not there, or lie outside `src`. */
const broken = (sources: Sources) => allImports(sources).flatMap((each) => (each.to !== null && !sources.has(each.to) ? [arrow(each)] : []));

/** Imports of a higher floor. */
const upward = (sources: Sources) => allImports(sources).flatMap((each) => (each.to !== null && floor(each.to) > floor(each.from) ? [arrow(each)] : []));

/** Imports of another room of the same floor. */
const sideways = (sources: Sources) =>
  allImports(sources).flatMap((each) => {
    if (each.to === null || floor(each.to) !== floor(each.from)) return [];
    const [from, to] = [room(each.from), room(each.to)];
    if (from !== to) return SIDEWAYS.some((way) => way.from === from && way.to === to) ? [] : [arrow(each)];
    if (!APARTMENTS.includes(from)) return [];
    const [, own = '', ...inOwn] = each.from.split('/');
    const [, other = '', ...inOther] = each.to.split('/');
    return inOwn.length > 0 && inOther.length > 0 && own !== other ? [arrow(each)] : [];
  });

/** Imports that should be of types only and are not. */
const notTypes = (sources: Sources) =>
  allImports(sources).flatMap((each) => {
    const { from, to, typesOnly } = each;
    return to !== null && !typesOnly && TYPES_ONLY.some((way) => way.from === room(from) && way.to === room(to)) ? [arrow(each)] : [];
  });

/** Import cycles, each once, from its first file in the order of the alphabet. */
function cycles(sources: Sources): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of allImports(sources)) if (to !== null) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const found = new Set<string>();
  const walk = (path: string, above: readonly string[]): void => {
    const at = above.indexOf(path);
    if (at >= 0) {
      const ring = above.slice(at);
      const first = ring.indexOf([...ring].sort()[0] ?? '');
      found.add([...ring.slice(first), ...ring.slice(0, first), ring[first]].join(' → '));
    }
    if (at >= 0 || done.has(path)) return;
    for (const target of next.get(path) ?? []) walk(target, [...above, path]);
    done.add(path);
  };
  for (const path of [...sources.keys()].sort()) walk(path, []);
  return [...found].sort();
}

/** Shared dumping grounds, by their names. */
const dumps = (sources: Sources) =>
  [...sources.keys()].filter((path) => path.split('/').some((part) => /^(?:utils?|helpers?|common|misc|shared)(?:\.|$)/i.test(part)));

/** Files that are named index, or that pass on what other files export. */
const barrels = (sources: Sources) => {
  const passing = allImports(sources).flatMap(({ from, to, passesOn }) => (passesOn && to !== null ? [from] : []));
  const named = [...sources.keys()].filter((path) => /^index\.[cm]?[jt]sx?$/.test(posix.basename(path)));
  return [...new Set([...passing, ...named])].filter((path) => !BARRELS.includes(path)).sort();
};

describe('the house', () => {
  const sources = readSources();

  it('is not empty, and its imports are found', () => {
    expect(sources.size).toBeGreaterThan(20);
    expect(allImports(sources).filter(({ to }) => to !== null).length).toBeGreaterThan(sources.size);
  });
  it('finds every import that the word "from" stands in', () => {
    const lines = [...sources].flatMap(([path, source]) =>
      source.split('\n').flatMap((line) => (/^(?:import|export)?.*\bfrom '\.[^']*';$/.test(line) ? [path] : [])),
    );
    expect(allImports(sources).filter(({ to }) => to !== null).length).toBeGreaterThanOrEqual(lines.length);
  });
  it('has a floor for every file', () => {
    expect(homeless(sources)).toEqual([]);
  });
  it('imports only files that are there', () => {
    expect(broken(sources)).toEqual([]);
  });
  it('never imports upward', () => {
    expect(upward(sources)).toEqual([]);
  });
  it('never imports sideways, but for the named exceptions', () => {
    expect(sideways(sources)).toEqual([]);
  });
  it('has the types of model import types only', () => {
    expect(notTypes(sources)).toEqual([]);
  });
  it('has a structure that knows nothing of tables', () => {
    expect(
      allImports(sources).flatMap((each) => (room(each.from) === 'structure' && each.to !== null && room(each.to) === 'tables' ? [arrow(each)] : [])),
    ).toEqual([]);
  });
  it('has no import cycle', () => {
    expect(cycles(sources)).toEqual([]);
  });
  it('has no utils', () => {
    expect(dumps(sources)).toEqual([]);
  });
  it('has no barrel file but the public API and the registry of layouts', () => {
    expect(barrels(sources)).toEqual([]);
  });
  it('lists only exceptions between rooms that there are, each with a reason', () => {
    for (const { from, to, reason } of [...SIDEWAYS, ...TYPES_ONLY]) {
      expect(Object.keys(FLOORS)).toEqual(expect.arrayContaining([from, to]));
      expect(reason).not.toBe('');
    }
    for (const { from, to } of SIDEWAYS) expect(floor(from)).toBe(floor(to));
  });
});

describe('the rules of the house', () => {
  const house = (files: Record<string, string>): Sources => new Map(Object.entries(files));
  const sound = {
    'text/a.ts': "import { b } from './b.js';\n",
    'text/b.ts': "import { Decimal } from 'decimal.js';\n",
    'model/m.ts': "import type { A } from '../text/a.js';\n",
    'readers/read.ts': "import { t } from './txt/t.js';\n",
    'readers/txt/t.ts': "import {\n  a,\n  type A,\n} from '../../text/a.js';\nimport { u } from './u.js';\n",
    'readers/txt/u.ts': '',
    'catalogue/c.ts': '',
    'indicators/i.ts': "import { c } from '../catalogue/c.js';\n",
    'pipeline.ts': "import { i } from './indicators/i.js';\nconst { t } = await import('./readers/txt/t.js');\n",
    'index.ts': "export { run } from './pipeline.js';\n",
  };

  it('are kept by a sound house', () => {
    const all = [homeless, broken, upward, sideways, notTypes, cycles, dumps, barrels];
    expect(all.map((rule) => rule(house(sound)))).toEqual(all.map(() => []));
  });

  it.each<[string, (sources: Sources) => string[], Record<string, string>, string[]]>([
    ['a file in no room', homeless, { 'attic/x.ts': '' }, ['attic/x.ts']],
    ['a missing file', broken, { 'text/x.ts': "import '../../secret.js';\n" }, ['text/x.ts → ../secret.ts']],
    ['an import upward', upward, { 'text/x.ts': "import type { M } from '../model/m.js';\n" }, ['text/x.ts → model/m.ts']],
    ['a dynamic import upward', upward, { 'text/x.ts': "const m = await import('../model/m.js');\n" }, ['text/x.ts → model/m.ts']],
    ['an import over several lines', upward, { 'text/x.ts': "import {\n  a,\n  b,\n} from '../pipeline.js';\n" }, ['text/x.ts → pipeline.ts']],
    ['an import of the public API', sideways, { 'batch/x.ts': "import { run } from '../index.js';\n" }, ['batch/x.ts → index.ts']],
    ['structure that reads tables', sideways, { 'structure/x.ts': "import { y } from '../tables/y.js';\n" }, ['structure/x.ts → tables/y.ts']],
    ['a catalogue that reads indicators', sideways, { 'catalogue/x.ts': "import { i } from '../indicators/i.js';\n" }, ['catalogue/x.ts → indicators/i.ts']],
    ['a reader that knows another', sideways, { 'readers/docx/x.ts': "import { t } from '../txt/t.js';\n" }, ['readers/docx/x.ts → readers/txt/t.ts']],
    ['code in model', notTypes, { 'model/x.ts': "import { a } from '../text/a.js';\n" }, ['model/x.ts → text/a.ts']],
    ['a cycle of two', cycles, { 'text/b.ts': "import { a } from './a.js';\n" }, ['text/a.ts → text/b.ts → text/a.ts']],
    ['a file that imports itself', cycles, { 'text/b.ts': "import { b } from './b.js';\n" }, ['text/b.ts → text/b.ts']],
    ['utils', dumps, { 'text/utils.ts': '', 'utils/x.ts': '', 'cli/util/x.ts': '' }, ['text/utils.ts', 'utils/x.ts', 'cli/util/x.ts']],
    ['an index', barrels, { 'text/index.ts': '' }, ['text/index.ts']],
    ['a file that passes on', barrels, { 'text/all.ts': "export * from './a.js';\nexport { b } from './b.js';\n" }, ['text/all.ts']],
  ])('find %s', (_name, rule, files, offenders) => {
    expect(rule(house({ ...sound, ...files }))).toEqual(offenders);
  });
});
