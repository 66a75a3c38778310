/**
 * The panel of calculations follows the address: "#f12" opens what figure 12 takes part in, "#t1.r5" a row and what its figure
 * takes part in, "#<finding>" that finding's calculation. Each step is an entry of the browser's history, so that the browser's
 * way back is the way back here.
 */
interface View {
  /** the articles that are open */
  open: string[];
  /** what is highlighted in the text */
  at: string | null;
  /** the link outside the panel by which it was opened */
  from: string | null;
  /** steps made on this page: so many lead back */
  steps: number;
  /** the link by which the reader went on from here */
  left: string | null;
}

const CLOSED: View = { open: [], at: null, from: null, steps: 0, left: null };

export function startPanel(): void {
  const panel = document.querySelector<HTMLElement>('.panel');
  if (panel === null) return;
  // names for all links, so that the way back finds the one that was left
  for (const [at, link] of [...document.querySelectorAll<HTMLAnchorElement>(INSIDE)].entries()) link.id ||= `a${at + 1}`;
  markBesideOthers();
  let view = CLOSED;
  const show = (next: View) => {
    view = next;
    render(panel, next);
  };
  const step = (next: View, address: string, left: string | null) => {
    history.replaceState({ ...view, left }, '');
    history.pushState(next, '', address);
    show(next);
  };
  const back = () => {
    if (view.steps > 0) history.back();
    else close();
  };
  const close = () => {
    const { from, at, steps } = view;
    step({ ...CLOSED, steps: steps + 1 }, addressOf(null), document.activeElement?.id ?? null);
    focusOn(element(from) ?? element(at) ?? panel.querySelector('h2'));
  };
  /** By an address that was typed, or linked to from another page. */
  const arrive = () => {
    const target = element(decodeURIComponent(location.hash.slice(1)));
    show(target === null ? CLOSED : { ...CLOSED, ...viewOf(target) });
    if (target !== null) reveal(panel, view, target);
  };

  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>(INSIDE);
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = link.matches('.mark') ? link : element(decodeURIComponent(link.hash.slice(1)));
    if (target === null) return;
    event.preventDefault();
    const inPanel = panel.contains(link);
    const found = viewOf(target);
    // beside a figure that is looked up its calculation stays
    const open = inPanel && !panel.contains(target) ? view.open : found.open;
    step({ open, at: found.at, from: inPanel ? view.from : link.id, steps: view.steps + 1, left: null }, addressOf(target.id), link.id);
    if (link === target) {
      link.scrollIntoView({ block: 'nearest' });
      focusOn(panel.querySelector('article:not([hidden]) h3'));
    } else reveal(panel, view, target);
  });
  document.getElementById('back')?.addEventListener('click', back);
  document.getElementById('close')?.addEventListener('click', close);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && view.open.length > 0) back();
  });
  window.addEventListener('popstate', ({ state }) => {
    if (state === null) arrive();
    else {
      show(state as View);
      const before = element(view.left) ?? element(view.at);
      // after the browser has gone to the fragment by itself
      setTimeout(() => {
        before?.scrollIntoView({ block: panel.contains(before) ? 'nearest' : 'center' });
        focusOn(before);
      });
    }
  });
  if (history.state === null) arrive();
  else show(history.state as View);
}

const INSIDE = 'main a[href^="#"]';

function element(id: string | null): HTMLElement | null {
  return id === null || id === '' ? null : document.getElementById(id);
}

function addressOf(id: string | null): string {
  return `${location.pathname}${location.search}${id === null ? '' : `#${encodeURIComponent(id)}`}`;
}

/** An article itself; of a figure, or the marked figure of a row, all that it takes part in. */
function viewOf(target: HTMLElement): Pick<View, 'open' | 'at'> {
  if (target.localName === 'article') return { open: [target.id], at: null };
  const mark = target.matches('.mark') ? target : target.matches('tr') ? target.querySelector<HTMLElement>('a.mark') : null;
  const all = mark?.dataset.all ?? mark?.getAttribute('href')?.slice(1);
  return { open: [...besideOthers(target.closest('tr')), ...(all?.split(' ') ?? [])], at: target.id };
}

/** What other reports tell of a row. */
function besideOthers(row: HTMLElement | null): string[] {
  if (row === null || row.id === '') return [];
  const articles = [...document.querySelectorAll<HTMLElement>('article.across')];
  return articles.filter((article) => linksWithin(article).some((link) => decodeURIComponent(link.hash.slice(1)) === row.id)).map(({ id }) => id);
}

function linksWithin(article: HTMLElement): HTMLAnchorElement[] {
  return [...article.querySelectorAll<HTMLAnchorElement>('.sum a[href^="#"]')];
}

/** A figure that agrees with its own report and not with others does not stand there as one that agrees. */
function markBesideOthers(): void {
  for (const article of document.querySelectorAll<HTMLElement>('article.across:not([data-severity="info"])')) {
    for (const link of linksWithin(article)) {
      const mark = element(decodeURIComponent(link.hash.slice(1)))?.querySelector('a.mark');
      if (mark === null || mark === undefined || mark.matches('.inconsistent')) continue;
      const sign = article.dataset.severity === 'error' ? 'inconsistent' : 'unlikely';
      mark.classList.remove('verified', 'bounded', 'unlikely', 'noted', 'not-checkable');
      mark.classList.add(sign);
      mark.setAttribute('aria-describedby', `is-${sign}`);
    }
  }
}

function render(panel: HTMLElement, { open, at }: View): void {
  for (const article of panel.querySelectorAll<HTMLElement>('article')) article.hidden = !open.includes(article.id);
  const closed = open.length === 0;
  document.documentElement.classList.toggle('calculating', !closed);
  for (const part of panel.querySelectorAll<HTMLElement>('.controls')) part.hidden = closed;
  for (const part of panel.querySelectorAll<HTMLElement>('.hint')) part.hidden = !closed;
  for (const lit of document.querySelectorAll('.term, .here')) lit.classList.remove('term', 'here');
  for (const term of panel.querySelectorAll<HTMLAnchorElement>('article:not([hidden]) .sum a')) element(term.hash.slice(1))?.classList.add('term');
  const lit = element(at);
  if (lit?.matches('.paper *, li') === true) lit.classList.add('here');
  panel.scrollTop = 0;
}

/** Shows where the reader has come to: of a calculation its first figure in the text too. */
function reveal(panel: HTMLElement, { open }: View, target: HTMLElement): void {
  if (target.localName !== 'article') {
    // of a row the figure: the table may be wider than its window
    (target.querySelector('a.mark') ?? target).scrollIntoView({ block: 'center', inline: 'nearest' });
    focusOn(target);
    return;
  }
  const first = open.length === 0 ? null : panel.querySelector<HTMLAnchorElement>('article:not([hidden]) .sum a');
  (element(first?.hash.slice(1) ?? null) ?? panel).scrollIntoView({ block: 'center' });
  focusOn(target.querySelector('h3'));
}

function focusOn(target: HTMLElement | null): void {
  if (target === null) return;
  if (target.tabIndex < 0 && !target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
