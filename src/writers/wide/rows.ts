import { entryOf } from '../../catalogue/catalogue.js';
import { type Catalogue, type CatalogueEntry, DOMAINS, type Domain, type Form } from '../../catalogue/entry.js';
import type { Lang, Words } from '../../checks/rule.js';
import type { Indicator } from '../../model/report.js';
import { MONEY_NAMES, moneyScaleOf } from './comparable.js';

/** The rows of the table: those of the form in its order, then every other indicator of the batch by domain. */

export interface RowHead {
  /** `domain` is a heading of this table, above the indicators that the form lacks */
  kind: 'domain' | 'indicator';
  code: string | null;
  entry: CatalogueEntry | null;
  stt: string | null;
  depth: number;
  label: string;
  unit: string | null;
  /** đồng per unit of a money row, one for all cells; null for other rows */
  scale: number | null;
  /** a number of it may be added over units */
  adds: boolean;
}

const DOMAIN_NAMES: Record<Domain, Words> = {
  steering: { vi: 'Chỉ đạo, điều hành', en: 'Steering' },
  institutions: { vi: 'Cải cách thể chế', en: 'Institutions' },
  procedures: { vi: 'Cải cách thủ tục hành chính', en: 'Administrative procedures' },
  organisation: { vi: 'Cải cách tổ chức bộ máy', en: 'Organisation' },
  'civil-service': { vi: 'Cải cách chế độ công vụ', en: 'Civil service' },
  finance: { vi: 'Cải cách tài chính công', en: 'Public finance' },
  digital: { vi: 'Chính quyền điện tử, chính quyền số', en: 'Digital government' },
};
const OTHER_NAMES: Words = { vi: 'Chỉ tiêu khác', en: 'Other indicators' };
const NOT_IN_FORM: Words = { vi: 'Ngoài biểu', en: 'Not in the form' };

/** The form that most coded rows of a batch stand in, the first of two. */
export function fittingForm(codes: Iterable<string>, forms: readonly Form[]): Form | null {
  const counts = new Map<Form, number>(forms.map((form) => [form, 0]));
  const known = forms.map((form) => [form, new Set(form.rows.map((row) => row.code))] as const);
  for (const code of codes) for (const [form, own] of known) if (own.has(code)) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

export interface RowOptions {
  form: Form | null;
  /** every indicator of the batch that has a code, by its code */
  batch: ReadonlyMap<string, readonly Indicator[]>;
  /** codes that the reports of the table have */
  present: ReadonlySet<string>;
  catalogue: Catalogue;
  lang: Lang;
}

export function rowsOf({ form, batch, present, catalogue, lang }: RowOptions): RowHead[] {
  const head = (code: string) => headOf(code, batch.get(code) ?? [], catalogue, lang);
  const inForm = (form?.rows ?? []).map(
    (row): RowHead => ({
      ...head(row.code),
      stt: row.stt,
      depth: row.depth,
      ...(lang === 'vi' ? { label: row.label } : {}),
      ...formUnit(row.unit, entryOf(row.code, catalogue)),
    }),
  );
  const printed = new Set(form?.rows.map((row) => row.code));
  const order = new Map(catalogue.entries.map((entry, at) => [entry.code, at]));
  const others = [...present].filter((code) => !printed.has(code)).sort((a, b) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity) || (a < b ? -1 : 1));
  const byDomain = [...DOMAINS, null].map((domain) => [domain, others.filter((code) => domainOf(code) === domain)] as const);
  return [
    ...inForm,
    ...byDomain.flatMap(([domain, codes]) =>
      codes.length === 0 ? [] : [domainHead(domain, form !== null, lang), ...codes.map((code) => ({ ...head(code), depth: 0 }))],
    ),
  ];
}

export function domainOf(code: string): Domain | null {
  return DOMAINS.find((domain) => code.startsWith(`${domain}.`)) ?? null;
}

export function domainName(domain: Domain | null): Words {
  return domain === null ? OTHER_NAMES : DOMAIN_NAMES[domain];
}

function domainHead(domain: Domain | null, besidesForm: boolean, lang: Lang): RowHead {
  const name = domainName(domain)[lang];
  return {
    kind: 'domain',
    code: null,
    entry: null,
    stt: null,
    depth: 0,
    label: besidesForm ? `${NOT_IN_FORM[lang]} – ${name}` : name,
    unit: null,
    scale: null,
    adds: false,
  };
}

function headOf(code: string, indicators: readonly Indicator[], catalogue: Catalogue, lang: Lang): RowHead {
  const entry = entryOf(code, catalogue) ?? null;
  const scale = entry?.kind === 'money' ? moneyScaleOf(indicators) : null;
  return {
    kind: 'indicator',
    code,
    entry,
    stt: null,
    depth: 0,
    label: entry?.[lang] ?? indicators[0]?.label ?? code,
    unit: unitOf(entry, scale, lang),
    scale,
    adds: (entry?.kind === 'count' || entry?.kind === 'money') && entry.adds !== false,
  };
}

const CODED: Words = { vi: 'mã – nghĩa', en: 'code – meaning' };

/** What the cells of a row hold, in words. */
export function unitOf(entry: CatalogueEntry | null, scale: number | null, lang: Lang): string | null {
  if (scale !== null) return MONEY_NAMES.get(scale)?.[lang] ?? null;
  return entry?.kind === 'coded' ? CODED[lang] : (entry?.unit ?? null);
}

/** The form's own word for what is counted; money and codes say what the cells of this table hold. */
function formUnit(unit: string | null, entry: CatalogueEntry | undefined): Partial<RowHead> {
  return unit === null || entry?.kind === 'money' || entry?.kind === 'coded' ? {} : { unit };
}
