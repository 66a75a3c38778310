import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { toLines } from '../../../src/readers/pdf/lines.js';
import { openPdf } from '../../../src/readers/pdf/open.js';
import { type DrawnPage, isPicture, type Word } from '../../../src/readers/pdf/page.js';
import { type OnePage, onePage, stream, toldFont } from './raw.js';

async function firstPage(bytes: Uint8Array): Promise<DrawnPage> {
  const pdf = await openPdf(bytes);
  try {
    return await pdf.page(1);
  } finally {
    await pdf.close();
  }
}

const raw = (page: OnePage) => firstPage(onePage(page));
const drawn = (content: string) => raw({ content });
const trait = (name: string) => firstPage(readFileSync(new URL(`../../../fixtures/pdf-traits/${name}.pdf`, import.meta.url)));
const texts = ({ words }: { words: Word[] }) => words.map(({ text }) => text);
const lines = ({ words }: { words: Word[] }) => toLines(words).map(({ text }) => text);
const rounded = (word: Word | undefined) => [word?.left, word?.baseline, word?.size].map((value) => Math.round((value ?? Number.NaN) * 10) / 10);

describe('where text stands', () => {
  it('is told from the top left of the page', async () => {
    const { words } = await drawn('BT /F1 12 Tf 72 700 Td (Hi) Tj ET');
    expect(rounded(words[0])).toEqual([72, 100, 12]);
    // Helvetica: H 722, i 222
    expect((words[0]?.right ?? 0) - 72).toBeCloseTo(12 * 0.944, 3);
  });

  it.each<[string, string, Array<[string, number, number, number]>]>([
    ['size and matrices together', '2 0 0 2 10 20 cm BT /F1 6 Tf 1 0 0 1 30 300 Tm (A) Tj ET', [['A', 70, 180, 12]]],
    [
      'a line and the next',
      'BT /F1 10 Tf 14 TL 72 700 Td (a) Tj T* (b) Tj (c) \' 1 2 (d) " ET',
      [
        ['a', 72, 100, 10],
        ['b', 72, 114, 10],
        ['c', 72, 128, 10],
        ['d', 72, 142, 10],
      ],
    ],
    [
      'leading set by a move',
      'BT /F1 10 Tf 72 700 Td 0 -20 TD (a) Tj T* (b) Tj ET',
      [
        ['a', 72, 120, 10],
        ['b', 72, 140, 10],
      ],
    ],
    ['rise', 'BT /F1 10 Tf 72 700 Td 3 Ts (a) Tj ET', [['a', 72, 97, 10]]],
    [
      'horizontal scaling',
      'BT /F1 10 Tf 50 Tz 72 700 Td (ab) Tj 100 0 Td (c) Tj ET',
      [
        ['ab', 72, 100, 10],
        ['c', 172, 100, 10],
      ],
    ],
    [
      'character spacing, which parts nothing',
      'BT /F1 10 Tf 8 Tc 72 700 Td (ab cd) Tj ET',
      [
        ['ab', 72, 100, 10],
        ['cd', 109.9, 100, 10],
      ],
    ],
    [
      'word spacing',
      'BT /F1 10 Tf 20 Tw 72 700 Td (a b) Tj ET',
      [
        ['a', 72, 100, 10],
        ['b', 100.3, 100, 10],
      ],
    ],
    [
      'kerning, which parts nothing, and a gap, which does',
      'BT /F1 10 Tf 72 700 Td [(A) 80 (V) -100 (e) -400 (x)] TJ ET',
      [
        ['AVe', 72, 100, 10],
        ['x', 95.1, 100, 10],
      ],
    ],
    ['a negative size', 'BT /F1 -10 Tf -1 0 0 -1 72 700 Tm (a) Tj ET', [['a', 72, 100, 10]]],
    [
      'save and restore',
      'q 1 0 0 1 100 0 cm q 1 0 0 1 0 100 cm Q BT /F1 10 Tf 72 700 Td (a) Tj ET Q BT /F1 10 Tf 72 600 Td (b) Tj ET',
      [
        ['a', 172, 100, 10],
        ['b', 72, 200, 10],
      ],
    ],
  ])('%s', async (_what, content, expected) => {
    const { words } = await drawn(content);
    expect(words.map((word) => [word.text, ...rounded(word)])).toEqual(expected);
  });

  it('is as the page is shown: turned, and cut to its crop box', async () => {
    const content = 'BT /F1 10 Tf 100 700 Td (a) Tj ET';
    const turned = await raw({ content, page: '/Rotate 90' });
    expect([turned.width, turned.height, turned.words[0]?.angle]).toEqual([800, 600, 90]);
    expect([turned.words[0]?.baseline, turned.words[0]?.top]).toEqual([700, 100]);
    const cut = await raw({ content, page: '/CropBox [50 100 550 750]' });
    expect([cut.width, cut.height, ...rounded(cut.words[0])]).toEqual([500, 650, 50, 50, 10]);
  });

  it('in forms, with their matrices and boxes, and in appearances of annotations', async () => {
    const form = stream(
      'BT /F1 10 Tf 0 0 Td (form) Tj ET',
      '/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Matrix [1 0 0 1 50 0] /Resources << /Font << /F1 5 0 R >> >>',
    );
    const annotation = '<< /Type /Annot /Subtype /Stamp /Rect [200 300 300 400] /F 4 /AP << /N 6 0 R >> >>';
    const page = await raw({
      content: 'q 1 0 0 1 0 500 cm /X Do Q',
      resources: '/XObject << /X 6 0 R >>',
      page: '/Annots [7 0 R]',
      more: [form, annotation],
    });
    expect(page.words.map((word) => [word.text, ...rounded(word)])).toEqual([
      ['form', 50, 300, 10],
      ['form', 200, 500, 10],
    ]);
  });

  it('of signatures are told from those of other annotations', async () => {
    const form = stream('BT /F1 10 Tf 0 0 Td (signed) Tj ET', '/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /Font << /F1 5 0 R >> >>');
    const field = '<< /Type /Annot /Subtype /Widget /FT /Sig /T (s) /Rect [200 300 300 400] /F 4 /AP << /N 6 0 R >> >>';
    const stamp = '<< /Type /Annot /Subtype /Stamp /Rect [200 500 300 600] /F 4 /AP << /N 6 0 R >> >>';
    const page = await raw({ content: 'BT /F1 10 Tf 72 700 Td (text) Tj ET', page: '/Annots [7 0 R 8 0 R]', more: [form, field, stamp] });
    expect(page.words.map(({ text, top, signature }) => [text, Math.round(top / 100), signature])).toEqual([
      ['text', 1, false],
      ['signed', 3, false],
      ['signed', 5, true],
    ]);
  });

  it('not in layers that are hidden', async () => {
    const content = '/OC /L1 BDC BT /F1 10 Tf 72 700 Td (hidden) Tj ET EMC /OC /L2 BDC BT /F1 10 Tf 72 600 Td (shown) Tj ET EMC';
    const bytes = Buffer.from(
      onePage({ content, resources: '/Properties << /L1 6 0 R /L2 7 0 R >>', more: ['<< /Type /OCG /Name (1) >>', '<< /Type /OCG /Name (2) >>'] }),
    ).toString('latin1');
    const hiding = bytes.replace('/Pages 2 0 R >>', '/Pages 2 0 R /OCProperties << /OCGs [6 0 R 7 0 R] /D << /OFF [6 0 R] >> >> >>');
    expect(texts(await firstPage(Buffer.from(hiding, 'latin1')))).toEqual(['shown']);
  });

  it('of every direction', async () => {
    const { words } = await trait('turned');
    expect(toLines(words).map(({ text, words: [word] }) => [text, word?.angle])).toEqual([
      ['Góc quay 0', 0],
      ['Góc quay 90', 90],
      ['Góc quay 180', 180],
      ['Góc quay 270', 270],
    ]);
  });
});

