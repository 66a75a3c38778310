import type { TextBlock } from '../../model/block.js';
import { joinPlaces, linePlace } from '../../model/place.js';
import { leavesText } from '../captions.js';
import { cellTexts, matchColumns, pageBands, traits } from './aligned/bands.js';
import type { Cells } from './aligned/cells.js';
import { columnCount, type HeaderBlock, headerBlock, headerNames, leafParts } from './aligned/header.js';
import { groupLines } from './aligned/rows.js';
import { type Band, type Parted, partLines } from './aligned/segments.js';
import { cell, grid, row, type TextLayout } from './layout.js';

/**
 * Text made from PDF with its layout kept: columns stand apart by runs of blanks, at nearly the same place on each line of a
 * page. Bands of characters that every line leaves empty are the gutters between columns. Each page has its own.
 */
export const aligned: TextLayout = {
  id: 'aligned',
  find(lines, at) {
    const header = headerBlock(lines, at);
    if (header === null) return null;
    const first = readPage(lines, header, header, false);
    if (first.lines.length === 0 || !first.lines.some(({ number, parts }) => number !== null && parts.length > 0)) return null;
    const bands = pageBands(first.lines, leafParts(header.parts), columnCount(header));
    if (bands.length < FEWEST_COLUMNS || bands.length > MOST_COLUMNS) return null;
    const printed = headerNames(header, bands);
    if (printed === null) return null;
    const named = printed.flatMap((name, column) => (name === '' ? [] : [column]));
    const names = named.map((column) => printed[column] as string);
    // a band without a name is a part of the column before it
    const columns = bands.map((_, band) => named.findLastIndex((column) => column <= band));
    const body: Cells[] = toCells(first.lines, bands, columns, names.length);
    const own = traits(
      body.map(({ texts }) => texts),
      named.map((column) => bands[column] as Band),
    );
    const filled = own.filter((each) => each.filled).length;
    let page = first;
    while (page.more) {
      page = readPage(lines, header, page.again ?? { ...header, end: page.end }, true);
      if (page.lines.length === 0) continue;
      const found = pageBands(page.lines, page.header === null ? [] : leafParts(page.header.parts), page.header === null ? filled : bands.length);
      if (found.length === 0) continue;
      const again = page.header === null ? null : headerNames(page.header, found);
      const texts = page.lines.map((line) => cellTexts(line, found));
      const same = again !== null && again.filter((name) => name !== '').join('|') === names.join('|');
      let next = -1;
      const mapped = same ? again.map((name) => (name === '' ? Math.max(0, next) : ++next)) : matchColumns(traits(texts, found), own);
      body.push(...toCells(page.lines, found, mapped, names.length));
    }
    const place = joinPlaces(header.lines.map((line) => line.place)) ?? linePlace(1);
    const head = row(
      names.map((name) => cell(name, place)),
      false,
    );
    return { grid: grid('aligned', [head, ...groupLines(body)]), end: page.end };
  },
};

const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 9;

/** The lines of one page below its header, if it has one. */
interface Page {
  lines: Parted[];
  header: HeaderBlock | null;
  end: number;
  /** another page follows, with this header */
  more: boolean;
  again: HeaderBlock | null;
}

/** The lines from `opening` on to the end of the page: a form feed, the header printed again, or what ends the table. */
function readPage(lines: readonly TextBlock[], header: HeaderBlock, opening: HeaderBlock, further: boolean): Page {
  const kept: TextBlock[] = [];
  const own = opening.lines === header.lines && further ? null : opening;
  const done = (end: number, more: boolean, again: HeaderBlock | null): Page => ({
    lines: partLines(kept.map((line, at) => (at === 0 && further ? { ...line, pageBefore: true } : line))),
    header: own,
    end,
    more,
    again,
  });
  let at = opening.end;
  for (; at < lines.length; at++) {
    const line = lines[at] as TextBlock;
    if (leavesText(line.text)) return done(at, false, null);
    const again = headerBlock(lines, at);
    if (again !== null) {
      if (again.key !== header.key) return done(at, false, null);
      if (isPageNumber(kept.at(-1), header)) kept.pop();
      return done(at, true, again);
    }
    if (line.pageBefore && at > opening.end) return done(at, true, null);
    const edge = line.pageBefore || lines[at + 1]?.pageBefore === true;
    if (!(edge && isPageNumber(line, header))) kept.push(line);
  }
  return done(at, false, null);
}

/** A number alone, right of the column of numbers. */
function isPageNumber(line: TextBlock | undefined, header: HeaderBlock): boolean {
  const left = Math.min(...header.parts.flat().map((part) => part.to));
  return line !== undefined && /^\s*[-–]?\s*\d{1,3}\s*[-–]?\s*$/.test(line.text) && line.text.search(/\S/) > left + 4;
}

function toCells(lines: readonly Parted[], bands: readonly Band[], columns: readonly number[], width: number): Cells[] {
  return lines.map((parted) => {
    const texts: string[] = Array.from({ length: width }, () => '');
    for (const [band, text] of cellTexts(parted, bands).entries()) {
      const column = Math.max(0, columns[band] ?? 0);
      texts[column] = `${texts[column]} ${text}`.trim();
    }
    return { line: parted.line, texts };
  });
}
