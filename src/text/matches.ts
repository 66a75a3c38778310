/**
 * What `text.matchAll(form)` gives, at once: that copies its pattern for every text, which takes longer than to look for it
 * in a line of a report.
 *
 * @param form with the flag `g`: without it, it would be found for ever
 * @throws TypeError without
 */
export function matchesOf(text: string, form: RegExp): RegExpExecArray[] {
  if (!form.global) throw new TypeError(`${form} has no flag g`);
  const found: RegExpExecArray[] = [];
  form.lastIndex = 0;
  for (let match = form.exec(text); match !== null; match = form.exec(text)) {
    found.push(match);
    if (match[0] === '') form.lastIndex += form.unicode && (text.codePointAt(form.lastIndex) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}
