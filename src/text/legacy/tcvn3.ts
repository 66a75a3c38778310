/**
 * TCVN3, the "ABC" encoding of the .Vn… fonts: set VN3 of TCVN 5712:1993, in the order of its bytes from A1. A dot is a byte
 * that VN3 leaves free. Of the capitals only those without a tone have a byte; all others are small letters set in a font
 * that draws capitals in their place (.VnTimeH).
 */
const FROM_A1 = 'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ.';

/** Byte, as the Latin-1 character of its number → letter. */
const LETTERS = new Map([...FROM_A1].flatMap((letter, at) => (letter === '.' ? [] : [[String.fromCharCode(0xa1 + at), letter] as const])));

/**
 * Characters that the Adobe Glyph List gives the same glyph name as one of Latin-1 ("mu", "periodcentered"); programs that go
 * by glyph names choose either.
 */
const SAME_GLYPH: Readonly<Record<string, string>> = { '\u03bc': '\u00b5', '\u2219': '\u00b7' };

export function fromTcvn3(text: string): string {
  let result = '';
  for (const character of text) {
    const byte = SAME_GLYPH[character] ?? character;
    result += LETTERS.get(byte) ?? character;
  }
  return result;
}
