import type { CatalogueEntry, Form } from '../catalogue/entry.js';
import { hanging, wrap } from './columns.js';

/** Where names begin, on a terminal: half of the codes fit before it, the others have a line of their own. */
const NARROW = 34;

/** Code and name of each, in two columns; without a width (no terminal) one line each. */
export function indicatorList(entries: readonly CatalogueEntry[], lang: 'vi' | 'en', width: number): string {
  const indent = Math.min(2 + longest(entries.map(({ code }) => code)), Number.isFinite(width) ? NARROW : Number.POSITIVE_INFINITY);
  return entries
    .flatMap((entry) => hanging(entry.code, entry[lang], indent, width))
    .map((line) => `${line}\n`)
    .join('');
}

/** Names keep at least so many columns beside their codes; else the code stands beneath. */
const LEAST_NAME = 40;

/** The rows of a form in its order: how each is cited, its code, its words and unit as printed. */
export function formList(form: Form, lang: 'vi' | 'en', width: number): string {
  const cited = 2 + longest(form.rows.map(({ id }) => id));
  const indent = cited + 2 + longest(form.rows.map(({ code }) => code));
  const stacked = width - indent < LEAST_NAME;
  const lines = form.rows.flatMap(({ id, depth, label, unit, code }) => {
    const name = unit === null ? label : `${label} [${unit}]`;
    const deep = 2 * depth;
    if (!stacked) return hanging(`${id.padEnd(cited)}${code}`, name, indent + deep, width);
    return [...hanging(id, name, cited + deep, width), `${' '.repeat(cited + deep)}→ ${code}`];
  });
  return [...wrap(`${form.id}: ${form[lang]} (${form.source})`, width), '', ...lines].map((line) => `${line}\n`).join('');
}

function longest(names: readonly string[]): number {
  return Math.max(0, ...names.map((name) => name.length));
}
