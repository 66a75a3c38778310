declare module 'word-extractor' {
  interface Extracted {
    getBody(): string;
    getFootnotes(): string;
    getEndnotes(): string;
    getTextboxes(): string;
  }
  export default class WordExtractor {
    extract(bytes: Buffer): Promise<Extracted>;
  }
}
