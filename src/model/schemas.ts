import { z } from 'zod';
import { MEANINGS, type Meaning } from './meaning.js';
import { NOTE_CODES } from './note.js';

/**
 * The published shape of results, as zod, from which `schemas/*.json` is written. The types of `report.ts` are the source
 * for the code; that both say the same is checked by `test/model/schemas.test.ts`.
 */
const day = z.iso.date();
const place = z
  .strictObject({
    lines: z
      .tuple([z.int().min(1), z.int().min(1)])
      .nullable()
      .describe('1-based first and last line, for text'),
    page: z.int().min(1).nullable(),
    boxes: z.array(z.strictObject({ page: z.int(), x: z.number(), y: z.number(), width: z.number(), height: z.number() })).describe('points, origin top left'),
    cell: z.strictObject({ table: z.int(), row: z.int(), column: z.int() }).nullable().describe('1-based, after spans'),
    paragraph: z.int().min(1).nullable(),
  })
  .describe('where a thing stands; what a format has none of is null');

const source = z.strictObject({
  path: z.string().describe('as given, with /; "-" for standard input'),
  format: z.enum(['txt', 'docx', 'pdf', 'doc']),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  pages: z.int().nullable(),
  encoding: z.string().nullable(),
  duplicateOf: z.string().nullable().describe('path of the earlier input with the same content'),
});

const level = z.enum(['tỉnh', 'thành phố', 'quận', 'huyện', 'thị xã', 'xã', 'phường', 'thị trấn', 'đặc khu', 'sở', 'phòng', 'ban']);
const metadata = z.strictObject({
  documentType: z.string().nullable(),
  title: z.string().nullable(),
  number: z.string().nullable().describe('null when left blank'),
  date: day.nullable().describe("the document's own date line"),
  place: z.string().nullable(),
  issuer: z.strictObject({
    name: z.string().nullable(),
    level: level.nullable(),
    unit: z.string().nullable(),
    parent: z.string().nullable(),
    province: z.string().nullable(),
    key: z
      .string()
      .nullable()
      .describe(
        'level, unit and parent in one spelling, whatever the capitals, the tone placement (hoà, hòa) and i or y (Mỹ, Mĩ): "phường/an bình/thành phố hạ long". The parent is left out where the report names none, so such a key is the beginning of the whole one',
      ),
  }),
  period: z
    .strictObject({
      type: z.enum(['month', 'quarter', 'half', 'nine-months', 'year']),
      year: z.int(),
      index: z.int().nullable(),
      start: day,
      end: day,
      reporting: z
        .strictObject({ start: day, end: day, convention: z.string() })
        .nullable()
        .describe(
          'the days whose figures the report counts. Convention "581/BNV-CCHC" closes figures on the 14th: quarter I 15/12 of the year before to 14/3, six months to 14/6, quarter III 15/6 to 14/9, nine months to 14/9, the year to 14/12; quarters II and IV and the second half year lie between the same closing days. Convention "stated" where the report itself gives both days. Null for months',
        ),
      stated: z
        .strictObject({ start: day.nullable(), end: day, quote: z.string(), place })
        .nullable()
        .describe("the days that the report's title or opening words give for its figures; start is null where only the last day is given"),
    })
    .nullable()
    .describe('start and end are calendar days'),
  recipients: z.array(z.string()),
  signer: z.strictObject({ name: z.string().nullable(), position: z.string().nullable(), authority: z.string().nullable() }),
  places: z.strictObject({ title: place.nullable(), number: place.nullable(), date: place.nullable(), signer: place.nullable() }),
});

const heading = z.strictObject({
  marker: z.string(),
  title: z.string(),
  place,
  get children(): z.ZodArray<typeof heading> {
    return z.array(heading);
  },
});

