import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, entryOf } from '../../src/catalogue/catalogue.js';
import { DOMAINS } from '../../src/catalogue/entry.js';
import { printedForm } from '../../src/catalogue/form.js';
import { matchCodes } from '../../src/catalogue/match.js';
import { wording } from '../../src/catalogue/wording.js';
import { indexOf } from '../../src/catalogue/wordings.js';
import type { Indicator } from '../../src/model/report.js';
import { readStages } from '../../src/pipeline.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SEEDS = `${ROOT}../shared/seeds`;
const NO_SEEDS = !existsSync(SEEDS);

async function codesIn(path: string): Promise<Indicator[]> {
  return matchCodes((await readStages(readFileSync(path))).report.indicators);
}

const seed = (name: string) => codesIn(`${SEEDS}/${name}.txt`);
const fixture = (name: string) => codesIn(`${ROOT}fixtures/txt/${name}.txt`);

/** The printed cells of a rate, its numerator and its base; the rate by row id. */
function rateAt(rows: readonly Indicator[], id: string): Array<string | null> {
  const rate = rows.find((row) => row.id === id);
  const parts = entryOf(rate?.code ?? '')?.rateOf;
  const part = (code: string | undefined) => rows.filter((row) => row.table === rate?.table && row.code === code);
  const [numerator, base] = [part(parts?.numerator), part(parts?.base)];
  expect([numerator.length, base.length], `parts of ${id} ${rate?.label}`).toEqual([1, 1]);
  return [rate?.raw ?? null, numerator[0]?.raw ?? null, base[0]?.raw ?? null];
}

function codeAt(rows: readonly Indicator[], id: string): string | null | undefined {
  return rows.find((row) => row.id === id)?.code;
}

/** Rates of a document that have both parts in their table. */
function boundRates(rows: readonly Indicator[]): string[] {
  const printed = new Set(rows.map((row) => `${row.table} ${row.code}`));
  return rows
    .filter((row) => {
      const parts = entryOf(row.code ?? '')?.rateOf;
      return parts !== undefined && printed.has(`${row.table} ${parts.numerator}`) && printed.has(`${row.table} ${parts.base}`);
    })
    .map((row) => row.id);
}

/** Rows as printed: number, path, label, unit. */
type Print = readonly [stt: string | null, path: string, label: string, unit?: string];

function coded(...prints: Print[]): Array<string | null> {
  return matchCodes(prints.map(asIndicator)).map((row) => row.code);
}

function asIndicator([stt, path, label, unit = 'Thủ tục']: Print, at: number): Indicator {
  return {
    id: `t1.r${at + 1}`,
    table: 't1',
    row: at + 1,
    code: null,
    match: null,
    confidence: 1,
    stt,
    path: path === '' ? [] : path.split('/'),
    label,
    unit,
    raw: null,
    value: null,
    canonical: null,
    kind: 'count',
    state: 'empty',
    options: null,
    ofWhich: false,
    owner: null,
    note: null,
    quote: label,
    place: { lines: [at + 1, at + 1], page: null, boxes: [], cell: null, paragraph: null },
  };
}

