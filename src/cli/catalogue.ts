import { CATALOGUE, entryOf } from '../catalogue/catalogue.js';
import type { Catalogue } from '../catalogue/entry.js';
import { extendCatalogue } from '../catalogue/extend.js';
import { printable } from '../text/unicode.js';
import type { Config } from './config.js';
import { readJson } from './json-file.js';
import { UsageError } from './usage-error.js';

export interface CatalogueOptions {
  catalogue?: string;
  quiet?: boolean;
}

/** The program's catalogue with the user's own: of the option, else of the configuration. What takes an entry's place is told. */
export async function loadCatalogue({ catalogue: named, quiet }: CatalogueOptions, config: Config, lang: 'vi' | 'en'): Promise<Catalogue> {
  const file = named ?? config.catalogue;
  if (file === undefined) return CATALOGUE;
  const extra = await parse(file, await readData(file, lang), lang);
  const replaced = [
    ...extra.entries.filter(({ code }) => entryOf(code) !== undefined).map(({ code }) => code),
    ...extra.forms.filter(({ id }) => CATALOGUE.forms.some((form) => form.id === id)).map(({ id }) => id),
  ];
  if (replaced.length > 0 && quiet !== true)
    process.stderr.write(`${printable(file)}: ${lang === 'en' ? 'takes the place of' : 'thay cho'} ${replaced.join(', ')}\n`);
  return extendCatalogue(CATALOGUE, extra);
}

function readData(file: string, lang: 'vi' | 'en'): Promise<unknown> {
  return readJson(file, {
    unreadable: ({ code }) => `${lang === 'en' ? 'the catalogue cannot be read' : 'không mở được tệp danh mục chỉ tiêu'} (${code})`,
    invalid: ({ message }) => `${lang === 'en' ? 'no valid JSON' : 'không phải JSON hợp lệ'}: ${message}`,
  });
}

async function parse(file: string, data: unknown, lang: 'vi' | 'en'): Promise<Catalogue> {
  const { CatalogueError, parseCatalogue } = await import('../catalogue/parse.js');
  try {
    return parseCatalogue(data, { lang });
  } catch (error) {
    if (error instanceof CatalogueError)
      throw new UsageError(error.problems.length === 1 ? `${file}: ${error.message}` : [`${file}:`, ...error.problems].join('\n  '));
    throw error;
  }
}
