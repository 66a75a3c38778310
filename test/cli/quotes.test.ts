import { describe, expect, it } from 'vitest';
import { linesOf, NAMES, readingOf } from '../fixtures/corpus.js';
import { wordsOf } from '../fixtures/printed.js';

/** White space folded, NFC; marks of italics and links print nothing. */
const folded = (text: string) => wordsOf(text).join(' ');

describe.each(NAMES)('quotes in %s stand at their places', (name) => {
  const printed = linesOf(name);
  const at = (lines: readonly [number, number] | null) => folded(lines === null ? '' : printed.slice(lines[0], lines[1] + 1).join('\n'));
  const astray = (pieces: ReadonlyArray<{ quote: string; place: { lines: [number, number] | null } }>) =>
    pieces
      .filter(({ quote, place }) => folded(quote) === '' || !at(place.lines).includes(folded(quote)))
      .map(({ quote, place }) => ({ quote, lines: place.lines }));

  it('of figures, with the figure in them', async () => {
    const { report } = await readingOf(name);
    expect(report.figures.length).toBeGreaterThan(50);
    expect(astray(report.figures)).toEqual([]);
    expect(report.figures.filter(({ quote, raw }) => !quote.includes(raw)).map(({ id, raw, quote }) => ({ id, raw, quote }))).toEqual([]);
  });

  it('of findings', async () => {
    const { report } = await readingOf(name);
    const terms = report.findings.flatMap((finding) => finding.terms);
    expect(terms.length).toBeGreaterThan(5);
    expect(astray(terms)).toEqual([]);
  });

  it('of relations', async () => {
    const { report } = await readingOf(name);
    expect(astray(report.relations.flatMap((relation) => relation.terms))).toEqual([]);
  });

  it('of rows', async () => {
    const { report } = await readingOf(name);
    expect(astray(report.indicators)).toEqual([]);
    expect(report.indicators.filter(({ raw, quote }) => raw !== null && !quote.includes(raw)).map(({ id, raw, quote }) => ({ id, raw, quote }))).toEqual([]);
  });
});
