import type { Page } from '../../../../src/readers/pdf/page.js';
import type { TrueCell } from './adjacency.js';
import { newPen, type Pen, paragraph, rule, write } from './pen.js';
import { drawContent, drawStyle, printTable } from './print-table.js';
import { type Random, seeded } from './random.js';
import { label, noun, prose } from './words.js';

/** A page of a report that nobody wrote, with its tables as they are. */
export interface SyntheticPage {
  page: Page;
  truth: TrueCell[][];
  /** how it was set, for looking into a bad score */
  traits: string[];
}

export function drawPage(seed: number): SyntheticPage {
  const random = seeded(seed);
  const roll = random.next();
  if (roll < 0.72) return singleColumn(random);
  if (roll < 0.88) return twoColumns(random);
  return withoutTables(random);
}

interface Setting {
  pen: Pen;
  size: number;
  leading: number;
  justified: boolean;
}

function setting(random: Random): Setting {
  const size = random.between(8, 12);
  const pen = newPen({ size, width: random.between(0.82, 1) });
  return { pen, size, leading: size * random.between(1.15, 1.5), justified: random.chance(0.6) };
}

function singleColumn(random: Random): SyntheticPage {
  const set = setting(random);
  const left = random.between(50, 90);
  const right = 595 - random.between(50, 90);
  const made: SyntheticPage = { page: set.pen.page, truth: [], traits: [] };
  furniture(random, set, left, right);
  let y = random.between(70, 100);
  if (random.chance(0.7)) y = text(random, set, left, right, y);
  const wanted = random.pick([1, 1, 1, 2, 2, 3]);
  for (let tries = 0; tries < 12 && made.truth.length < wanted; tries++) {
    const end = tableWithTitle(random, set, made, left, right - left, y, 770);
    if (end === null) continue;
    y = random.chance(0.7) ? text(random, set, left, right, end) : end;
    if (y > 640) break;
  }
  return made;
}

function twoColumns(random: Random): SyntheticPage {
  const set = setting(random);
  set.pen.size = set.size = Math.min(set.size, 9.5);
  const made: SyntheticPage = { page: set.pen.page, truth: [], traits: ['two columns'] };
  furniture(random, set, 50, 545);
  const middle = 297.5;
  const gutter = random.between(12, 26);
  const first = random.between(70, 100);
  const top = random.chance(0.4) ? (tableWithTitle(random, set, made, 50, 495, first, 420) ?? first) : first;
  for (const [left, right] of [
    [50, middle - gutter / 2],
    [middle + gutter / 2, 545],
  ] as const) {
    let y = text(random, set, left, right, top);
    if (random.chance(0.7)) y = tableWithTitle(random, set, made, left, right - left, y, 700) ?? y;
    while (y < 740) y = text(random, set, left, right, y, Math.max(1, Math.min(5, Math.floor((760 - y) / 60))));
  }
  return made;
}

function furniture(random: Random, { pen }: Setting, left: number, right: number): void {
  pen.size = 8;
  if (random.chance(0.5)) {
    write(pen, left, 40, label(random, random.whole(2, 6)));
    if (random.chance(0.5)) write(pen, right, 40, label(random, 2), 'right');
    if (random.chance(0.5)) rule(pen, 'horizontal', 45, left, right);
  }
  if (random.chance(0.7)) write(pen, (left + right) / 2, 810, String(random.whole(1, 300)), 'center');
  if (random.chance(0.2)) rule(pen, 'horizontal', 798, left, right);
}

function text(random: Random, set: Setting, left: number, right: number, y: number, sentences = random.whole(1, 5)): number {
  set.pen.size = set.size;
  let at = y + set.size;
  if (random.chance(0.3)) {
    set.pen.bold = true;
    write(set.pen, left, at, label(random, random.whole(1, 5)));
    set.pen.bold = false;
    at += set.leading * 1.4;
  }
  if (random.chance(0.12)) {
    for (let item = 0; item < random.whole(3, 6); item++) {
      write(set.pen, left, at, random.chance(0.5) ? '•' : `${item + 1}.`);
      at = paragraph(set.pen, left + 16, right, at, prose(random, 1), set.leading, set.justified);
    }
    return at;
  }
  return paragraph(set.pen, left, right, at, prose(random, sentences), set.leading, set.justified) + set.leading * random.between(0, 0.8);
}

function tableWithTitle(random: Random, set: Setting, made: SyntheticPage, left: number, room: number, y: number, floor: number): number | null {
  const { pen } = set;
  const before = [pen.page.words.length, pen.page.rulings.length] as const;
  const style = drawStyle(random);
  if (room < 300) style.size = Math.min(style.size, 8.5);
  const content = drawContent(random, room < 300 ? 5 : random.pick([4, 7, 12]));
  let top = y;
  pen.size = set.size;
  pen.width = set.pen.width;
  if (random.chance(0.75)) {
    pen.bold = random.chance(0.6);
    const title = `Table ${random.whole(1, 40)}${random.pick([':', '.', ' –'])} ${label(random, random.whole(2, 9))}`;
    top = paragraph(pen, left, left + room, y + set.size, title, set.leading, false) - set.size;
    pen.bold = false;
    if (random.chance(0.2)) {
      pen.size = set.size * 0.85;
      write(
        pen,
        random.chance(0.5) ? left : left + room,
        top + set.size,
        `(in ${random.pick(['thousands', 'EUR million', 'per cent'])})`,
        random.chance(0.5) ? 'left' : 'right',
      );
      top += set.leading;
    }
    top += style.size * random.between(0.1, 1.2);
  }
  const inset = random.chance(0.2) ? random.between(0, room * 0.15) : 0;
  const printed = printTable(random, pen, content, style, left + inset, room - inset, top, floor);
  pen.bold = false;
  if (printed === null) {
    pen.page.words.length = before[0];
    pen.page.rulings.length = before[1];
    return null;
  }
  made.truth.push(printed.cells);
  made.traits.push(
    `${style.rules} ${content.columns.length}×${content.rows.length}${content.groups.length > 0 ? ' groups' : ''} ${style.size.toFixed(1)}pt gap ${style.columnGap.toFixed(0)}`,
  );
  let bottom = printed.bottom + style.size * random.between(0.3, 1.5);
  if (random.chance(0.5)) {
    pen.size = style.size * random.between(0.75, 1);
    const note = `${random.pick(['Source:', 'Note:', '1', '*'])} ${prose(random, random.whole(1, 2))}`;
    bottom = paragraph(pen, left, left + room, bottom + pen.size, note, pen.size * 1.2, false);
  }
  return bottom + set.leading * random.between(0.2, 1.5);
}

