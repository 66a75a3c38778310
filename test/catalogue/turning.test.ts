import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/catalogue/catalogue.js';
import { matchCodes } from '../../src/catalogue/match.js';
import { type PrintedRow, readRows } from './printed-rows.js';

/** Codes of rows as a commune prints them in 2025: STT by the row's place, `label | unit`, two blanks deeper under a heading. */
function codes(...rows: Array<[label: string, unit?: string]>): Array<string | null> {
  const printed = rows.map(([label, unit = ''], at): PrintedRow => {
    const depth = (label.length - label.trimStart().length) / 2;
    return { stt: `${'1.'.repeat(depth)}${at + 1}`, depth, label: label.trim(), unit: unit === '' ? null : unit, value: unit === '' ? null : '5' };
  });
  return matchCodes(readRows('t1', printed), CATALOGUE, { level: 'xã', unit: 'An Phú', year: 2025 }).map(({ code }) => code);
}

describe('what turns a label round', () => {
  it.each([
    ['Số UBND cấp xã phải kiểm tra', 'Đơn vị'],
    ['Số TTHC phải cung cấp trực tuyến toàn trình', 'Thủ tục'],
    ['Số biên chế cần tinh giản trong kỳ báo cáo', 'Người'],
    ['Số công chức được tuyển dụng (không qua thi tuyển)', 'Người'],
    ['Số vấn đề phát hiện qua kiểm tra (chưa xử lý)', 'Vấn đề'],
    ['Số vấn đề phát hiện đã xử lý xong (quá hạn)', 'Vấn đề'],
    ['Số văn bản chỉ đạo CCHC đã ban hành (cùng kỳ năm trước)', 'Văn bản'],
    ['Tổng số biên chế được giao trong năm (viên chức)', 'Người'],
    ['Số lãnh đạo cấp xã bị kỷ luật (về Đảng)', 'Người'],
    ['Tổng số biên chế được giao năm 2024', 'Người'],
    ['Tỷ lệ hoàn thành Kế hoạch CCHC năm 2024', '%'],
  ])('leaves “%s” without a code', (label, unit) => {
    expect(codes([label, unit])).toEqual([null]);
  });

  it.each([
    ['Tổng số biên chế được giao năm 2025', 'Người', 'organisation.payroll-assigned'],
    ['Số công chức được tuyển dụng (thi tuyển, xét tuyển)', 'Người', 'civil-service.recruited-civil-servants'],
    ['Số TTHC công bố mới (nếu có)', 'Thủ tục', 'procedures.announced'],
    ['Tỷ lệ hoàn thành Kế hoạch CCHC năm (lũy kế đến hết kỳ)', '%', 'steering.plan-rate'],
    ['Số văn bản chỉ đạo CCHC của UBND xã An Phú đã ban hành', 'Văn bản', 'steering.directives-issued'],
  ])('knows “%s”', (label, unit, code) => {
    expect(codes([label, unit])).toEqual([code]);
  });
});

describe('what turns a heading round', () => {
  it.each([
    ['Tỷ lệ hồ sơ TTHC do Công an xã tiếp nhận được giải quyết đúng hạn', '  Tổng số hồ sơ TTHC đã giải quyết xong'],
    ['Hồ sơ lĩnh vực đất đai do UBND cấp xã tiếp nhận', '  Số hồ sơ TTHC giải quyết đúng hạn'],
    ['Tổng số TTHC không thuộc thẩm quyền giải quyết tại địa phương', '  Số TTHC cấp xã'],
    ['Ngoài Kế hoạch CCHC', '  Số nhiệm vụ đã hoàn thành'],
    ['Kế hoạch CCHC của Đảng ủy', '  Số nhiệm vụ đã hoàn thành'],
    ['Kế hoạch CCHC năm 2024', '  Số nhiệm vụ đã hoàn thành'],
    ['Văn bản chưa được rà soát VBQPPL', '  Số VBQPPL có kiến nghị xử lý đã được xử lý xong'],
    ['Giải ngân vốn đầu tư công năm trước chuyển sang', '  Kế hoạch được giao'],
  ])('leaves the row under “%s” without a code', (heading, label) => {
    expect(codes([heading, heading.startsWith('Tỷ lệ') ? '%' : ''], [label, 'Hồ sơ'])[1]).toBeNull();
  });

  it('knows the report’s own year and unit', () => {
    expect(codes(['Kế hoạch CCHC năm 2025'], ['  Số nhiệm vụ đã hoàn thành', 'Nhiệm vụ'])[1]).toBe('steering.plan-tasks-done');
    expect(codes(['Kế hoạch CCHC của xã'], ['  Số nhiệm vụ đã hoàn thành', 'Nhiệm vụ'])[1]).toBe('steering.plan-tasks-done');
  });
});
