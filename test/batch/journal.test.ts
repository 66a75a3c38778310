import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../src/batch/journal.js';
import { folder } from '../cli/run.js';

const KEEP = { identity: 'one', fresh: false };
const bytes = (text: string) => Buffer.from(text);

async function written(file: string, records: ReadonlyArray<[string, string]>): Promise<void> {
  const journal = await openJournal(file, KEEP);
  for (const [key, text] of records) await journal.put(key, bytes(text));
  await journal.close();
}

async function told(file: string, keys: readonly string[], options = KEEP): Promise<Array<string | null>> {
  const journal = await openJournal(file, options);
  const found = await Promise.all(keys.map(async (key) => (await journal.get(key))?.toString('utf8') ?? null));
  await journal.close();
  return found;
}

describe('the journal of a run', () => {
  it('tells what was put, the last of each key', async () => {
    const file = join(folder({}), 'j');
    await written(file, [
      ['a', '1'],
      ['b', ''],
      ['a', '2'],
    ]);
    expect(await told(file, ['a', 'b', 'c'])).toEqual(['2', '', null]);
  });

  it('is cut off where a run was killed, wherever that was, and goes on from there', async () => {
    const file = join(folder({}), 'j');
    await written(file, [
      ['a', 'first'],
      ['b', 'second'],
    ]);
    const whole = readFileSync(file);
    await written(file, [['c', 'third']]);
    const longer = readFileSync(file);
    for (let length = whole.length; length < longer.length; length++) {
      writeFileSync(file, longer.subarray(0, length));
      expect(await told(file, ['a', 'b', 'c']), `cut at ${length}`).toEqual(['first', 'second', null]);
      await written(file, [['d', 'after']]);
      expect(await told(file, ['b', 'd']), `after a cut at ${length}`).toEqual(['second', 'after']);
    }
  });

  it('never tells what was not put, whatever happened to its bytes', async () => {
    const file = join(folder({}), 'j');
    await written(file, [
      ['a', 'first'],
      ['b', 'second'],
    ]);
    const whole = readFileSync(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const broken = Buffer.from(whole);
        broken[at] = (broken[at] as number) ^ flip;
        writeFileSync(file, broken);
        const [a, b] = await told(file, ['a', 'b']);
        expect(['first', null]).toContain(a);
        expect(['second', null]).toContain(b);
      }),
      { numRuns: 200, seed: 6 },
    );
  });

  it('tells only what stands there still, when another run writes to it at the same time', async () => {
    const file = join(folder({}), 'j');
    await written(file, [['a', 'of both']]);
    const [one, two] = [await openJournal(file, KEEP), await openJournal(file, KEEP)];
    await one.put('b', bytes('of the first run'));
    await two.put('c', bytes('of the second, in its place'));
    expect([await one.get('a'), await one.get('b')].map((found) => found?.toString() ?? null)).toEqual(['of both', null]);
    await two.compact(['a', 'b', 'c']);
    await two.close();
    await one.close();
    expect(await told(file, ['a', 'b', 'c'])).toEqual(['of both', null, 'of the second, in its place']);
  });

  it('begins anew for another identity, and when it is asked to', async () => {
    const file = join(folder({}), 'j');
    await written(file, [['a', '1']]);
    expect(await told(file, ['a'], { identity: 'two', fresh: false })).toEqual([null]);
    expect(await told(file, ['a'])).toEqual([null]);
    await written(file, [['a', '1']]);
    expect(await told(file, ['a'], { identity: 'one', fresh: true })).toEqual([null]);
  });

  it('is the same file after runs that did the same in another order', async () => {
    const [one, two] = [join(folder({}), 'j'), join(folder({}), 'j')];
    await written(one, [
      ['a', '1'],
      ['b', '2'],
      ['old', '0'],
    ]);
    await written(two, [
      ['b', 'x'],
      ['b', '2'],
      ['a', '1'],
    ]);
    for (const file of [one, two]) {
      const journal = await openJournal(file, KEEP);
      await journal.compact(['a', 'b']);
      await journal.put('c', bytes('3'));
      expect((await journal.get('a'))?.toString()).toBe('1');
      await journal.close();
    }
    expect(readFileSync(one)).toEqual(readFileSync(two));
    expect(await told(one, ['a', 'b', 'c', 'old'])).toEqual(['1', '2', '3', null]);
  });

  it('is no obstacle when it is no journal at all', async () => {
    const root = folder({ j: 'some other file of the user’s' });
    appendFileSync(join(root, 'j'), '!');
    expect(await told(join(root, 'j'), ['a'])).toEqual([null]);
    writeFileSync(join(root, 'j'), 'som');
    expect(await told(join(root, 'j'), ['a'])).toEqual([null]);
  });

  it('of nothing leaves no file', async () => {
    const root = folder({});
    expect(await told(join(root, 'j'), ['a'])).toEqual([null]);
    expect(readdirSync(root)).toEqual([]);
  });
});
