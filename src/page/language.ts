/** The language of a page is in its address, so that links carry it on: "?lang=en". The page's own is the one that it was made in. */

const LANGUAGES = ['vi', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

export function language(): Language {
  return LANGUAGES.find((each) => each === document.documentElement.lang) ?? 'vi';
}

/**
 * The address of another page of the audit, in the language that is shown: "reports/a.html?lang=en#t1.r5". What the overview
 * was filtered by goes with it, so that the way back leads there.
 */
export function inLanguage(page: string, from = cameFrom()): string {
  const [file, fragment] = page.split('#');
  return `${file}?lang=${language()}${from === '' ? '' : `&from=${encodeURIComponent(from)}`}${fragment === undefined ? '' : `#${fragment}`}`;
}

function cameFrom(): string {
  return new URLSearchParams(location.search).get('from') ?? '';
}

function homeAddress(page: string): string {
  return `${page}?lang=${language()}${cameFrom() === '' ? '' : `#${cameFrom()}`}`;
}

/** @param changed called after each switch */
export function startLanguage(changed: () => void = () => {}): void {
  const asked = new URLSearchParams(location.search).get('lang');
  show(LANGUAGES.find((each) => each === asked) ?? language());
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-lang]');
    const wanted = LANGUAGES.find((each) => each === button?.dataset.lang);
    if (wanted === undefined) return;
    show(wanted);
    history.replaceState(history.state, '', `${inLanguage('')}${location.hash}`);
    changed();
  });
}

function show(wanted: Language): void {
  document.documentElement.lang = wanted;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-lang]'))
    button.setAttribute('aria-pressed', String(button.dataset.lang === wanted));
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-page]')) {
    const page = link.dataset.page ?? '';
    link.href = link.closest('.top') === null ? inLanguage(page) : homeAddress(page);
  }
}
