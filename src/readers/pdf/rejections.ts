/** Readings that are under way, or have ended just now. */
let readings = 0;
/** Milliseconds after a file is closed in which promises of its reading may still fail. */
const AFTERWARDS = 1000;

/**
 * In files with a damaged cross-reference table pdf.js leaves promises that fail and that nobody awaits, which by Node's
 * default end the process. While a PDF is open they are passed over: what is wrong with the file is told by the promises that
 * are awaited. All others have their usual end.
 * @returns ends it
 */
export function passOverRejections(): () => void {
  if (readings++ === 0) process.on('unhandledRejection', passOver);
  return () => {
    setTimeout(() => {
      if (--readings === 0) process.off('unhandledRejection', passOver);
    }, AFTERWARDS).unref();
  };
}

function passOver(reason: unknown): void {
  if (reason instanceof Error && /pdf(?:\.worker)?\.mjs/.test(reason.stack ?? '')) return;
  // whoever else listens deals with it; nobody else: it ends the process, as it would without this
  if (process.listenerCount('unhandledRejection') === 1) throw reason;
}
