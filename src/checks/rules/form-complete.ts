import type { Level } from '../../catalogue/entry.js';
import type { Issuer } from '../../model/document.js';
import type { Indicator } from '../../model/report.js';
import { COMMUNE_LEVELS, DISTRICT_LEVELS } from '../../text/administration.js';
import { type RowNode, rowTree } from '../row-tree.js';
import type { Facts, Rule, Test } from '../rule.js';
import { named } from '../sentences.js';
import { rowTerm } from '../terms.js';

const HEADER = 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú';

export const formComplete: Rule = {
  id: 'form-complete',
  severity: 'info',
  title: { vi: 'Chỉ tiêu để trống', en: 'Indicators left blank' },
  checks: {
    vi: 'Mỗi chỉ tiêu mà danh mục biết, thuộc cấp lập báo cáo, có số hoặc dấu “-”; các ô trống của một biểu kể trong một thông báo.',
    en: 'Every indicator that the catalogue knows, of the level that reports, has a number or a “-”; the blanks of one table are told in one finding.',
  },
  silent: {
    vi: 'Đề mục; dòng của cấp khác; tỷ lệ trên mẫu số 0 hoặc trống; dấu “-”; biểu phần lớn để trống (biểu chưa điền).',
    en: 'Headings; rows of another level; a rate over a base of 0 or a blank one; “-”; tables that are mostly blank (forms not filled in).',
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
  run: (facts) => [...facts.tables.values()].flatMap((rows) => testTable(rowTree(rows), facts)),
  message(test, lang) {
    const listed = test.terms.slice(0, SHOWN).map(named).join(', ');
    const more = test.terms.length > SHOWN ? ', …' : '';
    return lang === 'en' ? `Left blank: ${test.terms.length} (${listed}${more}).` : `Để trống: ${test.terms.length} chỉ tiêu (${listed}${more}).`;
  },
};

/** Labels that a message lists. */
const SHOWN = 3;

function testTable(nodes: readonly RowNode[], facts: Facts): Test[] {
  const level = levelOf(facts.metadata.issuer);
  const own = nodes.filter((node) => isRequired(node, level, facts));
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

/** An indicator that the catalogue knows, no heading, and not of another level than the unit that reports. */
function isRequired({ row, children }: RowNode, level: Level | null, { entry }: Facts): boolean {
  const own = row.code === null ? null : entry(row.code);
  if (own === null || own.kind === 'group' || own.kind === 'text') return false;
  if (row.unit === null && children.length > 0) return false;
  return own.level === undefined || own.level === 'central' || level === null || own.level === level;
}

/** A rate whose base is 0 or blank has nothing to say. */
function isEmptyRate(row: Indicator, nodes: readonly RowNode[], { entry }: Facts): boolean {
  const rate = row.code === null ? undefined : entry(row.code)?.rateOf;
  return rate !== undefined && !nodes.some((node) => node.row.code === rate.base && (node.row.value ?? 0) !== 0);
}

function levelOf({ level }: Issuer): Level | null {
  if (level === null) return null;
  if (level === 'tỉnh' || level === 'sở') return 'province';
  if (COMMUNE_LEVELS.includes(level)) return 'commune';
  // a city may be of either tier
  return level !== 'thành phố' && DISTRICT_LEVELS.includes(level) ? 'district' : null;
}
