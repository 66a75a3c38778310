import type { Random } from './random.js';

/** The lines above a table, and the title that they make. */
export interface Caption {
  lines: string[];
  title: string | null;
}

const TITLES: readonly string[][] = [
  ['Thống kê số liệu về kết quả thực hiện công tác cải cách hành chính', 'tại UBND phường An Lộc Đông'],
  ['KẾT QUẢ TRIỂN KHAI CẢI CÁCH HÀNH CHÍNH NĂM 2023'],
  ['THỐNG KÊ SỐ LIỆU VỀ KẾT QUẢ THỰC HIỆN CÔNG TÁC CCHC', 'TẠI UBND XÃ BÌNH KHÊ'],
  ['BIỂU TỔNG HỢP SỐ LIỆU CẢI CÁCH HÀNH CHÍNH QUÝ I NĂM 2025'],
  ['Số liệu thống kê công tác cải cách hành chính 6 tháng đầu năm 2024'],
];
const ATTACHED: readonly string[][] = [
  ['(Kèm theo Báo cáo số 232/BC-UBND ngày 06/12/2023 của UBND xã Bình Khê)'],
  ['(Kèm theo Báo cáo số        /BC-UBND ngày  07/03/ 2025', ' của UBND phường An Lộc Đông)'],
  ['( Kèm theo Báo cáo số 282/BC-UBND ngày 15/12/2023 của UBND phường Hải Thượng)'],
  ['(Ban hành kèm theo Công văn số 45/UBND-NV ngày 02 tháng 4 năm 2024)'],
];

/** The caption of an appendix of one long table. */
export function drawCaption(random: Random): Caption {
  const attached = random.chance(0.75) ? random.pick(ATTACHED) : [];
  const title = random.pick(TITLES);
  const roll = random.next();
  if (roll < 0.45) return { lines: [random.pick(['PHỤ LỤC', 'Phụ lục']), ...title, ...attached], title: title.join(' ') };
  if (roll < 0.85) {
    const number = random.pick(['Phụ lục 1', 'PHỤ LỤC 1', 'Phụ lục I', 'Biểu số 1', 'Phụ lục số 01']);
    return { lines: [number, ...title, ...attached], title: [number, ...title].join(' ') };
  }
  const capitals = title.map((line) => line.toUpperCase());
  return { lines: [...capitals, ...attached], title: capitals.join(' ') };
}

/** The caption of the nth form of several. */
export function formCaption(number: number, title: string, word: string, together: boolean): Caption {
  const name = `${word} ${number}`;
  return together ? { lines: [`${name}. ${title}`], title: `${name}. ${title}` } : { lines: [name, title], title: `${name} ${title}` };
}
