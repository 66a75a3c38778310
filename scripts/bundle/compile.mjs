// Writes the engine's compiled code of the bundle, after it has read reports: what runs use is in it, the rest is not.
//   node scripts/bundle/compile.mjs dist/program fixtures
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [folder, fixtures] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const { load } = require(path.join(folder, 'load.js'));
const { program, script } = load(false);
const texts = readdirSync(path.join(fixtures, 'txt')).filter((name) => name.endsWith('.txt'));
const read = await (await program.pipeline()).textStages();
for (const name of texts) read(readFileSync(path.join(fixtures, 'txt', name)));
process.argv = [process.execPath, 'baocao', 'check', path.join(fixtures, 'txt/binh-khe-2023.txt'), '--quiet'];
process.stdout.write = () => true;
let hasFailed = false;
process.on('uncaughtExceptionMonitor', () => {
  hasFailed = true;
});
process.on('exit', (code) => {
  // 1 says that the report has findings, but also that something was thrown
  if (hasFailed || code > 1) return;
  process.exitCode = 0;
  writeFileSync(path.join(folder, 'bundle.cache'), script.createCachedData());
});
await program.main();
