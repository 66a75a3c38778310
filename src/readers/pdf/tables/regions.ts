import { pattern } from '../../../text/pattern.js';
import type { Ruling } from '../page.js';
import { shareOfLetters } from './letters.js';
import type { Strip } from './segments.js';
import type { Zone } from './zones.js';

/** Lines that may be a table: side by side in pieces, one under the other, with no running text between them. */
export interface Region {
  strips: Strip[];
  /** what a caption just above calls it, or one below a figure */
  caption: 'table' | 'figure' | null;
}

type Look = 'cells' | 'single' | 'prose' | 'caption';

/** Words that begin a caption in the languages of common reports; a number follows. */
const CAPTION =
  /^(?:table|figure|fig\.|chart|box|exhibit|graph|map|annex|appendix|tableau|graphique|tabelle|abbildung|tabla|cuadro|tabela|tabella|quadro|bảng|biểu|hình|phụ lục)\s*(?:[a-z]?[.-]?\d|[ivx]+\b)/iu;
const TABLE_CAPTION = pattern.iu`^(?:table|exhibit|tableau|tabelle|tabla|cuadro|tabela|tabella|quadro|bảng|biểu)(?!\p{L})`;
const FIGURE_CAPTION = pattern.iu`^(?:figure|fig\.|chart|graph|map|graphique|abbildung|hình)(?!\p{L})`;
const BULLET = /^(?:[•▪■●○◦‣–—*·-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\[\d+\])$/iu;

export function findRegions(zone: Zone, rulings: readonly Ruling[]): Region[] {
  const { strips } = zone;
  // a region has two lines in several pieces at least
  if (strips.filter(({ segments }) => segments.length > 1).length < 2) return [];
  const looks = strips.map((strip) => lookOf(strip, zone));
  const regions: Region[] = [];
  let run: Strip[] = [];
  let runLooks: Look[] = [];
  const captions = strips.map((strip, index) => (looks[index] === 'caption' ? captionOf(strip) : null));
  const flush = (end: number) => {
    const above = captions.slice(Math.max(0, end - run.length - 4), end - run.length).findLast((caption) => caption !== null);
    const below = captions.slice(end, end + 3).find((caption) => caption !== null);
    const caption = above ?? (below === 'figure' ? below : null);
    if (runLooks.filter((look) => look === 'cells').length >= 2) regions.push({ strips: run, caption });
    run = [];
    runLooks = [];
  };
  for (const [index, strip] of strips.entries()) {
    const look = looks[index] as Look;
    const last = run.at(-1);
    if (last !== undefined && strip.baseline - last.baseline > gapLimit(run, strip)) flush(index);
    if (look === 'caption' || (look === 'prose' && !amongCells(strips, looks, index))) {
      flush(index);
      continue;
    }
    run.push(strip);
    runLooks.push(look);
  }
  flush(strips.length);
  return regions.map(({ strips: own, caption }) => ({ strips: clipToRules(own, rulings), caption }));
}

function lookOf(strip: Strip, { left, right }: Zone): Look {
  const [first, second] = strip.segments;
  if (first === undefined) return 'single';
  if (CAPTION.test(first.text)) return 'caption';
  const wide = (from: number, to: number, words: number) => to - from > (right - left) * 0.55 && words >= 6;
  if (second === undefined) return wide(first.left, first.right, first.words.length) && shareOfLetters(first.text) > 0.6 ? 'prose' : 'single';
  const bulleted = BULLET.test(first.text) && strip.segments.length === 2;
  if (bulleted && wide(second.left, second.right, second.words.length) && shareOfLetters(second.text) > 0.6) return 'prose';
  return 'cells';
}

const captionOf = ({ segments }: Strip) =>
  TABLE_CAPTION.test(segments[0]?.text ?? '') ? 'table' : FIGURE_CAPTION.test(segments[0]?.text ?? '') ? 'figure' : null;

/** One wide line between lines of cells is a cell that spans the table. */
function amongCells(strips: readonly Strip[], looks: readonly Look[], index: number): boolean {
  const near = (other: number) =>
    looks[other] === 'cells' && Math.abs((strips[other]?.baseline ?? 0) - (strips[index]?.baseline ?? 0)) < (strips[index]?.size ?? 0) * 2.2;
  return near(index - 1) && near(index + 1);
}

/** How far the next line of a run may be away: some lines, more where its cells stand below others, or twice what is usual in the run. */
function gapLimit(run: readonly Strip[], next: Strip): number {
  const last = run.at(-1) as Strip;
  const gaps: number[] = [];
  for (let index = Math.max(1, run.length - 12); index < run.length; index++) gaps.push((run[index] as Strip).baseline - (run[index - 1] as Strip).baseline);
  gaps.sort((a, b) => a - b);
  const usual = gaps.length >= 3 ? (gaps[gaps.length >> 1] as number) : 0;
  return Math.max(last.size * (standBelow(last, next) ? 5 : 3), usual * 2.2);
}

/** Each has several cells, and at least two begin or end where two of the other do. */
function standBelow(above: Strip, below: Strip): boolean {
  const alike = below.segments.filter((cell) =>
    above.segments.some((other) => Math.abs(cell.left - other.left) < 1.5 || Math.abs(cell.right - other.right) < 1.5),
  );
  return alike.length >= 2;
}

/** Three lines or more of one width above each other say where the table begins and ends. */
function clipToRules(region: Strip[], rulings: readonly Ruling[]): Strip[] {
  const left = Math.min(...region.map((strip) => strip.left));
  const right = Math.max(...region.map((strip) => strip.right));
  const top = (region[0] as Strip).top - 30;
  const bottom = (region.at(-1) as Strip).bottom + 30;
  const wide = rulings.filter(({ at, from, to }) => at >= top && at <= bottom && to - from > (right - left) * 0.6 && from < right && to > left);
  const [sample] = wide;
  if (sample === undefined) return region;
  const alike = wide.filter(({ from, to }) => Math.abs(from - sample.from) < 6 && Math.abs(to - sample.to) < 6).map(({ at }) => at);
  if (alike.length < 3) return region;
  const [first, last] = [Math.min(...alike), Math.max(...alike)];
  const inside = region.filter((strip) => strip.baseline > first && strip.baseline - strip.size * 0.3 < last);
  const cells = (strips: readonly Strip[]) => strips.filter((strip) => strip.segments.length > 1).length;
  return cells(inside) >= cells(region) * 0.6 ? [...headAbove(region, inside), ...inside] : region;
}

/** Lines of one paragraph, or of one header, are no further from each other (parts of the type size); a border may be drawn between. */
const NEXT_LINE = 2.2;

/** Where figures begin right below the first line drawn, the header stands above it: lines in about as many pieces as theirs. */
function headAbove(region: readonly Strip[], inside: readonly Strip[]): Strip[] {
  const [first] = inside;
  const values = first?.segments.slice(1) ?? [];
  if (first === undefined || values.filter(({ kind }) => kind !== 'text').length < Math.max(1, values.length / 2)) return [];
  const most = inside.reduce((count, { segments }) => Math.max(count, segments.length), 0);
  const end = region.indexOf(first);
  let start = end;
  let filled = false;
  for (let at = end - 1, below: Strip = first; at >= 0; at--) {
    const strip = region[at] as Strip;
    if (below.baseline - strip.baseline > strip.size * NEXT_LINE) break;
    if (strip.segments.length > 1) start = at;
    filled ||= strip.segments.length >= Math.max(2, most - 1);
    below = strip;
  }
  return filled ? region.slice(start, end) : [];
}
