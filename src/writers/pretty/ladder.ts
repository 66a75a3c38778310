import type { Term } from '../../model/relation.js';
import { printable } from '../../text/unicode.js';
import { columnsOf } from '../../text/width.js';
import type { Sign, Step } from '../arithmetic.js';
import { toLeft, wrap } from '../columns.js';
import { type PrettyOptions, placeMark, signsOf, textWidth } from './style.js';

/** Figures below each other, aligned on their digits: a calculation, or rows as they are. Each line has what its margin says. */
export interface Rung {
  margin: string;
  text: string;
}

/** A figure as printed, cut at its decimal mark. */
interface Digits {
  whole: string;
  rest: string;
}

/** Words beside a figure take so many lines at most. */
const MOST_LINES = 2;

export function ladder(steps: readonly Step[], marginWidth: number, options: PrettyOptions): Rung[] {
  const { lang, colour } = options;
  const signs = { ...signsOf(options), '': '', '+': '+', ':': ':', '>': '>', equal: '=', about: '~', 'at-most': '<=' } satisfies Record<Sign, string> &
    Record<string, string>;
  const digits = steps.map((step) => (step.kind === 'term' ? digitsOf(step.term, lang) : step.kind === 'result' ? cutAtMark(step.figure, true) : null));
  const [signWidth, whole, rest] = [
    Math.max(0, ...steps.map((step) => (step.kind === 'stroke' || step.kind === 'gap' || step.sign === '' ? 0 : signs[step.sign].length + 1))),
    Math.max(0, ...digits.map((each) => columnsOf(each?.whole ?? ''))),
    Math.max(0, ...digits.map((each) => columnsOf(each?.rest ?? ''))),
  ];
  const figureWidth = signWidth + whole + rest;
  const room = textWidth(options) - marginWidth - figureWidth - 2;
  return steps.flatMap((step, at): Rung[] => {
    if (step.kind === 'gap') return [{ margin: '', text: '' }];
    if (step.kind === 'stroke') return [{ margin: '', text: `${' '.repeat(signWidth)}${signs.rule.repeat(whole + rest)}` }];
    const sign = toLeft(signs[step.sign], signWidth);
    const { whole: left = '', rest: right = '' } = digits[at] ?? {};
    const figure = `${' '.repeat(whole - columnsOf(left))}${colour.bold(`${left}${right}`)}`;
    if (step.kind === 'result') return [{ margin: '', text: `${sign}${figure}` }];
    const [first = '', ...more] = clipped(wordsOf(step.term), room, signs.cut);
    return [
      { margin: placeMark(step.term.place, lang), text: `${sign}${figure}${' '.repeat(rest - columnsOf(right))}  ${first}`.trimEnd() },
      ...more.map((line) => ({ margin: '', text: `${' '.repeat(figureWidth + 2)}${line}` })),
    ];
  });
}

/** Rows as they are printed, without a calculation. */
export function rows(terms: readonly Term[]): Step[] {
  return terms.map((term) => ({ kind: 'term', sign: '', term }));
}

/** What a figure counts; days and names say it themselves. */
function wordsOf({ raw, label }: Term): string {
  return label === raw ? '' : printable(label);
}

function clipped(text: string, room: number, cut: string): string[] {
  const columns = Math.max(16, room);
  const lines = wrap(text, columns);
  if (lines.length <= MOST_LINES) return lines;
  const [last = ''] = wrap(lines[MOST_LINES - 1] ?? '', columns - 1 - cut.length);
  return [...lines.slice(0, MOST_LINES - 1), `${last} ${cut}`];
}

function digitsOf({ raw, value }: Term, lang: PrettyOptions['lang']): Digits {
  if (raw === '') return { whole: lang === 'en' ? '(blank)' : '(trống)', rest: '' };
  const bare = printable(raw).replace(/%$/, '');
  const decimal = value !== null && Number(bare.replace(/\D/g, '')) !== Math.abs(value);
  const { whole, rest } = cutAtMark(bare, decimal);
  return { whole, rest: bare === raw ? rest : `${rest}%` };
}

function cutAtMark(figure: string, decimal: boolean): Digits {
  const mark = decimal ? /(?:,\d+|\.\d+)?%?$/.exec(figure) : null;
  return mark === null ? { whole: figure, rest: '' } : { whole: figure.slice(0, mark.index), rest: mark[0] };
}
