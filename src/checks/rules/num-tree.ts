import type { Heading, Section } from '../../model/document.js';
import type { Place } from '../../model/place.js';
import type { Term } from '../../model/relation.js';
import { parseMarker } from '../../structure/markers.js';
import { parseStt, type Stt } from '../../text/stt.js';
import { newLists, startOf } from '../new-lists.js';
import { isFirst, stepFrom } from '../ordinals.js';
import { type RowNode, rowTree } from '../row-tree.js';
import type { Facts, Rule, Test } from '../rule.js';
import { named } from '../sentences.js';
import { rowTerm } from '../terms.js';

const HEADER = 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú';

export const numTree: Rule = {
  id: 'num-tree',
  severity: 'info',
  title: { vi: 'Số thứ tự trái với vị trí', en: 'Numbering that contradicts the position' },
  checks: {
    vi: 'Số của các mục và các dòng liền nhau: một số lặp lại, một số bị bỏ qua, hoặc dòng con mang số của dòng cha khác (1.1.1 dưới 1.2).',
    en: 'The numbers of neighbouring headings and rows: one twice, one left out, or children that bear another parent’s number (1.1.1 under 1.2).',
  },
  silent: {
    vi: 'Đánh số lại từ đầu (1, I, a) dưới đề mục không số hoặc sau lời dẫn; số chạy tiếp từ phần này sang phần khác; bảng chữ cái có hay không có đ; mục có số là đoạn văn.',
    en: 'A list that begins anew (1, I, a) under a heading without a number or after words that announce it; numbers that run on from section to section; alphabets with or without đ; numbered items that are paragraphs.',
  },
  examples: {
    bad: [
      {
        text: `${HEADER}\n1.1\tKế hoạch CCHC\t\t\t\n1.1.1\tSố nhiệm vụ đề ra trong kế hoạch\tNhiệm vụ\t8\t\n1.2\tKiểm tra CCHC\t\t\t\n1.1.1\tSố vấn đề phát hiện qua kiểm tra\tVấn đề\t3\t\n1.1.2\tSố vấn đề phát hiện đã xử lý xong\tVấn đề\t3\t`,
        why: { vi: 'dưới 1.2 lại ghi 1.1.1, 1.1.2', en: '1.1.1 and 1.1.2 stand under 1.2' },
      },
      {
        text: `${HEADER}\n4\tKỷ luật\t\t\t\n4.1\tLãnh đạo bị kỷ luật\tNgười\t0\t\n4.2\tCông chức bị kỷ luật\tNgười\t0\t\n4.2\tViên chức bị kỷ luật\tNgười\t0\t`,
        why: { vi: '4.2 có hai lần', en: '4.2 stands twice' },
      },
      {
        text: `${HEADER}\n2\tTuyển dụng\t\t\t\n2.1\tSố công chức được tuyển dụng\tNgười\t1\t\n2.3\tSố viên chức được tuyển dụng\tNgười\t0\t`,
        why: { vi: 'thiếu 2.2', en: '2.2 is missing' },
      },
      {
        text: `1. Công tác chỉ đạo, điều hành

Ủy ban nhân dân xã đã ban hành 12 văn bản từ đầu năm.

1. Thực hiện nhiệm vụ được giao

Các nhiệm vụ đều xong đúng hạn.`,
        why: { vi: 'mục I có hai mục 1 liền nhau', en: 'section I has two headings 1 in a row' },
      },
    ],
    good: [
      {
        text: `${HEADER}\nI\tCHỈ ĐẠO, ĐIỀU HÀNH\t\t\t\n1\tSố văn bản chỉ đạo\tVăn bản\t5\t\n2\tSố cuộc họp\tCuộc\t4\t\nII\tTHỂ CHẾ\t\t\t\n3\tSố văn bản đã rà soát\tVăn bản\t2\t\n4\tSố văn bản đã xử lý\tVăn bản\t2\t`,
        why: { vi: 'số chạy tiếp từ I sang II', en: 'the numbers run on from I to II' },
      },
      {
        text: `Công tác chỉ đạo

1. Ban hành văn bản

Xã đã ban hành 12 văn bản từ đầu năm.

Công tác tuyên truyền

1. Hệ thống truyền thanh

Đài truyền thanh đã phát các tin bài.`,
        why: { vi: 'mỗi đề mục không số có dãy số riêng', en: 'each title without a number has a list of its own' },
      },
      {
        text: `1. Công tác chỉ đạo, điều hành:

Trong kỳ, xã tập trung vào các việc sau:

1. Ban hành văn bản

Xã đã ban hành 12 văn bản từ đầu năm.

2. Tuyên truyền

Đài truyền thanh đã phát các tin bài.`,
        why: { vi: 'dãy 1, 2 đứng sau lời dẫn “các việc sau:”', en: 'the list 1, 2 stands after the words that announce it' },
      },
    ],
  },
  run: (facts) => [...inText(facts), ...[...facts.tables.values()].flatMap((rows) => inTable(rowTree(rows)))],
  message(test, lang) {
    const numbers = test.terms.map((term) => term.raw);
    const [first = '', second = '', third] = numbers;
    if (test.shape === 'parent') {
      const children = third === undefined ? second : `${second} … ${third}`;
      return lang === 'en'
        ? `Under ${first} (${named(test.terms[0])}) the rows are numbered ${children}.`
        : `Dưới ${first} (${named(test.terms[0])}) các dòng lại đánh số ${children}.`;
    }
    const [from, to] = test.terms;
    if (test.shape === 'repeat') {
      return lang === 'en'
        ? `The number ${second} stands twice: ${named(from)} is ${first}, ${named(to)} is ${second}.`
        : `Số ${second} có hai lần: ${named(from)} là ${first}, ${named(to)} là ${second}.`;
    }
    return lang === 'en'
      ? `${second} (${named(to)}) follows ${first} (${named(from)}): a number between them is missing.`
      : `${second} (${named(to)}) đứng ngay sau ${first} (${named(from)}): thiếu số ở giữa.`;
  },
};

