import type { TextBlock } from '../model/block.js';
import { isUpper, squeeze } from '../text/unicode.js';
import { endsTable, isBareCaption, isCaption } from './captions.js';

/** A caption has no more lines than this above its table. */
const MOST_LINES = 14;
const ATTACHED = /^\(?\s*(?:ban hành\s+)?kèm\s+theo/iu;
const UNIT_LINE = /^\(?\s*(?:đơn\s*vị(?:\s*tính)?|đvt)\s*:/iu;
const SIGNATURE = /^(?:\(?\s*(?:đã\s*ký|ký\s*tên)|(?:TM|KT|TL|TUQ|Q)\s*\.|(?:PHÓ\s+)?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG (?:PHÒNG|BAN)|CHÁNH VĂN PHÒNG)$)/iu;
const LETTERHEAD = /^(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|CỘNG H[OÒ]\S* XÃ HỘI|ĐỘC LẬP\b|[-–—_*=\s]+$)/iu;

export interface Caption {
  title: string | null;
  /** the lines of "(Kèm theo Báo cáo số …)": what the appendix says of the report that it belongs to */
  attachment: TextBlock[];
}

/**
 * Takes a table's caption off the end of the text before it: the lines from "Phụ lục …" or "Biểu mẫu …" on, or a title in
 * capitals. Returned is the number with the title proper; a bare "PHỤ LỤC", "(Kèm theo …)", the letterhead and the
 * common unit are taken too and left out of it. Null when the table has no caption; then nothing is taken. Lines before
 * `from` stand before the table above.
 */
export function takeCaption(flow: TextBlock[], from = 0): Caption | null {
  const start = captionStart(flow, from);
  if (start === null) return null;
  const title: string[] = [];
  const attachment: TextBlock[] = [];
  let attached = false;
  for (const block of flow.splice(start)) {
    const line = squeeze(block.text);
    if (ATTACHED.test(line)) attached = true;
    const inside = attached;
    if (inside) attachment.push(block);
    if (attached && (line.includes(')') || !line.includes('('))) attached = line.includes(')') ? false : attached;
    if (inside || isBareCaption(line) || UNIT_LINE.test(line) || LETTERHEAD.test(line)) continue;
    title.push(line);
  }
  const joined = squeeze(title.join(' '));
  return { title: joined === '' ? null : joined, attachment };
}

/** The line with which the caption at the end of the flow begins. */
function captionStart(flow: readonly TextBlock[], from: number): number | null {
  const least = Math.max(from, flow.length - MOST_LINES);
  for (let at = flow.length - 1; at >= least; at--) {
    const text = flow[at]?.text ?? '';
    if (isCaption(text) || isBareCaption(text)) return letterheadAbove(flow, at, least);
    if (endsTable(text) || /\.\/\.?\s*$/.test(text)) break;
  }
  let start: number | null = null;
  const attached = attachedLines(flow, least);
  for (let at = flow.length - 1; at >= least; at--) {
    const text = squeeze(flow[at]?.text ?? '');
    const titled = isUpper(text) && text.split(' ').length >= 3 && text.length < 200;
    // the end of a wrapped title may be a word or two
    const goesOn = isUpper(text) && text.length < 40 && at > least && isUpper(squeeze(flow[at - 1]?.text ?? ''));
    if (isSigner(flow, at)) break;
    if (!titled && !goesOn && !attached.has(at) && !UNIT_LINE.test(text)) break;
    if (/^[IVX]+\s*[.)\-/]/.test(text)) break;
    if (titled) start = at;
    // what stands on the page before, a signer's name in capitals, is none of the title
    if (flow[at]?.pageBefore === true) break;
  }
  return start;
}

/** A name in capitals under an office or "(Đã ký)" signs what stands above. */
function isSigner(flow: readonly TextBlock[], at: number): boolean {
  return squeeze(flow[at]?.text ?? '').split(' ').length <= 5 && SIGNATURE.test(squeeze(flow[at - 1]?.text ?? ''));
}

/** Lines of "(Kèm theo …)", up to the parenthesis that closes it. */
function attachedLines(flow: readonly TextBlock[], least: number): Set<number> {
  const lines = new Set<number>();
  for (let at = least; at < flow.length; at++) {
    if (!ATTACHED.test(squeeze(flow[at]?.text ?? ''))) continue;
    for (let next = at; next < Math.min(flow.length, at + 4); next++) {
      lines.add(next);
      if (flow[next]?.text.includes(')') === true) break;
    }
  }
  return lines;
}

/** "UBND PHƯỜNG …" printed over "Phụ lục 1" belongs to the appendix, not to the signature before it. */
function letterheadAbove(flow: readonly TextBlock[], at: number, least: number): number {
  let start = at;
  while (start > least && /^(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN)(?:\s|$)/u.test(squeeze(flow[start - 1]?.text ?? ''))) start--;
  return start;
}
