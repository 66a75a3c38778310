import { wording } from '../../catalogue/wording.js';
import type { Indicator, TableInfo } from '../../model/report.js';
import { grouped } from '../../text/grouped.js';
import { findPeriods } from '../../text/periods.js';
import { fold } from '../../text/unicode.js';
import { compareRows } from '../part-rows.js';
import { type RowNode, rowsAbove, rowTree } from '../row-tree.js';
import type { Facts, Rule, Test } from '../rule.js';
import { named } from '../sentences.js';
import { rowTerm } from '../terms.js';
import { countsAll, sameCount } from '../wordings.js';

const HEADER = 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú';

export const xrefTableTable: Rule = {
  id: 'xref-table-table',
  severity: 'warning',
  title: { vi: 'Một chỉ tiêu, hai giá trị trong biểu', en: 'One indicator with two values in tables' },
  checks: {
    vi: 'Cùng một chỉ tiêu (theo danh mục, hoặc cùng lời “Tổng số …” dưới cùng đề mục) in hai lần trong các biểu của báo cáo thì hai giá trị bằng nhau. Cùng lời, cùng mọi đề mục bên trên, trong biểu cùng tên: lỗi; nếu không: cảnh báo.',
    en: 'An indicator (by the catalogue, or by the same “Tổng số …” words under the same headings) that the report’s tables print twice has one value. The same words under the same headings in tables of one title: an error; else a warning.',
  },
  silent: {
    vi: 'Biểu hoặc đề mục nêu kỳ khác; một khối dòng lặp lại cho từng đơn vị (quá hai lần, hoặc phần lớn số khác nhau); mỗi đề mục nêu một nơi tiếp nhận khác (sở, huyện, xã).',
    en: 'Tables or headings that name another period; a block of rows per unit (more than twice, or mostly with other numbers); headings that each name another receiver (departments, district, commune).',
  },
  examples: {
    bad: [
      {
        text: `${HEADER}\n3.1\tTỷ lệ hồ sơ TTHC tiếp nhận được giải quyết đúng hạn\t%\t100\t\n\tTổng số hồ sơ TTHC đã tiếp nhận\tHồ sơ\t3775\t\n2.4\tTỷ lệ hồ sơ TTHC được tiếp nhận trực tuyến\t%\t100\t\n\tTổng số hồ sơ TTHC đã tiếp nhận (cả trực tiếp và trực tuyến)\tHồ sơ\t3786\t`,
        why: { vi: 'tổng số hồ sơ đã tiếp nhận: 3775 và 3786', en: 'dossiers received: 3775 and 3786' },
      },
    ],
    good: [
      {
        text: `${HEADER}\n3.1\tTỷ lệ hồ sơ TTHC do các sở, ngành tiếp nhận được giải quyết đúng hạn\t%\t100\t\n3.1.1\tTổng số hồ sơ TTHC đã giải quyết xong\tHồ sơ\t5120\t\n3.2\tTỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đúng hạn\t%\t100\t\n3.2.1\tTổng số hồ sơ TTHC đã giải quyết xong\tHồ sơ\t299\t`,
        why: { vi: 'hai nơi tiếp nhận', en: 'two receivers' },
      },
      {
        text: `${HEADER}\nI\tQUÝ I NĂM 2024\t\t\t\n1\tTổng số phiếu khảo sát phát ra\tPhiếu\t120\t\nII\tQUÝ II NĂM 2024\t\t\t\n1\tTổng số phiếu khảo sát phát ra\tPhiếu\t180\t`,
        why: { vi: 'hai kỳ', en: 'two periods' },
      },
    ],
  },
  run(facts) {
    const pairs = [...declaredPairs(facts), ...repeatedPairs(facts)];
    return pairs.map(([first, second, severity]) => toTest(first, second, severity));
  },
  message(test, lang) {
    const [first, second] = test.terms;
    const same = wording(first?.label ?? '') === wording(second?.label ?? '');
    if (lang === 'en') return `${named(first)} is given as ${first?.raw}, but ${same ? 'again' : `as ${named(second)}`} as ${second?.raw}.`;
    return `${named(first)} ghi ${first?.raw}, nhưng ${same ? 'lần sau' : `ở ${named(second)}`} ghi ${second?.raw}.`;
  },
};

type Pair = [Indicator, Indicator, 'error' | 'warning'];