/** A numbered thing: a heading or a row. */
interface Numbered {
  stt: Stt;
  term: Term;
  /** whether something else of the text bears the number between the one before and this one */
  filled(before: Stt): boolean;
  /** whether a list may begin anew here */
  anew: boolean;
}

function inTable(nodes: readonly RowNode[]): Test[] {
  const numbered = ({ row }: RowNode): Numbered[] => {
    const stt = parseStt(row.stt ?? '');
    return stt === null ? [] : [{ stt, term: { ...rowTerm('row', row), raw: row.stt ?? '', value: null }, filled: () => false, anew: true }];
  };
  const tops = nodes.filter((node) => node.parent === null);
  return [
    ...neighbours(tops.flatMap(numbered)),
    ...nodes.flatMap((node) => {
      const children = node.children.flatMap(numbered);
      return [...underOther(numbered(node)[0] ?? null, children), ...neighbours(children)];
    }),
  ];
}

function inText({ sections, document }: Facts): Test[] {
  const printed = new Set((document?.paragraphs ?? []).map((paragraph) => parseMarker(paragraph.text)?.text));
  const begins = document === null ? null : newLists(document.paragraphs);
  const numbered = (marker: string, title: string, place: Place): Numbered[] => {
    const stt = parseStt(marker);
    if (stt === null) return [];
    const term = { role: 'heading', raw: marker, value: null, label: title, quote: title, place, indicator: null };
    // a numbered paragraph is no heading, and may bear the number that seems left out
    const filled = (before: Stt) => document === null || between(before, stt).some((text) => printed.has(text) || printed.has(`${text})`));
    return [{ stt, term, filled, anew: begins?.get(startOf(place)) ?? true }];
  };
  const headings = (children: readonly Heading[]): Test[] => [
    ...neighbours(children.flatMap((child) => numbered(child.marker, child.title, child.place))),
    ...children.flatMap((child) => headings(child.children)),
  ];
  const roman = (section: Section) => numbered(section.numeral, section.title, section.place);
  return [...neighbours(sections.flatMap(roman)), ...sections.flatMap((section) => headings(section.children))];
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];
const LETTERS = [...'abcdđeghiklmnopqrstuvxy'];

/** The numbers between two, as they would be printed. */
function between(before: Stt, next: Stt): string[] {
  const [from, to] = [before.parts.at(-1) ?? 0, next.parts.at(-1) ?? 0];
  const ordinals = Array.from({ length: Math.max(0, to - from - 1) }, (_, at) => from + 1 + at);
  if (next.kind === 'roman') return ordinals.map((ordinal) => ROMAN[ordinal - 1] ?? '');
  if (next.kind === 'letter') return ordinals.map((ordinal) => LETTERS[ordinal - 1] ?? '');
  return ordinals.map((ordinal) => [...next.parts.slice(0, -1), ordinal].join('.'));
}

/** A number twice in a row, or left out, among siblings of one form; a list may begin anew at its first number. */
function neighbours(siblings: readonly Numbered[]): Test[] {
  return siblings.flatMap((next, at): Test[] => {
    const before = siblings[at - 1];
    if (before === undefined) return [];
    const samePrefix = before.stt.parts.slice(0, -1).join() === next.stt.parts.slice(0, -1).join();
    const step = samePrefix ? stepFrom(before.stt, next.stt) : 'other';
    // a list may begin anew at 1, I or a, but not at 4.1: its prefix says whose it is
    const begins = isFirst(next.stt) && next.stt.parts.length === 1 && next.anew;
    if (step === 'repeat' && !begins) return [toTest('repeat', [before.term, next.term])];
    return step === 'gap' && !next.filled(before.stt) ? [toTest('gap', [before.term, next.term])] : [];
  });
}

/** Children of one decimal whose numbers begin with another: told once, with the first and the last of them. */
function underOther(parent: Numbered | null, children: readonly Numbered[]): Test[] {
  if (parent === null || parent.stt.kind !== 'decimal') return [];
  const strays = children.filter(
    ({ stt }) => stt.kind === 'decimal' && stt.parts.length > parent.stt.parts.length && parent.stt.parts.some((part, at) => stt.parts[at] !== part),
  );
  const [first] = strays;
  const last = strays.at(-1);
  if (first === undefined || last === undefined) return [];
  return [toTest('parent', [parent.term, first.term, ...(last === first ? [] : [last.term])])];
}

function toTest(shape: string, terms: Term[]): Test {
  return { rule: 'num-tree', verdict: 'inconsistent', reason: shape, terms, expected: null, actual: null, difference: null, finding: 'info', shape };
}
