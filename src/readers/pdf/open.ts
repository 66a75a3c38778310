import { definePDFJSModule, getResolvedPDFJS } from 'unpdf';
import { ReadFailure } from '../../model/failure.js';
import type { Operators, PdfFont } from './operators.js';
import type { Page } from './page.js';
import { readPage } from './read-page.js';
import { prepare } from './streams.js';

/** A PDF whose pages can be read one after another. */
export interface OpenPdf {
  /** how many there are */
  pages: number;
  /**
   * @param number 1-based
   * @throws ReadFailure
   */
  page(number: number): Promise<Page>;
  close(): Promise<void>;
}

const MOST_PAGES = 3000;
const MOST_OPERATORS_ON_A_PAGE = 400_000;
const MOST_OPERATORS = 20_000_000;
const MOST_IMAGE_PIXELS = 65_536;
const FIRST_BYTES = 1024;

/** A PDF's header may stand anywhere in its first 1,024 bytes (PDF 32000-1 §7.5.2, implementation notes). */
export function isPdf(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length - 4, FIRST_BYTES);
  for (let at = 0; at < end; at++)
    if (bytes[at] === 0x25 && bytes[at + 1] === 0x50 && bytes[at + 2] === 0x44 && bytes[at + 3] === 0x46 && bytes[at + 4] === 0x2d) return true;
  return false;
}

type Pdfjs = Awaited<ReturnType<typeof getResolvedPDFJS>>;
let loaded: Promise<Pdfjs> | null = null;

async function load(): Promise<Pdfjs> {
  await definePDFJSModule(() => import('pdfjs-dist/legacy/build/pdf.mjs'));
  return getResolvedPDFJS();
}

/**
 * Opens a PDF; the bytes stay the caller's.
 * @throws ReadFailure `encrypted`, `damaged` or `too-large`
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  loaded ??= load();
  const pdfjs = await loaded;
  const base = new URL('.', import.meta.resolve('pdfjs-dist/package.json'));
  const task = pdfjs.getDocument({
    data: prepare(bytes),
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    maxImageSize: MOST_IMAGE_PIXELS,
    cMapUrl: new URL('cmaps/', base).pathname,
    cMapPacked: true,
    standardFontDataUrl: new URL('standard_fonts/', base).pathname,
  });
  let document: Awaited<typeof task.promise>;
  try {
    document = await task.promise;
  } catch (error) {
    await task.destroy();
    throw failureOf(error);
  }
  const close = () => task.destroy();
  if (document.numPages > MOST_PAGES) {
    await close();
    throw new ReadFailure('too-large', `the file has ${document.numPages} pages, more than the ${MOST_PAGES} that are read; split it`);
  }
  const layers = await document.getOptionalContentConfig();
  let operators = 0;
  return {
    pages: document.numPages,
    close,
    async page(number) {
      try {
        const page = await document.getPage(number);
        const list = await page.getOperatorList();
        operators += list.fnArray.length;
        if (list.fnArray.length > MOST_OPERATORS_ON_A_PAGE || operators > MOST_OPERATORS)
          throw new ReadFailure('too-large', `page ${number} draws more than is read; it is no report's`);
        const { transform, width, height } = page.getViewport({ scale: 1 });
        const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform as number[];
        const fonts = new Map<string, PdfFont | null>();
        const read = readPage(
          { codes: list.fnArray, operands: list.argsArray } satisfies Operators,
          {
            shown: [a, b, c, d, e, f],
            page: { left: 0, top: 0, right: width, bottom: height },
            font: (id) => {
              let font = fonts.get(id);
              if (font === undefined) {
                font = fontOf(page.commonObjs.has(id) ? page.commonObjs.get(id) : null);
                fonts.set(id, font);
              }
              return font;
            },
            visible: (group) => layers.isVisible(group as Parameters<typeof layers.isVisible>[0]),
          },
          { number, width, height },
        );
        page.cleanup();
        return read;
      } catch (error) {
        throw failureOf(error);
      }
    },
  };
}

/** What of pdf.js's font object is used. */
interface FontObject {
  name?: string;
  bold?: boolean;
  black?: boolean;
  vertical?: boolean;
  isType3Font?: boolean;
  fontMatrix?: readonly number[];
  bbox?: readonly number[];
  defaultVMetrics?: readonly number[];
}

function fontOf(object: unknown): PdfFont | null {
  if (object === null || typeof object !== 'object' || object instanceof Error) return null;
  const font = object as FontObject;
  const matrix = font.fontMatrix ?? [0.001, 0, 0, 0.001, 0, 0];
  const name = (font.name ?? '').replace(/^[A-Z]{6}\+/, '');
  const height = (font.bbox?.[3] ?? 0) - (font.bbox?.[1] ?? 0);
  const type3 = font.isType3Font === true;
  return {
    name,
    bold: font.bold === true || font.black === true || /bold|black|heavy/i.test(name),
    vertical: font.vertical === true,
    type3,
    unit: Math.abs(matrix[0] ?? 0.001) || 0.001,
    em: type3 ? Math.abs(matrix[3] ?? 0.001) * (height > 0 ? height : 1000) : 1,
    defaultVMetrics: font.defaultVMetrics ?? null,
  };
}

function failureOf(error: unknown): ReadFailure {
  if (error instanceof ReadFailure) return error;
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  if (name === 'PasswordException') return new ReadFailure('encrypted', 'the file asks for a password; save it without one');
  return new ReadFailure('damaged', `the PDF cannot be read (${message}); open it in a viewer and save it again`);
}
