import type { Lang, Words } from '../checks/rule.js';
import type { FailureCode } from '../model/failure.js';
import type { Doubt } from '../model/note.js';

/** What the command says to people, in both languages; codes, numbers and data never pass through here. */
export const FAILURES: Record<FailureCode, Words> = {
  unreadable: { vi: 'không mở được tệp; kiểm tra đường dẫn và quyền đọc', en: 'the file cannot be opened; check the path and your permission to read it' },
  'empty-file': { vi: 'tệp không có chữ nào; kiểm tra xem tệp đã tải về đủ chưa', en: 'the file holds no text; check that it was saved or downloaded whole' },
  'not-a-report': {
    vi: 'không thấy tiêu đề BÁO CÁO hay bảng chỉ tiêu; kiểm tra xem có đúng tệp không (thử: baocao inspect)',
    en: 'no BÁO CÁO heading and no indicator table; check that it is the right file (try: baocao inspect)',
  },
  'unsupported-format': {
    vi: 'định dạng này chưa đọc được; hãy mở bằng Word hoặc LibreOffice rồi lưu thành .docx hoặc văn bản thuần (.txt, UTF-8)',
    en: 'this format is not read; open it in Word or LibreOffice and save it as .docx or plain text (.txt, UTF-8)',
  },
  'format-mismatch': {
    vi: 'nội dung tệp không phải là tài liệu, dù phần mở rộng là gì; kiểm tra xem có đúng tệp không',
    en: 'the content is no document, whatever the file’s extension says; check that it is the right file',
  },
  encrypted: { vi: 'tệp có mật khẩu; hãy bỏ mật khẩu rồi thử lại', en: 'the file is protected by a password; remove it and try again' },
  damaged: { vi: 'tệp hỏng; hãy xin lại bản gốc', en: 'the file is damaged; ask for it again' },
  'no-text-layer': { vi: 'tệp chỉ có ảnh chụp; hãy nhận dạng chữ (OCR) trước', en: 'the pages are images only; run OCR first' },
  'too-large': { vi: 'tệp quá lớn; hãy chia nhỏ', en: 'the file is too large; split it' },
  'timed-out': { vi: 'đọc quá lâu nên đã dừng', en: 'reading took too long and was stopped' },
  'out-of-memory': { vi: 'đọc tốn quá nhiều bộ nhớ nên đã dừng', en: 'reading took too much memory and was stopped' },
  'internal-error': { vi: 'lỗi của baocao; xin báo lại kèm tệp này nếu được', en: 'a fault of baocao; please report it, with the file if you may' },
};

/** Told while a file is read; all other notes stand in the results. */
export const WARNINGS: Record<Doubt['code'], Words> = {
  'no-text-layer': {
    vi: 'một số trang chỉ có ảnh chụp nên không đọc được; hãy nhận dạng chữ (OCR) trước',
    en: 'some pages are images only and were not read; run OCR first',
  },
  'text-damaged': { vi: 'một số chữ trong tệp bị hỏng và không khôi phục được', en: 'some letters of the file are damaged and could not be restored' },
};

export function pick(words: Words, lang: Lang): string {
  return words[lang];
}
