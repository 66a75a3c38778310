import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import { CATALOGUE } from '../../src/catalogue/catalogue.js';
import { type PublishedCatalogue, published, type publishedSchema } from '../../src/catalogue/published.js';
import { userCatalogueSchema } from '../../src/catalogue/user-file.js';

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../schemas/${name}`, import.meta.url), 'utf8'));

describe('schemas/indicators.json', () => {
  const data: PublishedCatalogue = read('indicators.json');
  const schema = z.fromJSONSchema(read('indicators.schema.json'));

  it('fits its JSON Schema, which says what the types say', () => {
    expect(schema.safeParse(data).error?.issues ?? []).toEqual([]);
    expectTypeOf<PublishedCatalogue>().toExtend<z.infer<typeof publishedSchema>>();
    const [first, ...others] = data.indicators;
    expect(schema.safeParse({ ...data, indicators: [{ ...first, name: 'x' }, ...others] }).success).toBe(false);
    expect(schema.safeParse({ ...data, indicators: [{ ...first, kind: 'number' }, ...others] }).success).toBe(false);
  });

  it('is the catalogue, and tells where each indicator is printed', () => {
    expect(data).toEqual(JSON.parse(JSON.stringify(published(CATALOGUE))));
    const cited = data.indicators.flatMap(({ code, printed }) => printed.map(({ form, row }) => `${form} ${row} ${code}`));
    const rows = CATALOGUE.forms.flatMap((form) => form.rows.map((row) => `${form.id} ${row.id} ${row.code}`));
    expect(cited.sort()).toEqual(rows.sort());
  });

  it('cites no two rows of a form alike', () => {
    for (const { id, rows } of CATALOGUE.forms) expect(new Set(rows.map((row) => row.id)).size, id).toBe(rows.length);
  });
});

it('schemas/catalogue.schema.json takes and refuses what the program does', () => {
  const schema = z.fromJSONSchema(read('catalogue.schema.json'));
  for (const [data, fits] of [
    [{ schema: 'baocao.catalogue/1', indicators: [{ code: 'local.a', vi: 'Bến' }] }, true],
    [{ schema: 'baocao.catalogue/1', indicators: [{ code: 'local.a', vi: 'Bến', seen: { reports: 1 }, comment: 'x' }], unclear: [] }, true],
    [{ schema: 'baocao.catalogue/1', indicators: [{ code: 'a', vi: 'Bến' }] }, false],
    [{ schema: 'baocao.catalogue/1', indicators: [{ code: 'local.a' }] }, false],
    [{ schema: 'baocao.catalogue/1', entries: [] }, false],
    [{}, false],
  ] as const) {
    expect(schema.safeParse(data).success, JSON.stringify(data)).toBe(fits);
    expect(userCatalogueSchema.safeParse(data).success, JSON.stringify(data)).toBe(fits);
  }
});
