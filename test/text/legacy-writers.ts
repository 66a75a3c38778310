/**
 * Unicode to the old encodings, as the keyboards of their time wrote them; only tests need it. The tables are written out
 * here again, in another order than in `src`, so that a slip in one is seen.
 */
const TCVN3: Readonly<Record<string, number>> = {
  ...{ ă: 0xa8, â: 0xa9, ê: 0xaa, ô: 0xab, ơ: 0xac, ư: 0xad, đ: 0xae, Ă: 0xa1, Â: 0xa2, Ê: 0xa3, Ô: 0xa4, Ơ: 0xa5, Ư: 0xa6, Đ: 0xa7 },
  ...{ à: 0xb5, ả: 0xb6, ã: 0xb7, á: 0xb8, ạ: 0xb9, ằ: 0xbb, ẳ: 0xbc, ẵ: 0xbd, ắ: 0xbe, ặ: 0xc6, ầ: 0xc7, ẩ: 0xc8, ẫ: 0xc9, ấ: 0xca, ậ: 0xcb },
  ...{ è: 0xcc, ẻ: 0xce, ẽ: 0xcf, é: 0xd0, ẹ: 0xd1, ề: 0xd2, ể: 0xd3, ễ: 0xd4, ế: 0xd5, ệ: 0xd6, ì: 0xd7, ỉ: 0xd8, ĩ: 0xdc, í: 0xdd, ị: 0xde },
  ...{ ò: 0xdf, ỏ: 0xe1, õ: 0xe2, ó: 0xe3, ọ: 0xe4, ồ: 0xe5, ổ: 0xe6, ỗ: 0xe7, ố: 0xe8, ộ: 0xe9, ờ: 0xea, ở: 0xeb, ỡ: 0xec, ớ: 0xed, ợ: 0xee },
  ...{ ù: 0xef, ủ: 0xf1, ũ: 0xf2, ú: 0xf3, ụ: 0xf4, ừ: 0xf5, ử: 0xf6, ữ: 0xf7, ứ: 0xf8, ự: 0xf9, ỳ: 0xfa, ỷ: 0xfb, ỹ: 0xfc, ý: 0xfd, ỵ: 0xfe },
};

/** ́ ̀ ̉ ̃ ̣ in this order, after plain letters, after the letters with a circumflex, after ă. */
const VNI_TONES = { '': [0xf9, 0xf8, 0xfb, 0xf5, 0xef], '\u0302': [0xe1, 0xe0, 0xe5, 0xe3, 0xe4], '\u0306': [0xe9, 0xe8, 0xfa, 0xfc, 0xeb] };
const TONES = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const VNI_MARK = { '\u0302': 0xe2, '\u0306': 0xea };
const VNI_WHOLE: Readonly<Record<string, number>> = { đ: 0xf1, ơ: 0xf4, ư: 0xf6, í: 0xed, ì: 0xec, ỉ: 0xe6, ĩ: 0xf3, ị: 0xf2, ỵ: 0xee };

const W1258: Readonly<Record<string, number>> = {
  ...{ Ă: 0xc3, ă: 0xe3, Đ: 0xd0, đ: 0xf0, Ơ: 0xd5, ơ: 0xf5, Ư: 0xdd, ư: 0xfd, Â: 0xc2, â: 0xe2, Ê: 0xca, ê: 0xea, Ô: 0xd4, ô: 0xf4 },
  ...{ '\u0300': 0xcc, '\u0309': 0xd2, '\u0303': 0xde, '\u0301': 0xec, '\u0323': 0xf2 },
};

/** 80 to 9F of windows-1252, the same in all three encodings where there is a character. */
const PUNCTUATION: Readonly<Record<string, number>> = { '…': 0x85, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '•': 0x95, '–': 0x96, '—': 0x97 };

type Legacy = 'tcvn3' | 'vni' | 'windows-1258';

/** Bytes of a text; "?" for what the encoding has no byte for. Capitals with a tone are small letters in TCVN3. */
export function toLegacyBytes(text: string, encoding: Legacy): Uint8Array {
  return Uint8Array.from([...text.normalize('NFC')].flatMap((letter) => bytesOf(letter, encoding)));
}

/** The same as characters of Latin-1 and windows-1252, as Word and PDF files carry them. */
export function toLegacy(text: string, encoding: Legacy): string {
  const marks = new Map(Object.entries(PUNCTUATION).map(([character, byte]) => [byte, character]));
  return [...toLegacyBytes(text, encoding)].map((byte) => marks.get(byte) ?? String.fromCharCode(byte)).join('');
}

function bytesOf(letter: string, encoding: Legacy): number[] {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return [code];
  const found = PUNCTUATION[letter] ?? (encoding === 'tcvn3' ? (TCVN3[letter] ?? TCVN3[letter.toLowerCase()]) : undefined);
  if (found !== undefined) return [found];
  const bytes = encoding === 'vni' ? vni(letter) : encoding === 'windows-1258' ? w1258(letter) : null;
  return bytes ?? (code >= 0xa0 && code <= 0xff && encoding !== 'tcvn3' ? [code] : [0x3f]);
}

function vni(letter: string): number[] | null {
  const small = letter.toLowerCase();
  const shift = letter === small ? 0 : 0x20;
  const whole = VNI_WHOLE[small];
  if (whole !== undefined) return [whole - shift];
  const marks = small.normalize('NFD');
  const tone = TONES.find((each) => marks.includes(each));
  const rest = marks.replace(tone ?? '', '');
  const horned = VNI_WHOLE[rest.normalize('NFC')];
  const base = (horned ?? rest.charCodeAt(0)) - shift;
  const mark = rest.slice(1) as '' | '\u0302' | '\u0306';
  const tones = VNI_TONES[horned === undefined ? mark : ''];
  if (!/^[aeiouy]/.test(rest) || tones === undefined) return null;
  if (tone === undefined) return mark === '' ? null : [base, VNI_MARK[mark] - shift];
  return [base, (tones[TONES.indexOf(tone)] ?? 0) - shift];
}

function w1258(letter: string): number[] | null {
  if (W1258[letter] !== undefined) return [W1258[letter]];
  const marks = letter.normalize('NFD');
  const tone = TONES.find((each) => marks.includes(each));
  if (tone === undefined) return null;
  const base = marks.replace(tone, '').normalize('NFC');
  const byte = W1258[base] ?? base.charCodeAt(0);
  return byte > 0xff ? null : [byte, W1258[tone] ?? 0x3f];
}
