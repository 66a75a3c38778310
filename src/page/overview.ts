import { inLanguage, startLanguage } from './language.js';
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

// the way back from a report leads to what was shown here
for (const kind of ['click', 'auxclick'] as const) {
  document.addEventListener(
    kind,
    ({ target }) => {
      const link = (target as Element).closest<HTMLAnchorElement>('a[data-page]');
      if (link !== null) link.href = inLanguage(link.dataset.page ?? '', location.hash.slice(1));
    },
    { capture: true },
  );
}
