// Compares the automatic numbers that the Word reader prints with those of LibreOffice, over seeded random documents.
// Needs `soffice`; no part of the tests.
//   npx tsc && node scripts/compare-numbering.mjs [documents] [seed] [--simple]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as word from 'docx';
import { strToU8, zipSync } from 'fflate';
import { readBytes } from '../dist/readers/read.js';

const options = process.argv.slice(2);
const [count = 120, seed = 1] = options.filter((each) => !each.startsWith('--')).map(Number);
/** Without what the two are known to differ in: levels that are skipped, and lists that share levels and begin anew. */
const simple = options.includes('--simple');
const FORMATS = ['decimal', 'upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter', 'decimalZero', 'bullet'];
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** mulberry32 */
function generator(from) {
  let state = from >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return { chance: (share) => next() < share, int: (below) => Math.floor(next() * below), pick: (list) => list[Math.floor(next() * list.length)] };
}

const xml = (root, inner) => `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${W}>${inner}</w:${root}>`;

function levelXml(random, index, start, style) {
  const format = random.pick(FORMATS);
  const shown = random.chance(0.5) ? Array.from({ length: index + 1 }, (_, at) => `%${at + 1}`).join('.') : `%${index + 1}`;
  const text = format === 'bullet' ? random.pick(['-', '+', '•', '*']) : `${random.chance(0.2) ? '(' : ''}${shown}${random.pick(['.', ')', '', ':'])}`;
  return (
    `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>` +
    (style === null ? '' : `<w:pStyle w:val="${style}"/>`) +
    (random.chance(0.3) ? `<w:suff w:val="space"/>` : '') +
    `<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`
  );
}

/**
 * Lists begin anew at their first level with any number, at others with the number of the level: where these differ, LibreOffice
 * takes the level's number for later restarts, ECMA-376 §17.9.26 the list's.
 */
function startsXml(random, starts) {
  const over = starts.map((start, at) => (at === 0 ? 1 + random.int(4) : random.chance(0.3) ? start : null));
  return over.map((start, at) => (start === null ? '' : `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`)).join('');
}

/** A document by hand: lists, overrides, bound styles, cells of tables, paragraphs that leave their list. */
function handWritten(random) {
  const lists = 1 + random.int(3);
  const styles = [];
  let numbering = '';
  let nums = '';
  let numCount = 0;
  for (let list = 0; list < lists; list++) {
    const depth = 1 + random.int(5);
    const starts = Array.from({ length: depth }, () => (random.chance(0.8) ? 1 : random.int(6)));
    const bound = random.chance(0.4);
    numbering += `<w:abstractNum w:abstractNumId="${list}"><w:multiLevelType w:val="multilevel"/>${Array.from({ length: depth }, (_, at) =>
      levelXml(random, at, starts[at], bound ? `S${list}${at}` : null),
    ).join('')}</w:abstractNum>`;
    for (let each = simple ? 1 : 1 + random.int(3); each > 0; each--) {
      numCount++;
      const overrides = simple || random.chance(0.5) ? '' : startsXml(random, starts);
      nums += `<w:num w:numId="${numCount}"><w:abstractNumId w:val="${list}"/>${overrides}</w:num>`;
      styles.push({ num: numCount, depth, names: [] });
    }
    if (bound) {
      const { names, num } = styles.at(-1);
      for (let at = 0; at < depth; at++) names.push({ name: `S${list}${at}`, num, at });
    }
  }
  const styleXml = styles
    .flatMap(({ names }) => names)
    .map(
      ({ name, num, at }) =>
        `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${num}"/></w:numPr></w:pPr></w:style>`,
    )
    .join('');
  let body = '';
  let token = 0;
  const last = new Map();
  const paragraph = () => {
    const { num, depth, names } = random.pick(styles);
    const deepest = simple ? Math.min(depth - 1, (last.get(num) ?? -1) + 1) : depth - 1;
    const at = random.int(deepest + 1);
    last.set(num, at);
    const text = `<w:r><w:t>token${token++}</w:t></w:r>`;
    if (random.chance(0.15)) return `<w:p>${text}</w:p>`;
    const off = random.chance(0.05) ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>' : '';
    if (names.length > 0 && random.chance(0.6)) return `<w:p><w:pPr><w:pStyle w:val="${names[at].name}"/>${off}</w:pPr>${text}</w:p>`;
    return `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${num}"/></w:numPr></w:pPr>${text}</w:p>`;
  };
  for (let at = 5 + random.int(20); at > 0; at--) {
    if (random.chance(0.15)) {
      const cell = () => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${paragraph()}</w:tc>`;
      const row = () => `<w:tr>${cell()}${cell()}</w:tr>`;
      body += `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>${row()}${row()}</w:tbl><w:p/>`;
    } else body += paragraph();
  }
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rels = (inner) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  return zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${type}.numbering+xml"/></Types>`,
        '_rels/.rels': rels(`<Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/>`),
        'word/_rels/document.xml.rels': rels(
          `<Relationship Id="s" Type="${office}/styles" Target="styles.xml"/><Relationship Id="n" Type="${office}/numbering" Target="numbering.xml"/>`,
        ),
        'word/styles.xml': xml('styles', styleXml),
        'word/numbering.xml': xml('numbering', numbering + nums),
        'word/document.xml': xml('document', `<w:body>${body}</w:body>`),
      }).map(([name, content]) => [name, strToU8(content)]),
    ),
  );
}

