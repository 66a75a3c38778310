import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { definePDFJSModule, getResolvedPDFJS } from 'unpdf';
import { ReadFailure } from '../../model/failure.js';
import { fontOf } from './fonts.js';
import { limits } from './limits.js';
import { OPERATOR, type PdfFont } from './operators.js';
import type { DrawnPage } from './page.js';
import { directPort, type Port } from './port.js';
import { readPage } from './read-page.js';
import { passOverRejections } from './rejections.js';
import { prepare } from './streams.js';

/** A PDF whose pages can be read one after another. */
export interface OpenPdf {
  /** how many there are */
  pages: number;
  /**
   * @param number 1-based
   * @throws ReadFailure `damaged` or `too-large`
   */
  page(number: number): Promise<DrawnPage>;
  /** Frees what the file holds; no page can be read after. */
  close(): Promise<void>;
}

const MOST_PAGES = 1000;
/** Milliseconds. */
const LONGEST_CLOSING = 100;
/** Pictures are emptied before (see `prepare`); one within a page's drawing that has more dots is left out. */
const MOST_IMAGE_DOTS = 65_536;

type Pdfjs = Awaited<ReturnType<typeof getResolvedPDFJS>>;
/** The half of pdf.js that reads; it has no types of its own. */
interface Reading {
  WorkerMessageHandler: { initializeFromPort(port: Port): void };
}
const READING: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs';

let loaded: Promise<[Pdfjs, Reading]> | null = null;

/** unpdf over the one pinned pdf.js: its own one leaves out operators on Node 20. */
async function load(): Promise<[Pdfjs, Reading]> {
  const quiet = silence();
  const { push } = Array.prototype;
  const { parse } = JSON;
  try {
    await definePDFJSModule(() => import('pdfjs-dist/legacy/build/pdf.mjs'));
    return [await getResolvedPDFJS(), (await import(READING)) as Reading];
  } finally {
    quiet();
    // For old browsers' sake it puts slow functions of its own in the place of these, everywhere: a fifth of the time.
    Array.prototype.push = push;
    JSON.parse = parse;
  }
}

/** While it loads, pdf.js tells the console what it cannot draw with; nothing is drawn here. */
function silence(): () => void {
  const { warn } = console;
  console.warn = (...said: unknown[]) => {
    if (!/^Warning: Cannot (?:load|polyfill|access)/.test(String(said[0]))) warn(...said);
  };
  return () => {
    console.warn = warn;
  };
}

/**
 * Opens a PDF; the bytes stay the caller's.
 * @throws ReadFailure `encrypted`, `damaged` or `too-large`
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const data = prepare(bytes);
  loaded ??= load();
  const [pdfjs, reading] = await loaded;
  // the reading half goes on to the page's end unless it is told to end
  const limit = limits(() => void close());
  const port = directPort(limit.count);
  reading.WorkerMessageHandler.initializeFromPort(port);
  const worker = new pdfjs.PDFWorker({ port, verbosity: 0 } as unknown as ConstructorParameters<typeof pdfjs.PDFWorker>[0]);
  const base = new URL('.', import.meta.resolve('pdfjs-dist/package.json'));
  const task = pdfjs.getDocument({
    data,
    worker,
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    // with a font comes what its codes stand for, and so whether the file says it at all
    fontExtraProperties: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: MOST_IMAGE_DOTS,
    cMapUrl: fileURLToPath(new URL('cmaps/', base)),
    cMapPacked: true,
    standardFontDataUrl: fileURLToPath(new URL('standard_fonts/', base)),
  });
  const stopPassing = passOverRejections();
  let open = true;
  const close = async () => {
    // A page that is given up may wait for ever to be asked for more, and what waits for it too. It has been told to end by
    // the time that any timer rings.
    const waited = new AbortController();
    await Promise.race([task.destroy(), setTimeout(LONGEST_CLOSING, undefined, { signal: waited.signal }).catch(() => {})]);
    waited.abort();
    worker.destroy();
    port.terminate();
    if (open) stopPassing();
    open = false;
  };
  try {
    const document = await limit.within(task.promise);
    if (document.numPages > MOST_PAGES)
      throw new ReadFailure('too-large', `the file has ${document.numPages} pages, more than the ${MOST_PAGES} that are read; split it`);
    if (document.numPages < 1) throw new ReadFailure('damaged', 'the PDF has no pages');
    const layers = await document.getOptionalContentConfig();
    return { pages: document.numPages, page, close };

    async function page(number: number): Promise<DrawnPage> {
      limit.begin(number);
      const page = await limit.within(document.getPage(number)).catch(fail);
      const list = await limit.within(page.getOperatorList()).catch(fail);
      const signatures = list.fnArray.includes(OPERATOR.beginAnnotation) ? await signatureFields(page) : new Set<string>();
      const { transform, width, height } = page.getViewport({ scale: 1 });
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform as number[];
      const fonts = new Map<string, PdfFont | null>();
      const font = (id: string) => {
        const known = fonts.get(id) ?? fontOf(page.commonObjs.has(id) ? page.commonObjs.get(id) : null);
        fonts.set(id, known);
        return known;
      };
      const read = readPage(
        { codes: list.fnArray, operands: list.argsArray },
        {
          shown: [a, b, c, d, e, f],
          page: { left: 0, top: 0, right: width, bottom: height },
          font,
          signatures,
          visible: (group) => layers.isVisible(group as Parameters<typeof layers.isVisible>[0]),
        },
        { number, width, height },
      );
      page.cleanup();
      return read;
    }
  } catch (error) {
    await close();
    return fail(error);
  }
}

/** The fields of a page in which it was signed (PDF 32000-1 §12.7.4.5), by the names that its operators call them. */
async function signatureFields(page: { getAnnotations(): Promise<unknown[]> }): Promise<Set<string>> {
  const annotations = (await page.getAnnotations().catch(fail)) as Array<{ id: string; fieldType?: string }>;
  return new Set(annotations.filter(({ fieldType }) => fieldType === 'Sig').map(({ id }) => id));
}

/** @throws ReadFailure for whatever pdf.js throws */
function fail(error: unknown): never {
  if (error instanceof ReadFailure) throw error;
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  if (name === 'PasswordException') throw new ReadFailure('encrypted', 'the file asks for a password; save it without one');
  throw new ReadFailure('damaged', `the PDF is damaged (${message.replace(/\.$/, '')}); open it in a viewer and save it again`);
}
