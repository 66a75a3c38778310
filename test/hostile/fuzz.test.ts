import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync, inflateSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { FailedReport, Report } from '../../src/model/report.js';
import { baocao, folder } from '../cli/run.js';
import { type Random, seededFor } from '../variants/random.js';
import { tookOf, worstOf } from './took.js';

/**
 * Reports with bytes changed, cut, repeated and moved, through the command: every one ends in a report or in a code of the
 * closed list that is no fault of ours. FUZZ_CASES=5000 for a long run, FUZZ_SEED for another one.
 */
const CASES = Number(process.env.FUZZ_CASES ?? 120);
const SEED = Number(process.env.FUZZ_SEED ?? 6);
const BATCH = 60;
const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/** The smallest of each format: what is broken is found in them as well. */
const SOURCES = ['txt', 'docx', 'pdf', 'doc'].map((kind) => {
  const files = readdirSync(FIXTURES + kind)
    .filter((name) => name.endsWith(`.${kind}`))
    .map((name) => readFileSync(`${FIXTURES}${kind}/${name}`));
  const [smallest] = files.sort((a, b) => a.length - b.length);
  if (smallest === undefined) throw new Error(`there is no fixture of ${kind}`);
  return { kind, bytes: smallest };
});

function mutated(bytes: Buffer, random: Random): Buffer {
  const at = () => random.int(0, bytes.length - 1);
  const [from, to] = [at(), at()].sort((a, b) => a - b) as [number, number];
  const piece = bytes.subarray(from, Math.min(to, from + 4_000));
  const way = random.int(0, 4);
  if (way === 0) return bytes.subarray(0, to);
  if (way === 1) return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + piece.length)]);
  if (way === 2) return Buffer.concat([bytes.subarray(0, to), piece, bytes.subarray(to)]);
  const copy = Buffer.from(bytes);
  if (way === 3) for (let times = random.int(1, 30); times > 0; times--) copy[at()] = random.int(0, 255);
  else copy.fill(random.int(0, 255), from, from + piece.length);
  return copy;
}

/** What is packed is changed unpacked: else little more than the unpacking is tried. */
function mutatedWithin(kind: string, bytes: Buffer, random: Random): Uint8Array {
  if (kind === 'docx') {
    const parts = unzipSync(bytes);
    const name = random.pick(Object.keys(parts).filter((part) => part.endsWith('.xml')));
    return zipSync({ ...parts, [name]: mutated(Buffer.from(parts[name] as Uint8Array), random) });
  }
  const streams = kind === 'pdf' ? streamsOf(bytes) : [];
  if (streams.length === 0) return mutated(bytes, random);
  const { from, to, content } = random.pick(streams);
  return Buffer.concat([bytes.subarray(0, from), deflateSync(mutated(content, random)), bytes.subarray(to)]);
}

/** The streams of a PDF that are packed by Flate, unpacked (ISO 32000-1, 7.3.8). */
function streamsOf(bytes: Buffer): Array<{ from: number; to: number; content: Buffer }> {
  return [...bytes.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(({ 0: whole, 1: packed = '', index }) => {
    const from = index + whole.indexOf(packed);
    try {
      return [{ from, to: from + packed.length, content: inflateSync(Buffer.from(packed, 'latin1')) }];
    } catch {
      return []; // packed in another way, or not at all
    }
  });
}

describe('reports with broken bytes', () => {
  it(
    `${CASES} of them, all classified`,
    () => {
      const random = seededFor('fuzz', SEED);
      const counts: Record<string, number> = {};
      const took: ReturnType<typeof tookOf> = [];
      for (let done = 0; done < CASES; done += BATCH) {
        const files = Object.fromEntries(
          Array.from({ length: Math.min(BATCH, CASES - done) }, (_, at) => {
            const { kind, bytes } = random.pick(SOURCES);
            return [`${String(done + at).padStart(5, '0')}.${kind}`, random.chance(0.5) ? mutated(bytes, random) : mutatedWithin(kind, bytes, random)];
          }),
        );
        const cwd = folder(files);
        const args = ['extract', ...Object.keys(files), '--format', 'ndjson', '--quiet', '--verbose', '--timeout', '20'];
        const { stdout, stderr, status } = baocao(args, { cwd, timeout: BATCH * 5_000 });
        rmSync(cwd, { recursive: true });
        took.push(...tookOf(stderr));
        expect([0, 3]).toContain(status);
        const results: Array<Report | FailedReport> = stdout
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line));
        expect(results.map(({ source }) => source.path)).toEqual(Object.keys(files));
        for (const result of results) {
          const code = 'failure' in result ? result.failure.code : 'report';
          counts[code] = (counts[code] ?? 0) + 1;
          expect(['internal-error', 'timed-out', 'out-of-memory', 'unreadable'], `${result.source.path} of seed ${SEED}`).not.toContain(code);
        }
      }
      console.log(`fuzz: ${CASES} cases of seed ${SEED}: ${worstOf(took)}; ${JSON.stringify(counts)}`);
      // some are the same bytes as another, and are read once
      expect(took.length).toBeGreaterThan(CASES * 0.9);
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(CASES);
    },
    60_000 + CASES * 1_000,
  );
});
