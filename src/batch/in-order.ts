/**
 * Does something with every item, several at a time, and gives what came of them in the order of the items, whatever
 * is done first. No more than `ahead` are begun or done before the first of them is taken.
 */
export async function* inOrder<Item, Result>(items: Iterable<Item>, ahead: number, run: (item: Item) => Promise<Result>): AsyncGenerator<Result> {
  const begun: Array<Promise<Result>> = [];
  for (const item of items) {
    const result = run(item);
    // a failure is told where its turn comes; until then it is no fault that nobody listens
    result.catch(() => {});
    begun.push(result);
    if (begun.length >= ahead) yield await (begun.shift() as Promise<Result>);
  }
  for (let next = begun.shift(); next !== undefined; next = begun.shift()) yield await next;
}
