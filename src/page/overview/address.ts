/**
 * What is filtered stands in the fragment of the address, so that a reload, Back and a copied address show the same:
 * "#findings?severity=error;table?period=2025-Q1". The first is the part of the page that was last used.
 */
export type Settings = Readonly<Record<string, string>>;

export interface Address {
  part: string | null;
  settings: Map<string, Settings>;
}

export function readAddress(fragment: string): Address {
  const settings = new Map<string, Settings>();
  let part: string | null = null;
  for (const each of fragment.replace(/^#/, '').split(';')) {
    if (each === '') continue;
    const [name = '', query = ''] = each.split(/\?(.*)/s);
    part ??= name;
    settings.set(name, Object.fromEntries([...new URLSearchParams(query)].filter(([, value]) => value !== '')));
  }
  return { part, settings };
}

export function addressOf({ part, settings }: Address): string {
  const names = [...(part === null ? [] : [part]), ...[...settings.keys()].filter((name) => name !== part)];
  const told = names.flatMap((name) => {
    const query = new URLSearchParams({ ...settings.get(name) }).toString();
    return query === '' && name !== part ? [] : [query === '' ? name : `${name}?${query}`];
  });
  return `#${told.join(';')}`;
}
