import { startLanguage } from './language.js';
import { DATA } from './overview/data.js';
import { type Filters, startFilters } from './overview/filters.js';
import { findingsPart } from './overview/findings.js';
import { reportsPart } from './overview/reports.js';
import { tablePart } from './overview/table.js';

let filters: Filters | null = null;
const started = (): Filters => {
  if (filters === null) throw new Error('not started');
  return filters;
};
startLanguage(() => filters?.label());
filters = startFilters([findingsPart(), ...(DATA.tables.length === 0 ? [] : [tablePart(started)]), reportsPart(started)]);
