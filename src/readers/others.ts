import { ReadFailure } from '../model/failure.js';
import { archiveNames, isArchive } from './archive.js';

/** What is no report in any format that is read, told by its content, with what to do about it. */
interface Other {
  name: string;
  advice: string;
  /** documents are `unsupported-format`; what can be no document, whatever it is called, is `format-mismatch` */
  code: 'unsupported-format' | 'format-mismatch';
}

const AS_DOCX = 'open it in Word or LibreOffice and save it as .docx';
const document = (name: string, advice: string = AS_DOCX): Other => ({ name, advice, code: 'unsupported-format' });
const archive = (name: string): Other => document(name, 'unpack it and give the reports in it');
const picture = (name: string): Other => ({
  name,
  advice: 'make its letters text first (OCR), and give the PDF or text that comes of it',
  code: 'format-mismatch',
});
const noDocument = (name: string): Other => ({ name, advice: 'check that it is the right file', code: 'format-mismatch' });

/** First bytes as Latin-1 characters, "?" for any; most of them in the IANA registry or the formats' own specifications. */
const SIGNATURES: ReadonlyArray<[string, Other]> = [
  ['%PDF-', document('a PDF', 'save it as plain text (.txt, UTF-8)')],
  ['{\\rtf', document('a Rich Text file (RTF)')],
  ['\xdb\xa5-\0', document('a file of Word 2')],
  ['1\xbe\0\0', document('a file of Word for DOS or Write')],
  ['\xffWPC', document('a WordPerfect file')],
  ['%!PS', document('a PostScript file', 'make a PDF of it')],
  ['AT&TFORM', document('a DjVu file', 'make a PDF of it, with its letters as text (OCR)')],
  ['7z\xbc\xaf\x27\x1c', archive('a 7z archive')],
  ['Rar!\x1a\x07', archive('a RAR archive')],
  ['\x1f\x8b\x08', archive('a gzip archive')],
  ['BZh?1AY&SY', archive('a bzip2 archive')],
  ['\xfd7zXZ\0', archive('an xz archive')],
  ['\xff\xd8\xff', picture('a picture (JPEG)')],
  ['\x89PNG\r\n\x1a\n', picture('a picture (PNG)')],
  ['GIF87a', picture('a picture (GIF)')],
  ['GIF89a', picture('a picture (GIF)')],
  ['II*\0', picture('a picture (TIFF)')],
  ['MM\0*', picture('a picture (TIFF)')],
  ['RIFF????WEBP', picture('a picture (WebP)')],
  ['\0???ftyphei', picture('a picture (HEIC)')],
  ['\0???ftypmif1', picture('a picture (HEIC)')],
  ['\0\0\0\x0cjP  ', picture('a picture (JPEG 2000)')],
  ['BM????\0\0\0\0', picture('a picture (BMP)')],
  ['\0???ftyp', noDocument('a film or a recording')],
  ['RIFF????WAVE', noDocument('a recording (WAV)')],
  ['ID3\x03', noDocument('a recording (MP3)')],
  ['ID3\x04', noDocument('a recording (MP3)')],
  ['\x7fELF', noDocument('a program')],
  ['MZ?\0', noDocument('a program')],
];

/** Kinds of ZIP archive by a file that only they have. */
const ARCHIVES: ReadonlyArray<[RegExp, Other]> = [
  [/^xl\//, document('an Excel workbook (.xlsx)', 'save the report as .docx, or its table as text (.txt, cells kept apart by tabs)')],
  [/^ppt\//, document('a PowerPoint presentation (.pptx)', 'save its text as .docx')],
  [/^word\//, document('a Word file without its text')],
  [/^visio\//, document('a Visio drawing (.vsdx)')],
  [/^content\.xml$/, document('an OpenDocument file (.odt, .ods)')],
  [/^META-INF\/container\.xml$/, document('an e-book (EPUB)', 'save its text as .docx')],
  [/\.fdseq$/, document('an XPS file', 'print it to PDF')],
];

/** @throws ReadFailure `unsupported-format` or `format-mismatch` for content that is known to be another format's */
export function refuseOthers(bytes: Uint8Array): void {
  const other = signed(bytes) ?? archived(bytes) ?? markup(bytes);
  if (other !== null) throw new ReadFailure(other.code, `the file is ${other.name}; ${other.advice}`);
}

function signed(bytes: Uint8Array): Other | null {
  const found = SIGNATURES.find(
    ([signature]) => bytes.length >= signature.length && [...signature].every((character, at) => character === '?' || bytes[at] === character.charCodeAt(0)),
  );
  if (found !== undefined) return found[1];
  const tape = String.fromCharCode(...bytes.subarray(257, 262));
  return tape === 'ustar' ? archive('a tar archive') : null;
}

function archived(bytes: Uint8Array): Other | null {
  if (!isArchive(bytes)) return null;
  const names = archiveNames(bytes);
  return ARCHIVES.find(([part]) => names.some((name) => part.test(name)))?.[1] ?? archive('a ZIP archive');
}

/** How far the beginning of a text is looked at. */
const BEGINNING = 4096;

/** Text that another program is meant to read: told by how it begins, in any encoding whose ASCII letters can be seen. */
function markup(bytes: Uint8Array): Other | null {
  const begin = Buffer.from(bytes.subarray(0, BEGINNING))
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart();
  if (begin.startsWith('{\\rtf')) return document('a Rich Text file (RTF)');
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|style|title)\b/is.test(begin)) return document('a web page (HTML)');
  if (/^<\?xml\b/i.test(begin)) return document(/<(?:w:wordDocument|pkg:package)\b|progid="Word\.Document"/.test(begin) ? 'a Word file in XML' : 'an XML file');
  if (!/^[A-Za-z][A-Za-z-]*:[ \t]/.test(begin) || !/^(?:MIME-Version|Message-ID):/im.test(begin)) return null;
  if (/^Content-Type:\s*multipart\/related/im.test(begin)) return document('a web page in one file (MHTML)');
  return /^(?:Content-Type|Subject|From|Received):/im.test(begin) ? document('an e-mail', 'save the attached report by itself') : null;
}