function withoutTables(random: Random): SyntheticPage {
  const set = setting(random);
  const { pen, size, leading } = set;
  const made: SyntheticPage = { page: pen.page, truth: [], traits: [] };
  furniture(random, set, 70, 525);
  pen.size = size;
  const kind = random.pick(['contents', 'chart', 'letter', 'references', 'labels', 'equations', 'signatures']);
  made.traits.push(kind);
  let y = 100;
  if (kind === 'contents') {
    for (let item = 0; item < 24; item++, y += leading * 1.2) {
      const title = `${item + 1}${random.chance(0.5) ? '.' : ''} ${label(random, random.whole(2, 6))}`;
      const words = write(pen, 70 + (item % 3 === 0 ? 0 : 14), y, title);
      const number = write(pen, 525, y, String(item * 4 + 3), 'right');
      const from = words.at(-1)?.right ?? 0;
      const dots = Math.floor(((number[0]?.left ?? 0) - from - 8) / (pen.size * 0.26 * pen.width));
      if (dots > 3) write(pen, from + 4, y, '.'.repeat(dots));
    }
  } else if (kind === 'chart') {
    y = text(random, set, 70, 525, y);
    const [top, bottom] = [y + 20, y + 220];
    pen.size = 7;
    for (let step = 0; step <= 5; step++) {
      const at = bottom - ((bottom - top) * step) / 5;
      write(pen, 95, at + 2, String(step * 20), 'right');
      rule(pen, 'horizontal', at, 100, 500);
    }
    rule(pen, 'vertical', 100, top, bottom);
    const bars = random.whole(4, 12);
    for (let bar = 0; bar < bars; bar++) {
      const x = 100 + (400 * (bar + 0.2)) / bars;
      const w = (400 * 0.6) / bars;
      const h = random.between(20, 180);
      for (const edge of [x, x + w]) rule(pen, 'vertical', edge, bottom - h, bottom);
      for (const edge of [bottom - h, bottom]) rule(pen, 'horizontal', edge, x, x + w);
      if (random.chance(0.7)) write(pen, x + w / 2, bottom - h - 3, String(Math.round(h)), 'center');
      write(pen, x + w / 2, bottom + 10, String(2000 + bar), 'center');
    }
    text(random, set, 70, 525, bottom + 40);
  } else if (kind === 'letter') {
    write(pen, 170, 70, 'ỦY BAN NHÂN DÂN', 'center');
    write(pen, 170, 84, 'PHƯỜNG HÒA BÌNH', 'center');
    write(pen, 400, 70, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'center');
    write(pen, 400, 84, 'Độc lập - Tự do - Hạnh phúc', 'center');
    write(pen, 170, 104, 'Số: 12/BC-UBND', 'center');
    write(pen, 400, 104, 'Hòa Bình, ngày 12 tháng 3 năm 2025', 'center');
    for (y = 130; y < 600; ) y = text(random, set, 70, 525, y);
    write(pen, 70, y + 20, 'Nơi nhận:');
    write(pen, 400, y + 20, 'CHỦ TỊCH', 'center');
    for (const [index, line] of ['- Sở Nội vụ;', '- Phòng Nội vụ;', '- Lưu: VT.'].entries()) write(pen, 70, y + 34 + index * 12, line);
    write(pen, 400, y + 80, 'Nguyễn Văn An', 'center');
  } else if (kind === 'references') {
    for (let item = 1; item < 14; item++) {
      write(pen, 70, y, `[${item}]`);
      y = paragraph(pen, 94, 525, y, prose(random, random.whole(1, 2)), leading, set.justified) + 3;
    }
  } else if (kind === 'labels') {
    for (let item = 0; item < 12; item++, y += leading * 1.3) {
      write(pen, 70, y, `${label(random, random.whole(1, 3))}:`);
      write(pen, 220, y, label(random, random.whole(2, 8)));
    }
    for (; y < 700; ) y = text(random, set, 70, 525, y);
  } else if (kind === 'equations') {
    for (let item = 0; item < 6; item++) {
      y = text(random, set, 70, 525, y) + 6;
      write(pen, 297, y, `${noun(random)} = a + b × ${random.whole(2, 9)}`, 'center');
      write(pen, 525, y, `(${item + 1})`, 'right');
      y += 20;
    }
  } else {
    for (; y < 500; ) y = text(random, set, 70, 525, y);
    for (const x of [170, 420]) {
      write(pen, x, y + 30, label(random, 2).toUpperCase(), 'center');
      write(pen, x, y + 44, '(ký, ghi rõ họ tên)', 'center');
      write(pen, x, y + 110, 'Trần Thị Bình', 'center');
    }
  }
  return made;
}
