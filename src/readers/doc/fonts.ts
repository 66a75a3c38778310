import { type LegacyEncoding, legacyByFont } from '../../text/legacy.js';
import type { WordFile } from './header.js';
import type { Properties } from './properties.js';

const FONT_NAMES = 15;
/** Bytes of an entry before its name: its length, and what else is said of the font (2.9.82 FFN). */
const BEFORE_NAME = 40;
/** sprmCRgFtc0 and sprmCRgFtc2: the font of ASCII, and of letters beyond it that are not of the Far East. */
const FONT_OF_ASCII = 0x4a4f;
const FONT_OF_OTHERS = 0x4a51;

/** The old encoding that a stretch's own font tells; null where there is none, or only its style names one. */
export function encodingByFont(file: WordFile): (properties: Properties | undefined) => LegacyEncoding | null {
  const list = file.structure(FONT_NAMES);
  const encodings: Array<LegacyEncoding | null> = [];
  for (let at = 4; at < list.length; at += 1 + (list[at] ?? 0)) {
    const name = list.subarray(at + BEFORE_NAME, at + 1 + (list[at] ?? 0)).toString('utf16le');
    encodings.push(legacyByFont(name.split('\0')[0] ?? ''));
  }
  return (properties) => {
    const operand = properties?.get(FONT_OF_OTHERS) ?? properties?.get(FONT_OF_ASCII);
    return operand?.length === 2 ? (encodings[operand.readUInt16LE(0)] ?? null) : null;
  };
}
