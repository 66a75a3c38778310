import { fromLegacy, type LegacyEncoding } from '../../text/legacy.js';
import type { Sign } from './symbols.js';

/** What a paragraph prints, in order: text of one kind, signs, and the ends of lines. */
export type Piece = TextPiece | { kind: 'sign'; sign: Sign; raised: boolean } | { kind: 'break'; page: boolean };

export interface TextPiece {
  kind: 'text';
  /** as runs hold it: joined only when all is there, since a paragraph may have very many */
  parts: string[];
  raised: boolean;
  legacy: LegacyEncoding | null;
  capitals: boolean;
}

/** Adds text to what stands before it where both are of one kind: letters of old encodings are parted over runs. */
export function addText(pieces: Piece[], text: string, raised = false, legacy: LegacyEncoding | null = null, capitals = false): void {
  if (text === '') return;
  const last = pieces.at(-1);
  if (last?.kind === 'text' && last.raised === raised && last.legacy === legacy && last.capitals === capitals) last.parts.push(text);
  else pieces.push({ kind: 'text', parts: [text], raised, legacy, capitals });
}

/** Takes the blanks off the end. */
export function trimEnd(pieces: readonly Piece[]): void {
  const last = pieces.at(-1);
  const part = last?.kind === 'text' ? last.parts.at(-1) : undefined;
  if (last?.kind === 'text' && part !== undefined) last.parts[last.parts.length - 1] = part.replace(/(?<=\S)[ \u00a0]+$/, '');
}

/** Takes the blanks off the beginning. */
export function trimStart(pieces: readonly Piece[]): void {
  const first = pieces[0];
  const part = first?.kind === 'text' ? first.parts[0] : undefined;
  if (first?.kind === 'text' && part !== undefined) first.parts[0] = part.replace(/^[ \t\u00a0]+/, '');
}

/** The text of a piece in Unicode, as it is printed. */
export function runText(piece: TextPiece): string {
  const joined = piece.parts.join('');
  const text = piece.legacy === null ? joined : fromLegacy(joined, piece.legacy);
  return piece.capitals ? text.toUpperCase() : text;
}

export function isBlank(piece: Piece): boolean {
  return piece.kind === 'text' && piece.parts.every((part) => /^[\s\u00a0\u200b]*$/.test(part));
}
