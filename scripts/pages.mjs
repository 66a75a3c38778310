// Bundles what the pages of an audit look like and do (src/page) into dist/page: a script and a style for each kind of page.
//   node scripts/pages.mjs
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
await build({
  entryPoints: ['overview', 'report'].flatMap((name) => [`src/page/${name}.ts`, `src/page/${name}.css`]),
  outdir: 'dist/page',
  absWorkingDir: root,
  bundle: true,
  minify: true,
  // browsers of the last years: an auditor's machine is not the newest
  target: ['chrome109', 'firefox115', 'safari16'],
  format: 'iife',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
});
