// Writes what is generated from the code: JSON Schemas of results, configuration and catalogues, the catalogue of
// indicators, the rules and their pages.
//   node scripts/generate.mjs           write
//   node scripts/generate.mjs --check   fail when a file on disk differs
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { CATALOGUE } from '../dist/catalogue/catalogue.js';
import { published, publishedSchema } from '../dist/catalogue/published.js';
import { USER_SCHEMA, userCatalogueSchema } from '../dist/catalogue/user-file.js';
import { ACROSS_RULES } from '../dist/checks/across/registry.js';
import { RULES } from '../dist/checks/registry.js';
import { configSchema } from '../dist/cli/config-schema.js';
import { suppressionsSchema } from '../dist/cli/suppressions.js';
import { checkSchema, failedReportSchema, reportSchema } from '../dist/model/schemas.js';
import { rulePage } from '../dist/writers/rule-page.js';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const check = process.argv.includes('--check');

const jsonSchema = (schema, title) => `${JSON.stringify({ ...z.toJSONSchema(schema, { reused: 'ref' }), title }, null, 2)}\n`;
const ALL = [...RULES, ...ACROSS_RULES];
const rules = ALL.map((rule) => {
  const { id, severity, title, checks, silent, examples } = rule;
  return { id, severity, across: ACROSS_RULES.includes(rule), title, checks, silent, examples };
});

const files = new Map([
  ['schemas/report.schema.json', jsonSchema(z.union([reportSchema, failedReportSchema]), 'baocao.report/1')],
  ['schemas/check.schema.json', jsonSchema(checkSchema, 'baocao.check/1')],
  ['schemas/config.schema.json', jsonSchema(configSchema, 'baocao.config.json')],
  ['schemas/suppressions.schema.json', jsonSchema(suppressionsSchema, 'baocao.suppressions/1')],
  ['schemas/catalogue.schema.json', jsonSchema(userCatalogueSchema, USER_SCHEMA)],
  ['schemas/indicators.schema.json', jsonSchema(publishedSchema, 'baocao.indicators/1')],
  ['schemas/indicators.json', `${JSON.stringify(published(CATALOGUE), null, 2)}\n`],
  ['schemas/rules.json', `${JSON.stringify(rules, null, 2)}\n`],
  ...ALL.map((rule) => [`docs/rules/${rule.id}.md`, `${rulePage(rule, 'en')}\n---\n\n${rulePage(rule, 'vi')}`]),
]);

const stray = readdirSync(path.join(root, 'docs/rules')).filter((name) => !files.has(`docs/rules/${name}`));
const differing = [...files].filter(([file, text]) => read(path.join(root, file)) !== text).map(([file]) => file);

if (check) {
  for (const file of differing) console.error(`${file}: differs from what the code says; run: npm run generate`);
  for (const name of stray) console.error(`docs/rules/${name}: no rule of this name; run: npm run generate`);
  process.exitCode = differing.length + stray.length > 0 ? 1 : 0;
} else {
  for (const name of stray) rmSync(path.join(root, 'docs/rules', name));
  for (const file of differing) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), files.get(file));
    console.log(`wrote ${file}`);
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
