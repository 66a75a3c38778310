import { describe, expect, it } from 'vitest';
import { assemble } from '../../../src/readers/pdf/blocks/assemble.js';
import type { Page } from '../../../src/readers/pdf/page.js';
import { centred, type Printed, pageOf, paragraph } from './pages.js';

const read = (...pages: Page[]) => assemble(pages.map((page) => ({ page, tables: [], rest: page.words, marks: [] })));
const texts = (...pages: Page[]) => read(...pages).flatMap((block) => (block.kind === 'text' && block.part === 'body' ? [block.text] : []));
/** lines joined as they say: "¶" before each that opens a paragraph, "?" before those that do not tell */
const paragraphs = (...pages: Page[]) =>
  read(...pages)
    .flatMap((block) => (block.kind === 'text' && block.part === 'body' ? [`${block.opens === null ? '?' : block.opens ? '¶' : '·'}${block.text}`] : []))
    .join(' ');

// 76 characters fill a line from 85 to 541
const FULL = 'Từ đầu năm phường đã ban hành nhiều văn bản chỉ đạo và tổ chức kiểm tra việc';
const NEXT = 'thực hiện ở các bộ phận, nhắc nhở những nơi còn chậm và khen những nơi làm ổ';
const LAST = 'tốt trong quý.';
/** as the first line of a paragraph, indented by six characters */
const OPENING = FULL.slice(0, 70);

