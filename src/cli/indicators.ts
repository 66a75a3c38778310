import { entryOf } from '../catalogue/catalogue.js';
import { type Catalogue, type CatalogueEntry, DOMAINS } from '../catalogue/entry.js';
import { nearestCodes } from '../catalogue/nearest.js';
import { published, publishedEntry } from '../catalogue/published.js';
import { relationsOf } from '../catalogue/relations.js';
import { searchEntries } from '../catalogue/search.js';
import { LOCAL } from '../catalogue/user-file.js';
import { RULE_IDS } from '../checks/rule-ids.js';
import { formList, indicatorList } from '../writers/indicator-list.js';
import { indicatorPage } from '../writers/indicator-page.js';
import { json } from '../writers/json.js';
import { loadCatalogue } from './catalogue.js';
import { readConfig } from './config.js';
import { UsageError } from './usage-error.js';

export interface IndicatorsOptions {
  format: string;
  lang?: 'vi' | 'en';
  search?: string;
  form?: string;
  domain?: string;
  catalogue?: string;
  config?: string;
}

/** Lists the catalogue, or what of it is asked for; with a code, everything known of one indicator. */
export async function indicators(code: string | undefined, options: IndicatorsOptions): Promise<number> {
  const config = await readConfig(options.config, RULE_IDS);
  const lang = options.lang ?? config.lang ?? 'vi';
  const catalogue = await loadCatalogue(options, config, lang);
  const width = process.stdout.isTTY ? process.stdout.columns : Number.POSITIVE_INFINITY;
  const asData = options.format === 'json';
  if (code !== undefined) {
    if (options.search !== undefined || options.form !== undefined || options.domain !== undefined)
      throw new UsageError(lang === 'en' ? 'a code goes without --search, --form and --domain' : 'đã cho mã thì không dùng --search, --form, --domain');
    const entry = known(code, catalogue, lang);
    const page = asData
      ? json({ ...publishedEntry(entry, catalogue), relations: relationsOf(entry, catalogue) })
      : indicatorPage(entry, catalogue, lang, width);
    process.stdout.write(page);
    return 0;
  }
  process.stdout.write(list(catalogue, options, { lang, width, asData }));
  return 0;
}

function known(code: string, catalogue: Catalogue, lang: 'vi' | 'en'): CatalogueEntry {
  const entry = entryOf(code, catalogue);
  if (entry !== undefined) return entry;
  const near = nearestCodes(code, catalogue).join(', ');
  if (lang === 'en')
    throw new UsageError(`no indicator has the code "${code}"${near === '' ? '' : `; the nearest: ${near}`} (see: baocao indicators --search …)`);
  throw new UsageError(`không có chỉ tiêu nào có mã "${code}"${near === '' ? '' : `; gần nhất: ${near}`} (xem: baocao indicators --search …)`);
}

function list(
  catalogue: Catalogue,
  { search, form: id, domain }: IndicatorsOptions,
  { lang, width, asData }: { lang: 'vi' | 'en'; width: number; asData: boolean },
): string {
  const domains = [...DOMAINS, LOCAL];
  if (domain !== undefined && !(domains as string[]).includes(domain))
    throw new UsageError(`--domain ${domain}: ${lang === 'en' ? 'there is no such domain' : 'không có lĩnh vực này'} (${domains.join(', ')})`);
  const form = id === undefined ? undefined : catalogue.forms.find((each) => each.id === id);
  if (id !== undefined && form === undefined)
    throw new UsageError(
      `--form ${id}: ${lang === 'en' ? 'there is no such form' : 'không có biểu mẫu này'} (${catalogue.forms.map((each) => each.id).join(', ')})`,
    );
  const inDomain = (code: string) => domain === undefined || code.startsWith(`${domain}.`);
  const found = (search === undefined ? catalogue.entries : searchEntries(search, catalogue)).filter(({ code }) => inDomain(code));
  if (found.length === 0) throw new UsageError(lang === 'en' ? 'no indicator matches' : 'không có chỉ tiêu nào như vậy');
  if (form === undefined) return asData ? json(published({ entries: found, forms: catalogue.forms })) : indicatorList(found, lang, width);
  const codes = new Set(found.map((entry) => entry.code));
  const shown = { ...form, rows: form.rows.filter((row) => codes.has(row.code)) };
  if (shown.rows.length === 0) throw new UsageError(lang === 'en' ? `no row of ${form.id} matches` : `${form.id} không có dòng nào như vậy`);
  const inOrder = [...new Set(shown.rows.map((row) => row.code))].flatMap((code) => entryOf(code, catalogue) ?? []);
  return asData ? json({ ...published({ entries: inOrder, forms: catalogue.forms }), forms: [shown] }) : formList(shown, lang, width);
}