const canonical = z.strictObject({
  value: z
    .number()
    .nullable()
    .describe('the number in the canonical unit, scaled exactly; null where the cell has none, and where the printed unit does not fit: never guessed'),
  unit: z.string().nullable().describe('"đồng", "%", "điểm", "m2", or the counted thing as the catalogue names it; null for codes'),
  meaning: z
    .enum(Object.keys(MEANINGS) as [Meaning, ...Meaning[]])
    .nullable()
    .describe(
      `of a coded row, what its code means by its own legend, whichever numbers that prints; null for a code that the legend lacks or gives twice, and for labels outside this list: ${Object.entries(
        MEANINGS,
      )
        .map(([meaning, { vi, en }]) => `${meaning} (${vi}; ${en})`)
        .join(', ')}`,
    ),
});

const indicator = z.strictObject({
  id: z.string(),
  table: z.string(),
  row: z.int().min(1),
  code: z.string().nullable().describe("the catalogue's code, null where no entry is sure"),
  match: z
    .strictObject({
      confidence: z.number().min(0).max(1),
      by: z
        .enum(['wording', 'names', 'order', 'misprint', 'heading', 'parts'])
        .describe(
          "the same words; but for a place's name; in another order; after a slip was mended; with what the heading above says; a rate by its two parts",
        ),
      wording: z.string().describe("the catalogue's wording that the label was taken for"),
      heading: z.string().nullable().describe('the heading above that decided between indicators of the same words'),
    })
    .nullable()
    .describe('how the code was found'),
  confidence: z.number().min(0).max(1),
  stt: z.string().nullable().describe('the printed number without trailing dot and inner spaces; never a key'),
  path: z.array(z.string()).describe("the ancestors' numbers by position"),
  label: z.string(),
  unit: z.string().nullable(),
  raw: z.string().nullable().describe('the value cell as printed'),
  value: z.number().nullable(),
  canonical: canonical
    .nullable()
    .describe(
      'the row as it compares over reports. Money, percents, points and areas have it by their own unit, coded rows by their own legend, with or without a code; counts only with a code. Null where nothing comparable is known. A number whose unit does not fit the indicator, such as a count in the row of a rate, keeps value null',
    ),
  kind: z.enum(['count', 'percent', 'money', 'score', 'coded', 'text', 'group']),
  state: z.enum(['value', 'empty', 'dash', 'text']),
  options: z.array(z.strictObject({ code: z.union([z.number(), z.string()]), label: z.string() })).nullable(),
  ofWhich: z.boolean(),
  owner: z.string().nullable(),
  note: z.string().nullable(),
  quote: z.string().describe('the row as printed'),
  place,
});

const figure = z.strictObject({
  id: z.string(),
  raw: z.string(),
  value: z.number(),
  decimals: z.int().min(0),
  unit: z.string().nullable(),
  role: z.enum(['count', 'percent', 'money', 'score', 'numerator', 'denominator']),
  label: z.string(),
  scope: z.strictObject({
    section: z.array(z.string()),
    paragraph: z.int(),
    sentence: z.int(),
    at: z.int().min(0),
    subject: z.string().nullable(),
    facets: z.record(z.string(), z.string()),
  }),
  bound: z.enum(['least', 'most', 'about']).nullable(),
  partOf: z.strictObject({ whole: z.string(), list: z.string(), nested: z.boolean() }).nullable(),
  fraction: z.string().nullable(),
  context: z.string(),
  quote: z.string(),
  place,
});

const term = z.strictObject({
  role: z.string(),
  raw: z.string(),
  value: z.number().nullable(),
  label: z.string(),
  quote: z.string(),
  place,
  indicator: z.string().nullable(),
});

const relation = z.strictObject({
  rule: z.string(),
  verdict: z.enum(['verified', 'inconsistent', 'unlikely', 'not-checkable']),
  reason: z.string().nullable(),
  terms: z.array(term),
  expected: z.number().nullable(),
  actual: z.number().nullable(),
  difference: z.number().nullable(),
});

