import { countApart } from '../../catalogue/apart.js';
import { wording } from '../../catalogue/wording.js';
import type { Indicator } from '../../model/report.js';
import { type RowNode, rowTree } from '../row-tree.js';
import type { Facts, Rule, Test } from '../rule.js';
import { named } from '../sentences.js';
import { rowTerm } from '../terms.js';

const HEADER = 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú';

export const rowCopied: Rule = {
  id: 'row-copied',
  severity: 'warning',
  title: { vi: 'Khối số chép lại ở chỗ khác', en: 'A block of values repeated elsewhere' },
  checks: {
    vi: 'Hai dòng trở lên dưới một đề mục mang đúng các số của các dòng tương ứng dưới một đề mục khác, trong khi chúng đếm hai tập khác nhau (biên chế công chức và người làm việc ở đơn vị sự nghiệp); số khác nhau và đủ lớn để không phải ngẫu nhiên.',
    en: 'Two or more rows under one heading bear the very numbers of the matching rows under another heading though they count other things (civil service posts and staff of public service units); the numbers differ among themselves and are too large for chance.',
  },
  silent: {
    vi: 'Cùng một chỉ tiêu in lại; tổng và số đã làm bằng nhau (164 và 164); các số nhỏ; số 0; dòng danh mục không biết là hai tập rời nhau.',
    en: 'The same indicator printed again; a total and what was done of it (164 and 164); small numbers; zeros; rows that are not known to count two separate sets.',
  },
  examples: {
    bad: [
      {
        text: `${HEADER}\n4.2\tSố liệu về biên chế công chức\t\t\t\n4.2.1\tTổng số biên chế được giao trong năm\tNgười\t20\t\n4.2.2\tTổng số biên chế có mặt tại thời điểm báo cáo\tNgười\t17\t\n4.3\tSố người làm việc hưởng lương từ NSNN tại các đơn vị sự nghiệp công lập\t\t\t\n4.3.1\tTổng số người làm việc được giao\tNgười\t20\t\n4.3.2\tTổng số người làm việc có mặt\tNgười\t17\t`,
        why: { vi: '20 và 17 của biên chế công chức đứng lại ở đơn vị sự nghiệp', en: 'the 20 and 17 of the civil service stand again at the service units' },
      },
    ],
    good: [
      {
        text: `${HEADER}\n5.1\tTỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến một phần\t%\t100\t\n5.1.1\tTổng số TTHC đủ điều kiện cung cấp trực tuyến một phần\tThủ tục\t61\t\n5.1.2\tSố TTHC đang cung cấp trực tuyến một phần\tThủ tục\t61\t\n5.2\tTỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến toàn trình\t%\t100\t\n5.2.1\tTổng số TTHC đủ điều kiện cung cấp trực tuyến toàn trình\tThủ tục\t61\t\n5.2.2\tSố TTHC đang cung cấp trực tuyến toàn trình\tThủ tục\t61\t`,
        why: { vi: 'một số trong cả khối: có thể thật là như vậy', en: 'one number throughout: it may well be so' },
      },
    ],
  },
  run: ({ tables }: Facts) => [...tables.values()].flatMap((rows) => copiesIn(rowTree(rows))),
  message(test, lang) {
    const half = test.terms.length / 2;
    const [first, second] = [test.terms.slice(0, half), test.terms.slice(half)];
    const raws = (terms: typeof first) => terms.map((term) => term.raw).join(', ');
    return lang === 'en'
      ? `${raws(first)} from ${named(first[0])} on stands again as ${raws(second)} from ${named(second[0])} on, which counts something else.`
      : `${raws(first)} từ dòng ${named(first[0])} lặp lại thành ${raws(second)} từ dòng ${named(second[0])}, vốn đếm thứ khác.`;
  },
};

/** Numbers below this meet by chance too often. */
const TELLING = 10;
/** Rows that are not known to count two separate sets are told only in longer runs. */
const LONG = 4;

function copiesIn(nodes: readonly RowNode[]): Test[] {
  const blocks = nodes.filter((node) => node.children.length > 1).map((node) => node.children.map((child) => child.row));
  const tests: Test[] = [];
  for (const [at, block] of blocks.entries()) {
    for (const other of blocks.slice(at + 1)) {
      const run = longestRun(block, other);
      if (run !== null) tests.push(toTest(run));
    }
  }
  return tests;
}

type RowPair = [Indicator, Indicator];

/** The longest run of rows from the blocks' beginnings on that bear the same numbers, where it tells of a copy. */
function longestRun(block: readonly Indicator[], other: readonly Indicator[]): RowPair[] | null {
  const run: RowPair[] = [];
  for (const [at, row] of block.entries()) {
    const twin = other[at];
    if (twin === undefined || !bearsSame(row, twin)) break;
    run.push([row, twin]);
  }
  while (run.length > 0 && run.at(-1)?.[0].value === 0) run.pop();
  const values = new Set(run.map(([row]) => row.value ?? 0).filter((value) => value >= TELLING));
  if (values.size < 2) return null;
  const separate = run.every(([row, twin]) => countsOther(row, twin));
  return separate || (run.length >= LONG && values.size >= LONG - 1 && run.every(([row, twin]) => !isKnown(row, twin))) ? run : null;
}

function bearsSame(row: Indicator, twin: Indicator): boolean {
  const counts = row.kind === 'count' || row.kind === 'money';
  return counts && row.kind === twin.kind && row.value !== null && row.value === twin.value && wording(row.label) !== wording(twin.label);
}

function countsOther({ code }: Indicator, { code: other }: Indicator): boolean {
  return code !== null && other !== null && countApart(code, other);
}

function isKnown(row: Indicator, twin: Indicator): boolean {
  return row.code !== null || twin.code !== null;
}

function toTest(run: readonly RowPair[]): Test {
  return {
    rule: 'row-copied',
    verdict: 'unlikely',
    reason: 'same-numbers',
    terms: [...run.map(([row]) => rowTerm('first', row)), ...run.map(([, twin]) => rowTerm('copy', twin))],
    expected: null,
    actual: null,
    difference: null,
    finding: 'warning',
    shape: 'copy',
  };
}
