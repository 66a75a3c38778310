import type { Document } from '../../model/document.js';
import type { Figure } from '../../model/figure.js';
import type { Indicator } from '../../model/report.js';
import { COMMUNE_LEVELS } from '../../text/administration.js';
import { gridMentions } from '../grid-mentions.js';
import { statisticsOf } from '../grids.js';
import { likeness } from '../likeness.js';
import { type Mention, mentionOf, toldBy } from '../mentions.js';
import type { Facts, Rule, Test } from '../rule.js';
import { type Said, sayings } from '../said.js';
import { sameLabels } from '../same-labels.js';
import { named } from '../sentences.js';
import { figureTerm, rowTerm } from '../terms.js';

const FORM = (rows: string) => `\n\nPHỤ LỤC\nTHỐNG KÊ KẾT QUẢ CẢI CÁCH HÀNH CHÍNH\n\nSTT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n${rows}`;
const REPORT = (text: string, rows: string) =>
  `BÁO CÁO\nKết quả cải cách hành chính năm 2024 của UBND xã Tân Mỹ\n\nI. KẾT QUẢ\n\n${text}\n\nTrên đây là báo cáo của UBND xã Tân Mỹ./.${FORM(rows)}`;
const DOSSIERS =
  '1\tTỷ lệ hồ sơ TTHC tiếp nhận được giải quyết đúng hạn\t%\t100\t\n1.1\tTổng số hồ sơ TTHC đã tiếp nhận\tHồ sơ\t3775\t\n1.2\tSố hồ sơ TTHC đã giải quyết xong\tHồ sơ\t3775\t\n1.3\tSố hồ sơ TTHC giải quyết đúng và trước hạn\tHồ sơ\t3775\t';

