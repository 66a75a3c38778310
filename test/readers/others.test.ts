import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ReadFailure } from '../../src/model/failure.js';
import { EXTENSIONS, readBytes } from '../../src/readers/read.js';

const latin1 = (text: string) => Uint8Array.from([...text].map((character) => character.charCodeAt(0)));
const utf8 = (text: string) => new TextEncoder().encode(text);
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const failure = (bytes: Uint8Array) =>
  readBytes(bytes).then(
    () => null,
    (error: unknown) => error,
  );

describe('other formats, whatever they are called', () => {
  it.each<[string, Uint8Array, 'unsupported-format' | 'format-mismatch', RegExp]>([
    ['RTF', utf8('{\\rtf1\\ansi Bao cao}'), 'unsupported-format', /RTF.*\.docx/],
    ['RTF after blank lines', utf8('\r\n {\\rtf1 Bao cao}'), 'unsupported-format', /RTF/],
    ['HTML', utf8('<!DOCTYPE html>\n<html><body>BÁO CÁO</body></html>'), 'unsupported-format', /HTML/],
    ['HTML of Word', utf8('\ufeff<html xmlns:v="urn:schemas-microsoft-com:vml"\n><head>'), 'unsupported-format', /HTML/],
    ['XHTML', utf8('<?xml version="1.0"?>\n<!-- x -->\n<html xmlns="http://www.w3.org/1999/xhtml">'), 'unsupported-format', /HTML/],
    [
      'HTML in UTF-16',
      Uint8Array.from([0xff, 0xfe, ...[...'<html><body>B</body></html>'].flatMap((each) => [each.charCodeAt(0), 0])]),
      'unsupported-format',
      /HTML/,
    ],
    ['XML', utf8('<?xml version="1.0"?><report/>'), 'unsupported-format', /XML/],
    ['a Word file in XML', utf8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'), 'unsupported-format', /Word.*XML/],
    ['MHTML', utf8('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x'), 'unsupported-format', /MHTML/],
    ['an e-mail', utf8('Received: from a by b\nMessage-ID: <1@b>\nFrom: a@b.vn\nSubject: Bao cao\n\nKinh gui'), 'unsupported-format', /e-mail/],
    ['a workbook', zip('[Content_Types].xml', 'xl/workbook.xml'), 'unsupported-format', /\.xlsx/],
    ['a presentation', zip('[Content_Types].xml', 'ppt/presentation.xml'), 'unsupported-format', /\.pptx/],
    ['an OpenDocument text', zip('mimetype', 'content.xml', 'styles.xml'), 'unsupported-format', /\.odt/],
    ['an e-book', zip('mimetype', 'META-INF/container.xml'), 'unsupported-format', /EPUB/],
    ['an archive of reports', zip('bao-cao-1.docx', 'bao-cao-2.docx'), 'unsupported-format', /ZIP.*unpack/],
    ['an empty archive', zip(), 'unsupported-format', /ZIP/],
    ['7z', latin1('7z\xbc\xaf\x27\x1c\0\x04'), 'unsupported-format', /7z.*unpack/],
    ['RAR', latin1('Rar!\x1a\x07\x01\0'), 'unsupported-format', /RAR/],
    ['gzip', latin1('\x1f\x8b\x08\0\0\0\0\0'), 'unsupported-format', /gzip/],
    ['WordPerfect', latin1('\xffWPC\0\0\0\0'), 'unsupported-format', /WordPerfect.*\.docx/],
    ['JPEG', latin1('\xff\xd8\xff\xe0\0\x10JFIF'), 'format-mismatch', /JPEG.*OCR/],
    ['PNG', latin1('\x89PNG\r\n\x1a\n\0\0\0\x0d'), 'format-mismatch', /PNG.*OCR/],
    ['TIFF', latin1('II*\0\x08\0\0\0'), 'format-mismatch', /TIFF/],
    ['HEIC', latin1('\0\0\0\x18ftypheic'), 'format-mismatch', /HEIC/],
    ['a film', latin1('\0\0\0\x18ftypmp42'), 'format-mismatch', /film/],
    ['a program', latin1('MZ\x90\0\x03\0\0\0'), 'format-mismatch', /program/],
  ])('%s is named, with what to do', async (_name, bytes, code, message) => {
    const error = await failure(bytes);
    expect(error).toBeInstanceOf(ReadFailure);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it('are told when they are cut off anywhere', async () => {
    const bytes = zip('[Content_Types].xml', 'xl/workbook.xml');
    for (let length = 4; length < bytes.length; length++) {
      expect(await failure(bytes.subarray(0, length))).toMatchObject({ code: 'unsupported-format', message: expect.stringMatching(/ZIP|\.xlsx/) });
    }
  });

  it.each([
    'BM 01 BÁO CÁO\nnăm 2025',
    'Số: 5\nFrom: abc\nSubject: x',
    '<b>BÁO CÁO</b>\nnăm 2025',
    'MZ-01 BÁO CÁO',
    'Rar là gì',
    'PK: phòng khám',
    'Subject: BÁO CÁO năm 2025',
  ])('are not seen in text: %s', async (text) => {
    expect(await failure(utf8(text))).toBeNull();
  });
});

it('folders are searched for every format once', () => {
  expect(EXTENSIONS).toEqual(expect.arrayContaining(['doc', 'txt']));
  expect(new Set(EXTENSIONS).size).toBe(EXTENSIONS.length);
});
