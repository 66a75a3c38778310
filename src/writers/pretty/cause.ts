import type { Finding } from '../../model/relation.js';
import { printable } from '../../text/unicode.js';
import { calculationOf } from '../arithmetic.js';
import { toRight } from '../columns.js';
import type { Passage } from '../passages.js';
import { placeWords, undecidedWords } from '../shown.js';
import { ladder, type Rung, rows } from './ladder.js';
import { quoteLines } from './quote.js';
import { INDENT, indented, type PrettyOptions, paintOf, placeMark, quoteWidth, SEVERITY, signsOf } from './style.js';

/** Findings of one cause: its sentences once, with the figures of all of them marked, then what each finding has to say. */
export function causeLines(findings: readonly Finding[], passages: readonly Passage[], options: PrettyOptions): string[] {
  const own = passages
    .filter(({ cause }) => cause === findings[0]?.cause)
    .map((passage) => ({ ...passage, marks: passage.marks.filter((mark) => findings.some(({ fingerprint }) => fingerprint === mark.finding)) }))
    .filter(({ marks }) => marks.length > 0);
  const margin = Math.max(
    ...own.map(({ place }) => placeMark(place, options.lang).length),
    ...findings.flatMap(({ terms }) => terms.map(({ place }) => placeMark(place, options.lang).length)),
  );
  const between = withMargin({ margin: '', text: '' }, margin, options);
  return findings.flatMap((finding, at) => {
    const quoted = at === 0 ? own.flatMap((passage) => passageLines(passage, findings, margin, options)) : [];
    const parts = [quoted, figureLines(finding, own, margin, options)].filter((lines) => lines.length > 0);
    return [
      ...(at === 0 ? [] : ['']),
      ...headLines(finding, at > 0, options),
      ...(parts.length === 0 ? [] : ['']),
      ...parts.flatMap((lines, number) => (number === 0 ? lines : [between, ...lines])),
      ...meantLines(finding, options),
    ];
  });
}

function headLines({ severity, rule, place, message }: Finding, follows: boolean, options: PrettyOptions): string[] {
  const { lang, colour } = options;
  const same = follows ? (lang === 'en' ? ', same cause' : ', cùng nguyên nhân') : '';
  const title = `${paintOf(severity, colour).bold(SEVERITY[severity][lang])} ${colour.bold(rule)}`;
  return [...indented(`${title} ${signsOf(options).dot} ${placeWords(place, lang)}${same}`, options), ...indented(printable(message), options)];
}

function passageLines({ text, place, marks }: Passage, findings: readonly Finding[], margin: number, options: PrettyOptions): string[] {
  const { lang, colour } = options;
  const suspects = new Set(findings.flatMap(({ repair, fingerprint }) => (repair === null ? [] : [`${fingerprint} ${repair.term}`])));
  const worst = findings.find(({ severity }) => severity === 'error') ?? findings.find(({ severity }) => severity === 'warning') ?? findings[0];
  const loud = worst === undefined ? colour : paintOf(worst.severity, colour);
  const quoted = marks
    .map(({ at, length, finding, term }) => ({ at, length, foremost: suspects.size === 0 || suspects.has(`${finding} ${term}`) }))
    .sort((a, b) => Number(b.foremost) - Number(a.foremost));
  const lines = quoteLines(text, quoted, {
    columns: quoteWidth(options) - INDENT.length - margin - 3,
    cut: signsOf(options).cut,
    paint: colour.level === 0 ? null : (figure, foremost) => (foremost ? loud.bold.underline(figure) : colour.bold.underline(figure)),
  });
  return lines.map((line, at) => withMargin({ margin: at === 0 ? placeMark(place, lang) : '', text: line }, margin, options));
}

/** The calculation; without one the figures that no passage has shown. */
function figureLines(finding: Finding, passages: readonly Passage[], margin: number, options: PrettyOptions): string[] {
  const quoted = (term: number) => passages.some(({ marks }) => marks.some((mark) => mark.finding === finding.fingerprint && mark.term === term));
  const steps = calculationOf(finding) ?? rows(finding.terms.filter((_, at) => !quoted(at)));
  return ladder(steps, INDENT.length + margin + 3, options).map((rung) => withMargin(rung, margin, options));
}

function withMargin({ margin, text }: Rung, width: number, options: PrettyOptions): string {
  const bar = options.colour.blueBright(`${toRight(margin, width)} ${signsOf(options).bar}`);
  return `${INDENT}${bar}${text === '' ? '' : ` ${text}`}`;
}

/** "→ 28194 → 8194"; where nothing decides, what could be wrong. */
function meantLines({ repair, alternatives, terms, message }: Finding, options: PrettyOptions): string[] {
  const { lang, colour } = options;
  const { arrow } = signsOf(options);
  if (repair !== null) {
    const why = message.includes(repair.why) ? '' : ` (${repair.why})`;
    const [first = '', ...more] = indented(printable(`${arrow} ${repair.from} ${arrow} ${repair.to}${why}`), options);
    return ['', colour.green.bold(first), ...more];
  }
  const sets = alternatives.map((set) => set.map((at) => terms[at]?.raw).join(lang === 'en' ? ' and ' : ' và '));
  if (sets.length === 0) return [];
  const listed = sets.join(lang === 'en' ? ', or ' : ', hoặc ');
  const lead = lang === 'en' ? 'could be wrong' : 'có thể sai';
  return ['', ...indented(printable(`${arrow} ${lead}: ${listed}; ${undecidedWords(sets.length, lang)}`), options)];
}
