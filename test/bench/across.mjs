// Time and memory of the checks across reports, on reports that nobody read: so many units, four reports a year each.
//   node --expose-gc test/bench/across.mjs            1,000 and 10,000 reports
//   node --expose-gc test/bench/across.mjs 3000       as many as are asked for
import { CATALOGUE } from '../../dist/catalogue/catalogue.js';
import { ACROSS_RULES } from '../../dist/checks/across/registry.js';
import { checkAcross } from '../../dist/checks/across/run.js';
import { periodDays, reportingDays } from '../../dist/text/periods.js';

const sizes = process.argv.slice(2).map(Number);
const ROWS = 100;
const PERIODS = [
  ['quarter', 1, 3],
  ['half', 1, 6],
  ['nine-months', null, 9],
  ['year', null, 12],
];
const ENTRIES = CATALOGUE.entries.filter(({ kind }) => kind === 'count' || kind === 'money').slice(0, ROWS);

let state = 12345;
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 4294967296;
};

const place = (line) => ({ lines: [line, line], page: null, boxes: [], cell: null, paragraph: null });

function report(unit, year, [type, index, months], levels) {
  const { start, end } = periodDays(type, year, index);
  const name = `Hòa ${unit}`;
  const rows = ENTRIES.map(({ code, vi, unit: counted, kind, overTime }, at) => {
    const grown = overTime === undefined ? levels[at] : Math.round((levels[at] * months) / 12 + random() * 3);
    const raw = String(grown);
    const canonical = { value: grown, unit: counted, meaning: null };
    const label = `${vi} `.trim();
    return {
      id: `t1.r${at + 1}`,
      table: 't1',
      row: at + 1,
      code,
      label,
      unit: counted,
      raw,
      value: grown,
      canonical,
      kind,
      state: 'value',
      ofWhich: false,
      path: ['1'],
      quote: `${at}\t${label}\t${counted}\t${raw}\t`,
      place: place(at + 40),
    };
  });
  return {
    source: { path: `${unit}/${year}-${type}.txt`, duplicateOf: null },
    metadata: {
      documentType: 'BÁO CÁO',
      title: `Kết quả cải cách hành chính ${type} ${year}`,
      number: `${unit % 400}/BC-UBND`,
      date: end,
      issuer: { name: `UBND xã ${name}`, level: 'xã', unit: name, parent: 'huyện Sơn Hạ', province: null, key: `xã/${name}` },
      period: { type, year, index, start, end, reporting: reportingDays(type, year, index), stated: null },
      places: { title: place(5), number: place(2), date: place(3), signer: null },
    },
    hasBody: true,
    tables: [{ id: 't1', kind: 'indicators', title: 'PHỤ LỤC', rows: ROWS, place: place(39) }],
    rows,
    figures: [],
    cites: null,
    replaces: null,
    whole: { quote: 'Kết quả', place: place(5) },
  };
}

function archive(count) {
  const reports = [];
  for (let unit = 1; reports.length < count; unit++) {
    for (let year = 2023; year <= 2024 && reports.length < count; year++) {
      const levels = ENTRIES.map(() => Math.round(10 ** (1 + random() * 2.5)));
      for (const period of PERIODS) if (reports.length < count) reports.push(report(unit, year, period, levels));
    }
  }
  return reports;
}

/** What it gives, and the processor's milliseconds: other processes do not count. */
function timed(work) {
  const from = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(from);
  return [result, Math.round((user + system) / 1000)];
}

console.log(`${ROWS} rows a report, ${ACROSS_RULES.length} rules, Node ${process.version}`);
for (const count of sizes.length > 0 ? sizes : [1000, 10_000]) {
  const reports = archive(count);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const [{ relations, findings }, took] = timed(() => checkAcross(reports));
  globalThis.gc?.();
  const heap = (process.memoryUsage().heapUsed - before) / 1e6;
  const parts = ACROSS_RULES.map(({ id }) => {
    const only = Object.fromEntries(ACROSS_RULES.map((rule) => [rule.id, rule.id === id ? rule.severity : 'off']));
    return `${id} ${timed(() => checkAcross(reports, { rules: only }))[1]}`;
  });
  const none = Object.fromEntries(ACROSS_RULES.map((rule) => [rule.id, 'off']));
  const [, bare] = timed(() => checkAcross(reports, { rules: none }));
  console.log(`${count} reports: ${took} ms of processor time, ${relations.length} relations, ${findings.length} findings, results take ${heap.toFixed(0)} MB`);
  console.log(`  of these, in ms: putting in order ${bare}; each rule with that: ${parts.join(', ')}`);
}
