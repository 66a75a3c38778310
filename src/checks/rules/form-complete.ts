import type { Indicator } from '../../model/report.js';
import { grouped } from '../../text/grouped.js';
import { type MissingRow, missingRows } from '../form-rows.js';
import { isOwnLevel } from '../own-level.js';
import { type RowNode, rowTree } from '../row-tree.js';
import type { Facts, Rule, Test } from '../rule.js';
import { named } from '../sentences.js';
import { rowTerm } from '../terms.js';

const HEADER = 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú';

export const formComplete: Rule = {
  id: 'form-complete',
  severity: 'info',
  title: { vi: 'Chỉ tiêu để trống hoặc thiếu dòng', en: 'Indicators left blank or left out' },
  checks: {
    vi: 'Mỗi chỉ tiêu mà danh mục biết, thuộc cấp lập báo cáo, có số hoặc dấu “-”; các ô trống của một biểu kể trong một thông báo. Báo cáo theo một biểu đã biết có mọi dòng của biểu ấy; các dòng thiếu của một bảng kể trong một thông báo.',
    en: 'Every indicator that the catalogue knows, of the level that reports, has a number or a “-”; the blanks of one table are told in one finding. A report that follows a known form has every row of it; the rows that one table lacks are told in one finding.',
  },
  silent: {
    vi: 'Đề mục; dòng của cấp khác; tỷ lệ trên mẫu số 0 hoặc trống; dấu “-”; biểu phần lớn để trống (biểu chưa điền); bảng thiếu nhiều dòng hoặc có nhiều dòng khác (một bản khác của biểu); phần đầu và phần cuối của biểu không in; dòng của cấp khác mà số thứ tự không bỏ trống chỗ nào.',
    en: 'Headings; rows of another level; a rate over a base of 0 or a blank one; “-”; tables that are mostly blank (forms not filled in); tables that lack many rows or have many others (another edition of the form); the parts of the form before the first and after the last row printed; rows of another level where no number is skipped.',
  },
  examples: {
    bad: [
      {
        text: `${HEADER}\n1.1\tSố TTHC công bố mới\tThủ tục\t2\t\n1.2\tSố TTHC bãi bỏ, thay thế\tThủ tục\t\t\n3\tSố lượng phiếu khảo sát\tPhiếu\t31\t`,
        why: { vi: 'số TTHC bãi bỏ, thay thế để trống', en: 'the procedures abolished are blank' },
      },
    ],
    good: [
      {
        text: `${HEADER}\n1.1\tSố TTHC công bố mới\tThủ tục\t2\t\n1.2\tSố TTHC bãi bỏ, thay thế\tThủ tục\t-\t\n3\tSố lượng phiếu khảo sát\tPhiếu\t31\t`,
        why: { vi: 'dấu “-” là không có', en: '“-” says that there is none' },
      },
    ],
  },
  run: (facts) => [
    ...[...facts.tables.values()].flatMap((rows) => testTable(rowTree(rows), facts)),
    ...[...grouped(missingRows(facts), ({ after }) => after.table).values()].map(toTest),
  ],
  message(test, lang) {
    if (test.shape === 'missing') {
      const [form, ...rows] = test.terms;
      const lacked = rows.slice(0, SHOWN).map(named).join(', ');
      const others = rows.length > SHOWN ? ', …' : '';
      return lang === 'en'
        ? `Rows of the form ${form?.raw} (${named(form)}) that the table lacks: ${rows.length} (${lacked}${others}).`
        : `So với biểu ${form?.raw} (${named(form)}), bảng thiếu ${rows.length} dòng (${lacked}${others}).`;
    }
    const listed = test.terms.slice(0, SHOWN).map(named).join(', ');
    const more = test.terms.length > SHOWN ? ', …' : '';
    return lang === 'en' ? `Left blank: ${test.terms.length} (${listed}${more}).` : `Để trống: ${test.terms.length} chỉ tiêu (${listed}${more}).`;
  },
};

/** Labels that a message lists. */
const SHOWN = 3;

function testTable(nodes: readonly RowNode[], facts: Facts): Test[] {
  const own = nodes.filter((node) => isRequired(node, facts));
  const blank = own.filter(({ row }) => row.state === 'empty' && !isEmptyRate(row, nodes, facts));
  if (blank.length === 0 || blank.length * 2 > own.length) return [];
  return [
    {
      rule: 'form-complete',
      verdict: 'not-checkable',
      reason: 'blank-term',
      terms: blank.map(({ row }) => rowTerm('blank', row)),
      expected: null,
      actual: null,
      difference: null,
      finding: 'info',
      shape: 'blank',
    },
  ];
}

/** A row that is not there is quoted by the one after which it belongs. */
function toTest(missing: readonly MissingRow[]): Test {
  const terms = missing.map(({ row, after }) => ({ ...rowTerm('missing', after), raw: '', value: null, label: row.label, indicator: null }));
  const [first] = missing as readonly [MissingRow];
  return {
    rule: 'form-complete',
    verdict: 'not-checkable',
    reason: 'row-missing',
    // the form by its name, as `baocao indicators --form` takes it
    terms: [{ ...rowTerm('form', first.after), raw: first.form.id, value: null, label: first.form.vi, indicator: null }, ...terms],
    expected: null,
    actual: null,
    difference: null,
    finding: 'info',
    shape: 'missing',
  };
}

/** An indicator that the catalogue knows, no heading, and not of another level than the unit that reports. */
function isRequired({ row, children }: RowNode, { entry, metadata }: Facts): boolean {
  const own = row.code === null ? null : entry(row.code);
  if (own === null || own.kind === 'group' || own.kind === 'text') return false;
  if (row.unit === null && children.length > 0) return false;
  return isOwnLevel(own, metadata.issuer);
}

/** A rate whose base is 0 or blank has nothing to say. */
function isEmptyRate(row: Indicator, nodes: readonly RowNode[], { entry }: Facts): boolean {
  const rate = row.code === null ? undefined : entry(row.code)?.rateOf;
  return rate !== undefined && !nodes.some((node) => node.row.code === rate.base && (node.row.value ?? 0) !== 0);
}
