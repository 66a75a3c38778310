/** PDFs written by hand: objects as they stand in the file, numbered from 1, with a cross-reference table. */
export function rawPdf(objects: ReadonlyArray<string | { dictionary: string; data: Uint8Array }>, trailer = ''): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let length = parts[0]?.length ?? 0;
  const offsets: number[] = [];
  const add = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  for (const [at, object] of objects.entries()) {
    offsets.push(length);
    if (typeof object === 'string') add(Buffer.from(`${at + 1} 0 obj\n${object}\nendobj\n`, 'latin1'));
    else {
      add(Buffer.from(`${at + 1} 0 obj\n<< ${object.dictionary} /Length ${object.data.length} >>\nstream\n`, 'latin1'));
      add(Buffer.from(object.data));
      add(Buffer.from('\nendstream\nendobj\n'));
    }
  }
  const start = length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  add(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A stream of text. */
export function stream(text: string, dictionary = ''): { dictionary: string; data: Uint8Array } {
  return { dictionary, data: Buffer.from(text, 'latin1') };
}

const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

export interface OnePage {
  content: string | { dictionary: string; data: Uint8Array };
  /** entries of the page beside its box, content and resources */
  page?: string;
  /** entries of the resources beside the font F1 */
  resources?: string;
  /** objects from number 6 on */
  more?: ReadonlyArray<string | { dictionary: string; data: Uint8Array }>;
  font?: string;
  trailer?: string;
}

/** One page of 600 by 800 points whose font F1 is Helvetica. */
export function onePage({ content, page = '', resources = '', more = [], font = HELVETICA, trailer = '' }: OnePage): Uint8Array {
  return rawPdf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> ${page} >>`,
      typeof content === 'string' ? stream(content) : content,
      font,
      ...more,
    ],
    trailer,
  );
}

/**
 * A font whose glyphs draw nothing and stand for what is told: the text of each code and its width in thousandths of the
 * size. Its objects, the first being the font, numbered from `first`.
 */
export function toldFont(first: number, glyphs: Record<number, { text: string; width: number }>): Array<string | { dictionary: string; data: Uint8Array }> {
  const codes = Object.keys(glyphs).map(Number);
  const [low, high] = [Math.min(...codes), Math.max(...codes)];
  const hex = (text: string) => [...text].map((each) => (each.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');
  const byte = (code: number) => code.toString(16).padStart(2, '0');
  const told = codes.map((code) => `<${byte(code)}> <${hex(glyphs[code]?.text ?? '')}>`).join('\n');
  const widths = Array.from({ length: high - low + 1 }, (_, at) => glyphs[low + at]?.width ?? 0);
  const names = codes.map((code) => `${code} /a${code}`).join(' ');
  return [
    `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar ${low} /LastChar ${high} /Widths [${widths.join(' ')}] /Encoding << /Type /Encoding /Differences [${names}] >> /CharProcs << ${codes.map((code) => `/a${code} ${first + 2} 0 R`).join(' ')} >> /Resources << >> /ToUnicode ${first + 1} 0 R >>`,
    stream(
      `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange ${codes.length} beginbfchar ${told} endbfchar endcmap end end`,
    ),
    stream('0 0 d0'),
  ];
}
