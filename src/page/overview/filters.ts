import { type Address, addressOf, readAddress, type Settings } from './address.js';
import { byId } from './element.js';

/** A part of the page that is filtered: its form, and what shows the parts that the settings leave. */
export interface Part {
  name: string;
  form: HTMLFormElement;
  /** fills in what depends on the language, and the choices that there are */
  label(): void;
  show(settings: Settings): void;
}

export interface Filters {
  /** changes one setting of a part from outside its form; "" takes it away */
  set(name: string, setting: string, value: string): void;
  /** after the language was switched */
  label(): void;
}

/** Forms, address and parts kept in step: whichever changes, the others follow. */
export function startFilters(parts: readonly Part[]): Filters {
  let address: Address = { part: null, settings: new Map() };

  const showAll = () => {
    for (const { name, form, show } of parts) {
      const settings = address.settings.get(name) ?? {};
      fill(form, settings);
      show(settings);
    }
  };
  const follow = () => {
    const { part } = address;
    address = readAddress(location.hash);
    showAll();
    if (address.part !== null && address.part !== part) goTo(address.part);
  };
  const change = ({ name, show }: Part, settings: Settings, isTyping: boolean) => {
    address = { part: name, settings: new Map(address.settings).set(name, settings) };
    const next = `${location.search}${addressOf(address)}`;
    // each choice is a step back; letters are not
    if (isTyping && readAddress(location.hash).part === name) history.replaceState(null, '', next);
    else history.pushState(null, '', next);
    show(settings);
  };

  for (const part of parts) {
    part.form.hidden = false;
    part.form.addEventListener('submit', (event) => event.preventDefault());
    part.form.addEventListener('input', ({ target }) => change(part, settingsOf(part.form), target instanceof HTMLInputElement && target.type === 'search'));
    part.form.addEventListener('reset', (event) => {
      event.preventDefault();
      fill(part.form, {});
      change(part, {}, false);
    });
    part.label();
  }
  window.addEventListener('popstate', follow);
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    if (link === null || link.classList.contains('skip') || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { part, settings } = readAddress(link.hash);
    if (part === null) return;
    const asked = settings.get(part) ?? {};
    address = { part, settings: Object.keys(asked).length === 0 ? address.settings : new Map(address.settings).set(part, asked) };
    history.pushState(null, '', `${location.search}${addressOf(address)}`);
    showAll();
    goTo(part);
  });
  follow();

  return {
    set(name, setting, value) {
      const part = parts.find((each) => each.name === name);
      if (part === undefined) return;
      const { [setting]: _, ...rest } = address.settings.get(name) ?? {};
      const settings = value === '' ? rest : { ...rest, [setting]: value };
      change(part, settings, false);
      fill(part.form, settings);
    },
    label() {
      for (const { label } of parts) label();
      showAll();
    },
  };
}

function settingsOf(form: HTMLFormElement): Settings {
  const settings: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || value === '') continue;
    settings[name] = settings[name] === undefined ? value : `${settings[name]},${value}`;
  }
  return settings;
}

export function fill(form: HTMLFormElement, settings: Settings): void {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = (settings[control.name] ?? '').split(',').includes(control.value);
    else if (control instanceof HTMLSelectElement) choose(control, settings[control.name] ?? '');
    else if (control instanceof HTMLInputElement) control.value = settings[control.name] ?? '';
  }
}

/** The part comes into sight, and the keyboard goes on from there. */
function goTo(name: string): void {
  const part = document.getElementById(name);
  if (part === null) return;
  part.scrollIntoView();
  const heading = part.querySelector<HTMLElement>('h2') ?? part;
  if (!heading.hasAttribute('tabindex')) heading.setAttribute('tabindex', '-1');
  heading.focus({ preventScroll: true });
}

export function formOf(name: string): HTMLFormElement {
  return byId(name).querySelector('form') as HTMLFormElement;
}

/** The choices of a select; the one that is chosen stays. */
export function fillSelect(form: HTMLFormElement, name: string, choices: ReadonlyArray<{ value: string; words: string }>): void {
  const select = form.elements.namedItem(name) as HTMLSelectElement;
  const chosen = select.value;
  select.replaceChildren(...choices.map(({ value, words }) => new Option(words, value)));
  choose(select, chosen);
}

/** The first choice where there is no such one. */
function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  if (select.selectedIndex < 0) select.selectedIndex = 0;
}
