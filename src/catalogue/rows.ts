import type { Indicator } from '../model/report.js';
import { fold } from '../text/unicode.js';
import { type Reporter, withoutReporter, withoutReporterOrLevel, withoutYear } from './names.js';
import { citiesAsDistricts, namesProvince, wording } from './wording.js';
import { levelsIn } from './wordings.js';

/** A row among the rows of its table, in words to be compared. */
export interface Row {
  indicator: Indicator;
  words: string;
  /** its words where it does not name the unit that reports; the same where it does not anyway */
  unnamed: string;
  /** the row's own words and those of its unit, which may name who assigned ("NV Tỉnh giao") */
  said: string;
  /** the levels of administration that it names as a heading, the reporting unit's own left out */
  levels: readonly string[];
  /** its unit says whose the number is ("NV Tỉnh giao"): no heading may */
  unitNamesLevel: boolean;
  parent: Row | null;
  children: Row[];
  /** the rate among its siblings that it may be a part of */
  rateBefore: Row | null;
}

/** A heading says what it is about at its beginning; the rest of a long text in its place is not searched row by row. */
const LONGEST_HEADING = 1000;

/**
 * Each row with the row above it and those beneath, by the printed numbers of its path.
 * @param reporter the unit that reports; null where it is not known
 */
export function readRows(indicators: readonly Indicator[], reporter: Reporter | null): Row[] {
  const districts = indicators.some(({ label, unit }) => namesProvince(`${label} ${unit ?? ''}`));
  const dated = (text: string) => (reporter === null ? text : withoutYear(text, reporter));
  const read = (text: string) => (districts ? citiesAsDistricts(wording(dated(text))) : wording(dated(text)));
  const rows: Row[] = [];
  let table: string | null = null;
  let top: Row[] = [];
  let open = new Map<string, Row>();
  for (const indicator of indicators) {
    if (indicator.table !== table) {
      table = indicator.table;
      top = [];
      open = new Map();
    }
    const words = read(indicator.label);
    const other = reporter === null ? indicator.label : withoutReporter(indicator.label, reporter);
    const asHeading = reporter === null ? indicator.label : withoutReporterOrLevel(indicator.label, reporter);
    const levels = levelsIn(asHeading === indicator.label ? words : read(asHeading));
    const parent = open.get(indicator.path.join(' ')) ?? null;
    const siblings = parent?.children ?? top;
    const unit = read(indicator.unit ?? '');
    const said = ` ${words.slice(0, LONGEST_HEADING)} | ${unit} `;
    const unitNamesLevel = levelsIn(unit).length > 0;
    const row: Row = {
      indicator,
      words,
      unnamed: other === indicator.label ? words : read(other),
      said,
      levels,
      unitNamesLevel,
      parent,
      children: [],
      rateBefore: rateAmong(siblings),
    };
    siblings.push(row);
    rows.push(row);
    if (indicator.stt !== null) open.set([...indicator.path, indicator.stt].join(' '), row);
  }
  return rows;
}

/**
 * Some forms print the parts of a rate as its siblings, after it (the Roman form's VI). Only where the siblings begin with
 * a rate: where parts come first, the rate before a row belongs to other parts.
 */
function rateAmong(siblings: readonly Row[]): Row | null {
  const [first] = siblings;
  if (first === undefined || !isRate(first)) return null;
  const last = siblings.at(-1) as Row;
  return isRate(last) ? last : last.rateBefore;
}

const RATE = `${fold('tỷ lệ')} `;

export function isRate(row: Row): boolean {
  return isRateOf(row.words);
}

/** Whether words of an indicator speak of a share. */
export function isRateOf(words: string): boolean {
  return words.startsWith(RATE);
}

/** The rows above a row, nearest first. */
export function above(row: Row): Row[] {
  const rows: Row[] = [];
  for (let each = row.parent; each !== null; each = each.parent) rows.push(each);
  return rows;
}

/** The row itself, the rate beside it, and the rows above it, nearest first; a rate above ends it, for its parts are its own. */
export function contextOf(row: Row): Row[] {
  const context = [row];
  if (row.rateBefore !== null) context.push(row.rateBefore);
  for (let above = row.parent; above !== null; above = above.parent) {
    context.push(above);
    if (isRate(above)) break;
  }
  return context;
}
