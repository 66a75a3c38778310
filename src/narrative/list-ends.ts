import { pattern } from '../text/pattern.js';
/** No list is longer, and no total stands farther before its parts, in characters. */
export const LONGEST_LIST = 4000;

/** Words after a semicolon that speak of something else. */
const TURNS_AWAY = pattern.iu`^;\s*(?:trong (?:tổng )?(?:số )?(?=\d)|ngoài ra|bên cạnh|đồng thời|tính ra|tính chung|như vậy|còn lại|(?:tính )?đến (?:nay|ngày|hết|cuối)|lũy kế|luỹ kế|đã (?:giải ngân|chi|thanh toán|quyết toán|thu)(?!\p{L}))`;
/**
 * Words after a comma with which a sentence runs on to a new total, another time or what came of it: "…, cộng với 27 hồ sơ
 * cũ thì tổng số là 1.465 hồ sơ, đến hết ngày 14/9 đã giải quyết 1.429 hồ sơ, hiện còn 36 hồ sơ".
 */
const RUNS_ON = pattern.iu`^,\s*(?:và\s+|nhưng\s+)?(?:cộng(?:\s+với|\s+thêm|\s+dồn)|thì|(?:nâng|đưa)\s+(?:tổng|số)|tổng\s+(?:số|cộng)|(?:tính\s+)?đến\s+(?:nay|ngày|hết|cuối|thời\s+điểm)|hiện\s+(?:còn|có|nay|tại|đang)|ngoài\s+ra|bên\s+cạnh|đồng\s+thời|như\s+vậy|tính\s+(?:ra|chung|cả|từ)|lũy\s+kế|luỹ\s+kế|so\s+với|cùng\s+kỳ|(?:trước|sau|qua|từ|nhờ|do)\s+đó|sau\s+khi|trong\s+khi|tuy\s+nhiên|với(?=\s+(?:tổng\s+(?:số\s+)?|hơn\s+|trên\s+|gần\s+|khoảng\s+)?\d)|phấn\s+đấu|dự\s+kiến|kết\s+quả|bình\s+quân|trung\s+bình)(?!\p{L})`;
/** No words that end a list are longer. */
const LONGEST_TURN = 30;

/**
 * Where the list that begins at an offset is over: it goes on through commas and semicolons; a full stop, the parenthesis
 * that closes over it or a turn of speech ends it.
 */
export function listEnd(text: string, from: number, depth: number): number {
  let level = depth;
  const last = Math.min(text.length, from + LONGEST_LIST);
  for (let at = from; at < last; at++) {
    const mark = text[at];
    if (mark === '(') level++;
    else if (mark === ')') {
      level--;
      if (level < depth) return at;
    } else if (level === depth && mark === ';' && TURNS_AWAY.test(text.slice(at, at + LONGEST_TURN))) return at;
    else if (level === depth && mark === ',' && RUNS_ON.test(text.slice(at, at + LONGEST_TURN))) return at;
    else if (level === depth && /[.!?…]/.test(mark ?? '') && pattern.u`^\s+["“(]?[\p{Lu}+-]`.test(text.slice(at + 1, at + 5))) return at;
  }
  return last;
}