describe('what letters are', () => {
  const FONT = {
    97: { text: 'a', width: 500 },
    98: { text: 'b', width: 500 },
    101: { text: 'e', width: 500 },
    1: { text: '\u0302', width: 0 },
    2: { text: '\u0301', width: 0 },
    3: { text: '´', width: 300 },
    32: { text: ' ', width: 300 },
  };
  const told = (content: string) => raw({ content, font: toldFont(5, FONT)[0] as string, more: toldFont(5, FONT).slice(1) });

  it.each<[string, string]>([
    ['after their letters', '(be\\001\\002) Tj'],
    ['tone before circumflex', '(be\\002\\001) Tj'],
    ['before their letters', '(b\\001\\002e) Tj'],
    ['after the whole line', '(be) Tj (\\001\\002) Tj'],
    ['over their letter, as a glyph that takes place', '(be\\001) Tj [400 (\\003)] TJ'],
  ])('marks stand %s', async (_what, content) => {
    expect(texts(await told(`BT /F1 10 Tf 72 700 Td ${content} ET`))).toEqual(['bế']);
  });

  it('marks of a whole line are drawn after it', async () => {
    expect(texts(await told('BT /F1 10 Tf 72 700 Td (be ba) Tj -13 0 Td ET BT /F1 10 Tf 82 700 Td (\\001) Tj 13 0 Td (\\002) Tj ET'))).toEqual(['bê', 'bá']);
  });

  it('NFC where the file has marks apart', async () => {
    expect(lines(await trait('nfd'))).toEqual(['Ủy ban nhân dân phường Đông Ngạc; tỷ lệ hồ sơ được giải quyết đúng hạn.']);
  });

  it('as the drawing says, where a glyph stands for several things', async () => {
    const content = 'BT /F1 10 Tf 72 700 Td (H) Tj /Span << /MCID 3 /ActualText <FEFF1EBF> >> BDC (xy) Tj EMC ( z) Tj ET';
    const packed = { dictionary: '/Filter /FlateDecode', data: Buffer.concat([deflateSync(content, { level: 1 }), Buffer.alloc(8)]) };
    expect(texts(await raw({ content: packed }))).toEqual(['Hế', 'z']);
  });

  it('ligatures taken apart, signs by their codes, and nothing for what prints nothing', async () => {
    const objects = toldFont(5, {
      65: { text: '\uf0b7', width: 500 },
      66: { text: 'ﬁ', width: 500 },
      67: { text: '\u200b', width: 0 },
      68: { text: '\u00a0', width: 300 },
      69: { text: 'x', width: 500 },
    });
    expect(texts(await raw({ content: 'BT /F1 10 Tf 72 700 Td (ADBCED) Tj ET', font: objects[0] as string, more: objects.slice(1) }))).toEqual(['·', 'fix']);
  });

  it('TCVN3 and VNI by the name of the font', async () => {
    const font = (name: string) => `<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+${name} /Encoding /WinAnsiEncoding >>`;
    const content = (bytes: Buffer) => `BT /F1 12 Tf 72 700 Td <${bytes.toString('hex')}> Tj ET`;
    const tcvn3 = Buffer.from('b8', 'hex');
    expect(
      texts(
        await raw({
          content: content(Buffer.concat([Buffer.from('B'), tcvn3, Buffer.from('o c'), tcvn3, Buffer.from('o')])),
          font: font('.VnTime'),
        }),
      ),
    ).toEqual(['Báo', 'cáo']);
    expect(texts(await raw({ content: content(Buffer.from('Baùo caùo', 'latin1')), font: font('VNI-Times') }))).toEqual(['Báo', 'cáo']);
  });

  it('unknown where the file does not tell, and counted', async () => {
    const font = '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Arial /Encoding /Identity-H /DescendantFonts [6 0 R] >>';
    const more = [
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Arial /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 7 0 R >>',
      '<< /Type /FontDescriptor /FontName /ABCDEF+Arial /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    ];
    const page = await raw({ content: 'BT /F1 12 Tf 72 700 Td <0024002500260124> Tj ET', font, more });
    expect([texts(page), page.damaged]).toEqual([['\ufffd\ufffd\ufffd\ufffd'], 4]);
    const letters = Buffer.from('Báo cáo kết quả cải cách hành chính năm nay', 'utf16le').swap16().toString('hex');
    const read = await raw({ content: `BT /F1 12 Tf 72 700 Td <${letters}> Tj ET`, font, more });
    expect([lines(read), read.damaged]).toEqual([['Báo cáo kết quả cải cách hành chính năm nay'], 0]);
  });
});

describe('words', () => {
  it('are put together by where their letters stand', async () => {
    const page = await trait('out-of-order');
    expect(lines(page)).toEqual(['Văn bản của tỉnh, số liệu cả năm']);
    expect(page.repaired).toBeGreaterThan(0);
  });
  it('drawn twice are there once, and bold', async () => {
    const page = await trait('drawn-twice');
    expect(texts(page)).toEqual(['Nơi', 'nhận:', 'lưu', 'văn', 'thư']);
    expect(page.words.every(({ bold }) => bold)).toBe(true);
  });
  it('are bold by their font, or by how they are drawn', async () => {
    const { words } = await drawn('BT /F1 12 Tf 72 700 Td 2 Tr (bold) Tj 0 Tr ( plain) Tj ET');
    expect(words.map(({ text, bold }) => [text, bold])).toEqual([
      ['bold', true],
      ['plain', false],
    ]);
  });
  it('spaced out by placing are joined; by blanks they are not', async () => {
    expect(texts(await trait('letter-spaced'))).toEqual(['BÁO', 'CÁO', 'KẾT', 'QUẢ', 'N', 'Ă', 'M']);
  });
  it('raised hang on their line: marks of notes as superscripts, of units as figures', async () => {
    const page = await trait('raised-marks');
    expect(lines(page)).toEqual(['Kế hoạch năm 2025¹', 'Diện tích 65 m2']);
    expect(page.words.filter(({ glued }) => glued).map(({ text }) => text)).toEqual(['1', '2']);
  });
  it('of two columns stand on one line, unless a gap parts them', async () => {
    const { words } = await trait('two-columns');
    expect(toLines(words, { gap: 2 }).map(({ text }) => text)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'PHƯỜNG HẢI THƯỢNG',
      'Độc lập - Tự do - Hạnh phúc',
    ]);
  });
});