export const xrefTextTable: Rule = {
  id: 'xref-text-table',
  severity: 'warning',
  title: { vi: 'Lời văn và biểu số liệu', en: 'A sentence and the cell that repeats it' },
  checks: {
    vi: 'Một số nêu trong lời văn so với ô của biểu ghi cùng chỉ tiêu, cùng kỳ và phạm vi: cùng thứ được đếm, cùng loại số, từ ngữ của nhãn có trong câu; và câu kể tên nhiều dòng của một bảng (“xã A (112 lượt), xã B (78 lượt), …”) so với cột mà các tên còn lại đều khớp.',
    en: 'A figure of the text against the form’s cell for the same indicator, period and scope: the same thing counted, the same kind of number, the label’s words in the sentence; and a sentence that names several rows of a table (“xã A (112 lượt), xã B (78 lượt), …”) against the column with which the other names agree.',
  },
  silent: {
    vi: 'Kỳ khác, lĩnh vực, kế hoạch khác (kế hoạch tuyên truyền), chỉ hồ sơ trực tuyến hay một lĩnh vực, phạm vi khác (Bộ phận Một cửa và toàn cơ quan), đơn thư của công dân và PAKN về TTHC.',
    en: 'Other periods, fields, plans (the publicity plan), only online dossiers or one field, other populations (the one-stop room and the whole office), citizens’ letters and feedback on procedures.',
  },
  examples: {
    bad: [
      {
        text: REPORT('Trong năm, số hồ sơ mới tiếp nhận: 8891 hồ sơ.', DOSSIERS),
        why: { vi: 'lời văn ghi nhận 8891 hồ sơ, biểu ghi 3775', en: 'the text says 8891 dossiers received, the form 3775' },
      },
      {
        text: REPORT(
          'Kế hoạch CCHC năm 2024 đề ra 29 nhiệm vụ.',
          '1\tKế hoạch CCHC\t\t\t\n1.1\tSố nhiệm vụ đề ra trong kế hoạch\tNhiệm vụ\t26\t\n1.2\tSố nhiệm vụ đã hoàn thành\tNhiệm vụ\t26\t',
        ),
        why: { vi: 'lời văn ghi 29 nhiệm vụ, biểu ghi 26', en: 'the text says 29 tasks, the form 26' },
      },
      {
        text: REPORT(
          '1. Kiểm tra cải cách hành chính\n\nQua 05 đợt kiểm tra phát hiện 14 vấn đề cần chấn chỉnh.',
          '1\tKiểm tra\t\t\t\n1.1\tSố đợt kiểm tra, giám sát\tĐợt\t8\t\n1.2\tSố vấn đề phát hiện qua kiểm tra\tVấn đề\t14\t',
        ),
        why: { vi: 'lời văn ghi 05 đợt, biểu ghi 8', en: 'the text says 05 rounds, the form 8' },
      },
      {
        text: REPORT(
          'Hiện có 20 cán bộ, công chức (cán bộ: 9 người; công chức: 11 người).',
          '1\tBiên chế\t\t\t\n1.1\tTổng số biên chế được giao\tNgười\t21\t\n1.2\tTổng số biên chế có mặt tại thời điểm báo cáo\tNgười\t16\t',
        ),
        why: { vi: 'lời văn ghi 20 người, biểu ghi 16', en: 'the text says 20 members of staff, the form 16' },
      },
    ],
    good: [
      {
        text: REPORT(
          '1. Kiểm tra cải cách hành chính\n\nTham gia 03 đợt kiểm tra an toàn thực phẩm của UBND huyện. Đoàn kiểm tra của huyện đã làm việc 02 đợt tại xã. Mỗi quý tổ chức 01 đợt kiểm tra.',
          '1\tKiểm tra\t\t\t\n1.1\tSố đợt kiểm tra, giám sát\tĐợt\t8\t\n1.2\tSố vấn đề phát hiện qua kiểm tra\tVấn đề\t14\t',
        ),
        why: { vi: 'lĩnh vực khác, đoàn cấp trên, số mỗi quý', en: 'another field, checks from above, a number per quarter' },
      },
      {
        text: REPORT(
          'Bộ phận Một cửa hiện có 05 cán bộ, công chức. Đã cử 04/12 cán bộ, công chức thuộc đối tượng tham gia bồi dưỡng. Xã hiện có 14 người hoạt động không chuyên trách.',
          '1\tBiên chế\t\t\t\n1.1\tTổng số biên chế được giao\tNgười\t21\t\n1.2\tTổng số biên chế có mặt tại thời điểm báo cáo\tNgười\t20\t',
        ),
        why: { vi: 'một bộ phận, một nhóm đối tượng, người không chuyên trách', en: 'one room, one group, part-time staff' },
      },
      {
        text: REPORT(
          'Xã đã hoàn thành 09/12 nhiệm vụ đề ra theo Kế hoạch số 16/KH-UBND về tuyên truyền CCHC. Kế hoạch CCHC đề ra 26 nhiệm vụ.',
          '1\tKế hoạch CCHC\t\t\t\n1.1\tSố nhiệm vụ đề ra trong kế hoạch\tNhiệm vụ\t26\t\n1.2\tSố nhiệm vụ đã hoàn thành\tNhiệm vụ\t26\t',
        ),
        why: { vi: '12 nhiệm vụ là của kế hoạch tuyên truyền', en: 'the 12 tasks are those of the publicity plan' },
      },
      {
        text: REPORT(
          'Lĩnh vực đất đai đã tiếp nhận 310 hồ sơ. Quý I năm 2024 đã tiếp nhận 950 hồ sơ. Số hồ sơ tiếp nhận trực tuyến: 3.100 hồ sơ. Cùng kỳ năm 2023 đã tiếp nhận 3.402 hồ sơ.',
          DOSSIERS,
        ),
        why: { vi: 'một lĩnh vực, một quý, một kênh, năm trước', en: 'one field, one quarter, one channel, the year before' },
      },
      {
        text: REPORT('Trong năm, xã đã tiếp nhận 3.775 hồ sơ và đã giải quyết 3.775 hồ sơ.', DOSSIERS),
        why: { vi: 'lời văn và biểu khớp nhau', en: 'text and form agree' },
      },
    ],
  },
  run(facts) {
    const { document } = facts;
    if (document === null) return [];
    const inGrids = overGrids(facts, document);
    if (facts.indicators.length === 0) return inGrids;
    const { results: said } = sayings(facts);
    const agreed = agreements(said, facts);
    const told = new Set(agreed.flatMap(({ terms }) => terms.map((term) => `${term.indicator ?? ''} ${term.quote}`)));
    const known = (figure: Figure) => told.has(` ${figure.quote}`);
    const open = said.filter(({ figure }) => !known(figure));
    const differ = disagreements(open, said, facts);
    const rows = new Set([...agreed, ...differ].flatMap(({ terms }) => terms.map(({ indicator }) => indicator)));
    const labelled = sameLabels(open, facts.indicators, facts.metadata)
      .filter(({ row }) => !rows.has(row.id))
      .map(({ said: { figure }, row }) => toTest([figureTerm('text', figure), rowTerm('row', row)], figure.value, row.value ?? 0, 'inconsistent'));
    return [...agreed, ...differ, ...labelled, ...enumerated(said, facts), ...inGrids];
  },
  message({ terms }, lang) {
    const [figure, row] = terms;
    return lang === 'en'
      ? `The text gives ${figure?.raw} for ${named(figure)}, the form ${row?.raw} for ${named(row)}: ${figure?.raw} ≠ ${row?.raw}.`
      : `Lời văn ghi ${figure?.raw} ở ${named(figure)}, biểu ghi ${row?.raw} ở ${named(row)}: ${figure?.raw} ≠ ${row?.raw}.`;
  },
};

