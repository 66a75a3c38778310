/** How many parentheses are open before an offset; one that closes nothing counts for nothing. */
export function depthAt(text: string, at: number): number {
  let depth = 0;
  for (let index = 0; index < at; index++) {
    if (text[index] === '(') depth++;
    else if (text[index] === ')') depth = Math.max(0, depth - 1);
  }
  return depth;
}
