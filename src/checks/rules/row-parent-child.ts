import { Decimal } from 'decimal.js';
import type { Term } from '../../model/relation.js';
import type { Indicator } from '../../model/report.js';
import { matchesOf } from '../../text/matches.js';
import { parseNumber } from '../../text/numbers.js';
import { pattern } from '../../text/pattern.js';
import { type GridSum, gridSums, type Named } from '../grid-sums.js';
import { statisticsOf } from '../grids.js';
import { added, compareRows, isBlock, isUnder, partRows } from '../part-rows.js';
import type { Facts, Rule, Test } from '../rule.js';
import { addition, computed, named } from '../sentences.js';
import { rowTerm } from '../terms.js';

export const rowParentChild: Rule = {
  id: 'row-parent-child',
  severity: 'error',
  title: { vi: 'Dòng tổng và các dòng con', en: 'A row and its children' },
  checks: {
    vi: 'Dòng mà danh mục khai là tổng của các dòng khác bằng tổng các dòng ấy (nếu biểu quy định) và không nhỏ hơn bất cứ dòng nào trong đó; số chia nhỏ trong ô ghi chú cộng lại bằng số của dòng. Ở bảng không phải biểu chỉ tiêu: dòng “Tổng cộng” bằng tổng các dòng (khi ít nhất hai cột cho thấy đó là những dòng nào), cột tổng bằng tổng các cột của nó (theo công thức in sẵn, tên nhóm cột, hoặc khi hầu hết các dòng đều khớp).',
    en: 'A row that the catalogue declares to be the total of others equals their sum (where the form says so) and is never less than one of them; a breakdown in the note makes up the row’s number. In tables that are no indicator form: a row “Tổng cộng” equals its rows (once two columns at least show which rows these are), and a total column its columns (by a printed formula, the names of groups, or where nearly all rows agree).',
  },
  silent: {
    vi: 'Dòng cha chỉ là đề mục; dòng con để trống; “ngành dọc” đứng bên cạnh tổng; ghi chú không chia hết; cột tỷ lệ, bình quân, xếp hạng; thủ tục, người dân được đếm ở nhiều dòng; ô trống; cột, dòng “trong đó”.',
    en: 'A parent that is only a heading; blank children; “ngành dọc” beside the total; notes that list only some parts; columns of rates, means and ranks; procedures and citizens counted in several rows; blank cells; columns and rows “trong đó”.',
  },
  examples: {
    bad: [
      {
        text: 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n1.4\tTổng số TTHC thuộc thẩm quyền giải quyết tại địa phương\tThủ tục\t124\t\n1.4.1\tSố TTHC cấp xã (Bao gồm cả TTHC của cơ quan ngành dọc)\tThủ tục\t137\t',
        why: { vi: 'dòng con 137 lớn hơn dòng tổng 124', en: 'the child’s 137 is more than the total of 124' },
      },
      {
        text: 'BÁO CÁO\nKết quả tiếp công dân năm 2024\n\nBIỂU TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN\n\nSTT\tXã\tSố lượt tiếp\tSố đơn tiếp nhận\tSố đơn đã giải quyết\n1\tXã Nà Hin\t112\t48\t45\n2\tXã Khe Sủng\t87\t36\t36\n3\tXã Bản Lầu\t154\t61\t59\n\tTổng cộng\t353\t154\t140',
        why: { vi: '48 + 36 + 61 = 145, dòng tổng ghi 154; các cột kia đều khớp', en: '48 + 36 + 61 = 145, the total row says 154; the other columns add up' },
      },
    ],
    good: [
      {
        text: 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n2.2\tSố TTHC liên thông giữa các cấp chính quyền\tThủ tục\t27\t- Liên thông 2 cấp: LĐTBXH: 08 - Liên thông 3 cấp: NCC: 17 BTXH: 02\n2.3\tSố TTHC công bố mới\tThủ tục\t4\t',
        why: { vi: '8 + 17 + 2 = 27', en: '8 + 17 + 2 = 27' },
      },
    ],
  },
  run: (facts) => [...facts.indicators.flatMap((row) => [...testDeclared(row, facts), ...testNote(row)]), ...testGrids(facts)],
  message(test, lang) {
    const [parent, ...children] = test.terms;
    if (test.shape === 'child-above') {
      const listed = children.map((child) => `${child.raw} (${named(child)})`).join(', ');
      return lang === 'en'
        ? `${named(parent)} is given as ${parent?.raw}, less than its own part: ${listed}.`
        : `${named(parent)} ghi ${parent?.raw}, nhỏ hơn phần của chính nó: ${listed}.`;
    }
    const sum = computed(test.expected, test.terms);
    return lang === 'en'
      ? `${addition(children)} = ${sum}, but ${named(parent)} is given as ${parent?.raw}.`
      : `${addition(children)} = ${sum}, nhưng ${named(parent)} ghi ${parent?.raw}.`;
  },
};

