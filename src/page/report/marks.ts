/**
 * The marks of the text are one stop of the Tab key, however many they are: the arrow keys go from one to the next, as in a
 * toolbar (WAI-ARIA Authoring Practices, "roving tabindex").
 */
export function startMarks(): void {
  const marks = [...document.querySelectorAll<HTMLAnchorElement>('.paper a.mark')];
  let current = marks[0];
  for (const mark of marks) mark.tabIndex = mark === current ? 0 : -1;
  const paper = document.querySelector('.paper');
  paper?.addEventListener('focusin', ({ target }) => {
    const mark = (target as Element).closest<HTMLAnchorElement>('a.mark');
    if (mark === null || mark === current) return;
    if (current !== undefined) current.tabIndex = -1;
    mark.tabIndex = 0;
    current = mark;
  });
  paper?.addEventListener('keydown', (event) => {
    const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event as KeyboardEvent;
    const at = marks.indexOf(target as HTMLAnchorElement);
    if (at < 0 || altKey || ctrlKey || metaKey || shiftKey) return;
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: marks.length - 1 }[key];
    if (next === undefined) return;
    event.preventDefault();
    marks[next]?.focus();
  });
}
