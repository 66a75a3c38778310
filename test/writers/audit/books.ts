import type { Period } from '../../../src/model/document.js';
import type { Finding, Severity } from '../../../src/model/relation.js';
import type { FailedReport } from '../../../src/model/report.js';
import { expectedUnits } from '../../../src/text/unit-lists.js';
import type { AuditBook, AuditedReport } from '../../../src/writers/audit/book.js';
import { addToSummary, emptySummary } from '../../../src/writers/check.js';
import { wideBook } from '../../../src/writers/wide/table.js';
import { finding, QUARTER, report, row } from '../wide-reports.js';

/** Books of invented units, with something of everything that the overview tells. */

export const NEXT_QUARTER: Period = { ...QUARTER, index: 2, start: '2025-04-01', end: '2025-06-30' };
export const RECEIVED = 'procedures.dossiers-received';
const QUALIFIED = 'civil-service.qualified-officials-rate';

const PLACE = { lines: [7, 9] as [number, number], page: null, boxes: [], cell: null, paragraph: null };

let made = 0;
const found = (given: Partial<Finding>, indicators: string[] = []): Finding => finding(indicators, { place: PLACE, fingerprint: `f${++made}`, ...given });

/** One report of a unit and quarter; its findings' sentences say what it is. */
function audited(
  name: string,
  period: Period,
  received: string | null,
  { duplicateOf = null as string | null, findings = [] as Finding[] } = {},
): AuditedReport {
  const path = `${period === QUARTER ? 'q1' : 'q2'}/${duplicateOf === null ? '' : 'copy-'}${name.replaceAll(' ', '-')}.txt`;
  const base = report(
    name,
    [row(RECEIVED, received, { id: 't1.r5', unit: 'Hồ sơ', label: 'Số hồ sơ đã nhận' }), row(QUALIFIED, '97,5%', { id: 't1.r9', kind: 'percent', unit: '%' })],
    {
      path,
      period,
      findings,
    },
  );
  const source = { ...base.source, duplicateOf };
  const relations = { verified: 6, inconsistent: findings.length, unlikely: 0, 'not-checkable': 1 };
  return {
    ...base,
    source,
    checked: { source, findings, accepted: [], relations, rules: {}, coverage: { numbers: 40, figures: 20, related: 12 }, failure: null },
    across: [],
    messages: findings.map(({ message }) => ({ vi: message, en: `In English: ${message}` })),
    page: `reports/${path.replace('.txt', '.html')}`,
  };
}

export interface BookOptions {
  reports?: AuditedReport[];
  failures?: FailedReport[];
  missing?: AuditBook['missing'];
  across?: AuditBook['across'] & { relations: [] };
  /** lines of the list of expected units */
  expected?: string;
}

export function book({ reports = [], failures = [], missing = null, across, expected }: BookOptions = {}): AuditBook {
  const summary = { ...emptySummary(), skipped: 2 };
  for (const { checked } of reports) addToSummary(summary, checked);
  const wide = wideBook([...reports, ...failures], { lang: 'vi', ...(expected === undefined ? {} : { expected: expectedUnits(expected) }) });
  const nothing = { relations: [], findings: [], messages: [] };
  const made = {
    lang: 'vi' as const,
    version: '1.2.3',
    reports: reports.map((each) => ({
      ...each,
      across: (across?.findings ?? []).filter(({ terms }) => terms.some(({ source }) => source === each.source.path)),
    })),
    failures,
    skipped: ['in/letter.txt', 'in/invitation.docx'],
    results: reports.map(({ checked }) => checked),
    summary,
    wide,
    missing,
    across: across ?? nothing,
  };
  return made;
}

const NAMES = ['xã An Lâm', 'xã Bình Khê', 'xã Cẩm Sơn', 'xã Diên Lộc', 'xã Hải Quang', 'xã Minh Thạch', 'xã Phú Nghĩa'];

