import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legendMeanings } from '../../src/catalogue/legend-meanings.js';
import { parseLegend } from '../../src/text/units.js';

/** Each printed legend with the meaning of each option, in print order. */
const LEGENDS: ReadonlyArray<readonly [legend: string, meanings: ReadonlyArray<string | null>]> = [
  ['Có = 1; Không = 0', ['yes', 'no']],
  ['Có: 1 Không: 2', ['yes', 'no']],
  ['1 = Có; 0 = Không', ['yes', 'no']],
  ['CÓ = 1; KHÔNG = 0', ['yes', 'no']],
  ['Chưa = 0 Hoàn thành = 1', ['no', 'yes']],
  ['Chưa = 0 Đang làm = 1 Hoàn thành = 2', ['no', 'partial', 'yes']],
  ['Đã thực hiện = 1 Chưa thực hiện = 0', ['yes', 'no']],
  ['Đúng quy định: 1 Không đúng quy định: 2', ['yes', 'no']],
  ['Có tiết kiệm: 1; Không tiết kiệm: 2', ['yes', 'no']],
  ['Đã kết nối: 1; Chưa kết nối: 2', ['yes', 'no']],
  ['Kết nối: 1; Chưa kết nối: 2', ['yes', 'no']],
  ['Đạt: 1; Không đạt: 0', ['yes', 'no']],
  ['Đã ban hành = 1; Chưa ban hành = 0; Đang xây dựng = 2', ['yes', 'no', 'partial']],
  ['Công khai = 1; Không công khai = 2', ['yes', 'no']],
  ['Hoàn thành = 2; Hoàn thành một phần = 1; Chưa hoàn thành = 0', ['yes', 'partial', 'no']],
  ['Đầy đủ: 2; Chưa đầy đủ: 1; Không có: 0', ['yes', 'partial', 'no']],
  ['Đang hoạt động = 1; Không hoạt động = 0', ['yes', 'no']],
  ['Có: 1; Không: 2; Không phát sinh: 3', ['yes', 'no', 'not-applicable']],
  ['Trực tuyến = 0, phát phiếu =1, Kết hợp = 2', ['online', 'paper', 'mixed']],
  ['Trực tiếp = 0; Trực tuyến = 1; Cả hai hình thức = 2', ['in-person', 'online', 'mixed']],
  ['Phiếu giấy: 1; Phiếu điện tử: 2; Phiếu giấy và điện tử: 3', ['paper', 'online', 'mixed']],
  ['Khảo sát trực tuyến: 0; Khảo sát bằng phiếu: 1; Kết hợp: 2', ['online', 'paper', 'mixed']],
  ['Phiếu: 1; Không: 0', [null, 'no']],
  ['Toàn phần = 2; Một phần = 1; Không = 0', ['yes', 'partial', 'no']],
  // where one option denies the other, the words of a method are no method
  ['Trực tuyến = 1; Không trực tuyến = 0', ['yes', 'no']],
  ['Chưa có = 0 2 cấp = 1 3 cấp = 2', ['no', 'two-tier', 'three-tier']],
  ['Chưa có = 0; Hệ thống hai cấp = 1; Hệ thống ba cấp = 2', ['no', 'two-tier', 'three-tier']],
  // a code, or a label, given twice
  ['Có=1; Không=1', [null, null]],
  ['Có=1; Có=0', [null, null]],
  ['Có=1; Không=1; Đang làm=2', [null, null, 'partial']],
  // neither "không" nor "có" tells whether a wrong was done
  ['Có vi phạm: 1; Không vi phạm: 0', [null, null]],
  ['Đúng hạn = 1; Trễ hạn = 0', ['yes', null]],
  // words outside the vocabulary
  ['Tốt = 1; Khá = 2; Trung bình = 3', [null, null, null]],
  ['Mới = 1; Cũ = 2', [null, null]],
  ['Có nhưng không thường trực = 1; Không = 0', [null, 'no']],
  ['Dịch vụ công trực tuyến toàn trình = 2; Dịch vụ công trực tuyến một phần = 1', [null, 'partial']],
];

describe('legendMeanings', () => {
  it.each(LEGENDS)('%s', (legend, meanings) => {
    expect(legendMeanings(parseLegend(legend) ?? [])).toEqual(meanings);
  });

  it('tells labels alike however they are spelt, numbered and ordered', () => {
    const legends = LEGENDS.map(([legend, meanings]) => ({ options: parseLegend(legend) ?? [], meanings })).filter(
      ({ options }) => new Set(options.map(({ code }) => code)).size === options.length,
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...legends).chain(({ options, meanings }) => {
          const pairs = options.map(({ label }, at) => ({ label, meaning: meanings[at] }));
          return fc.tuple(fc.shuffledSubarray(pairs, { minLength: pairs.length }), fc.uniqueArray(fc.nat({ max: 9 }), { minLength: 5, maxLength: 5 }));
        }),
        fc.constantFrom(
          (label: string) => label,
          (label: string) => label.toUpperCase(),
          (label: string) => label.normalize('NFD'),
          (label: string) => ` ${label}.`,
        ),
        ([pairs, codes], spelt) => {
          const options = pairs.map(({ label }, at) => ({ code: codes[at] ?? 0, label: spelt(label) }));
          expect(legendMeanings(options)).toEqual(pairs.map(({ meaning }) => meaning));
        },
      ),
    );
  });

  it('never takes a denied word for a yes', () => {
    const word = fc.constantFrom('thực hiện', 'ban hành', 'kết nối', 'đạt', 'đúng quy định', 'trực tuyến', 'hoàn thành', 'có', 'bố trí', 'niêm yết');
    fc.assert(
      fc.property(word, fc.constantFrom('Không', 'Chưa'), fc.constantFrom('Có', 'Đã', ''), (said, denial, affirmed) => {
        const options = [
          { code: 1, label: `${affirmed} ${said}`.trim() },
          { code: 0, label: `${denial} ${said}` },
        ];
        expect(legendMeanings(options)).toEqual(['yes', 'no']);
      }),
    );
  });
});
