import type { Period } from '../../src/model/document.js';
import type { Finding } from '../../src/model/relation.js';
import type { Indicator } from '../../src/model/report.js';
import type { WideReport } from '../../src/writers/wide/table.js';

/** Reports of invented units, as far as the wide table looks at them. */
export const YEAR: Period = { type: 'year', year: 2024, index: null, start: '2024-01-01', end: '2024-12-31', reporting: null, stated: null };
export const QUARTER: Period = { type: 'quarter', year: 2025, index: 1, start: '2025-01-01', end: '2025-03-31', reporting: null, stated: null };

const PLACE = { lines: [1, 1] as [number, number], page: null, boxes: [], cell: null, paragraph: null };

export function row(code: string | null, raw: string | null, given: Partial<Indicator> = {}): Indicator {
  const value = raw !== null && /^\d+(?:,\d+)?%?$/.test(raw) ? Number(raw.replace(',', '.').replace('%', '')) : null;
  return {
    id: `t1.${code ?? 'x'}`,
    table: 't1',
    row: 1,
    code,
    match: null,
    canonical: null,
    confidence: 1,
    stt: null,
    path: [],
    label: code ?? 'Dòng riêng của xã',
    unit: null,
    raw,
    value,
    kind: 'count',
    state: raw === null ? 'empty' : raw === '-' ? 'dash' : value === null ? 'text' : 'value',
    options: null,
    ofWhich: false,
    owner: null,
    note: null,
    quote: '',
    place: PLACE,
    ...given,
  };
}

interface Head {
  path?: string;
  level?: WideReport['metadata']['issuer']['level'];
  parent?: string | null;
  period?: Period | null;
  sha256?: string;
  findings?: Finding[];
}

export function report(
  name: string,
  indicators: Indicator[],
  { path = `${name}.txt`, level = 'xã', parent = 'huyện Tây Lâm', period = YEAR, sha256 = path, findings = [] }: Head = {},
): WideReport {
  return {
    source: { path, format: 'txt', bytes: 1, sha256, pages: null, encoding: 'utf-8', duplicateOf: null },
    metadata: {
      documentType: 'BÁO CÁO',
      title: null,
      number: '12/BC-UBND',
      date: '2024-12-15',
      place: null,
      issuer: { name: `UBND ${name}`, level, unit: name, parent, province: null, key: null },
      period,
      recipients: [],
      signer: { name: null, position: null, authority: null },
      places: { title: null, number: null, date: null, signer: null },
    },
    tables: [],
    indicators,
    findings,
  };
}

export function finding(indicators: string[], given: Partial<Finding> = {}): Finding {
  return {
    rule: 'row-rate',
    severity: 'error',
    message: 'không khớp',
    expected: null,
    actual: null,
    difference: null,
    terms: indicators.map((indicator) => ({ role: 'value', raw: '5', value: 5, label: 'Số hồ sơ', quote: '', place: PLACE, indicator })),
    repair: null,
    alternatives: [],
    cause: 'c1',
    place: PLACE,
    fingerprint: 'f',
    ...given,
  };
}
