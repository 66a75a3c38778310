import { fromLegacy, type LegacyEncoding } from '../../text/legacy.js';
import type { Sign } from './symbols.js';

/** What a paragraph prints, in order: text of one kind, signs, and the ends of lines. */
export type Piece =
  | { kind: 'text'; text: string; raised: boolean; legacy: LegacyEncoding | null; capitals: boolean }
  | { kind: 'sign'; sign: Sign; raised: boolean }
  | { kind: 'break'; page: boolean };

/** Adds text to what stands before it where both are of one kind: letters of old encodings are parted over runs. */
export function addText(pieces: Piece[], text: string, raised = false, legacy: LegacyEncoding | null = null, capitals = false): void {
  if (text === '') return;
  const last = pieces.at(-1);
  if (last?.kind === 'text' && last.raised === raised && last.legacy === legacy && last.capitals === capitals) last.text += text;
  else pieces.push({ kind: 'text', text, raised, legacy, capitals });
}

/** The text of a piece in Unicode, as it is printed. */
export function runText(piece: Piece & { kind: 'text' }): string {
  const text = piece.legacy === null ? piece.text : fromLegacy(piece.text, piece.legacy);
  return piece.capitals ? text.toUpperCase() : text;
}

export function isBlank(piece: Piece): boolean {
  return piece.kind === 'text' && /^[\s\u00a0\u200b]*$/.test(piece.text);
}