/** Rows of tables that are no form, which a sentence tells by their names. */
function overGrids({ grids, figures }: Facts, document: Document): Test[] {
  return grids.flatMap((grid) => {
    const statistics = statisticsOf(grid);
    if (statistics === null) return [];
    return gridMentions(statistics, figures, document).map(({ figure, row, cell, column, agrees }) =>
      toTest(
        [figureTerm('text', figure), { ...cell.term('row'), label: `${row.label} – ${column}` }],
        figure.value,
        cell.value ?? 0,
        agrees ? 'verified' : 'inconsistent',
      ),
    );
  });
}

function toTest(terms: Test['terms'], figure: number, row: number, verdict: Test['verdict'], reason: string | null = null): Test {
  return {
    rule: 'xref-text-table',
    verdict,
    reason,
    terms,
    expected: row,
    actual: figure,
    difference: Number((figure - row).toFixed(6)),
    finding: verdict === 'inconsistent' ? 'warning' : null,
    shape: 'differ',
  };
}

/** Each figure with the row of its value that its words are most like, the likest pairs first; each row is met once. */
function agreements(said: readonly Said[], facts: Facts): Test[] {
  const byValue = rowsByValue(facts.indicators);
  const pairs = said
    .filter(({ figure }) => figure.bound === null && figure.value !== 0)
    .flatMap((each) => {
      const rows = byValue.get(each.figure.value) ?? [];
      if (rows.length === 0 || rows.length > MOST_ROWS) return [];
      const mention = toldBy(each);
      const told = mention === null ? [] : rowsOf(mention, { ...facts, indicators: rows });
      return rows
        .filter((row) => fits(each.figure, row))
        .map((row) => ({ figure: each.figure, row, like: told.includes(row) ? 1 : (likeness(each, row) ?? 0) }))
        .filter(({ figure, like }) => like >= least(figure));
    })
    .sort((a, b) => b.like - a.like);
  const taken = new Set<Figure | Indicator>();
  const tests: Test[] = [];
  for (const { figure, row } of pairs) {
    if (taken.has(figure) || taken.has(row)) continue;
    taken.add(figure).add(row);
    tests.push(toTest([figureTerm('text', figure), rowTerm('row', row)], figure.value, figure.value, 'verified'));
  }
  return tests;
}

/** A number that stands in more rows tells none of them. */
const MOST_ROWS = 30;

function rowsByValue(indicators: readonly Indicator[]): Map<number, Indicator[]> {
  const rows = new Map<number, Indicator[]>();
  for (const row of indicators) {
    if (row.value === null) continue;
    const same = rows.get(row.value);
    if (same === undefined) rows.set(row.value, [row]);
    else same.push(row);
  }
  return rows;
}

/** Small and round numbers are often equal by chance: they need more words in common. */
function least({ value, role }: Figure): number {
  return role === 'percent' ? (value === 100 ? 0.7 : 0.45) : value < 10 ? 0.6 : value < 100 ? 0.5 : 0.4;
}

function fits(figure: Figure, row: Indicator): boolean {
  if (row.kind === 'coded' || row.kind === 'text') return false;
  if ((figure.role === 'percent') !== (row.kind === 'percent')) return false;
  return (figure.role === 'money') === (row.kind === 'money') && figure.role !== 'score';
}

/**
 * A figure that tells an indicator of the form in plain words, with another number than the form has. Reports of a
 * district or a province tell those of their communes and departments too, and are left alone.
 */
function disagreements(open: readonly Said[], all: readonly Said[], facts: Facts): Test[] {
  if (!isCommune(facts)) return [];
  const tests: Test[] = [];
  const done = new Set<string>();
  for (const each of open) {
    const mention = mentionOf(each, facts.metadata.period);
    if (mention === null || done.has(mention.id)) continue;
    done.add(mention.id);
    const rows = rowsOf(mention, facts);
    const row = rows[0];
    // what tells the same row in other words tells it too: staff present, and staff as the base of those trained
    const same = all.filter((other) => mentionOf(other, facts.metadata.period)?.codes[0] === mention.codes[0]);
    if (row === undefined || same.some(({ figure }) => rows.some(({ value }) => value === figure.value)) || excused(mention, each.figure, row, all)) continue;
    if (mention.far !== undefined && isFar(each.figure.value, row.value ?? 0, mention.far)) continue;
    if (new Set(same.map(({ figure }) => figure.value)).size > 1 && mention.id !== 'dossiers-received') continue;
    tests.push(toTest([figureTerm('text', each.figure), rowTerm('row', row)], each.figure.value, row.value ?? 0, 'inconsistent'));
  }
  return tests;
}

