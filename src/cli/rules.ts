import { RULES } from '../checks/registry.js';
import type { Lang, Rule } from '../checks/rule.js';
import { json } from '../writers/json.js';
import { rulePage } from '../writers/rule-page.js';
import { UsageError } from './usage-error.js';

/** Lists the rules, or prints the page of one. */
export function rules(name: string | undefined, { format, lang }: { format: string; lang: Lang }): number {
  const rule = RULES.find((each) => each.id === name);
  if (name !== undefined && rule === undefined) throw new UsageError(`there is no rule ${name}; there are: ${RULES.map((each) => each.id).join(', ')}`);
  if (format === 'json') process.stdout.write(json(rule === undefined ? RULES.map(asData) : asData(rule)));
  else if (rule !== undefined) process.stdout.write(rulePage(rule, lang));
  else for (const each of RULES) process.stdout.write(`${each.id.padEnd(18)} ${each.severity.padEnd(8)} ${each.title[lang]}\n`);
  return 0;
}

function asData({ id, severity, title, checks, silent, examples }: Rule): unknown {
  return { id, severity, title, checks, silent, examples };
}
