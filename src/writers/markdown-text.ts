import { matchesOf } from '../text/matches.js';
import { shown } from './shown.js';

/**
 * Words of a document that mean nothing in Markdown or HTML. A backslash takes the meaning of any punctuation (CommonMark
 * 2.4), where it has one; mentions, references and addresses are found after that by the services that show the text, and
 * are broken by a comment.
 */
export function prose(text: string): string {
  return shown(text)
    .replace(/[\\`*_{}[\]<>#|~&$]/g, '\\$&')
    .replace(/^(?<indent>\s*)(?:(?<mark>[-+=])|(?<number>\d+)(?<dot>[.)])(?=\s|$))/, (_, indent, mark, number, dot) =>
      mark === undefined ? `${indent}${number}\\${dot}` : `${indent}\\${mark}`,
    )
    .replace(/@|\\#(?=\w)|:(?=\/\/)|\bwww(?=\.)|\bGH(?=-\d)/gi, '$&<!-- -->');
}

/** A name as it is. */
export function code(name: string): string {
  const told = shown(name);
  const ticks = '`'.repeat(Math.max(0, ...matchesOf(told, /`+/g).map(([run]) => run.length)) + 1);
  const edge = /^`|`$|^ .* $/.test(told) ? ' ' : '';
  return `${ticks}${edge}${told}${edge}${ticks}`;
}
