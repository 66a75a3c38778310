// Recall, false alarms and repairs over planted errors and traps, in one report and between reports, printed.
//   node test/planted/run.mjs                     as CI runs it
//   node test/planted/run.mjs --cases 100         more reports of each kind
//   node test/planted/run.mjs --show 20 --dump f  more of what was missed, and the documents concerned into a folder
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { cases: { type: 'string' }, show: { type: 'string' }, dump: { type: 'string' }, kind: { type: 'string' } } });
const env = { ...process.env };
if (values.cases !== undefined) env.PLANTED_CASES = values.cases;
if (values.show !== undefined) env.PLANTED_SHOW = values.show;
if (values.dump !== undefined) env.PLANTED_DUMP = values.dump;
const root = fileURLToPath(new URL('../../', import.meta.url));
const args = ['vitest', 'run', 'test/planted', ...(values.kind === undefined ? [] : ['-t', values.kind])];
process.exit(spawnSync('npx', args, { cwd: root, env, stdio: 'inherit' }).status ?? 1);
