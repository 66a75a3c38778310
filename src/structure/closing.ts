import type { TextBlock } from '../model/block.js';
import type { Signer } from '../model/document.js';
import { joinPlaces, type Place } from '../model/place.js';
import { pattern } from '../text/pattern.js';
import { isUpper, squeeze, startsLower } from '../text/unicode.js';

/** Recipients and signature, one under the other or in two columns on shared lines. */
export interface Closing {
  recipients: string[];
  signer: Signer;
  place: Place | null;
}

const RECIPIENTS = /^nơi\s*nhận\s*[:.]?/iu;
const DEPUTY = /^(?:KT|TL|TUQ|Q)\s*\./u;
const COLLEGIATE = /^TM\s*\./u;
const AUTHORITY = pattern.u`^(?:TM|KT|TL|TUQ|Q)\s*\.\s*\p{L}`;
/** Offices that sign ("Chủ tịch", "Phó Chánh Văn phòng"), as they stand under the authority line. */
const OFFICE =
  /^(?:Q\.\s*)?(?:PHÓ\s+)?(?:CHỦ TỊCH|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|TRƯỞNG PHÒNG|TRƯỞNG BAN|CHỦ NHIỆM|BÍ THƯ|CỤC TRƯỞNG|VỤ TRƯỞNG|CHÁNH THANH TRA|TỔNG GIÁM ĐỐC|HIỆU TRƯỞNG|THỦ TRƯỞNG)/iu;
const NAME = pattern.u`^(?:\p{Lu}[\p{Ll}\p{M}’']*)(?:\s+\p{Lu}[\p{L}\p{M}’']*){1,5}$`;
const SIGNED = /^\(?\s*(?:đã\s*ký|ký\s*tên|ký,?\s*đóng\s*dấu|dấu)/iu;

const DASH = /^[-–+•*]/;
const ACTING = pattern.u`^Q\s*\.\s*\p{L}`;
/** Who made a table signs beside who issued it, and did not issue it. */
const MAKER = /^(?:NGƯỜI\s+(?:LẬP|TỔNG\s+HỢP)|LẬP\s+BIỂU)/iu;

export function readClosing(lines: readonly TextBlock[]): Closing {
  const recipients: string[] = [];
  const authorities: string[] = [];
  const places: Place[] = [];
  let position: string | null = null;
  let name: string | null = null;
  let listing = false;
  let dashed = false;
  for (const line of lines) {
    const pieces = line.text
      .split(/\s{3,}|\t/)
      .flatMap(splitSignature)
      .map(squeeze)
      .filter((piece) => piece !== '');
    for (const [column, piece] of pieces.entries()) {
      const rest = piece.replace(RECIPIENTS, '').trim();
      dashed ||= recipients.length === 0 && DASH.test(piece);
      // where every recipient has its dash, what has none goes on with the one before it, unless that one ended
      const goesOn = dashed && !DASH.test(piece) && !/[;.]$/.test(recipients.at(-1) ?? ';');
      // what is signed again below an appendix is signed by others
      if (name !== null && (AUTHORITY.test(piece) || OFFICE.test(piece))) continue;
      if (RECIPIENTS.test(piece)) {
        listing = true;
        if (rest !== '') recipients.push(...splitRecipients(rest));
      } else if (AUTHORITY.test(piece)) {
        authorities.push(piece);
        places.push(line.place);
        // who acts for an office that is vacant signs under its name
        if (ACTING.test(piece)) position ??= piece;
      } else if (OFFICE.test(piece) && (isUpper(piece) || authorities.length > 0) && !/^[-+•]/.test(piece) && position === null) {
        position = piece;
        places.push(line.place);
      } else if (SIGNED.test(piece) || /^[-–—_*\s/.]+$/.test(piece)) {
      } else if (DASH.test(piece) || (listing && !goesOn && position === null && authorities.length === 0 && column === 0 && !startsLower(piece))) {
        recipients.push(...splitRecipients(piece));
      } else if (MAKER.test(piece)) {
      } else if (position !== null && name === null && (NAME.test(piece) || (isUpper(piece) && piece.split(' ').length <= 5))) {
        name = piece;
        places.push(line.place);
      } else if (listing && recipients.length > 0 && name === null && (startsLower(piece) || column === 0) && position === null) {
        recipients[recipients.length - 1] = `${recipients.at(-1)} ${piece}`;
      } else if (position !== null && name === null && isUpper(piece)) {
        position = `${position} ${piece}`;
      }
    }
  }
  const authority = authorities.find((line) => DEPUTY.test(line)) ?? authorities.find((line) => COLLEGIATE.test(line)) ?? null;
  return { recipients: recipients.map(bareRecipient).filter((each) => each !== ''), signer: { name, position, authority }, place: joinPlaces(places) };
}

/** "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH" on one line is three lines of a signature. */
function splitSignature(text: string): string[] {
  if (!/^\s*(?:TM|KT|TL|TUQ|Q)\s*\./u.test(text)) return [text];
  return text
    .split(/\s+(?=(?:KT|TL|TUQ)\.\s)/u)
    .flatMap((part) => part.split(/(?<=^\s*TM\s*\.\s*(?:[ỦU][ỶY]\s+BAN\s+NHÂN\s+DÂN|UBND))\s+(?=CHỦ)/u))
    .flatMap((part) => (DEPUTY.test(part.trim()) ? part.split(/\s+(?=PHÓ\s)/u) : [part]));
}

function splitRecipients(text: string): string[] {
  return text.split(/;\s*(?=[-–+]\s*\S)/);
}

/** Without the dash before it and the mark after it (";", ".", "./."). */
function bareRecipient(text: string): string {
  return squeeze(text.replace(/^\s*[-–+•*]\s*/, '').replace(/\s*(?:\.\/\.?|[;.,])*\s*$/, ''));
}

/** Whether the line begins the recipients or the signature. */
export function opensClosing(text: string): boolean {
  const line = squeeze(text);
  return RECIPIENTS.test(line) || (AUTHORITY.test(line) && isUpper(line.replace(/\s{3,}.*/, '')) && line.length < 80);
}
