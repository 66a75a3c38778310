import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { committeeName, findUnits, isCentralCity, type Level, unitKey } from '../../src/text/administration.js';
import { squeeze } from '../../src/text/unicode.js';

const LEVELS: Level[] = ['tỉnh', 'thành phố', 'quận', 'huyện', 'thị xã', 'xã', 'phường', 'thị trấn', 'đặc khu'];
const NAMES = [
  'Hồng Hải',
  'Quảng Thọ',
  'Hòa Thuận',
  'Hạ Long',
  'Phổ Hòa',
  'Cao Lãnh',
  'Đắk Lắk',
  'Ít Ong',
  'Ia Kly',
  "Đắk R'Lấp",
  'Huế',
  'Hồ Chí Minh',
  'A Dơi',
  'Quảng Thọ 2',
  '1',
  '12',
];
const level = fc.constantFrom(...LEVELS);
const name = fc.constantFrom(...NAMES);
const capital = (word: string) => (word[0] ?? '').toUpperCase() + word.slice(1);

/** Level and name of each mention. */
const named = (text: string) => findUnits(text).map((unit) => `${unit.level} ${unit.name}`);

describe('findUnits', () => {
  it('reads any level and name, in heads, in titles and in sentences', () => {
    fc.assert(
      fc.property(level, name, (kind, proper) => {
        for (const before of ['', 'UBND ', 'Ủy ban nhân dân ', 'của '])
          for (const after of ['', ';', ')', ' đã ban hành', ' năm 2024', ': 5'])
            for (const word of [kind, capital(kind)]) {
              const text = `${before}${word} ${proper}${after}`;
              expect(findUnits(text), text).toMatchObject([{ level: kind, name: proper, at: before.length }]);
            }
      }),
    );
  });

  it('reads heads in capitals, and spells the name as names are spelt', () => {
    fc.assert(
      fc.property(level, name, (kind, proper) => {
        for (const before of ['', 'UBND ', 'ỦY BAN NHÂN DÂN ', 'UỶ BAN NHÂN DÂN '])
          expect(findUnits(before + `${kind} ${proper}`.toUpperCase())).toMatchObject([{ level: kind, name: proper, at: before.length }]);
      }),
    );
  });

  it('reads two units with a comma between them', () => {
    fc.assert(
      fc.property(
        level,
        name.filter((each) => !/\d/.test(each)),
        level,
        name,
        (kind, proper, over, where) => {
          expect(named(`${kind} ${proper}, ${over} ${where}`)).toEqual([`${kind} ${proper}`, `${over} ${where}`]);
        },
      ),
    );
  });

  it('reads a level word and its name over a line break, and a wrapped name once it is joined', () => {
    expect(named('UBND phường\nHồng Hải')).toEqual(['phường Hồng Hải']);
    expect(named('ỦY BAN NHÂN DÂN\nPHƯỜNG HỒNG HẢI')).toEqual(['phường Hồng Hải']);
    expect(named('THÀNH PHỐ HẠ LONG\nPHƯỜNG HỒNG HẢI')).toEqual(['thành phố Hạ Long', 'phường Hồng Hải']);
    expect(named(squeeze('UBND thị\nxã Quảng\nTrị'))).toEqual(['thị xã Quảng Trị']);
    expect(named(squeeze('UBND thành \n phố Hạ \n Long'))).toEqual(['thành phố Hạ Long']);
  });

  it.each([
    ['UBND phường 1', ['phường 1']],
    ['PHƯỜNG 1', ['phường 1']],
    ['Phường 1 thị xã Quảng Trị', ['phường 1', 'thị xã Quảng Trị']],
    ['nước phường 1 năm 2024', ['phường 1']],
    ['TP. Hạ Long', ['thành phố Hạ Long']],
    ['TP HẠ LONG', ['thành phố Hạ Long']],
    ['TX. Quảng Trị', ['thị xã Quảng Trị']],
    ['xã Hòa Thuận, thành phố Cao Lãnh', ['xã Hòa Thuận', 'thành phố Cao Lãnh']],
    ['tỉnh Bà Rịa-Vũng Tàu', ['tỉnh Bà Rịa-Vũng Tàu']],
    ['Phòng Nội vụ thành phố Hạ Long', ['thành phố Hạ Long']],
    ['quận Nam Từ Liêm', ['quận Nam Từ Liêm']],
    ['xã Quảng Thọ.', ['xã Quảng Thọ']],
  ])('%j names %j', (text, units) => {
    expect(named(text)).toEqual(units);
  });

  it.each([
    'thị xã',
    'UBND thị xã',
    'UBND THỊ XÃ',
    'UBND phường',
    'UBND tỉnh và UBND thành phố',
    'UBND tỉnh, UBND thị xã',
    'UBND xã báo cáo',
    'xã hội',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'thành phố thông minh',
    'UBND phường đã ban hành',
    'trên địa bàn phường. Trong năm 2024',
    'HĐND tỉnh; Sở Nội vụ',
    'Huyện ủy',
    'phường 12/15',
    'phường 100',
    'xã 5%',
    'phường 1,5',
    'https://quangtri.gov.vn/xa',
    '',
  ])('a level word alone names nobody: %j', (text) => {
    expect(named(text)).toEqual([]);
  });

  it('gives offsets that hold the level word', () => {
    const piece = fc.constantFrom('UBND ', 'phường ', 'THỊ XÃ ', 'Hồng Hải', 'HẠ LONG', ' 1', ', ', '. ', '\n', ' và ', 'xã', 'tỉnh ', 'TP. ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const text = pieces.join('');
        let last = -1;
        for (const unit of findUnits(text)) {
          expect(unit.at).toBeGreaterThanOrEqual(last);
          expect(unit.end).toBeGreaterThan(unit.at);
          expect(unit.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(unit.at)).toMatch(/^(?:tỉnh|thành phố|tp|quận|huyện|thị xã|tx|xã|phường|thị trấn|đặc khu)/iu);
          expect(unit.name).not.toBe('');
          last = unit.end;
        }
      }),
    );
  });

  // Bug: the pattern is blind to case, so \p{Lu} matches small letters too, and a mention swallows every word after its
  // name: the units that follow it without a comma are lost, and `end` lies far behind the name.
  it('ends a mention where its name ends', () => {
    expect(findUnits('UBND phường Hồng Hải đã ban hành')[0]?.end).toBe('UBND phường Hồng Hải'.length);
  });
  it.each([
    ['xã Hòa Thuận thành phố Cao Lãnh', ['xã Hòa Thuận', 'thành phố Cao Lãnh']],
    ['phường Hồng Hải thuộc thành phố Hạ Long', ['phường Hồng Hải', 'thành phố Hạ Long']],
  ])('%j names %j', (text, units) => {
    expect(named(text)).toEqual(units);
  });
  // Bug, the gravest: in capitals nothing ends a name, and readIssuer joins the letterhead's lines with a space. The
  // standard head "UBND THÀNH PHỐ HẠ LONG / UBND PHƯỜNG HỒNG HẢI / Số: …" gives the issuer "UBND thành phố Hạ Long Ubnd
  // Phường Hồng Hải Số". A level word, UBND, ỦY BAN, HĐND, Số, BÁO CÁO … end a name.
  it.each([
    ['UBND THÀNH PHỐ HẠ LONG UBND PHƯỜNG HỒNG HẢI', ['thành phố Hạ Long', 'phường Hồng Hải']],
    ['UBND THÀNH PHỐ HẠ LONG ỦY BAN NHÂN DÂN PHƯỜNG HỒNG HẢI', ['thành phố Hạ Long', 'phường Hồng Hải']],
    ['THỊ XÃ SÔNG CẦU TỈNH PHÚ YÊN', ['thị xã Sông Cầu', 'tỉnh Phú Yên']],
    ['ỦY BAN NHÂN DÂN PHƯỜNG HỒNG HẢI Số: 282/BC-UBND', ['phường Hồng Hải']],
    ['phường Quảng Thọ Ủy ban nhân dân', ['phường Quảng Thọ']],
  ])('%j names %j', (text, units) => {
    expect(named(text)).toEqual(units);
  });
  // Bug: a numbered unit before a comma or a full stop is lost: the look-ahead [\d/.,%] means "1,5" but refuses "1, ".
  it.each([
    ['UBND phường 1, thị xã Quảng Trị', ['phường 1', 'thị xã Quảng Trị']],
    ['UBND phường 1.', ['phường 1']],
    ['Quận 1, thành phố Hồ Chí Minh', ['quận 1', 'thành phố Hồ Chí Minh']],
    ['phường 1, phường 2', ['phường 1', 'phường 2']],
  ])('%j names %j', (text, units) => {
    expect(named(text)).toEqual(units);
  });
  // Bug: the list of words that are no names refuses real names that begin with one of them.
  it.each([
    'thành phố Hội An',
    'huyện Thường Tín',
    'huyện Thường Xuân',
    'thành phố Từ Sơn',
    'huyện Năm Căn',
    'phường Đoàn Kết',
    'thị trấn Phó Bảng',
    'phường Sở Dầu',
  ])('%j is a name', (unit) => {
    expect(named(`UBND ${unit}`)).toEqual([unit]);
  });
  // Bug: and its pairs of words never bite in a sentence, where the second is small and the name was cut to the first.
  it.each(['UBND huyện Quyết định số 12', 'trên địa bàn xã Công an xã', 'UBND tỉnh Kế hoạch số 5', 'UBND thành phố Ủy ban'])('%j names nobody', (text) => {
    expect(named(text)).toEqual([]);
  });
  // Bug: a dash with spaces ends the name.
  it.each(['tỉnh Bà Rịa - Vũng Tàu', 'TỈNH BÀ RỊA - VŨNG TÀU'])('%j is one name', (text) => {
    expect(named(text)).toEqual(['tỉnh Bà Rịa - Vũng Tàu']);
  });
  // Bug: "TP.Hạ Long", as often printed without a space, is not seen.
  it('reads an abbreviated level glued to its name', () => {
    expect(named('TP.Hạ Long')).toEqual(['thành phố Hạ Long']);
  });
  // Bug: a level word of two syllables wants exactly one space: two spaces or a line break make a thị xã a xã.
  it.each(['thị\nxã Quảng Trị', 'THỊ  XÃ QUẢNG TRỊ'])('%j is a thị xã', (text) => {
    expect(named(text)).toEqual(['thị xã Quảng Trị']);
  });
  // Bug: the pattern allows Roman ward names, titleCase then spoils them ("Iii").
  it('keeps a Roman name', () => {
    expect(named('phường III')).toEqual(['phường III']);
  });
});