describe('the entries', () => {
  const codes = CATALOGUE.entries.map((entry) => entry.code);

  it('have unique, dotted, kebab-case codes that begin with a domain', () => {
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes)
      expect(code).toMatch(/^(?:steering|institutions|procedures|organisation|civil-service|finance|digital)\.[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  it('refer to entries that exist, never to themselves, and to no part twice', () => {
    for (const { code, sumOf, rateOf, atMost = [], equals = [], excludes = [] } of CATALOGUE.entries) {
      const parts = [...(sumOf?.parts ?? []), ...(rateOf === undefined ? [] : [rateOf.numerator, rateOf.base])];
      for (const other of [...parts, ...[...atMost, ...equals, ...excludes].map((bound) => bound.code)]) {
        expect(codes, `${code} → ${other}`).toContain(other);
        expect(other).not.toBe(code);
      }
      expect(new Set(parts).size, code).toBe(parts.length);
    }
  });

  it('are printed in a form, take part in a relation, or are what a form prints of another level', () => {
    const related = CATALOGUE.entries.flatMap(({ code, sumOf, rateOf, atMost = [], equals = [] }) => {
      const others = [...(sumOf?.parts ?? []), ...(rateOf === undefined ? [] : [rateOf.numerator, rateOf.base])];
      const all = [...others, ...[...atMost, ...equals].map((bound) => bound.code)];
      return all.length === 0 ? [] : [code, ...all];
    });
    const known = new Set([...related, ...CATALOGUE.forms.flatMap((form) => form.rows.map((row) => row.code))]);
    expect(CATALOGUE.entries.filter(({ code, level }) => !known.has(code) && level === undefined)).toEqual([]);
  });

  it('are of the domain that their code says, and measured in the unit of their kind', () => {
    for (const { code, kind, unit, rateOf } of CATALOGUE.entries) {
      expect(DOMAINS, code).toContain(code.split('.')[0]);
      if (rateOf !== undefined) expect(kind, code).toBe('percent');
      if (kind === 'percent') expect(unit, code).toBe('%');
      else if (kind === 'money') expect(unit, code).toBe('đồng');
      else if (kind === 'count') expect(unit, code).toMatch(/^\p{L}/u);
      else expect(unit, code).toBeNull();
    }
  });

  it('have no wording that two of them claim under the same heading, unless a cell tells them apart', () => {
    for (const { text, candidates } of indexOf(CATALOGUE).exact.values()) {
      const claims = new Map<string, string>();
      for (const { entry, under } of candidates) {
        const cell = entry.kind === 'coded' || entry.kind === 'group' ? entry.kind : 'number';
        const open = candidates.some((other) => other.under === null && other.entry !== entry && (other.entry.kind === 'coded') === (cell === 'coded'));
        expect(open, `${text}: ${entry.code} and one that needs no heading`).toBe(false);
        for (const heading of under ?? ['']) {
          const claim = `${cell} | ${heading}`;
          expect(claims.get(claim) ?? entry.code, `${text} | ${claim}`).toBe(entry.code);
          claims.set(claim, entry.code);
        }
      }
    }
  });
});

describe('the forms', () => {
  it('give each row a code of the catalogue, a name of its own and its place in the tree', () => {
    for (const { id, rows } of CATALOGUE.forms) {
      expect(new Set(rows.map((row) => row.id)).size, id).toBe(rows.length);
      for (const [at, row] of rows.entries()) {
        expect(entryOf(row.code), `${id} ${row.id} ${row.code}`).toBeDefined();
        expect(row.depth, `${id} ${row.id}`).toBeLessThanOrEqual((rows[at - 1]?.depth ?? -1) + 1);
      }
    }
  });

  it('are cited as they are printed', () => {
    const cited = CATALOGUE.forms.flatMap((form) => form.rows.map((row) => `${form.id} ${row.id} ${row.code}`));
    for (const row of [
      'province-2025 2:2.2.2 institutions.inspection-handled',
      'commune-roman-2023 I.4.1.1/2 steering.tasks-province-assigned',
      'commune-roman-2023 VI/1 finance.investment-rate',
      'commune-long-2023 1.2.1.1.3 steering.inspection-issues',
      'commune-long-2025 7.8.4 digital.level-4-dossiers-rate',
    ])
      expect(cited).toContain(row);
  });

  it('are refused where a line is no row', () => {
    const head = { id: 'x', vi: 'x', en: 'x', source: 'x' };
    expect(() => printedForm(head, '1 | Số hồ sơ | Hồ sơ')).toThrow('form x: no row: 1 | Số hồ sơ | Hồ sơ');
  });
});

describe('wording', () => {
  it('writes abbreviations out and drops what does not tell', () => {
    expect(wording('Tổng số VBQPPL')).toBe(wording('Số văn bản quy phạm pháp luật'));
    expect(wording('Tổng số VB QPPL')).toBe(wording('Số VBQPPPL'));
    expect(wording('Tổng số ĐVSN công lập tại địa phương')).toBe(wording('Tổng số đơn vị sự nghiệp công lập (ĐVSNCL) tại địa phương'));
    expect(wording('Tỷ lệ hoàn thành KH CCHC năm')).toBe(wording('Tỉ lệ hoàn thành Kế hoạch cải cách hành chính năm (Lũy kế đến'));
    expect(wording('Số hồ sơ TTHC giải quyết đúng và trước hạn.')).toBe(wording('Số hồ sơ thủ tục hành chính giải quyết đúng hẹn'));
  });

  it('gives one level one name, and keeps the levels apart', () => {
    expect(wording('Số ĐVSNCL thuộc UBND thị xã')).toBe(wording('Số ĐVSNCL thuộc UBND cấp huyện'));
    expect(wording('do UBND phường tiếp nhận')).toBe(wording('do Ủy ban nhân dân cấp xã tiếp nhận'));
    expect(wording('do UBND cấp xã tiếp nhận')).not.toBe(wording('do UBND thị xã tiếp nhận'));
  });
});

describe('matching', () => {
  it('keeps everything but the code and why', () => {
    const print: Print = ['1', '', 'Tổng số TTHC cung cấp trực tuyến mức độ 3', 'TTHC'];
    const match = { confidence: 0.98, by: 'wording', wording: wording(print[2]), heading: null };
    expect(matchCodes([asIndicator(print, 0)])).toEqual([{ ...asIndicator(print, 0), code: 'digital.level-3', match }]);
    expect(matchCodes([])).toEqual([]);
  });

  it('reads through misprints and lost spaces', () => {
    expect(
      coded(
        ['1', '', 'Số TTHC cung cấp trực tuyến toàn tình và một phần đã tích hợp, công khai trên Cổng DVC quốc gia'],
        ['2', '', 'Số hồ sơ TTHC đã tiếp nhận trực luyến', 'Hồ sơ'],
        ['3', '', 'Số VBQPPL do cấp xã banhành', 'Văn bản'],
        ['4', '', 'Tổng số VBQPPPL doUBND cấp xã ban hành', 'Văn bản'],
        ['5', '', 'Tổng số TTHC thuộc thầm quyền giải quyết'],
      ),
    ).toEqual([
      'digital.integrated',
      'digital.dossiers-received-online',
      'institutions.documents-issued-commune',
      'institutions.documents-issued-commune',
      'procedures.authority',
    ]);
  });

  it('never takes one level, degree or state for another', () => {
    expect(
      coded(
        ['1', '', 'Số VBQPPL do cấp tình ban hành', 'Văn bản'],
        ['2', '', 'Tổng số TTHC cung cấp trực tuyến mức độ 2'],
        ['3', '', 'Số vấn đề phát hiện chưa xử lý xong', 'Vấn đề'],
        ['4', '', 'Tỷ lệ hồ sơ TTHC về lĩnh vực y tế được giải quyết đúng hạn', '%'],
        ['4.1', '4', 'Tổng số hồ sơ TTHC đã giải quyết xong', 'Hồ sơ'],
        ['4.2', '4', 'Số hồ sơ TTHC giải quyết trước hạn', 'Hồ sơ'],
      ),
    ).toEqual([null, null, null, null, null, null]);
  });

  it('tells rows of the same words by the rows above them, the nearest first', () => {
    const parts = (under: string): Print[] => [
      [`${under}.1`, under, 'Số nhiệm vụ đề ra trong kế hoạch', 'Nhiệm vụ'],
      [`${under}.2`, under, 'Số nhiệm vụ đã hoàn thành', 'Nhiệm vụ'],
    ];
    expect(
      coded(['1', '', 'Kế hoạch CCHC'], ...parts('1'), ['2', '', 'Kế hoạch tuyên truyền CCHC'], ...parts('2'), ['3', '', 'Kế hoạch kiểm tra'], ...parts('3')),
    ).toEqual([
      null,
      'steering.plan-tasks',
      'steering.plan-tasks-done',
      null,
      'steering.publicity-plan-tasks',
      'steering.publicity-plan-tasks-done',
      null,
      null,
      null,
    ]);
  });

  it('gives no code where a heading names two of what tells them apart', () => {
    const handled = 'Số VBQPPL có kiến nghị xử lý đã được xử lý xong';
    expect(coded(['1', '', 'Xử lý VBQPPL sau kiểm tra và sau rà soát'], ['1.1', '1', handled])).toEqual([null, null]);
    expect(coded(['1', '', 'Kiểm tra, rà soát VBQPPL'], ['1.1', '1', handled])).toEqual([null, 'institutions.handled']);
  });

  it('takes a rate for the heading of its siblings only where they begin with it', () => {
    const rate: Print = [null, 'VI', 'Tỷ lệ thực hiện Kế hoạch giải ngân vốn đầu tư công', '%'];
    const parts: Print[] = [
      ['1', 'VI', 'Kế hoạch được giao', 'Triệu đồng'],
      ['2', 'VI', 'Đã thực hiện', 'Triệu đồng'],
    ];
    const codes = ['finance.investment-rate', 'finance.investment-planned', 'finance.investment-disbursed'];
    expect(coded(['VI', '', 'CẢI CÁCH TÀI CHÍNH CÔNG'], rate, ...parts)).toEqual([null, ...codes]);
    expect(coded(['VI', '', 'CẢI CÁCH TÀI CHÍNH CÔNG'], ['1', 'VI', 'Tổng dự toán', 'Triệu đồng'], rate, ...parts)).toEqual([null, null, codes[0], null, null]);
  });

  it('does not guess who assigned tasks: not whether "thành phố" is a province or a district, not which of two', () => {
    const rows = (heading: string): Print[] => [
      ['1', '', heading],
      ['1.1', '1', 'Tổng số nhiệm vụ được giao', 'Nhiệm vụ'],
    ];
    expect(coded(...rows('Thực hiện nhiệm vụ UBND thành phố, Chủ tịch UBND thành phố giao'))).toEqual([null, null]);
    expect(coded(...rows('Thực hiện nhiệm vụ UBND quận, Chủ tịch UBND quận giao'))).toEqual([null, 'steering.tasks-district-assigned']);
    expect(coded(...rows('Thực hiện nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao'))).toEqual([null, 'steering.tasks-government-assigned']);
    expect(coded(...rows('Thực hiện nhiệm vụ Chính phủ giao và nhiệm vụ UBND tỉnh giao'))).toEqual([null, null]);
    expect(coded(...rows('Nhiệm vụ được UBND tỉnh giao; nhiệm vụ các cơ quan Trung ương giao'))).toEqual([null, 'steering.tasks-assigned']);
    expect(coded(...rows('Nhiệm vụ được UBND tỉnh giao; nhiệm vụ các cơ qan Trung ương giao'))).toEqual([null, null]);
    expect(coded(...rows('Nhiệm vụ được UBND tình giao; nhiệm vụ các cơ quan Trung ương giao'))).toEqual([null, null]);
  });

  it('gives a cell with a legend no code of a count', () => {
    const row = asIndicator(['1', '', 'Số vấn đề phát hiện qua kiểm tra', 'Có = 1; Không = 0'], 0);
    expect(matchCodes([{ ...row, kind: 'coded', options: [{ code: 1, label: 'Có' }] }])[0]?.code).toBeNull();
  });

  it('binds every relation of the current forms (Công văn 4625/BNV-CCHC)', () => {
    expect(
      coded(
        ['1', '', 'Cung cấp dịch vụ công trực tuyến (DVCTT)'],
        ['1.1', '1', 'Tỷ lệ DVCTT toàn trình đủ điều kiện', '%'],
        ['1.1.1', '1/1.1', 'Tổng số DVC đủ điều kiện lên trực tuyến toàn trình'],
        ['1.1.2', '1/1.1', 'Số lượng DVCTT toàn trình'],
        ['1.2', '1', 'Tỷ lệ DVC có phát sinh hồ sơ nộp trực tuyến (toàn trình + một phần)', '%'],
        ['1.2.1', '1/1.2', 'Tổng số DVCTT có phát sinh hồ sơ (gồm các DVCTT có phát sinh hồ sơ trực tuyến hoặc trực tiếp hoặc cả 2 hình thức)'],
        ['1.2.2', '1/1.2', 'Số DVCTT có phát sinh hồ sơ trực tuyến'],
        ['1.3', '1', 'Tỷ lệ hồ sơ trực tuyến toàn trình', '%'],
        ['1.3.1', '1/1.3', 'Tổng số hồ sơ của DVCTT toàn trình (gồm hồ sơ nộp trực tuyến + trực tiếp)'],
        ['1.3.2', '1/1.3', 'Số hồ sơ nộp trực tuyến của các DVCTT toàn trình'],
        ['1.4', '1', 'Tỷ lệ hồ sơ trực tuyến một phần', '%'],
        ['1.4.1', '1/1.4', 'Tổng số hồ sơ của DVCTT một phần (gồm hồ sơ nộp trực tuyến + trực tiếp)', 'Hồ sơ'],
        ['1.4.2', '1/1.4', 'Số hồ sơ nộp trực tuyến của các DVCTT một phần', 'Hồ sơ'],
      ),
    ).toEqual([
      null,
      'digital.offered-rate-wholly',
      'digital.eligible-wholly',
      'digital.offered-wholly',
      'digital.used-rate',
      'digital.services-used',
      'digital.services-used-online',
      'digital.filed-rate-wholly',
      'digital.dossiers-wholly',
      'digital.dossiers-filed-wholly',
      'digital.filed-rate-partly',
      'digital.dossiers-partly',
      'digital.dossiers-filed-partly',
    ]);
    expect(
      coded(
        ['1', '', 'Sắp xếp, kiện toàn tổ chức bộ máy'],
        ['1.5', '1', 'Tổng số đơn vị sự nghiệp công lập (ĐVSNCL) tại địa phương'],
        ['1.5.1', '1/1.5', 'Số ĐVSNCL thuộc UBND tỉnh'],
        ['1.5.2', '1/1.5', 'Số ĐVSNCL thuộc sở, ngành và tương đương'],
        ['1.5.3', '1/1.5', 'Số ĐVSNCL thuộc UBND cấp xã'],
        ['2', '', 'Thực hiện tự chủ tài chính của đơn vị sự nghiệp (ĐVSN) tại địa phương (lũy kế đến thời điểm báo cáo)'],
        ['2.1', '2', 'Tổng số ĐVSN công lập tại địa phương'],
        ['2.2', '2', 'Số ĐVSN tự bảo đảm chi thường xuyên và chi đầu tư'],
        ['2.3', '2', 'Số ĐVSN tự bảo đảm chi thường xuyên'],
        ['2.4', '2', 'Số ĐVSN tự bảo đảm một phần chi thường xuyên'],
        ['2.4.1', '2/2.4', 'Số ĐVSN tự bảo đảm từ 70% - dưới 100% chi thường xuyên'],
        ['2.4.3', '2/2.4', 'Số ĐVSN tự bảo đảm từ 10% - dưới 30% chi thường xuyên'],
        ['2.5', '2', 'Số ĐVSN do Nhà nước bảo đảm chi thường xuyên'],
        ['2.6', '2', 'Số lượng ĐVSN đã chuyển đổi thành công ty cổ phần (lũy kế đến thời điểm báo cáo)'],
      ),
    ).toEqual([
      null,
      'organisation.service-units',
      'organisation.service-units-province',
      'organisation.service-units-departments',
      'organisation.service-units-commune',
      null,
      'finance.service-units',
      'finance.units-group-1',
      'finance.units-group-2',
      'finance.units-group-3',
      'finance.units-70-to-100',
      'finance.units-10-to-30',
      'finance.units-group-4',
      'finance.units-to-companies',
    ]);
    expect(
      coded(
        ['3', '', 'Kết quả giải quyết TTHC'],
        ['3.1', '3', 'Tỷ lệ hồ sơ TTHC do các sở, ngành tiếp nhận được giải quyết đúng hạn', '%'],
        ['3.1.1', '3/3.1', 'Tổng số hồ sơ TTHC đã giải quyết xong', 'Hồ sơ'],
        ['3.1.2', '3/3.1', 'Số hồ sơ TTHC giải quyết đúng hạn', 'Hồ sơ'],
        ['3.2', '3', 'Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đúng hạn', '%'],
        ['3.2.1', '3/3.2', 'Tổng số hồ sơ TTHC đã giải quyết xong', 'Hồ sơ'],
        ['3.2.2', '3/3.2', 'Số hồ sơ TTHC giải quyết đúng hạn', 'Hồ sơ'],
      ),
    ).toEqual([
      null,
      'procedures.on-time-rate-departments',
      'procedures.dossiers-solved-departments',
      'procedures.dossiers-on-time-departments',
      'procedures.on-time-rate-commune',
      'procedures.dossiers-solved-commune',
      'procedures.dossiers-on-time-commune',
    ]);
  });

  it('reads many rows in time that grows with their number only', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) =>
      asIndicator([null, '', `Số hồ sơ TTHC đã tiếp nhận trực luyến ${at % 7 === 0 ? 'x' : ''}`, 'Hồ sơ'], at),
    );
    const start = performance.now();
    matchCodes(rows);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('the seeds', () => {
  it.skipIf(NO_SEEDS)('phuong-1: seven forms, eleven rates with their parts', async () => {
    const rows = await seed('phuong-1-quang-tri-2024-h1');
    expect(rateAt(rows, 't7.r19')).toEqual(['100', '251', '299']); // 5.4 = 5.4.2 / 5.4.1
    expect(rateAt(rows, 't1.r2')).toEqual(['57,69', '30', '52']);
    expect(rateAt(rows, 't1.r7')).toEqual(['100', '02', '02']);
    expect(rateAt(rows, 't3.r12')).toEqual(['100%', '299', '299']);
    expect(rateAt(rows, 't7.r8')).toEqual(['100%', '61', '61']);
    expect(rateAt(rows, 't7.r12')).toEqual(['100', '63', '63']);
    expect(rateAt(rows, 't7.r16')).toEqual(['100%', null, '124']);
    expect(rateAt(rows, 't7.r22')).toEqual(['100%', '30', '30']);
    expect(boundRates(rows)).toEqual(['t1.r2', 't1.r7', 't2.r5', 't2.r10', 't3.r12', 't3.r15', 't7.r8', 't7.r12', 't7.r16', 't7.r19', 't7.r22']);
    expect(entryOf('procedures.authority')?.sumOf?.parts).toContain(codeAt(rows, 't3.r6')); // 137 within 124
    expect(codeAt(rows, 't2.r7')).toBe('institutions.inspection-handled');
    expect(codeAt(rows, 't2.r12')).toBe('institutions.review-handled');
  });

  it.skipIf(NO_SEEDS)('hong-hai: Roman sections, parts without numbers, siblings of their rate, a rate told by its parts', async () => {
    const rows = await seed('hong-hai-2023');
    expect(rateAt(rows, 't1.r3')).toEqual(['100', '6', '6']);
    expect(rateAt(rows, 't1.r60')).toEqual(['100', '3775', '3775']);
    expect(rateAt(rows, 't1.r89')).toEqual(['100', '1048', '1048']); // 1.3 = (1.1/1.2)%
    expect(rateAt(rows, 't1.r91')).toEqual(['100', '164', '164']);
    expect(rateAt(rows, 't1.r95')).toEqual(['100', '101', '101']);
    expect(rateAt(rows, 't1.r99')).toEqual(['100', '164', '164']);
    expect(rateAt(rows, 't1.r102')).toEqual(['100', '3786', '3786']);
    expect(rateAt(rows, 't1.r82')).toEqual([null, '0', '0']);
    expect(boundRates(rows)).toHaveLength(14); // VII.1 prints the rate of 1.3 once more
    expect(codeAt(rows, 't1.r61')).toBe('procedures.dossiers-received'); // not the base of the online rate
    expect(['t1.r51', 't1.r52', 't1.r53', 't1.r54'].map((id) => codeAt(rows, id))).toEqual([
      'procedures.authority',
      'procedures.authority-departments',
      'procedures.authority-district-with-vertical',
      'procedures.authority-commune-with-vertical',
    ]);
    expect(['t1.r13', 't1.r14', 't1.r16', 't1.r17'].map((id) => codeAt(rows, id))).toEqual([
      'steering.tasks-assigned',
      'steering.tasks-district-assigned',
      'steering.tasks-district-on-time',
      'steering.tasks-province-on-time',
    ]);
  });

  it.skipIf(NO_SEEDS)('pho-hoa: one table numbered 1.1.1, no rate with printed parts', async () => {
    const rows = await seed('pho-hoa-2025-q1');
    expect(boundRates(rows)).toEqual([]);
    expect(['t1.r3', 't1.r12', 't1.r24', 't1.r31', 't1.r42'].map((id) => codeAt(rows, id))).toEqual([
      'steering.plan-tasks',
      'steering.tasks-district-assigned',
      'institutions.handled',
      'procedures.in-force-commune',
      'procedures.on-time-rate-district',
    ]);
    expect(entryOf(codeAt(rows, 't1.r48') ?? '')?.sumOf?.parts).toEqual([codeAt(rows, 't1.r109'), codeAt(rows, 't1.r110')]); // 56 = 50 + 6
  });

  it.skipIf(NO_SEEDS)('quang-tho: rows misnumbered 1.1.1 under 1.2, two plans, procedures in force by level', async () => {
    const rows = await seed('quang-tho-2023');
    expect(boundRates(rows)).toEqual([]);
    expect(['t2.r3', 't2.r9', 't2.r12', 't2.r23', 't2.r24'].map((id) => codeAt(rows, id))).toEqual([
      'steering.plan-tasks',
      'steering.inspection-issues',
      'steering.tasks-province-assigned',
      'steering.publicity-plan-tasks',
      'steering.publicity-plan-tasks-done',
    ]);
    expect(entryOf(codeAt(rows, 't2.r42') ?? '')?.sumOf?.parts).toEqual(['t2.r43', 't2.r44', 't2.r45'].map((id) => codeAt(rows, id)));
    expect(codeAt(rows, 't2.r20')).toBe('steering.petitions-solved'); // petitions of citizens, not feedback on regulations
    expect(codeAt(rows, 't2.r73')).toBe('organisation.service-units-district'); // "ĐVSNCCL"
  });

  it.skipIf(NO_SEEDS)('give no code twice in one table, but where a form prints an indicator twice', async () => {
    for (const [name, twice] of [
      ['hong-hai-2023', ['digital.documents-rate']],
      ['pho-hoa-2025-q1', []],
      ['phuong-1-quang-tri-2024-h1', []],
      ['quang-tho-2023', []],
    ] as const) {
      const codes = (await seed(name)).flatMap((row) => (row.code === null ? [] : [row.code]));
      expect(
        codes.filter((code, at) => codes.indexOf(code) !== at),
        name,
      ).toEqual(twice);
    }
  });

  it.skipIf(NO_SEEDS)('have the code of their form in each row but pure headings', async () => {
    for (const [name, formId] of [
      ['hong-hai-2023', 'commune-roman-2023'],
      ['pho-hoa-2025-q1', 'commune-long-2025'],
      ['quang-tho-2023', 'commune-long-2023'],
      ['phuong-1-quang-tri-2024-h1', 'commune-sheets-2024'],
    ]) {
      const rows = await seed(name as string);
      const form = CATALOGUE.forms.find(({ id }) => id === formId);
      const wanted = form?.rows.map(({ code }, at) => {
        const row = rows[at] as Indicator;
        const heading = row.state !== 'value' && (row.kind === 'group' || entryOf(code)?.kind === 'group');
        return `${row.id} ${heading ? null : code}`;
      });
      expect(rows.map((row) => `${row.id} ${row.code}`)).toEqual(wanted);
    }
  });
});

describe('the fixtures', () => {
  it('an-loc-dong: rates after their parts, and over them', async () => {
    const rows = await fixture('an-loc-dong-2025-q1');
    expect(rateAt(rows, 't1.r5')).toEqual(['30', '6', '20']);
    expect(rateAt(rows, 't1.r12')).toEqual(['75', '3', '4']);
    expect(rateAt(rows, 't1.r47')).toEqual(['100', '161', '168']);
    expect(rateAt(rows, 't1.r100')).toEqual(['18', '450', '2.500']);
    expect(entryOf(codeAt(rows, 't1.r122') ?? '')?.sumOf).toEqual({ parts: ['digital.level-3', 'digital.level-4'], implied: true });
  });

  it('binh-khe: a rate below its parts as their sibling', async () => {
    const rows = await fixture('binh-khe-2023');
    expect(rateAt(rows, 't2.r135')).toEqual(['64,18', '1215', '1893']);
    expect(boundRates(rows)).toEqual(['t2.r135']);
  });

  it('hai-thuong: tasks by assigner from the unit cell, investment beside its rate', async () => {
    const rows = await fixture('hai-thuong-2023');
    const assigned = entryOf('steering.tasks-district-assigned')?.sumOf?.parts;
    expect(['t1.r16', 't1.r18', 't1.r20', 't1.r22'].map((id) => codeAt(rows, id))).toEqual(assigned); // 28 = 25 + 1 + 0 + 2
    expect(rateAt(rows, 't1.r88')).toEqual([null, '1.187,5', '1.250']);
    expect(rateAt(rows, 't1.r95')).toEqual(['98,08', '1326', '1352']);
    expect(rateAt(rows, 't1.r114')).toEqual(['93,6', '4870', '5203']);
    expect(boundRates(rows)).toHaveLength(15);
  });

  it('phuong-9: a misprinted part, a blank part', async () => {
    const rows = await fixture('phuong-9-2024-h1');
    expect(rateAt(rows, 't7.r17')).toEqual(['100%', '129', '142']); // "toàn tình"
    expect(rateAt(rows, 't7.r20')).toEqual(['86,11', '372', '432']);
    expect(rateAt(rows, 't7.r23')).toEqual(['100%', null, '36']);
    expect(boundRates(rows)).toHaveLength(11);
  });
});
