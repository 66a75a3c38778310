import { workerData } from 'node:worker_threads';

/**
 * Runs on a thread beside the reading, which may be too busy to look: a process that takes more than it may ends itself,
 * and so does one whose run is gone. Limits of the heap do not bound buffers, and what a bomb unpacks lies in buffers.
 */
const EVERY_MS = 25;
const most = workerData as number;
const parent = process.ppid;

setInterval(() => {
  if (process.memoryUsage.rss() > most || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, EVERY_MS);