describe('isCentralCity', () => {
  it.each([
    ['Hà Nội', null, true],
    ['HẢI PHÒNG', 2023, true],
    ['Hồ Chí Minh', 2024, true],
    ['Huế', 2024, false],
    ['Huế', 2025, true],
    ['Huế', null, true],
    ['Hạ Long', 2023, false],
  ])('%s in %s: %s', (city, year, central) => {
    expect(isCentralCity(city, year)).toBe(central);
  });
});

it('committeeName joins level and name', () => {
  expect(committeeName('phường', 'Hồng Hải')).toBe('UBND phường Hồng Hải');
});

describe('unitKey', () => {
  it.each([
    ['phường', 'An Bình', 'thành phố Hạ Long', 'phường/an bình/thành phố hạ long'],
    ['xã', 'Phú Thạnh', null, 'xã/phú thạnh'],
    ['phường', '01', 'quận Mỹ Hoà', 'phường/1/quận mĩ hòa'],
    ['sở', 'Nội vụ', 'tỉnh Thuận Hà', 'sở/nội vụ/tỉnh thuận hà'],
  ] as const)('%s %s of %s: %s', (level, unit, parent, key) => {
    expect(unitKey(level, unit, parent)).toBe(key);
  });

  it.each([
    ['Hoà Thuỷ', 'Hòa Thủy'],
    ['Khoẻ', 'Khỏe'],
    ['Quý Lộc', 'Quí Lộc'],
    ['Tam Kỳ', 'Tam Kì'],
    ['Mỹ Lý', 'Mĩ Lí'],
    ['7', '07'],
    ['Phan Rang - Tháp Chàm', 'Phan Rang-Tháp Chàm'],
  ])('%s and %s are one', (a, b) => {
    expect(unitKey('xã', a, null)).toBe(unitKey('xã', b, null));
  });

  it.each([
    ['Phú Thạnh', 'Phú Thành'],
    ['Bình An', 'Bình Ân'],
    ['1', '10'],
    ['Thuỷ An', 'Thuý An'],
    ['Hoàn', 'Hòa'],
  ])('%s and %s are two', (a, b) => {
    expect(unitKey('xã', a, null)).not.toBe(unitKey('xã', b, null));
  });

  it('is the same in capitals, in any Unicode form, with any spaces, and of itself', () => {
    fc.assert(
      fc.property(level, name, name, (each, own, parent) => {
        const key = unitKey(each, own, `huyện ${parent}`);
        expect(unitKey(each, own.toUpperCase(), `huyện ${parent}`.toUpperCase())).toBe(key);
        expect(unitKey(each, own.normalize('NFD'), `huyện  ${parent.normalize('NFD')} `)).toBe(key);
        expect(unitKey(each, key.split('/')[1] ?? '', key.split('/')[2] ?? '')).toBe(key);
      }),
    );
  });
});
