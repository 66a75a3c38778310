/** pdfkit brings no types; this is what the tests use of it. */
declare module 'pdfkit' {
  export default class PDFDocument {
    constructor(options?: object);
    on(event: 'data', listener: (part: Buffer) => void): this;
    on(event: 'end', listener: (nothing?: undefined) => void): this;
    text(text: string): this;
    end(): void;
  }
}
