const END = /[.!?…](?=\s+["“(]?[\p{Lu}+-])/gu;

/** Offsets at which a sentence is over, after its mark: what follows begins with a capital letter or as an item of a list. */
export function sentenceEnds(text: string): number[] {
  return [...text.matchAll(END)].map((match) => match.index + 1);
}