function isFar(a: number, b: number, times: number): boolean {
  return Math.max(a, b) > Math.min(a, b) * times;
}

/** Rows of the indicator with a number; a commune's own rows may be named so. */
function rowsOf({ codes }: Mention, { indicators, metadata }: Facts): Indicator[] {
  const commune = isCommune({ metadata });
  const wanted = codes.flatMap((code) => (commune ? [code, `${code}-commune`] : [code]));
  return wanted.flatMap((code) => indicators.filter((row) => row.code === code && row.value !== null));
}

/** The form's row of what may be filed online counts fewer procedures: only a number close by can be meant for the same. */
function isNear(figure: number, row: number | null): boolean {
  return row !== null && Math.abs(figure - row) <= Math.max(2, row * 0.02);
}

/** All dossiers of the period, or those of before with the new ones, may be what the row counts. */
function excused({ id }: Mention, { value, scope: { subject, section } }: Figure, row: Indicator, all: readonly Said[]): boolean {
  if (row.code?.startsWith('digital.dossiers-received') === true && id === 'dossiers-received' && !isNear(value, row.value)) return true;
  if (!id.startsWith('dossiers-'))
    // an equal number beside it may be the one that the row repeats, unless its words tell nothing of the row
    return all.some(
      (other) =>
        other.figure.value === row.value &&
        other.figure.scope.subject === subject &&
        other.figure.scope.section.join() === section.join() &&
        (likeness(other, row) ?? 0) >= LIKE_ROW,
    );
  const dossiers = all.map(({ figure }) => figure).filter(({ scope }) => scope.subject === 'dossier' && scope.facets.topic === undefined);
  const [fresh, carried] = ['new', 'carried'].map((origin) => dossiers.find(({ scope }) => scope.facets.origin === origin)?.value ?? null);
  if (fresh != null && carried != null && fresh + carried === row.value) return true;
  const stage = id === 'dossiers-solved' ? 'resolved' : undefined;
  return dossiers.some(({ value, scope }) => value === row.value && scope.facets.stage === stage && scope.facets.timing === undefined);
}

/** "với 18 bài tin, 04 video, 01 bài viết, …": what a sentence adds up is one row. */
function enumerated(said: readonly Said[], { indicators }: Facts): Test[] {
  const byValue = rowsByValue(indicators);
  return breaths(said).flatMap((each): Test[] => {
    const first = each[0];
    if (first === undefined || each.length < LEAST_SUMMANDS) return [];
    const sum = each.reduce((total, { figure }) => total + figure.value, 0);
    const equal = byValue.get(sum) ?? [];
    const rows = equal.length > MOST_ROWS ? [] : equal.filter((row) => row.kind === 'count' && (likeness(first, row) ?? 0) >= LIKE_SUM);
    const row = rows[0];
    return row === undefined || rows.length > 1
      ? []
      : [toTest([...each.map(({ figure }) => figureTerm('part', figure)), rowTerm('row', row)], sum, sum, 'verified', 'summed')];
  });
}

/** So much of a row's words an equal number needs, to be the one that the row repeats. */
const LIKE_ROW = 0.2;
const LEAST_SUMMANDS = 3;
const LIKE_SUM = 0.4;

/** Counts with nothing between them but commas, "và" and the counted things. */
function breaths(said: readonly Said[]): Said[][] {
  const runs: Said[][] = [];
  for (const each of said.filter(({ figure }) => figure.role === 'count' && figure.bound === null && figure.partOf === null && figure.unit !== null)) {
    const last = runs.at(-1)?.at(-1);
    const between = last === undefined || last.paragraph !== each.paragraph ? null : each.paragraph.text.slice(last.at + last.figure.raw.length, each.at);
    if (between !== null && !/[.;:()]/.test(between) && between.trim().split(/\s+/).length <= MOST_WORDS) runs.at(-1)?.push(each);
    else runs.push([each]);
  }
  return runs;
}

const MOST_WORDS = 5;

function isCommune({ metadata }: Pick<Facts, 'metadata'>): boolean {
  const { level } = metadata.issuer;
  return level === null || COMMUNE_LEVELS.includes(level);
}
