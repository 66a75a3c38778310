import { readFile } from 'node:fs/promises';
import { CATALOGUE, entryOf } from '../catalogue/catalogue.js';
import type { Catalogue } from '../catalogue/entry.js';
import { extendCatalogue } from '../catalogue/extend.js';
import { CatalogueError, parseCatalogue } from '../catalogue/parse.js';
import { printable } from '../text/unicode.js';
import { type Config, UsageError } from './config.js';

export interface CatalogueOptions {
  catalogue?: string;
  quiet?: boolean;
}

/** The program's catalogue with the user's own: of the option, else of the configuration. What takes an entry's place is told. */
export async function loadCatalogue({ catalogue: named, quiet }: CatalogueOptions, config: Config, lang: 'vi' | 'en'): Promise<Catalogue> {
  const file = named ?? config.catalogue;
  if (file === undefined) return CATALOGUE;
  const extra = parse(file, await readText(file, lang), lang);
  const replaced = [
    ...extra.entries.filter(({ code }) => entryOf(code) !== undefined).map(({ code }) => code),
    ...extra.forms.filter(({ id }) => CATALOGUE.forms.some((form) => form.id === id)).map(({ id }) => id),
  ];
  if (replaced.length > 0 && quiet !== true)
    process.stderr.write(`${printable(file)}: ${lang === 'en' ? 'takes the place of' : 'thay cho'} ${replaced.join(', ')}\n`);
  return extendCatalogue(CATALOGUE, extra);
}

async function readText(file: string, lang: 'vi' | 'en'): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`${file}: ${lang === 'en' ? 'the catalogue cannot be read' : 'không mở được tệp danh mục chỉ tiêu'} (${code})`);
  }
}

function parse(file: string, text: string, lang: 'vi' | 'en'): Catalogue {
  let data: unknown;
  try {
    // editors on Windows begin a file with a byte order mark
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(`${file}: ${lang === 'en' ? 'no valid JSON' : 'không phải JSON hợp lệ'}: ${error instanceof Error ? error.message : error}`);
  }
  try {
    return parseCatalogue(data, { lang });
  } catch (error) {
    if (error instanceof CatalogueError)
      throw new UsageError(error.problems.length === 1 ? `${file}: ${error.message}` : [`${file}:`, ...error.problems].join('\n  '));
    throw error;
  }
}
