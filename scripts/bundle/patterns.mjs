import { parseSync, Visitor } from 'oxc-parser';
import rewritePattern from 'regexpu-core';
import { pattern } from '../../dist/text/pattern.js';

/**
 * Patterns written out, so that the engine has less to do with each: `pattern.iu`…`` as the literal it stands for, and both
 * cases of each letter where a pattern has the flag `i`, which takes half the time to compile. Shapes: patterns.d.mts.
 */

/** Under the flag `i` these mean more than without it: "ſ" is a letter of words, and what is referred to may be written in capitals. */
const BOUND_TO_CASE = /\\[pPwWbBk1-9]/;

export function patternsOf(code, file) {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const patterns = [];
  new Visitor({
    TaggedTemplateExpression({ start, end, tag, quasi }) {
      if (tag.type !== 'MemberExpression' || tag.object.name !== 'pattern' || quasi.expressions.length > 0) return;
      const { raw } = quasi.quasis[0].value;
      patterns.push({ start, end, wanted: pattern[tag.property.name](Object.assign([raw], { raw: [raw] })) });
    },
    Literal({ start, end, regex }) {
      if (regex && /i.*u/.test(regex.flags)) patterns.push({ start, end, wanted: new RegExp(regex.pattern, regex.flags) });
    },
  }).visit(program);
  return patterns;
}

export function withPatternsWrittenOut(code, file) {
  let written = code;
  for (const { start, end, wanted } of patternsOf(code, file).sort((a, b) => b.start - a.start))
    written = `${written.slice(0, start)}${caseWrittenOut(wanted)}${written.slice(end)}`;
  return written;
}

export function caseWrittenOut(wanted) {
  if (!/i.*u/.test(wanted.flags) || BOUND_TO_CASE.test(wanted.source)) return wanted;
  const flags = wanted.flags.replace('i', '');
  return new RegExp(rewritePattern(`(?i:${wanted.source})`, flags, { modifiers: 'transform' }), flags);
}
