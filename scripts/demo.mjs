// The main job on the shipped fixtures: indicators as JSON and CSV into demo/, an audit of them, then what does not add up.
import { spawnSync } from 'node:child_process';

const run = (...args) => spawnSync(process.execPath, ['bin/baocao.js', ...args], { stdio: 'inherit' }).status;

const extracted = run('extract', 'fixtures/txt', '-o', 'demo/') === 0 && run('extract', 'fixtures/txt', '--format', 'csv', '-o', 'demo/indicators.csv') === 0;
if (!extracted || run('audit', 'fixtures/txt', '-o', 'demo/audit', '--quiet') !== 0) process.exit(1);
console.log('demo/*.json and demo/indicators.csv hold the indicators, demo/audit/index.html opens the audit. What does not add up:\n');
// 1 says that there are findings, as there are in these reports
const checked = run('check', 'fixtures/txt');
process.exit(checked === 1 ? 0 : 1);
