import { afterEach, describe, expect, it, vi } from 'vitest';
import { passOverRejections } from '../../../src/readers/pdf/rejections.js';

const EVENT = 'unhandledRejection';
const others = process.listeners(EVENT);

describe('promises that a damaged PDF leaves to fail', () => {
  afterEach(() => {
    vi.useRealTimers();
    process.removeAllListeners(EVENT);
    for (const listener of others) process.on(EVENT, listener);
  });

  it("are passed over while a file is open and shortly after, others' are not", () => {
    vi.useFakeTimers();
    process.removeAllListeners(EVENT);
    const [first, second] = [passOverRejections(), passOverRejections()];
    expect(process.listenerCount(EVENT)).toBe(1);
    const ofPdf = Object.assign(new Error('Bad XRef entry'), { stack: 'Error\n    at file:///node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs:1:1' });
    expect(() => process.emit(EVENT, ofPdf, Promise.resolve())).not.toThrow();
    expect(() => process.emit(EVENT, new Error('another'), Promise.resolve())).toThrow('another');
    first();
    vi.runAllTimers();
    expect(process.listenerCount(EVENT)).toBe(1);
    second();
    expect(process.listenerCount(EVENT)).toBe(1);
    vi.runAllTimers();
    expect(process.listenerCount(EVENT)).toBe(0);
  });
});
