/**
 * The catalogue's own labels and their wordings, one after the other, each on a line. Empty here: the bundle of
 * scripts/bundle.mjs has them, as reading a thousand labels takes a fresh process longer than reading a report's.
 */
export const WORDED: string = '';
