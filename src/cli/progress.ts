import type { Lang } from '../checks/rule.js';
import type { Tally } from './tally.js';

/** One line that is written over; on a terminal only. */
export interface Progress {
  step(): void;
  /** before anything else is written to the terminal */
  clear(): void;
}

const EVERY_MS = 100;
/** Fewer files are done before anyone reads the line. */
const FEWEST = 3;

export function progressLine(total: number, tally: Tally, { lang, quiet }: { lang: Lang; quiet: boolean }): Progress {
  if (quiet || !process.stderr.isTTY || total < FEWEST) return { step: () => {}, clear: () => {} };
  const began = performance.now();
  let told = 0;
  return {
    step() {
      const now = performance.now();
      if (now - told < EVERY_MS) return;
      told = now;
      process.stderr.write(`\r\u001b[K${progressText(tally, total, (now - began) / 1000, lang)}`);
    },
    clear: () => process.stderr.write('\r\u001b[K'),
  };
}

/** "120/2000 · 24/s · 1:18 left · 2 not read". @param seconds since the run began */
export function progressText({ reports, failures, skipped }: Tally, total: number, seconds: number, lang: Lang): string {
  const done = reports + failures + skipped;
  const rate = done / Math.max(seconds, 0.001);
  const left = rate === 0 ? null : Math.round((total - done) / rate);
  const parts = [`${done}/${total}`, lang === 'en' ? `${rateText(rate)}/s` : `${rateText(rate)}/giây`];
  if (left !== null) parts.push(lang === 'en' ? `${clock(left)} left` : `còn ${clock(left)}`);
  if (failures > 0) parts.push(lang === 'en' ? `${failures} not read` : `${failures} không đọc được`);
  return parts.join(' · ');
}

function rateText(rate: number): string {
  return rate < 10 ? rate.toFixed(1) : String(Math.round(rate));
}

function clock(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), String(seconds % 60).padStart(2, '0')];
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}
