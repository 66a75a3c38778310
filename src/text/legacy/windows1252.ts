/** windows-1252 from 80 to 9F; a dot where it has nothing. (The platform's decoder of that name passes controls on some versions.) */
const FROM_80 = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

/** Bytes 80–9F that were taken for control characters, to the windows-1252 characters of the same numbers. */
export function fromControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => {
    const meant = FROM_80.charAt(control.charCodeAt(0) - 0x80);
    return meant === '.' ? control : meant;
  });
}

/** The other way: every character of windows-1252 to the one whose number is its byte. */
export function toControls(text: string): string {
  return text.replace(/[€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/g, (character) => String.fromCharCode(0x80 + FROM_80.indexOf(character)));
}

/** Vietnamese letters that are no characters of windows-1252: only Unicode text has them. */
export const UNICODE_ONLY = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;