describe('reading order', () => {
  const head: Printed[] = [
    { text: 'UBND PHƯỜNG AN BÌNH', x: 90, y: 60 },
    { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', x: 310, y: 60 },
    { text: 'Số: 12/BC-UBND', x: 105, y: 78 },
    { text: 'Độc lập - Tự do - Hạnh phúc', x: 330, y: 78 },
    { text: 'An Bình, ngày 03 tháng 4 năm 2024', x: 312, y: 110 },
    { text: 'BÁO CÁO', x: centred('BÁO CÁO', 313), y: 150 },
    ...paragraph([OPENING, NEXT, LAST], { y: 190 }),
  ];

  it('takes the two columns of a head one after the other', () => {
    expect(texts(pageOf(1, head)).slice(0, 6)).toEqual([
      'UBND PHƯỜNG AN BÌNH',
      'Số: 12/BC-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'An Bình, ngày 03 tháng 4 năm 2024',
      'BÁO CÁO',
    ]);
  });

  it('takes recipients before the signature, whose name stands far below', () => {
    const closing: Printed[] = [
      { text: 'Nơi nhận:', x: 85, y: 500, size: 11 },
      { text: 'TM. ỦY BAN NHÂN DÂN', x: 350, y: 500 },
      { text: '- UBND thị xã;', x: 85, y: 515, size: 11 },
      { text: 'CHỦ TỊCH', x: 385, y: 518 },
      { text: '- Lưu: VT.', x: 85, y: 530, size: 11 },
      { text: 'Trần Văn Hòa', x: 372, y: 620 },
    ];
    expect(texts(pageOf(1, closing))).toEqual(['Nơi nhận:', '- UBND thị xã;', '- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Trần Văn Hòa']);
  });

  it('keeps a line that justification stretched in one piece', () => {
    const stretched = 'Phường       đã       ban       hành       kế       hoạch';
    expect(
      texts(
        pageOf(1, [
          { text: stretched, x: 85, y: 100 },
          { text: FULL, x: 85, y: 116 },
        ]),
      )[0]?.replace(/\s+/g, ' '),
    ).toBe('Phường đã ban hành kế hoạch');
  });

  it('reads a page of two columns column by column', () => {
    const column = (x: number, words: string) =>
      Array.from({ length: 10 }, (_, at): Printed => ({ text: `${words} dòng ${at} của cột này dài ra`, x, y: 100 + at * 14, size: 10 }));
    const order = texts(pageOf(1, [...column(60, 'trái'), ...column(320, 'phải')]));
    expect(order.map((text) => text.slice(0, 4))).toEqual([...Array<string>(10).fill('trái'), ...Array<string>(10).fill('phải')]);
  });
});

describe('paragraphs', () => {
  it('begin at the indent, and go on at the margin', () => {
    const page = pageOf(1, [
      ...paragraph([OPENING, NEXT, LAST], { y: 100 }),
      ...paragraph([OPENING, NEXT, FULL], { y: 148 }),
      ...paragraph(['Phường tiếp tục phát huy.'], { y: 196 }),
    ]);
    expect(paragraphs(page)).toBe(`¶${OPENING} ·${NEXT} ·${LAST} ¶${OPENING} ·${NEXT} ·${FULL} ¶Phường tiếp tục phát huy.`);
  });

  it('go on over a page break', () => {
    const first = pageOf(1, [...paragraph([OPENING, NEXT, LAST], { y: 600 }), ...paragraph([OPENING, NEXT], { y: 648 })]);
    const second = pageOf(2, [{ text: LAST, x: 85, y: 60 }, ...paragraph([OPENING, NEXT, LAST], { y: 76 })]);
    expect(paragraphs(first, second)).toBe(`¶${OPENING} ·${NEXT} ·${LAST} ¶${OPENING} ·${NEXT} ·${LAST} ¶${OPENING} ·${NEXT} ·${LAST}`);
    expect(read(first, second).findIndex((block) => block.kind === 'text' && block.pageBefore)).toBe(5);
  });

  it('are told by space where nothing is indented', () => {
    const block = (y: number) => [FULL, NEXT, LAST].map((text, at): Printed => ({ text, x: 85, y: y + at * 16 }));
    expect(paragraphs(pageOf(1, [...block(100), ...block(160), ...block(220)]))).toBe(
      `¶${FULL} ·${NEXT} ·${LAST} ¶${FULL} ·${NEXT} ·${LAST} ¶${FULL} ·${NEXT} ·${LAST}`,
    );
  });

  it('leave centred lines open', () => {
    const title = 'Kết quả công tác năm 2024';
    const page = pageOf(1, [
      { text: 'BÁO CÁO', x: centred('BÁO CÁO', 313), y: 60 },
      { text: title, x: centred(title, 313), y: 76 },
      ...paragraph([OPENING, NEXT, LAST], { y: 120 }),
      ...paragraph([OPENING, NEXT, LAST], { y: 168 }),
    ]);
    expect(paragraphs(page).startsWith('¶BÁO CÁO ?Kết quả công tác năm 2024 ¶')).toBe(true);
  });
});

describe('what belongs to the page', () => {
  const body = (y: number) => [...paragraph([OPENING, NEXT, LAST], { y }), ...paragraph([OPENING, NEXT, LAST], { y: y + 48 })];
  const furniture = (...pages: Page[]) => read(...pages).flatMap((block) => (block.kind === 'text' && block.part === 'furniture' ? [block.text] : []));

  it('is a page number in the margin', () => {
    expect(furniture(pageOf(1, body(100)), pageOf(2, [{ text: '2', x: 310, y: 40 }, ...body(100)]))).toEqual(['2']);
  });

  it('is a line printed on page after page', () => {
    const mark = { text: 'Tải về từ cổng thông tin ngày 5', x: 85, y: 825, size: 8 };
    expect(furniture(pageOf(1, [...body(100), mark]), pageOf(2, [...body(100), mark]), pageOf(3, [...body(100), mark]))).toHaveLength(3);
  });

  it('is no line that stands there once', () => {
    expect(furniture(pageOf(1, [...body(100), { text: 'Chữ ở cuối trang một', x: 85, y: 825 }]), pageOf(2, body(100)))).toEqual([]);
  });
});

describe('a mark laid askew over the page', () => {
  it('stands at the box around its words', () => {
    const page = pageOf(1, paragraph([OPENING, NEXT, LAST], { y: 100 }));
    const marks = pageOf(1, [{ text: 'BẢN SAO Y', x: 200, y: 400, size: 40 }]).words;
    const [mark] = assemble([{ page, tables: [], rest: page.words, marks }]).filter((block) => block.kind === 'text' && block.part === 'furniture');
    expect(mark).toMatchObject({ text: 'BẢN SAO Y', place: { page: 1, boxes: [{ x: 200, width: 180 }] } });
  });
});

describe('footnotes', () => {
  it('stand under a short line, each with its mark', () => {
    const page = pageOf(
      1,
      [
        ...paragraph([OPENING, NEXT, LAST], { y: 100 }),
        { text: '1', x: 85 + 14 * 6, y: 132, size: 8, raised: true },
        ...paragraph([OPENING, NEXT, LAST], { y: 148 }),
        { text: '1', x: 85, y: 754, size: 7, raised: true },
        { text: 'Kế hoạch số 12 của phường về công tác', x: 90, y: 754, size: 10 },
        { text: 'cải cách hành chính.', x: 85, y: 767, size: 10 },
      ],
      { rulings: [{ direction: 'horizontal', at: 740, from: 85, to: 228 }] },
    );
    const notes = read(page).flatMap((block) => (block.kind === 'text' && block.part === 'footnote' ? [[block.mark, block.text]] : []));
    expect(notes).toEqual([
      ['1', 'Kế hoạch số 12 của phường về công tác'],
      [null, 'cải cách hành chính.'],
    ]);
    expect(texts(page)[2]).toBe('tốt trong quý.¹');
  });
});
