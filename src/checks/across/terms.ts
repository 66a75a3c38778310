import type { AcrossTerm, CitedReport, FiledReport, FiledRow } from '../../model/across.js';
import { periodCode } from '../../text/period-codes.js';
import type { Filing } from './filing.js';

export function rowTermOf(role: string, row: FiledRow, filing: Filing): AcrossTerm {
  return { role, raw: row.raw ?? '', value: row.value, label: row.label, quote: row.quote, place: row.place, indicator: row.id, ...of(filing) };
}

/** The report as a whole, shown at its title. */
export function reportTerm(role: string, filing: Filing, raw = ''): AcrossTerm {
  const { quote, place } = filing.report.whole;
  return { role, raw, value: null, label: filing.unit?.name ?? quote, quote, place, indicator: null, ...of(filing) };
}

/** Number or day of a report: the number shown where it stands, the day, whose words vary, at the title. */
export function headTerm(role: 'number' | 'date', filing: Filing): AcrossTerm {
  const { metadata, whole } = filing.report;
  const term = { role, value: null, indicator: null, ...of(filing) };
  const { number, date, places } = metadata;
  if (role === 'date') return { ...term, raw: (date ?? '').split('-').reverse().join('/'), label: 'ngày', quote: whole.quote, place: whole.place };
  const digits = /^\d+/.exec(number ?? '')?.[0] ?? '';
  return places.number === null || digits === ''
    ? { ...term, raw: number ?? '', label: 'số', quote: whole.quote, place: whole.place }
    : { ...term, raw: number ?? '', label: 'số', quote: digits, place: places.number };
}

/** The line with which a document names another report. */
export function citedTerm(role: string, cited: CitedReport, filing: Filing, raw: string): AcrossTerm {
  return { role, raw, value: null, label: cited.quote, quote: cited.quote, place: cited.place, indicator: null, ...of(filing) };
}

function of({ report, unit, period }: Filing): Pick<AcrossTerm, 'source' | 'unitName' | 'period'> {
  return { source: report.source.path, unitName: unit?.name ?? nameOf(report), period: period === null ? null : periodCode(period) };
}

const nameOf = ({ metadata: { issuer } }: FiledReport) => issuer.name;