/** Rows of two codes that the catalogue takes for one number, printed in the same words. */
function declaredPairs({ indicators, entry }: Facts): Pair[] {
  const byCode = grouped(indicators, ({ code }) => code);
  return indicators.flatMap((row): Pair[] => {
    const equals = row.code === null || byCode.get(row.code)?.length !== 1 ? [] : (entry(row.code)?.equals ?? []);
    return equals.flatMap(({ code }): Pair[] => {
      const [other, ...others] = (byCode.get(code) ?? []).filter((each) => sameCount(row, each));
      return other !== undefined && others.length === 0 && isFilled(row) && isFilled(other) ? [[row, other, 'warning']] : [];
    });
  });
}

/** Rows of one indicator, printed twice. */
function repeatedPairs(facts: Facts): Pair[] {
  const nodes = [...facts.tables.values()].flatMap(rowTree);
  const titles = new Map(facts.tableInfos.map((info) => [info.id, info]));
  const known = nodes.filter(({ row }) => isFilled(row) && identity(row) !== null);
  const twice = [...grouped(known, ({ row }) => identity(row)).values()].flatMap((group): Array<[RowNode, RowNode]> => {
    const [first, second] = group;
    return group.length === 2 && first !== undefined && second !== undefined && samePeriod(first, second, titles) ? [[first, second]] : [];
  });
  return twice.flatMap(([first, second]): Pair[] => {
    const [a, b] = [first.row, second.row];
    if (!sameHeadings(first, second) && !rowsAbove(first).includes(b) && !rowsAbove(second).includes(a)) return [];
    const others = twice.filter(([x, y]) => x.row.table === a.table && y.row.table === b.table);
    const differ = others.filter(([x, y]) => compareRows(x.row, [y.row]) !== 'equal').length;
    // two blocks that mostly differ are of two units, windows or populations
    if (compareRows(a, [b]) !== 'equal' && differ * 2 > Math.max(2, others.length)) return [];
    const twin = wording(a.label) === wording(b.label) && sameHeadings(first, second) && sameTitle(titles.get(a.table), titles.get(b.table));
    return [[a, b, twin ? 'error' : 'warning']];
  });
}

/** What makes two rows one indicator: their code; without one the words of a count of all, and their unit. */
function identity(row: Indicator): string | null {
  if (row.kind !== 'count' && row.kind !== 'percent' && row.kind !== 'money') return null;
  if (row.code !== null) return `${row.code} ${row.kind} ${fold(row.unit ?? '')}`;
  return countsAll(row) ? `${wording(row.label)} ${row.kind} ${fold(row.unit ?? '')}` : null;
}

function isFilled(row: Indicator): boolean {
  return row.value !== null;
}

function sameHeadings(first: RowNode, second: RowNode): boolean {
  const words = (node: RowNode) =>
    rowsAbove(node)
      .map((row) => wording(row.label))
      .join('|');
  return words(first) === words(second);
}

/** Neither the words of the rows nor those above them name another period. */
function samePeriod(first: RowNode, second: RowNode, titles: ReadonlyMap<string, TableInfo>): boolean {
  const periods = (node: RowNode) => {
    const info = titles.get(node.row.table);
    const texts = [node.row.label, node.row.note ?? '', ...rowsAbove(node).map((row) => row.label), info?.title ?? '', ...(info?.columns ?? [])];
    const named = texts.flatMap((text) => findPeriods(text).map(({ type, year, index }) => `${type} ${year ?? ''} ${index ?? ''}`));
    return [...new Set(named)].sort().join();
  };
  return periods(first) === periods(second);
}

/** The same title but for the number of the appendix. */
function sameTitle(a: TableInfo | undefined, b: TableInfo | undefined): boolean {
  const words = (info: TableInfo | undefined) => wording((info?.title ?? '').replace(/^(?:phụ lục|biểu(?: mẫu)?(?: số)?)\s*[\dIVX.]*/iu, ''));
  return a?.id === b?.id || words(a) === words(b);
}

function toTest(first: Indicator, second: Indicator, severity: 'error' | 'warning'): Test {
  const holds = compareRows(first, [second]) === 'equal';
  return {
    rule: 'xref-table-table',
    verdict: holds ? 'verified' : severity === 'error' ? 'inconsistent' : 'unlikely',
    reason: null,
    terms: [rowTerm('first', first), rowTerm('second', second)],
    expected: first.value,
    actual: second.value,
    difference: (second.value ?? 0) - (first.value ?? 0),
    finding: holds ? null : severity,
    shape: 'twice',
  };
}
