import { type Copy, copiesIn } from '../copied.js';
import { filedExample } from '../example.js';
import { periodPhrase } from '../period-phrase.js';
import type { AcrossRule, AcrossTest } from '../rule.js';
import { rowTermOf } from '../terms.js';

export const blockCopied: AcrossRule = {
  id: 'block-copied',
  severity: 'warning',
  title: { vi: 'Khối số chép từ báo cáo khác', en: 'A block of values copied from another report' },
  checks: {
    vi: 'Nhiều dòng liền nhau mang đúng các số của một đơn vị khác, hoặc của chính đơn vị ở kỳ khác (số năm trước để lại), khi các số khác nhau và đủ lớn để không thể trùng ngẫu nhiên; số càng lẻ càng nặng, và số báo cáo càng nhiều thì khối phải càng dài.',
    en: 'Rows in a row bear the very numbers of another unit, or of the unit’s own report on another period (last year’s values left in), where the numbers differ among themselves and are too large to be equal by chance; the odder a number the more it weighs, and the more reports there are the longer a block must be.',
  },
  silent: {
    vi: 'Số 0, số nhỏ, số tròn, tỷ lệ, mã; số mà nhiều đơn vị cùng có (theo mẫu, do cấp trên giao); số mà theo danh mục các đơn vị dùng chung (TTHC đang có hiệu lực); chỉ tiêu ngoài danh mục khi có chưa đến bốn đơn vị; của chính đơn vị: số tại thời điểm không đổi qua các kỳ (biên chế, TTHC đang có hiệu lực); báo cáo nộp hai lần và phụ lục nộp rời (đã báo riêng).',
    en: 'Zeros, small and round numbers, shares, codes; numbers that many units have (they come with the form, or from above); numbers that units share by the catalogue (procedures in force); rows outside the catalogue where there are fewer than four units; of the unit itself: numbers on a day that stay the same over periods (staff, procedures in force); reports filed twice and appendices filed apart, which are told by themselves.',
  },
  examples: {
    bad: [
      {
        documents: [
          filedExample({ period: 'năm 2024', values: '57 655 163 1.345 937 421 20' }),
          filedExample({ period: 'năm 2024', unit: 'UBND xã Tân Lập', values: '41 655 163 1.345 937 421 19' }),
        ],
        why: { vi: 'năm số của xã Bình Khê đứng nguyên trong báo cáo của xã Tân Lập', en: 'five numbers of xã Bình Khê stand in the report of xã Tân Lập' },
      },
      {
        documents: [
          filedExample({ period: 'năm 2023', values: '57 655 163 1.345 937 421 20' }),
          filedExample({ period: 'năm 2024', values: '64 655 163 1.345 937 421 20' }),
        ],
        why: { vi: 'số của năm 2023 còn nguyên trong báo cáo năm 2024', en: 'the numbers of 2023 are still in the report on 2024' },
      },
    ],
    good: [
      {
        documents: [
          filedExample({ period: 'năm 2024', values: '57 600 160 1.300 930 420 20' }),
          filedExample({ period: 'năm 2024', unit: 'UBND xã Tân Lập', values: '41 600 100 1.300 880 420 20' }),
        ],
        why: { vi: 'vài số tròn như nhau', en: 'a few round numbers are the same' },
      },
      {
        documents: [
          filedExample({ period: 'năm 2023', values: '12 5 8 1.345 937 421 20' }),
          filedExample({ period: 'năm 2024', values: '12 5 8 1.420 988 433 20' }),
        ],
        why: { vi: 'số nhỏ không đổi', en: 'small numbers stay the same' },
      },
    ],
  },
  run: (archive) => copiesIn(archive).map(toTest),
  message({ terms }, lang) {
    const [from, to] = [terms.filter(({ role }) => role === 'block'), terms.filter(({ role }) => role === 'copy')];
    const raws = to.map(({ raw }) => raw).join('; ');
    const of = ([term]: typeof from) => `${term?.unitName}, ${periodPhrase(term?.period ?? null, lang)}`;
    return lang === 'en'
      ? `${to.length} rows in a row from “${to[0]?.label}” on have the same numbers in ${of(to)} as in ${of(from)}: ${raws}.`
      : `${to.length} dòng liền nhau từ “${to[0]?.label}” trong báo cáo của ${of(to)} mang đúng các số của ${of(from)}: ${raws}.`;
  },
};

function toTest({ from, to, rows }: Copy): AcrossTest {
  return {
    rule: 'block-copied',
    verdict: 'unlikely',
    reason: 'same-numbers',
    terms: [...rows.map(([cell]) => rowTermOf('block', cell.row, cell.filing)), ...rows.map(([, cell]) => rowTermOf('copy', cell.row, cell.filing))],
    expected: null,
    actual: null,
    difference: null,
    finding: 'warning',
    shape: from.unit.key === to.unit.key ? 'own' : 'other',
    about: { key: to.unit.key, unitName: to.unit.name, period: to.code },
  };
}
