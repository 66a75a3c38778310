// Bundles the program that `tsc` has written into dist/program: one script in the place of 400 modules, and the engine's
// compiled code of it. `bin/baocao.js` runs it while it is not older than the modules; the library is not bundled.
//   node scripts/bundle.mjs
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { withPatternsWrittenOut } from './bundle/patterns.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dist = path.join(root, 'dist');
const program = path.join(dist, 'program');
const parts = path.join(root, 'scripts/bundle');

rmSync(program, { recursive: true, force: true });
mkdirSync(program, { recursive: true });

/** Packages that few runs need, or that load parts of themselves by path: they stay where they are installed. */
const external = ['zod', 'mammoth', 'saxes', 'fflate', 'unpdf', 'pdfjs-dist'];
const common = { bundle: true, platform: 'node', target: 'node20', format: 'cjs', external, legalComments: 'none', logLevel: 'warning', absWorkingDir: root };

/** What is imported by name when it is needed is not bundled; `load.js` has the import for it. Patterns: see bundle/patterns.mjs. */
const importsByNameAndPatterns = {
  name: 'imports by name, and patterns',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.js$/ }, ({ path: file }) =>
      file.startsWith(dist + path.sep)
        ? { contents: withPatternsWrittenOut(readFileSync(file, 'utf8'), file).replace(/\bimport\((?!['"]\.)/g, 'importModule(') }
        : null,
    ),
};

/** Wordings of the catalogue's labels: see src/catalogue/worded.ts. */
const wordsOfTheCatalogue = {
  name: 'words of the catalogue',
  setup: ({ onLoad }) =>
    onLoad({ filter: /catalogue[\\/]worded\.js$/ }, async () => {
      const [{ CATALOGUE }, { wording }] = await Promise.all([import('../dist/catalogue/catalogue.js'), import('../dist/catalogue/wording.js')]);
      const labels = new Set([
        ...CATALOGUE.entries.flatMap(({ vi, aliases = [], under = [] }) => [vi, ...aliases, ...under]),
        ...CATALOGUE.forms.flatMap(({ rows }) => rows.map(({ label }) => label)),
      ]);
      const lines = [...labels].flatMap((label) => [label, wording(label)]);
      if (lines.some((line) => line.includes('\n'))) throw new Error('a label of the catalogue has several lines');
      return { contents: `export const WORDED = ${JSON.stringify(lines.join('\n'))};` };
    }),
};

/** Commander asks for the engine's modules for processes when it is loaded, and needs them for commands that are programs of their own only. */
const childProcessLater = {
  name: 'child process later',
  setup: ({ onLoad }) =>
    onLoad({ filter: /commander[\\/]lib[\\/]command\.js$/ }, ({ path: file }) => {
      const source = readFileSync(file, 'utf8');
      const [now, later] = [
        "const childProcess = require('node:child_process');",
        "const childProcess = { spawn: (...args) => require('node:child_process').spawn(...args) };",
      ];
      if (!source.includes(now)) throw new Error(`${file}: it no longer loads child_process at its beginning`);
      return { contents: source.replace(now, later) };
    }),
};

/** Chalk looks for what the terminal can when it is loaded; the program tells it. */
const coloursAreTold = {
  name: 'colours are told',
  setup: ({ onLoad }) =>
    onLoad({ filter: /chalk[\\/].*supports-color[\\/]index\.js$/ }, () => ({ contents: 'export default { stdout: false, stderr: false };' })),
};

const { metafile } = await build({
  ...common,
  plugins: [wordsOfTheCatalogue, importsByNameAndPatterns, childProcessLater, coloursAreTold],
  stdin: {
    // each part is run when it is asked for, and not before
    contents:
      "exports.main = () => import('./cli/main.js'); exports.readingProcess = () => import('./batch/reading-process.js'); exports.pipeline = () => import('./pipeline.js');",
    resolveDir: dist,
  },
  outfile: path.join(program, 'bundle.cjs'),
  metafile: true,
  minifyWhitespace: true,
  define: { 'import.meta.url': 'moduleUrl', 'import.meta.resolve': 'moduleResolve' },
  // `load.js` calls it with what a module of Node's is given, and an import() that works
  footer: { js: '})' },
  banner: {
    js: "(function(exports,require,module,__filename,__dirname,importModule){const{pathToFileURL:toUrl}=require('node:url');const moduleUrl=toUrl(__filename).href;const moduleResolve=(name)=>toUrl(require.resolve(name)).href;",
  },
});
writeAscii(path.join(program, 'bundle.cjs'));
await build({ ...common, entryPoints: [path.join(dist, 'batch/watch.js')], outfile: path.join(program, 'watch.js') });
for (const part of ['load.js', 'reading-process.js', 'package.json']) copyFileSync(path.join(parts, part), path.join(program, part));
writeFileSync(path.join(program, 'LICENSES.txt'), licences(metafile));

// a report of each kind of run goes through it, so that what runs use is compiled in the cache
const warm = spawnSync(process.execPath, [path.join(parts, 'compile.mjs'), program, path.join(root, 'fixtures')], { encoding: 'utf8' });
if (warm.status !== 0) throw new Error(`the bundle does not run:\n${warm.stderr}`);
const { status } = spawnSync(process.execPath, [
  '-e',
  'process.exitCode = require(process.argv[1]).load(false).script.cachedDataRejected ? 1 : 0',
  path.join(program, 'load.js'),
]);
if (status !== 0) throw new Error('the engine refuses the code that it has compiled');

/**
 * Escapes what esbuild leaves as it is: the letters of patterns, where an escape means the letter. A text of ASCII only takes
 * the engine half the memory, and no decoding.
 */
function writeAscii(file) {
  const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/[^\0-\x7f]/g, escaped));
}

/** The licences of the packages whose code is in the bundle, as they ask for. */
function licences({ inputs }) {
  const names = new Set(Object.keys(inputs).flatMap((input) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []));
  return [...names]
    .sort()
    .map((name) => {
      const folder = path.join(root, 'node_modules', name);
      const { version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
      const text = ['LICENSE', 'LICENSE.md', 'LICENCE', 'license', 'LICENCE.md'].map((file) => readText(path.join(folder, file))).find((each) => each !== null);
      return `${name} ${version} (${license})\n\n${text ?? ''}`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
