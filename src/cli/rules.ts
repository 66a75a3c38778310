import { ACROSS_RULES } from '../checks/across/registry.js';
import type { AcrossRule } from '../checks/across/rule.js';
import { RULES } from '../checks/registry.js';
import type { Lang, Rule } from '../checks/rule.js';
import { json } from '../writers/json.js';
import { rulePage } from '../writers/rule-page.js';
import { UsageError } from './usage-error.js';

const ALL: ReadonlyArray<Rule | AcrossRule> = [...RULES, ...ACROSS_RULES];

/** Lists the rules, or prints the page of one. */
export function rules(name: string | undefined, { format, lang }: { format: string; lang: Lang }): number {
  const rule = ALL.find((each) => each.id === name);
  if (name !== undefined && rule === undefined) throw new UsageError(`there is no rule ${name}; there are: ${ALL.map((each) => each.id).join(', ')}`);
  if (format === 'json') process.stdout.write(json(rule === undefined ? ALL.map(ruleData) : ruleData(rule)));
  else if (rule !== undefined) process.stdout.write(rulePage(rule, lang));
  else process.stdout.write([...RULES.map((each) => line(each, lang)), ...ACROSS_RULES.map((each) => line(each, lang, AUDIT))].join(''));
  return 0;
}

/** Marks a rule that needs several reports. */
const AUDIT = ' (audit)';

function line({ id, severity, title }: Rule | AcrossRule, lang: Lang, mark = ''): string {
  return `${id.padEnd(18)} ${severity.padEnd(8)} ${title[lang]}${mark}\n`;
}

/** What a rule says of itself; `across` where it needs several reports. */
function ruleData(rule: Rule | AcrossRule): unknown {
  const { id, severity, title, checks, silent, examples } = rule;
  return { id, severity, across: ACROSS_RULES.some((each) => each === rule), title, checks, silent, examples };
}