/** Tables that are no form: their total rows and total columns. */
function testGrids({ grids }: Facts): Test[] {
  return grids.flatMap((grid) => {
    const statistics = statisticsOf(grid);
    return statistics === null ? [] : gridSums(statistics).map(testGridSum);
  });
}

function testGridSum({ whole, parts, sum, verdict, reason, finding }: GridSum): Test {
  const term = (role: string, { cell, row, column }: Named): Term => ({ ...cell.term(role), label: `${row.label} – ${column.name}` });
  return {
    rule: 'row-parent-child',
    verdict,
    reason,
    terms: [term('parent', whole), ...parts.map((part) => term('child', part))],
    expected: sum,
    actual: whole.cell.value,
    difference: new Decimal(whole.cell.value ?? 0).minus(sum).toNumber(),
    finding,
    shape: 'sum',
  };
}

function testDeclared(parent: Indicator, facts: Facts): Test[] {
  const declared = partRows(parent, facts);
  if (declared === null) return [];
  const { parts, filled, implied } = declared;
  const base = { rule: 'row-parent-child', expected: null, actual: parent.value, difference: null, finding: null, shape: 'sum' };
  const terms = [rowTerm('parent', parent), ...parts.map((row) => rowTerm('child', row))];
  if (parent.value === null || filled.length === 0) return implied ? [{ ...base, verdict: 'not-checkable', reason: 'blank-term', terms }] : [];
  const above = filled.filter((row) => compareRows(parent, [row]) === 'exceed' && (implied || isUnder(row, parent)));
  if (above.length > 0) {
    const told = [rowTerm('parent', parent), ...above.map((row) => rowTerm('child', row))];
    return [{ ...base, verdict: 'inconsistent', reason: 'child-above', terms: told, finding: 'error', shape: 'child-above' }];
  }
  const compared = compareRows(parent, filled);
  // a sum that is merely expected accuses nobody here: row-derived tells it
  if (!implied && !(compared === 'equal' && isBlock(declared))) return [];
  const sum = added(filled);
  const result = { ...base, terms, expected: sum, difference: new Decimal(parent.value).minus(sum).toNumber() };
  if (compared === 'equal') return [{ ...result, verdict: 'verified', reason: null }];
  if ((filled.length < parts.length || parts.length < 2) && compared === 'short') return [{ ...result, verdict: 'not-checkable', reason: 'blank-term' }];
  return [{ ...result, verdict: 'inconsistent', reason: null, finding: 'error' }];
}

/** A note that is nothing but "kind: number" pairs breaks the row's number down. */
function testNote(row: Indicator): Test[] {
  if (row.note === null || row.value === null || row.kind !== 'count') return [];
  const pairs = pairsIn(row.note);
  if (pairs.length < 2 && !(pairs.length === 1 && /^[^:]*:\s*\d+\s*$/.test(row.note))) return [];
  const parts = pairs.map(({ label, raw, quote }): Term => {
    const value = parseNumber(raw)?.value.toNumber() ?? null;
    return { ...rowTerm('child', row), raw, value, label, quote };
  });
  const sum = parts.reduce((all, part) => all + (part.value ?? 0), 0);
  const holds = sum === row.value;
  return [
    {
      rule: 'row-parent-child',
      verdict: holds ? 'verified' : 'not-checkable',
      reason: holds ? 'note' : 'note-not-exhaustive',
      terms: [rowTerm('parent', row), ...parts],
      expected: sum,
      actual: row.value,
      difference: row.value - sum,
      finding: null,
      shape: 'sum',
    },
  ];
}

/** "LĐTBXH: 08", "Liên thông 3 cấp: 17": words up to a colon, and the number after it. */
function pairsIn(note: string): Array<{ label: string; raw: string; quote: string }> {
  let from = 0;
  return matchesOf(note, pattern.gu`:\s*(\d+(?:[.,]\d+)*)(?!\s*\p{L}{2,}\s*\d)`).flatMap((match) => {
    const before = note.slice(from, match.index);
    from = match.index + match[0].length;
    const stop = matchesOf(before, /[:;]|\d(?!\s*cấp)/gu).at(-1);
    const words = before.slice(stop === undefined ? 0 : stop.index + 1);
    const first = words.search(pattern.u`\p{L}|\d\s*cấp`);
    return first < 0 ? [] : [{ label: words.slice(first).trim(), raw: match[1] ?? '', quote: `${words.slice(first)}${match[0]}` }];
  });
}
