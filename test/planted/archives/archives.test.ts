import { afterAll, describe, expect, it } from 'vitest';
import type { AcrossFinding } from '../../../src/model/across.js';
import { seededFor } from '../../variants/random.js';
import type { FormName } from '../forms.js';
import { drawArchive, type Style } from './draw.js';
import { ARCHIVE_ERRORS } from './errors.js';
import { isAbout, isTold } from './kind.js';
import { checkArchive } from './read.js';
import { ARCHIVE_TRAPS } from './traps.js';

/**
 * Archives of invented communes with one error between the reports, or one trap, or neither. `node test/planted/run.mjs`
 * prints the figures; PLANTED_CASES archives to a kind, PLANTED_SHOW lines of each list.
 */
const CASES = Number(process.env.PLANTED_CASES ?? 3);
/** A trap changes many reports of an archive, an error one: few archives tell as much. */
const TRAPS = Math.ceil(CASES / 2);
const SHOWN = Number(process.env.PLANTED_SHOW ?? 3);
const LEAST = 0.95;
const TIMEOUT = 120_000 + CASES * 20_000;

const lines: string[] = [];
afterAll(() => console.log(lines.join('\n')));

/** The archive of a seed, the same for every kind: most of its reports are read once. */
const drawn = new Map<string, ReturnType<typeof drawArchive>>();

function archive(seed: number, style: Style, form?: FormName): ReturnType<typeof drawArchive> {
  const id = `${seed} ${style} ${form ?? ''}`;
  const known = drawn.get(id) ?? drawArchive(seed, style, form);
  drawn.set(id, known);
  return known;
}

const alarms = (findings: readonly AcrossFinding[]) => findings.filter(({ severity }) => severity !== 'info');
const told = ({ rule, severity, message }: AcrossFinding) => `${severity} ${rule}: ${message}`;

describe('planted errors between reports', () => {
  lines.push('kind of error                            planted  found  recall  beside');
  it.each(ARCHIVE_ERRORS.map((kind) => [kind.name, kind] as const))(
    '%s',
    async (name, kind) => {
      const missed: string[] = [];
      const beside: string[] = [];
      let planted = 0;
      for (let seed = 1; planted < CASES && seed <= 4 * CASES; seed++) {
        const random = seededFor(name, seed);
        const found = kind.plant(archive(seed, kind.style, kind.form), random);
        if (found === null) continue;
        planted++;
        const { findings } = await checkArchive(found.reports, found.expected);
        if (!isTold(kind, found, findings)) missed.push(`seed ${seed}: ${found.told}`);
        beside.push(
          ...alarms(findings).flatMap((finding) =>
            isAbout('paths' in found.about ? { paths: found.about.paths } : found.about, finding) ? [] : [told(finding)],
          ),
        );
      }
      const recall = 1 - missed.length / planted;
      lines.push(
        `${name.padEnd(40)} ${String(planted).padStart(7)} ${String(planted - missed.length).padStart(6)} ${recall.toFixed(2).padStart(7)} ${String(beside.length).padStart(7)}`,
      );
      for (const each of missed.slice(0, SHOWN)) lines.push(`    missed: ${each}`);
      for (const each of beside.slice(0, SHOWN)) lines.push(`    beside: ${each}`);
      expect(planted).toBe(CASES);
      expect(missed.length).toBeLessThanOrEqual(CASES < 20 ? Math.min(1, CASES - 1) : Math.floor(CASES * (1 - LEAST) + 1e-9));
    },
    TIMEOUT,
  );
});

describe('nothing planted between reports', () => {
  it.each(ARCHIVE_TRAPS.map((trap) => [trap.name, trap] as const))(
    '%s',
    async (name, trap) => {
      let reports = 0;
      const found: AcrossFinding[] = [];
      let infos = 0;
      for (let seed = 1, sets = 0; sets < TRAPS && seed <= 4 * TRAPS; seed++) {
        const set = trap.set(archive(seed, trap.style, trap.form), seededFor(name, seed));
        if (set === null) continue;
        sets++;
        reports += set.reports.length;
        const { findings } = await checkArchive(set.reports, set.expected);
        found.push(...alarms(findings));
        infos += findings.length - alarms(findings).length;
      }
      const errors = found.filter(({ severity }) => severity === 'error');
      lines.push(
        `quiet: ${name.padEnd(56)} ${String(reports).padStart(5)} reports: ${errors.length} errors, ${found.length - errors.length} warnings, ${infos} notes`,
      );
      for (const each of found.slice(0, SHOWN)) lines.push(`    ${told(each)}`);
      expect(reports).toBeGreaterThan(0);
      expect(errors.map(told)).toEqual([]);
      // one warning in two hundred reports
      expect(found.length).toBeLessThanOrEqual(Math.ceil(reports / 200));
    },
    TIMEOUT,
  );
});
