import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { readReport } from '../../src/index.js';
import type { FailedReport, Report } from '../../src/model/report.js';
import type { failedReportSchema, reportSchema } from '../../src/model/schemas.js';
import { reportSchema as schema } from '../../src/model/schemas.js';
import { NAMES } from '../fixtures/corpus.js';

describe('published schemas', () => {
  it('say what the types say', () => {
    expectTypeOf<z.infer<typeof reportSchema>>().toEqualTypeOf<Report>();
    expectTypeOf<z.infer<typeof failedReportSchema>['failure']>().toEqualTypeOf<FailedReport['failure']>();
  });

  it.each(NAMES)('fit the report of %s', async (name) => {
    const report = await readReport(readFileSync(`fixtures/txt/${name}.txt`), { path: `${name}.txt` });
    expect(schema.safeParse(report).error?.issues ?? []).toEqual([]);
  });

  it('refuse a field that was renamed', async () => {
    const { indicators, ...rest } = await readReport(readFileSync('fixtures/txt/hai-thuong-2023.txt'));
    expect(schema.safeParse({ ...rest, rows: indicators }).success).toBe(false);
  });
});
