import type { Indicator } from '../../model/report.js';
import { added, compareRows, isUnder, type PartRows, partRows } from '../part-rows.js';
import { rowAbove } from '../rows.js';
import type { Facts, Rule, Test } from '../rule.js';
import { addition, computed, named } from '../sentences.js';
import { rowTerm } from '../terms.js';

const HEADER = 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú';

export const rowBound: Rule = {
  id: 'row-bound',
  severity: 'warning',
  title: { vi: 'Dòng không thể lớn hơn một dòng khác', en: 'A row that cannot exceed another' },
  checks: {
    vi: 'Số đã làm không lớn hơn số được giao, số có phát sinh hồ sơ không lớn hơn số đang cung cấp, … theo danh mục; vài phần của một tổng cộng lại không lớn hơn tổng (báo lỗi khi đó là các trạng thái đánh số ngay dưới tổng: đúng hạn, quá hạn, chưa xong).',
    en: 'What was done is no more than what was assigned, what was used no more than what is offered, … as the catalogue declares; some parts of a total add up to no more than it (an error is told of states numbered right under their total: on time, late, not done).',
  },
  silent: {
    vi: 'Dòng để trống; hai tập không chứa nhau (danh mục không khai); hai dòng mà quy tắc khác đã báo lỗi.',
    en: 'Blank rows; sets of which neither contains the other (the catalogue declares nothing); two rows of which another rule already tells an error.',
  },
  examples: {
    bad: [
      {
        text: `${HEADER}\n1\tSố TTHC đang cung cấp trực tuyến toàn trình\tThủ tục\t46\t\n2\tSố TTHC đang cung cấp trực tuyến toàn trình có phát sinh hồ sơ nộp trực tuyến\tThủ tục\t64\t`,
        why: { vi: 'có phát sinh hồ sơ 64 > đang cung cấp 46', en: '64 with dossiers > 46 offered' },
      },
      {
        text: `${HEADER}\n1.3\tThực hiện nhiệm vụ UBND huyện, Chủ tịch UBND huyện giao\t\t\t\n1.3.1\tTổng số nhiệm vụ được giao\tNhiệm vụ\t22\t\n1.3.2\tSố nhiệm vụ đã hoàn thành đúng hạn\tNhiệm vụ\t20\t\n1.3.3\tSố nhiệm vụ đã hoàn thành nhưng quá hạn\tNhiệm vụ\t5\t`,
        why: { vi: '20 + 5 = 25 > 22', en: '20 + 5 = 25 > 22' },
      },
    ],
    good: [
      {
        text: `${HEADER}\n1.3\tThực hiện nhiệm vụ UBND huyện, Chủ tịch UBND huyện giao\t\t\t\n1.3.1\tTổng số nhiệm vụ được giao\tNhiệm vụ\t22\t\n1.3.2\tSố nhiệm vụ đã hoàn thành đúng hạn\tNhiệm vụ\t12\t\n1.3.3\tSố nhiệm vụ đã hoàn thành nhưng quá hạn\tNhiệm vụ\t5\t`,
        why: { vi: '12 + 5 ≤ 22: còn nhiệm vụ trong hạn, biểu không có dòng', en: '12 + 5 ≤ 22: tasks that run in time have no row' },
      },
      {
        text: `${HEADER}\n3.2\tTỷ lệ giải quyết phản ánh, kiến nghị (PAKN) về quy định TTHC\t%\t\t\n3.2.1\tTổng số PAKN đã tiếp nhận\tPAKN\t3\t\n3.2.2\tSố PAKN đã giải quyết xong\tPAKN\t4\t`,
        why: { vi: 'PAKN nhận kỳ trước có thể giải quyết kỳ này', en: 'feedback of an earlier period may be solved in this one' },
      },
    ],
  },
  run: (facts) => facts.indicators.flatMap((row) => [...testBounds(row, facts), ...testSomeParts(row, facts)]),
  explain: (tests) => {
    const told = tests.filter(({ rule, finding }) => finding === 'error' && (rule === 'row-rate' || rule === 'row-parent-child'));
    return tests.map((test) => {
      const rows = test.terms.map((term) => term.indicator);
      const twice = test.rule === 'row-bound' && told.some((other) => rows.every((row) => other.terms.some((term) => term.indicator === row)));
      return twice ? { ...test, finding: null } : test;
    });
  },
  message(test, lang) {
    const [whole, ...parts] = test.terms;
    const sum = parts.length > 1 ? `${addition(parts)} = ${computed(test.actual, test.terms)}` : `${parts[0]?.raw}`;
    const listed = parts.map(named).join(' + ');
    return lang === 'en'
      ? `${listed} is given as ${sum}, more than ${named(whole)}, which is ${whole?.raw}.`
      : `${listed} ghi ${sum}, lớn hơn ${named(whole)} là ${whole?.raw}.`;
  },
};

function testBounds(row: Indicator, { tables, entry }: Facts): Test[] {
  const bounds = row.code === null ? [] : (entry(row.code)?.atMost ?? []);
  return bounds.flatMap(({ code }) => {
    const whole = rowAbove(code, row, tables);
    return whole === null || (whole.value === null && row.value === null) ? [] : [toTest(whole, [row])];
  });
}

/** Parts of a whole of which not all are printed or filled: together they are no more than it. */
function testSomeParts(whole: Indicator, facts: Facts): Test[] {
  const declared = partRows(whole, facts);
  if (declared === null || declared.implied || declared.complete || whole.value === null || declared.filled.length === 0) return [];
  if (declared.filled.length === 1 && compareRows(whole, declared.filled) === 'short') return [];
  const alone = declared.filled.some((row) => isUnder(row, whole) && compareRows(whole, [row]) === 'exceed');
  return alone || compareRows(whole, declared.filled) === 'equal' ? [] : [toTest(whole, declared.filled, areStates(declared, facts) ? 'error' : 'warning')];
}

/** Numbered right under their total, and told apart by how far they have come, not by whose they are: nothing is in two of them. */
function areStates({ whole, filled }: PartRows, { entry }: Facts): boolean {
  const levels = new Set(filled.map((row) => entry(row.code ?? '')?.level));
  return filled.length > 1 && levels.size === 1 && filled.every((row) => row.stt !== null && isUnder(row, whole));
}

function toTest(whole: Indicator, rows: readonly Indicator[], loud: Test['finding'] = 'warning'): Test {
  const terms = [rowTerm('bound', whole), ...rows.map((row) => rowTerm('value', row))];
  const base = { rule: 'row-bound', terms, expected: whole.value, difference: null, finding: null, shape: 'above' };
  if (whole.value === null || rows.some((row) => row.value === null)) return { ...base, actual: null, verdict: 'not-checkable', reason: 'blank-term' };
  const actual = added(rows);
  if (compareRows(whole, rows) !== 'exceed') return { ...base, actual, verdict: 'verified', reason: 'at-most' };
  return { ...base, actual, verdict: 'inconsistent', reason: null, difference: actual - whole.value, finding: loud };
}
