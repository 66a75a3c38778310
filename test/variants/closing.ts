import { type ProseStyle, spread } from './page.js';
import type { Random } from './random.js';

/** A recipient as printed, and as read. */
export interface Recipient {
  printed: string;
  text: string;
}

const RECIPIENTS = [
  'UBND huyện (b/c)',
  'Phòng Nội vụ',
  'TT Đảng ủy, TT HĐND',
  'CT, các PCT UBND',
  'Trưởng các ban, ngành, đoàn thể',
  'UBMTTQ và các đoàn thể',
  'Các bộ phận chuyên môn',
  'Trang TTĐT',
  'Như trên',
];

export function drawRecipients(random: Random): Recipient[] {
  const chosen = [...random.shuffle(RECIPIENTS).slice(0, random.int(2, 6)), random.pick(['Lưu: VT', 'Lưu: VP', 'Lưu: VT, NV', 'Lưu'])];
  const dash = random.pick(['- ', '- ', '- ', '-']);
  return chosen.map((text, at) => ({
    text,
    printed: `${dash}${text}${at < chosen.length - 1 ? random.pick([';', ';', ';', '']) : random.pick(['.', './.', ''])}`,
  }));
}

/** Recipients and signature, one under the other or in two columns on shared lines. */
export function closingLines(random: Random, recipients: readonly Recipient[], signature: readonly string[], style: ProseStyle): string[] {
  const left = [random.pick(['Nơi nhận:', 'Nơi nhận:', 'Nơi nhận']), ...recipients.map((each) => each.printed)];
  const name = signature.at(-1) ?? '';
  const offices = signature.slice(0, -1);
  if (random.chance(0.4)) {
    const width = Math.max(...left.map((line) => line.length)) + random.int(5, 20);
    const rows = Math.max(left.length, offices.length + 1);
    const both = Array.from({ length: rows }, (_, at) => {
      const right = at === rows - 1 ? name : (offices[at] ?? '');
      return right === '' ? (left[at] ?? '') : `${(left[at] ?? '').padEnd(width)}${right}`;
    });
    return spread(both, style);
  }
  const bold = random.chance(0.2) && style.width === 0 && offices.length > 1;
  const printed = bold ? offices.map((line, at) => `${at === 0 ? '**' : ''}${line}${at === offices.length - 1 ? '**' : ''}`) : offices;
  return [...spread(left, style), '', ...printed, '', ...(random.chance(0.5) ? [' ', ' '] : []), name];
}
