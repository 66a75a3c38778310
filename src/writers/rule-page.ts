import type { Example, Lang, Rule } from '../checks/rule.js';

const HEADINGS = {
  vi: { severity: 'Mức độ', checks: 'Kiểm tra', silent: 'Không báo', bad: 'Sẽ báo', good: 'Không báo, ví dụ' },
  en: { severity: 'Severity', checks: 'What is tested', silent: 'What is left alone', bad: 'Told', good: 'Not told, for example' },
};

/** The full page of a rule, from the rule's own file. */
export function rulePage(rule: Rule, lang: Lang): string {
  const words = HEADINGS[lang];
  const list = (examples: readonly Example[]) =>
    examples
      .map(
        (example) =>
          `- ${example.why[lang]}${expectedWords(example, lang)}\n${example.text
            .split('\n')
            .map((line) => `    ${line}`)
            .join('\n')}\n`,
      )
      .join('');
  return [
    `# ${rule.id}: ${rule.title[lang]}\n`,
    `${words.severity}: ${rule.severity}\n`,
    `## ${words.checks}\n\n${rule.checks[lang]}\n`,
    `## ${words.silent}\n\n${rule.silent[lang]}\n`,
    `## ${words.bad}\n\n${list(rule.examples.bad)}`,
    `## ${words.good}\n\n${list(rule.examples.good)}`,
  ].join('\n');
}

/** What the receiver expects in an example: units and periods. */
function expectedWords({ expected = {} }: Example, lang: Lang): string {
  const { units = null, periods = null } = expected;
  const parts = [
    ...(units === null
      ? []
      : [`${lang === 'en' ? 'units' : 'đơn vị'}: ${units.map(({ name, above }) => (above === null ? name : `${name}, ${above}`)).join('; ')}`]),
    ...(periods === null ? [] : [`${lang === 'en' ? 'periods' : 'kỳ'}: ${periods.join('; ')}`]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}
