/** Findings that share a figure share a cause: each with the name of its own, "c1" first. */
export function nameCauses<Found extends { cause: string }>(findings: readonly Found[], figuresOf: (finding: Found) => readonly string[]): Found[] {
  const causes = findings.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (causes[top] !== top) top = causes[top] as number;
    for (let each = at; causes[each] !== top; ) {
      const next = causes[each] as number;
      causes[each] = top;
      each = next;
    }
    return top;
  };
  const owner = new Map<string, number>();
  for (const [at, finding] of findings.entries()) {
    for (const figure of figuresOf(finding)) {
      const first = owner.get(figure);
      if (first === undefined) owner.set(figure, at);
      else causes[root(at)] = root(first);
    }
  }
  const names = new Map<number, string>();
  return findings.map((finding, at) => {
    const of = root(at);
    const name = names.get(of) ?? `c${names.size + 1}`;
    names.set(of, name);
    return { ...finding, cause: name };
  });
}