describe('lines, shades and pictures', () => {
  const rulings = ({ rulings: all }: DrawnPage) =>
    all.map(({ direction, at, from, to }) => `${direction[0]} ${[at, from, to].map((value) => Math.round(value)).join(' ')}`).sort();
  const GRID = ['h 150 72 440', 'h 174 72 440', 'h 198 72 440', 'h 222 72 440', 'v 112 150 222', 'v 360 150 222', 'v 440 150 222', 'v 72 150 222'];

  it.each(['stroked-borders', 'filled-borders'])('of a table with %s', async (name) => {
    const page = await trait(name);
    expect(rulings(page)).toEqual(GRID);
    expect(lines(page)).toEqual(['STT Chỉ tiêu thống kê Số liệu', '1 Số văn bản chỉ đạo đã ban hành 1.234,5', '2 Tỷ lệ hồ sơ trả đúng hạn 99,5%']);
  });
  it.each<[string, string, string[]]>([
    ['edges of a stroked rectangle', '100 600 200 50 re S', ['h 150 100 300', 'h 200 100 300', 'v 100 150 200', 'v 300 150 200']],
    ['pieces joined, overlaps and all', '100 600 m 150 600 l S 150.5 600 m 200 600.3 l S 180 600 m 260 600 l S', ['h 200 100 260']],
    ['dots that are squares', Array.from({ length: 30 }, (_, at) => `${100 + at * 3} 600 1 1 re f`).join(' '), ['h 200 100 188']],
    ['dashes', Array.from({ length: 20 }, (_, at) => `${100 + at * 6} 600 m ${103 + at * 6} 600 l S`).join(' '), ['h 200 100 217']],
    ['none from clips', '100 600 200 50 re W n', []],
    ['cut to the clip', '100 500 100 200 re W n 50 600 m 400 600 l S', ['h 200 99 201']],
    ['none from white', '1 g 100 600 200 1 re f 1 G 100 500 m 300 500 l S', []],
    ['white ones that part shaded cells', '0.8 g 100 600 200 50 re f 1 G 200 600 m 200 650 l S', ['v 200 150 200']],
    ['none from slanting ones, curves or filled shapes', '100 600 m 300 500 l S 100 600 m 150 700 200 500 300 600 c S 100 100 m 200 200 l 300 100 l f', []],
  ])('%s', async (_what, content, expected) => {
    expect(rulings(await drawn(content))).toEqual(expected);
  });
  it('tells shades from lines', async () => {
    const { fills, rulings: none } = await drawn('0.9 g 100 600 200 50 re f 1 g 100 400 200 50 re f');
    expect([fills, none]).toEqual([[{ left: 100, top: 150, right: 300, bottom: 200 }], []]);
  });
  it('tells where pictures are without unpacking them, and a picture of a page from a blank one', async () => {
    const picture = {
      dictionary: '/Type /XObject /Subtype /Image /Width 20000 /Height 20000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode',
      data: deflateSync(Buffer.alloc(1000)),
    };
    const scan = await raw({ content: 'q 600 0 0 800 0 0 cm /X Do Q', resources: '/XObject << /X 6 0 R >>', more: [picture] });
    expect([scan.images, isPicture(scan)]).toEqual([[{ left: 0, top: 0, right: 600, bottom: 800 }], true]);
    expect(isPicture(await drawn(''))).toBe(false);
    const stamped = await raw({
      content: 'q 600 0 0 800 0 0 cm /X Do Q BT /F1 9 Tf 400 100 Td (Signed by) Tj ET',
      resources: '/XObject << /X 6 0 R >>',
      more: [picture],
    });
    expect(isPicture(stamped)).toBe(true);
    const illustrated = await raw({
      content: 'q 200 0 0 200 0 0 cm /X Do Q BT /F1 9 Tf 400 100 Td (Figure) Tj ET',
      resources: '/XObject << /X 6 0 R >>',
      more: [picture],
    });
    expect(isPicture(illustrated)).toBe(false);
  });
});