/** A document of the `docx` package: its own way of writing lists, with instances that begin anew. */
async function packaged(random) {
  const { LevelFormat } = word;
  const formats = [LevelFormat.DECIMAL, LevelFormat.UPPER_ROMAN, LevelFormat.LOWER_LETTER, LevelFormat.UPPER_LETTER, LevelFormat.LOWER_ROMAN];
  const references = Array.from({ length: 1 + random.int(2) }, (_, list) => ({
    reference: `l${list}`,
    levels: Array.from({ length: 1 + random.int(4) }, (_, level) => ({
      level,
      format: random.pick(formats),
      text: random.chance(0.5) ? `%${level + 1}.` : Array.from({ length: level + 1 }, (_, at) => `%${at + 1}`).join('.'),
    })),
  }));
  const last = new Map();
  const children = Array.from({ length: 6 + random.int(15) }, (_, token) => {
    const { reference, levels } = random.pick(references);
    const instance = random.int(simple ? 1 : 2);
    const key = `${reference}.${instance}`;
    const level = random.int(Math.min(levels.length, (last.get(key) ?? -1) + 2));
    last.set(key, level);
    return new word.Paragraph({ text: `token${token}`, ...(random.chance(0.2) ? {} : { numbering: { reference, level, instance } }) });
  });
  return word.Packer.toBuffer(new word.Document({ numbering: { config: references }, sections: [{ children }] }));
}

/** Token → number before it, in text where each stands on a line of its own. */
function numbers(lines) {
  const found = new Map();
  for (const line of lines) {
    const match = /^\s*(.*?)\s*(token\d+)\s*$/.exec(line);
    // as text LibreOffice prints every bullet as one of its own
    if (match !== null) found.set(match[2], match[1].trim().replace(/^[-+*•◦▪–]$/, '•'));
  }
  return found;
}

function* lines(blocks) {
  for (const block of blocks) {
    if (block.kind === 'text') yield block.text;
    else for (const row of block.grid.rows) for (const cell of row.cells) yield* lines(cell.content);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'numbering-'));
const random = generator(seed);
const names = [];
for (let at = 0; at < count; at++) {
  const name = `d${at}`;
  writeFileSync(join(folder, `${name}.docx`), at % 3 === 2 ? await packaged(random) : handWritten(random));
  names.push(name);
}
execFileSync(
  'soffice',
  [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    'txt:Text (encoded):UTF8',
    '--outdir',
    folder,
    ...names.map((name) => join(folder, `${name}.docx`)),
  ],
  { stdio: 'ignore' },
);
let same = 0;
let all = 0;
let whole = 0;
for (const name of names) {
  const bytes = readFileSync(join(folder, `${name}.docx`));
  const ours = numbers([...lines((await readBytes(bytes)).blocks)]);
  const theirs = numbers(readFileSync(join(folder, `${name}.txt`), 'utf8').split('\n'));
  const wrong = [...theirs].filter(([token, number]) => ours.get(token) !== number);
  all += theirs.size;
  same += theirs.size - wrong.length;
  if (wrong.length === 0 && ours.size === theirs.size) whole++;
  else console.log(`${name}: ${wrong.map(([token, number]) => `${token}: “${ours.get(token)}”, LibreOffice “${number}”`).join('; ')}`);
}
console.log(`${same} of ${all} numbers agree; ${whole} of ${count} documents wholly`);
if (options.includes('--keep')) console.log(folder);
else rmSync(folder, { recursive: true });
