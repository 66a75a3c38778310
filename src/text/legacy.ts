/** Stands in until the branch with the old encodings is merged; its file of this name replaces this one. */
export type LegacyEncoding = 'tcvn3' | 'tcvn3-capitals' | 'vni';

export function legacyByFont(font: string): LegacyEncoding | null {
  if (/^\.vn/i.test(font)) return /H$/.test(font) ? 'tcvn3-capitals' : 'tcvn3';
  return /^vni-/i.test(font) ? 'vni' : null;
}

export function fromLegacy(text: string, _encoding: LegacyEncoding): string {
  return text;
}
