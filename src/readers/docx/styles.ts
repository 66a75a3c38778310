import { child, isOn, type Node, numberValue, toggle, value } from './xml.js';

/** What of a run's formatting decides what is printed; null where nothing says. */
export interface RunFormat {
  hidden: boolean | null;
  capitals: boolean | null;
  raised: 'superscript' | 'subscript' | 'baseline' | null;
  /** fonts of ASCII characters and of other Western ones */
  ascii: string | null;
  other: string | null;
}

/** What a paragraph style says, its ancestors counted (ECMA-376 §17.7.2). */
export interface ParagraphStyle {
  /** the style and those that it is based on, nearest first */
  chain: readonly string[];
  numId: number | null;
  level: number | null;
  pageBreakBefore: boolean;
}

export interface Styles {
  paragraph(id: string | null): ParagraphStyle;
  /** the document's defaults, then the paragraph's style, then the run's */
  run(paragraph: string | null, character: string | null): RunFormat;
  /** the formatting that `w:rPr` itself gives */
  direct(properties: Node | null): RunFormat;
  /** a numbering style's list */
  listOf(id: string): number | null;
  /** the `w:style` elements of a table style, nearest first */
  table(id: string | null): readonly Node[];
}

/** Styles are based on each other a few times; Word itself follows no long chain. */
const LONGEST_CHAIN = 64;
const NOTHING: RunFormat = { hidden: null, capitals: null, raised: null, ascii: null, other: null };

export function readStyles(root: Node | null, theme: Node | null): Styles {
  const byId = new Map<string, Node>();
  const defaults = new Map<string, string>();
  for (const style of root?.children ?? []) {
    const id = style.attributes['w:styleId'];
    if (style.name !== 'w:style' || id === undefined || byId.has(id)) continue;
    byId.set(id, style);
    const type = style.attributes['w:type'] ?? '';
    if (style.attributes['w:default'] !== undefined && isOn(style.attributes['w:default']) && !defaults.has(type)) defaults.set(type, id);
  }
  const fonts = themeFonts(theme);
  const direct = (properties: Node | null) => runFormat(properties, fonts);
  const documentDefaults = direct(child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'));
  const paragraphs = new Map<string, ParagraphStyle>();
  const runs = new Map<string, RunFormat>();

  /** A style and its ancestors; a style that is based on itself ends its own chain. */
  const chainOf = (id: string | null, type: string): string[] => {
    const chain: string[] = [];
    let next: string | null = id !== null && byId.get(id)?.attributes['w:type'] === type ? id : (defaults.get(type) ?? null);
    while (next !== null && byId.has(next) && !chain.includes(next) && chain.length < LONGEST_CHAIN) {
      chain.push(next);
      next = value(byId.get(next), 'w:basedOn');
    }
    return chain;
  };
  const nodesOf = (chain: readonly string[]) => chain.flatMap((id) => byId.get(id) ?? []);

  return {
    direct,
    paragraph: (id) => {
      const key = id ?? '';
      const known = paragraphs.get(key);
      if (known !== undefined) return known;
      const chain = chainOf(id, 'paragraph');
      const properties = nodesOf(chain).map((style) => child(style, 'w:pPr'));
      const lists = properties.map((each) => child(each, 'w:numPr'));
      const style: ParagraphStyle = {
        chain,
        numId: first(lists, (list) => numberValue(list, 'w:numId')),
        level: first(lists, (list) => numberValue(list, 'w:ilvl')),
        pageBreakBefore: first(properties, (each) => toggle(each, 'w:pageBreakBefore')) ?? false,
      };
      paragraphs.set(key, style);
      return style;
    },
    run: (paragraph, character) => {
      const key = `${paragraph ?? ''}\n${character ?? ''}`;
      const known = runs.get(key);
      if (known !== undefined) return known;
      const own = character === null ? [] : nodesOf(chainOf(character, 'character'));
      const format = [...own, ...nodesOf(chainOf(paragraph, 'paragraph'))]
        .map((style) => direct(child(style, 'w:rPr')))
        .reduceRight((below, above) => over(above, below), documentDefaults);
      runs.set(key, format);
      return format;
    },
    listOf: (id) => numberValue(child(child(byId.get(id), 'w:pPr'), 'w:numPr'), 'w:numId'),
    table: (id) => nodesOf(chainOf(id, 'table')),
  };
}

function first<T, R>(items: readonly T[], read: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = read(item);
    if (found !== null) return found;
  }
  return null;
}

/** Formatting laid over other formatting: what it gives holds. */
export function over(above: RunFormat, below: RunFormat): RunFormat {
  if (above === NOTHING) return below;
  return {
    hidden: above.hidden ?? below.hidden,
    capitals: above.capitals ?? below.capitals,
    raised: above.raised ?? below.raised,
    ascii: above.ascii ?? below.ascii,
    other: above.other ?? below.other,
  };
}

function runFormat(properties: Node | null, fonts: ReadonlyMap<string, string>): RunFormat {
  if (properties === null || properties.children.length === 0) return NOTHING;
  let format: RunFormat = NOTHING;
  const set = (part: Partial<RunFormat>) => {
    format = { ...format, ...part };
  };
  for (const each of properties.children) {
    const val = each.attributes['w:val'];
    if (each.name === 'w:vanish' || each.name === 'w:specVanish') set({ hidden: isOn(val) || format.hidden === true });
    else if (each.name === 'w:caps' || each.name === 'w:smallCaps') set({ capitals: isOn(val) || format.capitals === true });
    else if (each.name === 'w:vertAlign') set({ raised: val === 'superscript' || val === 'subscript' ? val : 'baseline' });
    else if (each.name === 'w:rFonts') {
      const { attributes } = each;
      set({
        ascii: fonts.get(attributes['w:asciiTheme'] ?? '') ?? attributes['w:ascii'] ?? null,
        other: fonts.get(attributes['w:hAnsiTheme'] ?? '') ?? attributes['w:hAnsi'] ?? null,
      });
    }
  }
  return format;
}

/** The Latin fonts of a theme by the names that runs call them (ECMA-376 §17.18.96). */
function themeFonts(theme: Node | null): ReadonlyMap<string, string> {
  const scheme = child(child(theme, 'a:themeElements'), 'a:fontScheme');
  const latin = (name: string) => child(child(scheme, name), 'a:latin')?.attributes.typeface ?? '';
  const fonts = new Map<string, string>();
  for (const [prefix, font] of [
    ['major', latin('a:majorFont')],
    ['minor', latin('a:minorFont')],
  ]) {
    if (font === undefined || font === '') continue;
    fonts.set(`${prefix}Ascii`, font).set(`${prefix}HAnsi`, font);
  }
  return fonts;
}