/** Seven communes in two quarters: one fell silent, one has sent a file twice, one has thousands for ones. */
export function fullBook(): AuditBook {
  const reports = NAMES.flatMap((name, at): AuditedReport[] => {
    const first = audited(name, QUARTER, at === 6 ? '412000' : String(400 + 10 * at), {
      findings: [
        ...(at === 0
          ? [found({ rule: 'sum-total', severity: 'error', message: '688 + 8194 = 8882, nhưng tổng ghi là 2838 ở “Số hồ sơ đã nhận”.' }, ['t1.r5'])]
          : []),
        ...(at === 1 ? [found({ rule: 'row-rate', severity: 'warning', message: 'Tỷ lệ cán bộ ghi 90%, tính ra 95%.' }, ['t1.r9'])] : []),
        ...(at === 2 ? [found({ rule: 'form-complete', severity: 'info', message: 'Biểu thiếu một dòng.' })] : []),
      ],
    });
    const second = at === 3 ? [] : [audited(name, NEXT_QUARTER, at === 4 ? '-' : at === 5 ? null : String(800 + 10 * at))];
    return [first, ...second];
  });
  const copied = reports[0] as AuditedReport;
  const copy = {
    ...audited('xã An Lâm', QUARTER, '400', { duplicateOf: copied.source.path, findings: copied.findings }),
    messages: copied.messages,
    page: copied.page,
  };
  const failure: FailedReport = { schema: 'baocao.report/1', source: { path: 'q1/hỏng.pdf' }, failure: { code: 'damaged', message: 'cut off' } };
  return book({
    reports: [...reports, { ...copy, source: { ...copy.source, sha256: copied.source.sha256 } }],
    failures: [failure],
    expected: NAMES.map((name) => `${name}, huyện Tây Lâm`).join('\n'),
    missing: { expected: 14, absent: [{ unit: { name: 'xã Diên Lộc', above: 'huyện Tây Lâm' }, period: '2025-Q2' }] },
    across: {
      relations: [],
      findings: [
        acrossFinding(
          { rule: 'block-copied', severity: 'warning', unitName: 'UBND xã Bình Khê', period: '2025-Q1' },
          [copied, reports[2] as AuditedReport].map(({ source }) => source.path),
        ),
        acrossFinding({ rule: 'filed-missing', severity: 'info', unitName: 'UBND xã Diên Lộc', period: '2025-Q2' }, []),
      ],
      messages: [
        { vi: 'Hai xã báo cáo cùng một khối số liệu.', en: 'Two communes report the same block of figures.' },
        { vi: 'Xã này đã báo cáo quý I mà chưa báo cáo quý II.', en: 'The commune has reported on the first quarter only.' },
      ],
    },
  });
}

/** One between reports, with a figure in each. */
function acrossFinding(about: { rule: string; severity: Severity; unitName: string; period: string }, sources: readonly string[]) {
  const terms = sources.map((source, at) => ({
    ...{ role: 'value', raw: String(400 + at), value: 400 + at, label: 'Số hồ sơ đã nhận', quote: '', place: PLACE, indicator: 't1.r5' },
    ...{ source, unitName: about.unitName, period: about.period },
  }));
  return {
    ...{ message: '', expected: null, actual: null, difference: null, repair: null, alternatives: [], cause: 'c1', fingerprint: `a${++made}` },
    ...{ ...about, terms, source: sources[0] ?? null, place: sources.length === 0 ? null : PLACE },
  };
}

/** As many communes in one quarter, each with an error: more than stand on a page of a list. */
export function manyBook(units: number): AuditBook {
  return book({
    reports: Array.from({ length: units }, (_, at) =>
      audited(`xã Thứ ${at + 1}`, QUARTER, String(300 + (at % 90)), {
        findings: [found({ rule: 'sum-total', severity: 'error', message: `${at} + 1 = ${at + 1}, nhưng tổng ghi là ${at + 2}.` }, ['t1.r5'])],
      }),
    ),
  });
}
