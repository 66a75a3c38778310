import { pattern } from '../../text/pattern.js';
import { raiseDigits } from '../../text/raised.js';
import { cleanLine } from '../../text/unicode.js';
import type { ParagraphNode, RunNode } from './mammoth.js';

/** A printed line of a paragraph; blank ones too. */
export interface Line {
  text: string;
  /** a page break stands before it */
  page: boolean;
}

/** Words of length that a raised digit makes areas and volumes of: there it is no mark of a note. */
const MEASURE = pattern.u`(?<!\p{L})(?:[kdcmhµ]|da)?m$`;
/** As much of the text before raised digits as tells a measure. */
const LONGEST_TAIL = 8;

/** Text of one height. */
interface Stretch {
  text: string;
  raised: boolean;
}

/** The lines of a paragraph: a break ends one. */
export function paragraphLines(paragraph: ParagraphNode): Line[] {
  const lines: Array<{ stretches: Stretch[]; page: boolean }> = [{ stretches: [], page: false }];
  for (const child of paragraph.children) {
    if (child.type !== 'run') continue;
    for (const each of child.children) {
      if (each.type === 'break') lines.push({ stretches: [], page: each.breakType === 'page' });
      else add(lines.at(-1)?.stretches ?? [], each.type === 'text' ? each.value : '\t', isRaised(child));
    }
  }
  return lines.map(({ stretches, page }) => ({ text: cleanLine(flat(stretches)), page }));
}

function isRaised(run: RunNode): boolean {
  return run.verticalAlignment === 'superscript';
}

function add(stretches: Stretch[], text: string, raised: boolean): void {
  const last = stretches.at(-1);
  if (last?.raised === raised) last.text += text;
  else stretches.push({ text, raised });
}

/** One height: raised digits stay raised ("2025¹" is no 20251), but for the powers of measures ("65 m2"). */
function flat(stretches: readonly Stretch[]): string {
  let before = '';
  return stretches
    .map(({ text, raised }) => {
      const mark = raised && /\d/.test(text) && !pattern.u`\p{L}`.test(text) && !MEASURE.test(before.trimEnd());
      before = (before + text.slice(-LONGEST_TAIL)).slice(-LONGEST_TAIL);
      return mark ? raiseDigits(text) : text;
    })
    .join('');
}
