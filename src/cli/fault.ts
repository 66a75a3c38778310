import { WriteFailure } from '../batch/write-failure.js';
import type { Lang, Words } from '../checks/rule.js';
import { printable } from '../text/unicode.js';

/** What the command says when it cannot go on, in one line. */
const NOT_WRITTEN: Words = { vi: 'không ghi được', en: 'cannot be written' };
const WHY: Record<string, Words> = {
  ENOSPC: { vi: 'đĩa đã đầy', en: 'the disk is full' },
  EDQUOT: { vi: 'đã dùng hết dung lượng được cấp', en: 'your share of the disk is used up' },
  EFBIG: { vi: 'tệp lớn hơn mức mà đĩa cho phép', en: 'the file is larger than the disk allows' },
  EROFS: { vi: 'đĩa chỉ cho đọc', en: 'the disk is read-only' },
  EACCES: { vi: 'không có quyền ghi ở đó', en: 'writing there is not permitted' },
  EPERM: { vi: 'không có quyền ghi ở đó', en: 'writing there is not permitted' },
  EEXIST: { vi: 'một phần của đường dẫn là tệp, không phải thư mục', en: 'a part of the path is a file, not a folder' },
  ENOTDIR: { vi: 'một phần của đường dẫn là tệp, không phải thư mục', en: 'a part of the path is a file, not a folder' },
  EISDIR: { vi: 'ở đó đã có thư mục cùng tên', en: 'a folder of that name is there' },
  ENOENT: { vi: 'không có thư mục đó', en: 'there is no such folder' },
  ENAMETOOLONG: { vi: 'tên quá dài', en: 'the name is too long' },
  EIO: { vi: 'đĩa bị lỗi', en: 'the disk has a fault' },
  EMFILE: { vi: 'hệ thống không cho mở thêm tệp', en: 'the system lets no more files be open' },
};

/** Of the run: what ends it is told where the run itself is over. */
let spoken: Lang = 'vi';

export function speak(lang: Lang): void {
  spoken = lang;
}

export function faultText(error: unknown): string {
  if (error instanceof WriteFailure) return `${printable(error.file)}: ${NOT_WRITTEN[spoken]}${why(error.code)}`;
  return error instanceof Error ? error.message : String(error);
}

export function interruptedText(): string {
  return spoken === 'en' ? 'interrupted' : 'đã dừng theo yêu cầu';
}

/** Of standard output. */
export function fullText(code: string | undefined): string {
  return `${spoken === 'en' ? 'the results cannot be written' : 'không ghi được kết quả'}${why(code ?? '')}`;
}

function why(code: string): string {
  const words = WHY[code];
  return words === undefined ? ` (${code})` : `: ${words[spoken]} (${code})`;
}
