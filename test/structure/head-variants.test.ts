import { describe, expect, it } from 'vitest';
import { readStructure } from '../../src/structure/read.js';
import { findTables } from '../../src/tables/find.js';
import { gridOf, lineOf } from '../tables/grids.js';

const metadataOf = (...lines: string[]) => readStructure([...lines, 'BÁO CÁO', 'Kết quả công tác năm 2024'].map(lineOf), []).metadata;

describe('a number that a stamp or a text box fills in', () => {
  it('stands on a line of its own beside its symbol', () => {
    expect(metadataOf('Số:        /BC-UBND', '418').number).toBe('418/BC-UBND');
    expect(metadataOf('Số:', '/BC-UBND', '418').number).toBe('418/BC-UBND');
    expect(metadataOf('27', 'Số:      /BC-SNV').number).toBe('27/BC-SNV');
  });

  it('is missing where nothing fills it, and no page number fills it', () => {
    expect(metadataOf('Số:        /BC-UBND').number).toBeNull();
    expect(metadataOf('1', 'UBND XÃ AN HÒA', 'Lập, ngày 02 tháng 3 năm 2024', 'Số:      /BC-UBND').number).toBeNull();
  });
});

describe('the letterhead', () => {
  it('prints the office below those over it, of one rank too', () => {
    expect(metadataOf('UBND THÀNH PHỐ HẢI PHÒNG', 'ỦY BAN NHÂN DÂN QUẬN NAM TRIỀU').issuer).toMatchObject({
      name: 'UBND quận Nam Triều',
      parent: 'thành phố Hải Phòng',
    });
  });

  it('does not take the place of the date line for an office', () => {
    expect(metadataOf('ỦY BAN NHÂN DÂN QUẬN 14', 'Thành phố Hồ Chí Minh, ngày 05 tháng 4 năm 2024').issuer.name).toBe('UBND quận 14');
  });

  it('may wrap the names of its offices', () => {
    expect(metadataOf('UBND THÀNH PHỐ LONG', 'GIANG', 'UBND PHƯỜNG 7').issuer).toMatchObject({ name: 'UBND phường 7', parent: 'thành phố Long Giang' });
    expect(metadataOf('UBND TỈNH QUẢNG HÀ', 'SỞ NÔNG NGHIỆP VÀ', 'PHÁT TRIỂN NÔNG THÔN', 'Số: 5/BC-SNN').issuer.name).toBe(
      'Sở Nông nghiệp và phát triển nông thôn tỉnh Quảng Hà',
    );
  });
});

describe('the name of a department', () => {
  const named = (...body: string[]) =>
    readStructure(['UBND TỈNH QUẢNG HÀ', 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'BÁO CÁO', 'Kết quả năm 2025', ...body].map(lineOf), []).metadata.issuer;

  it('is spelt as the text spells it, most often', () => {
    const issuer = named('I. KẾT QUẢ', 'Sở Nông nghiệp và Môi trường báo cáo. Theo sở nông nghiệp và môi trường;', 'Sở Nông nghiệp', 'và Môi trường đề nghị.');
    expect(issuer).toMatchObject({
      name: 'Sở Nông nghiệp và Môi trường tỉnh Quảng Hà',
      unit: 'Nông nghiệp và Môi trường',
      key: 'sở/nông nghiệp và môi trường/tỉnh quảng hà',
    });
  });

  it('has one capital where the text prints it in capitals only, or names another office', () => {
    const issuer = named('I. KẾT QUẢ', 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG báo cáo. Sở Nông nghiệp và Phát triển nông thôn cũ đã bàn giao.');
    expect(issuer.name).toBe('Sở Nông nghiệp và môi trường tỉnh Quảng Hà');
  });
});

describe('one unit under many spellings', () => {
  it.each([
    ['UBND THÀNH PHỐ HẠ LÂM', 'ỦY BAN NHÂN DÂN PHƯỜNG HOÀ BÌNH'],
    ['UBND THÀNH PHỐ HẠ LÂM', 'UBND PHƯỜNG HÒA BÌNH'],
    ['UBND TP. HẠ LÂM', 'UBND P. HÒA BÌNH'],
    ['UBND TP.HẠ LÂM', 'UBND P.HOÀ BÌNH'],
    ['Ủy ban nhân dân thành phố Hạ Lâm', 'Uỷ ban nhân dân phường Hòa Bình'],
    ['UBND TP HẠ LÂM', 'PHƯỜNG HÒA BÌNH'],
  ])('%s, %s', (...head) => {
    expect(metadataOf(...head).issuer).toMatchObject({ level: 'phường', parent: 'thành phố Hạ Lâm', key: 'phường/hòa bình/thành phố hạ lâm' });
  });

  it.each([
    [['UBND HUYỆN EA KHÊ', 'UBND TT. HÒA SƠN'], 'thị trấn/hòa sơn/huyện ea khê'],
    [['UBND HUYỆN EA KHÊ', 'UBND TT HÒA SƠN'], 'thị trấn/hòa sơn/huyện ea khê'],
    [['UBND H. EA KHÊ', 'UBND X. HÒA SƠN'], 'xã/hòa sơn/huyện ea khê'],
    [['UBND Q.5', 'UBND P.01'], 'phường/1/quận 5'],
    [['UBND QUẬN 5', 'PHƯỜNG 1'], 'phường/1/quận 5'],
    [['ỦY BAN NHÂN DÂN', 'PHƯỜNG HÒA BÌNH'], 'phường/hòa bình'],
    [['UBND TỈNH QUẢNG HÀ', 'SỞ NỘI VỤ'], 'sở/nội vụ/tỉnh quảng hà'],
    [['CƠ QUAN'], null],
  ])('%j is %j', (head, key) => {
    expect(metadataOf(...head).issuer.key).toBe(key);
  });
});

describe('a head set in columns', () => {
  const read = (blocks: Parameters<typeof findTables>[0]) => readStructure(findTables(blocks).flow, []).metadata;

  it('is no table when tabs set it', () => {
    const lines = [
      '\tỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '\tPHƯỜNG TÂN LẬP\tĐộc lập - Tự do - Hạnh phúc',
      '\tSố: 87/BC-UBND\tTân Lập, ngày 15 tháng 9 năm 2025',
    ];
    expect(read([...lines, 'BÁO CÁO'].map(lineOf))).toMatchObject({
      number: '87/BC-UBND',
      date: '2025-09-15',
      place: 'Tân Lập',
      issuer: { name: 'UBND phường Tân Lập' },
    });
  });

  it('is none when a table holds only number and date, without a colon', () => {
    const head = gridOf([['Số 91/BC-UBND', 'Cẩm Lĩnh, ngày 01 tháng 4 năm 2023']], { ruled: false });
    expect(read([{ kind: 'grid', grid: head }, lineOf('BÁO CÁO')])).toMatchObject({ number: '91/BC-UBND', date: '2023-04-01', place: 'Cẩm Lĩnh' });
  });
});
