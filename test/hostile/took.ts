/** What `--verbose` tells of each file: the time that reading it took, and the most memory that its process has had. */
interface Took {
  name: string;
  seconds: number;
  /** null where its process was ended */
  megabytes: number | null;
}

export function tookOf(stderr: string): Took[] {
  return [...stderr.matchAll(/^(?<name>.+): (?<seconds>\d+\.\d\d) s(?:, (?<megabytes>\d+) MB)?$/gm)].map(({ groups }) => ({
    name: groups?.name ?? '',
    seconds: Number(groups?.seconds),
    megabytes: groups?.megabytes === undefined ? null : Number(groups.megabytes),
  }));
}

/** "worst time 1.20 s (a.pdf), worst memory 310 MB (b.docx)". */
export function worstOf(took: readonly Took[]): string {
  const slowest = most(took, ({ seconds }) => seconds);
  const largest = most(took, ({ megabytes }) => megabytes ?? 0);
  return `worst time ${slowest?.seconds.toFixed(2)} s (${slowest?.name}), worst memory ${largest?.megabytes} MB (${largest?.name})`;
}

function most(took: readonly Took[], of: (each: Took) => number): Took | undefined {
  return took.reduce<Took | undefined>((worst, each) => (worst === undefined || of(each) > of(worst) ? each : worst), undefined);
}
