import type { AcrossExample, AcrossRule } from '../checks/across/rule.js';
import type { Example, Lang, Rule } from '../checks/rule.js';

const HEADINGS = {
  vi: {
    severity: 'Mức độ',
    checks: 'Kiểm tra',
    silent: 'Không báo',
    bad: 'Sẽ báo',
    good: 'Không báo, ví dụ',
    across: 'Kiểm tra này cần nhiều báo cáo cùng lúc: `baocao audit`.',
  },
  en: {
    severity: 'Severity',
    checks: 'What is tested',
    silent: 'What is left alone',
    bad: 'Told',
    good: 'Not told, for example',
    across: 'This check needs several reports together: `baocao audit`.',
  },
};

/** The full page of a rule, from the rule's own file. */
export function rulePage(rule: Rule | AcrossRule, lang: Lang): string {
  const words = HEADINGS[lang];
  const list = (examples: ReadonlyArray<Example | AcrossExample>) =>
    examples.map((example) => `- ${example.why[lang]}${expectedWords(example, lang)}\n${textsOf(example).map(indented).join('    ---\n')}`).join('');
  return [
    `# ${rule.id}: ${rule.title[lang]}\n`,
    `${words.severity}: ${rule.severity}\n`,
    ...(isAcross(rule) ? [`${words.across}\n`] : []),
    `## ${words.checks}\n\n${rule.checks[lang]}\n`,
    `## ${words.silent}\n\n${rule.silent[lang]}\n`,
    `## ${words.bad}\n\n${list(rule.examples.bad)}`,
    `## ${words.good}\n\n${list(rule.examples.good)}`,
  ].join('\n');
}

/** The rule's examples are sets of documents. */
function isAcross({ examples: { bad, good } }: Rule | AcrossRule): boolean {
  return [...bad, ...good].some((example) => 'documents' in example);
}

const textsOf = (example: Example | AcrossExample): readonly string[] => ('documents' in example ? example.documents : [example.text]);

function indented(text: string): string {
  return `${text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')}\n`;
}

/** What the receiver expects in an example: units and periods. */
function expectedWords({ expected = {} }: Example | AcrossExample, lang: Lang): string {
  const { units = null, periods = null } = expected;
  const parts = [
    ...(units === null
      ? []
      : [`${lang === 'en' ? 'units' : 'đơn vị'}: ${units.map(({ name, above }) => (above === null ? name : `${name}, ${above}`)).join('; ')}`]),
    ...(periods === null ? [] : [`${lang === 'en' ? 'periods' : 'kỳ'}: ${periods.join('; ')}`]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}