const finding = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  expected: z.number().nullable(),
  actual: z.number().nullable(),
  difference: z.number().nullable(),
  terms: z.array(term),
  repair: z.strictObject({ term: z.int(), from: z.string(), to: z.string(), why: z.string() }).nullable(),
  alternatives: z.array(z.array(z.int())),
  cause: z.string(),
  place,
  fingerprint: z.string(),
});

const acrossFinding = finding.extend({
  terms: z.array(
    term.extend({
      source: z.string().describe('path of the report in which it stands'),
      unitName: z.string().nullable(),
      period: z.string().nullable().describe('"2025-Q1"'),
    }),
  ),
  source: z.string().nullable().describe('path of the report of the first term; null where it has none'),
  place: place.nullable(),
  unitName: z.string().nullable().describe('whose report it is about'),
  period: z.string().nullable(),
});

const note = z.strictObject({
  code: z.enum(NOTE_CODES),
  message: z.string(),
  place: place.nullable(),
});

const failure = z.strictObject({
  code: z.enum([
    'unreadable',
    'empty-file',
    'not-a-report',
    'unsupported-format',
    'format-mismatch',
    'encrypted',
    'damaged',
    'no-text-layer',
    'too-large',
    'timed-out',
    'out-of-memory',
    'internal-error',
  ]),
  message: z.string(),
});

export const reportSchema = z.strictObject({
  schema: z.literal('baocao.report/1'),
  source,
  metadata,
  sections: z.array(z.strictObject({ numeral: z.string(), title: z.string(), place, children: z.array(heading) })),
  tables: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(['indicators', 'other']),
      title: z.string().nullable(),
      columns: z.array(z.string()),
      rows: z.int(),
      layout: z.string(),
      place,
    }),
  ),
  indicators: z.array(indicator),
  figures: z.array(figure),
  relations: z.array(relation),
  findings: z.array(finding),
  notes: z.array(note),
});

export const failedReportSchema = z.strictObject({
  schema: z.literal('baocao.report/1'),
  source: source.partial().required({ path: true }),
  failure,
});

const count = z.int().min(0);
const counts = (keys: readonly [string, ...string[]]) => z.record(z.enum(keys), count);
const verdicts = counts(['verified', 'inconsistent', 'unlikely', 'not-checkable']);

export const checkSchema = z.strictObject({
  schema: z.literal('baocao.check/1'),
  reports: z.array(
    z.strictObject({
      source: z.union([source, z.strictObject({ path: z.string() })]),
      findings: z.array(finding),
      accepted: z
        .array(z.strictObject({ finding, by: z.enum(['baseline', 'suppression']), reason: z.string() }))
        .describe('findings that the baseline or a suppression lets pass, not among the others'),
      relations: verdicts,
      rules: z
        .record(
          z.string(),
          z.strictObject({
            verified: count,
            inconsistent: count,
            unlikely: count,
            'not-checkable': count,
            reasons: z.record(z.string(), count).describe('why relations could not be checked, and how many for each reason'),
          }),
        )
        .describe('the relations by rule, of the rules that had something to test: what could not be checked is told from what passed'),
      coverage: z.strictObject({ numbers: z.int(), figures: z.int(), related: z.int() }),
      failure: failure.nullable(),
    }),
  ),
  summary: z.strictObject({
    reports: z.int(),
    failures: z.int(),
    skipped: z.int(),
    findings: counts(['error', 'warning', 'info']),
    byRule: z.record(z.string(), z.int()),
    relations: verdicts,
    baselined: z.int(),
    stale: z.array(z.string()),
    suppressed: z.int(),
    suppressions: z.strictObject({ expired: z.array(z.string()), unused: z.array(z.string()) }),
  }),
  across: z
    .strictObject({ findings: z.array(acrossFinding), relations: verdicts })
    .optional()
    .describe('what only several reports together tell: in findings.json of `audit`'),
});
