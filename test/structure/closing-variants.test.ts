import { describe, expect, it } from 'vitest';
import { readClosing } from '../../src/structure/closing.js';
import { lineOf } from '../tables/grids.js';

const closingOf = (...lines: string[]) => readClosing(lines.map(lineOf));

describe('recipients', () => {
  it('go on without a dash where each has its own', () => {
    const { recipients } = closingOf('Nơi nhận:', '- Thường trực Đảng ủy, Thường trực HĐND,', 'Ủy ban MTTQ xã;', '- Lưu: VT.', 'CHỦ TỊCH', 'Lê Văn An');
    expect(recipients).toEqual(['Thường trực Đảng ủy, Thường trực HĐND, Ủy ban MTTQ xã', 'Lưu: VT']);
  });

  it('may have no dashes at all', () => {
    expect(closingOf('Nơi nhận:', 'UBND huyện', 'Phòng Nội vụ', 'Lưu: VT').recipients).toEqual(['UBND huyện', 'Phòng Nội vụ', 'Lưu: VT']);
  });
});

describe('the signer', () => {
  it('may act for an office that is vacant', () => {
    expect(closingOf('TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH', 'Trịnh Hoàng Sơn').signer).toEqual({
      authority: 'Q. CHỦ TỊCH',
      position: 'Q. CHỦ TỊCH',
      name: 'Trịnh Hoàng Sơn',
    });
  });

  it('is the one of the report, not who signs below an appendix', () => {
    const lines = ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '(Đã ký)', 'PHẠM ĐỨC LONG', 'NGƯỜI LẬP BIỂU', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Ngô Thị Hà'];
    expect(closingOf(...lines).signer).toEqual({ authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'PHẠM ĐỨC LONG' });
  });
});
