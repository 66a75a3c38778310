import { CIVIL_SERVICE } from './entries/civil-service.js';
import { DIGITAL } from './entries/digital.js';
import { FINANCE } from './entries/finance.js';
import { INSTITUTIONS } from './entries/institutions.js';
import { ORGANISATION } from './entries/organisation.js';
import { PROCEDURES } from './entries/procedures.js';
import { STEERING } from './entries/steering.js';
import type { Catalogue, CatalogueEntry, Form, FormRow } from './entry.js';
import { COMMUNE_LONG_2023 } from './forms/commune-long-2023.js';
import { COMMUNE_LONG_2025 } from './forms/commune-long-2025.js';
import { COMMUNE_ROMAN_2023 } from './forms/commune-roman-2023.js';
import { COMMUNE_SHEETS_2024 } from './forms/commune-sheets-2024.js';
import { PROVINCE_2025 } from './forms/province-2025.js';

/** The forms that the catalogue knows, the current one first. A new form is one new file and one line here. */
const FORMS: readonly Form[] = [PROVINCE_2025, COMMUNE_SHEETS_2024, COMMUNE_ROMAN_2023, COMMUNE_LONG_2025, COMMUNE_LONG_2023];

const ENTRIES: readonly CatalogueEntry[] = [...STEERING, ...INSTITUTIONS, ...PROCEDURES, ...ORGANISATION, ...CIVIL_SERVICE, ...FINANCE, ...DIGITAL];

/** The catalogue that the program brings. */
export const CATALOGUE: Catalogue = { entries: ENTRIES, forms: FORMS };

const BY_CODE = new WeakMap<Catalogue, ReadonlyMap<string, CatalogueEntry>>();

/** The entry of a code; undefined for a code that the catalogue does not have. */
export function entryOf(code: string, catalogue: Catalogue = CATALOGUE): CatalogueEntry | undefined {
  let entries = BY_CODE.get(catalogue);
  if (entries === undefined) {
    entries = new Map(catalogue.entries.map((entry) => [entry.code, entry]));
    BY_CODE.set(catalogue, entries);
  }
  return entries.get(code);
}

/** Where an indicator is printed: each form that has it, with its rows there. */
export function printedIn(code: string, catalogue: Catalogue = CATALOGUE): Array<{ form: Form; rows: FormRow[] }> {
  return catalogue.forms.flatMap((form) => {
    const rows = form.rows.filter((row) => row.code === code);
    return rows.length === 0 ? [] : [{ form, rows }];
  });
}
