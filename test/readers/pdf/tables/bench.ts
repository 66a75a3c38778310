import { findPageTables } from '../../../../src/readers/pdf/tables/find.js';
import { cellsOf, harmonic, score } from './adjacency.js';
import { drawPage } from './documents.js';

/** Prints how well the pages of some seeds are read. Usage: node --import … bench.ts FIRST COUNT [-v] */
const [first = '1', count = '200', loud = '0'] = process.argv.slice(2);
const kinds = new Map<string, { p: number; r: number; n: number }>();
let [p, r] = [0, 0];
const bad: Array<{ seed: number; f: number; line: string }> = [];
let ms = 0;
for (let seed = Number(first); seed < Number(first) + Number(count); seed++) {
  const { page, truth, traits } = drawPage(seed);
  const start = performance.now();
  const { tables } = findPageTables(page);
  ms += performance.now() - start;
  const result = score(
    tables.map((table) => cellsOf(table, true)),
    truth,
  );
  p += result.precision;
  r += result.recall;
  const kind =
    truth.length === 0
      ? `no table: ${traits[0]}`
      : truth.length === 1 && traits[0] !== 'two columns'
        ? (traits[0]?.split(' ')[0] ?? '')
        : traits[0] === 'two columns'
          ? 'two columns'
          : 'several';
  const k = kinds.get(kind) ?? { p: 0, r: 0, n: 0 };
  kinds.set(kind, { p: k.p + result.precision, r: k.r + result.recall, n: k.n + 1 });
  const f = harmonic(result);
  bad.push({
    seed,
    f,
    line: `${seed} P ${result.precision.toFixed(2)} R ${result.recall.toFixed(2)} found ${tables.length} of ${truth.length}: ${traits.join('; ')}`,
  });
}
const n = Number(count);
if (loud) for (const { line } of bad.sort((a, b) => a.f - b.f).slice(0, Number(loud))) console.log(line);
for (const [kind, k] of [...kinds].sort()) console.log(`${kind.padEnd(24)} ${String(k.n).padStart(4)} P ${(k.p / k.n).toFixed(3)} R ${(k.r / k.n).toFixed(3)}`);
console.log(
  `all ${n} P ${(p / n).toFixed(3)} R ${(r / n).toFixed(3)} F ${harmonic({ precision: p / n, recall: r / n }).toFixed(3)}; ${(ms / n).toFixed(2)} ms a page`,
);
