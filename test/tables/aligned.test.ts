import { describe, expect, it } from 'vitest';
import { readStages } from '../../src/pipeline.js';

/** Rows of a text as `number | label | unit | value | note`. */
async function rowsOf(text: string): Promise<{ layouts: Array<string | undefined>; rows: string[] }> {
  const { report } = await readStages(new TextEncoder().encode(text));
  return {
    layouts: report.tables.map((table) => table.layout),
    rows: report.indicators.map(({ stt, label, unit, raw, note }) => [stt, label, unit, raw, note].map((cell) => cell ?? '').join(' | ')),
  };
}

const TOP = `PHỤ LỤC
THỐNG KÊ SỐ LIỆU NĂM 2024

STT    Tên chỉ tiêu                             Đơn vị        Kết quả   Ghi chú

`;

describe('columns apart by blanks', () => {
  it('cells at the top of a row: further lines go on below', async () => {
    const { layouts, rows } = await rowsOf(`${TOP}1      Chỉ đạo, điều hành
1.1    Số cuộc họp giao ban đã được tổ          Cuộc          14
       chức trong kỳ
1.2    Khảo sát ý kiến người dân, doanh         Có = 1;       1         Thực hiện
       nghiệp                                   Không = 0               tháng 9
1.3    Tỷ lệ nhiệm vụ hoàn thành                %             87,5
2      Cải cách thủ tục
2.1    Số hồ sơ đã nhận                         Hồ sơ         1.306
`);
    expect(layouts).toEqual(['aligned']);
    expect(rows).toEqual([
      '1 | Chỉ đạo, điều hành |  |  | ',
      '1.1 | Số cuộc họp giao ban đã được tổ chức trong kỳ | Cuộc | 14 | ',
      '1.2 | Khảo sát ý kiến người dân, doanh nghiệp | Có = 1; Không = 0 | 1 | Thực hiện tháng 9',
      '1.3 | Tỷ lệ nhiệm vụ hoàn thành | % | 87,5 | ',
      '2 | Cải cách thủ tục |  |  | ',
      '2.1 | Số hồ sơ đã nhận | Hồ sơ | 1.306 | ',
    ]);
  });

  it('cells in the middle of a row: the label begins above its number', async () => {
    const { rows } = await rowsOf(`${TOP}I      CHỈ ĐẠO, ĐIỀU HÀNH
       Số cuộc họp giao ban đã được tổ
1      (không kể họp đột xuất, họp trực         Cuộc          14
       tuyến)
       Khảo sát ý kiến người dân, doanh         Có = 1;
2                                                             1         Tháng 9
       nghiệp                                   Không = 0
2.1    Số phiếu phát ra                         Phiếu         250
       Số phiếu thu về                          Phiếu         248
`);
    expect(rows).toEqual([
      'I | CHỈ ĐẠO, ĐIỀU HÀNH |  |  | ',
      '1 | Số cuộc họp giao ban đã được tổ (không kể họp đột xuất, họp trực tuyến) | Cuộc | 14 | ',
      '2 | Khảo sát ý kiến người dân, doanh nghiệp | Có = 1; Không = 0 | 1 | Tháng 9',
      '2.1 | Số phiếu phát ra | Phiếu | 250 | ',
      ' | Số phiếu thu về | Phiếu | 248 | ',
    ]);
  });

  it('a header in two lines, printed again on the next page, with the page’s number before it', async () => {
    const header = `TT    Nội dung                                  Kết quả thống kê         Ghi chú
                                                Đơn vị tính   Số liệu
`;
    const { rows } = await rowsOf(`${header}1     Số thủ tục đã công khai                   Thủ tục       118
2     Số hồ sơ đã nhận qua mạng và               Hồ sơ         96
                                        2
\f${header}      trả đúng hạn
3     Số hồ sơ còn lại                          Hồ sơ         4         Chưa đến hạn
`);
    expect(rows).toEqual([
      '1 | Số thủ tục đã công khai | Thủ tục | 118 | ',
      '2 | Số hồ sơ đã nhận qua mạng và trả đúng hạn | Hồ sơ | 96 | ',
      '3 | Số hồ sơ còn lại | Hồ sơ | 4 | Chưa đến hạn',
    ]);
  });

  it('a header that begins above and ends below the number’s name, and columns that move on the next page', async () => {
    const { layouts, rows } = await rowsOf(`PHỤ LỤC
THỐNG KÊ SỐ LIỆU NĂM 2024

ST                                              Đơn vị
       Chỉ tiêu thống kê                                    Số liệu   Ghi chú
T                                                tính
       Số phiếu phát ra cho người dân đến
1                                               Phiếu         250
       làm thủ tục
2      Số hồ sơ đã nhận                         Hồ sơ          12
3      Số hồ sơ quá hạn                         Hồ sơ           1     Đã xin lỗi
                                        2
\f 4         Số cuộc họp giao ban đã được tổ           Cuộc            14
             chức trong kỳ
 4.1       Số kết luận đã ban hành                  Văn bản          9
`);
    expect(layouts).toEqual(['aligned']);
    expect(rows).toEqual([
      '1 | Số phiếu phát ra cho người dân đến làm thủ tục | Phiếu | 250 | ',
      '2 | Số hồ sơ đã nhận | Hồ sơ | 12 | ',
      '3 | Số hồ sơ quá hạn | Hồ sơ | 1 | Đã xin lỗi',
      '4 | Số cuộc họp giao ban đã được tổ chức trong kỳ | Cuộc | 14 | ',
      '4.1 | Số kết luận đã ban hành | Văn bản | 9 | ',
    ]);
  });

  it('a sentence with wide gaps is no table', async () => {
    const { layouts } = await rowsOf(
      'BÁO CÁO\nKết quả năm 2024\n\nI. KẾT QUẢ\n\nSTT    hồ sơ    kết quả là các từ thường gặp trong biểu.\nTrong kỳ nhận 12 hồ sơ.\n',
    );
    expect(layouts).toEqual([]);
  });
});
