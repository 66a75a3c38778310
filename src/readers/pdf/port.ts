/** A message as pdf.js's two halves send it to each other: an answer, a request, or a chunk of a stream. */
interface Message {
  chunk?: unknown;
  stream?: number;
}

/** pdf.js's number for "the rest of this stream is not wanted". */
const CANCEL = 1;

/** The operators that come with one chunk of an operator list. */
export interface OperatorChunk {
  fnArray: number[];
  argsArray: unknown[];
}

/**
 * The way between the two halves of pdf.js on one thread, in place of the library's own, which clones whatever passes: that
 * costs a third of the time. Whoever listens sees the operators of a page as they come, and may end a page that has no end.
 */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: string, listener: (event: { data: unknown }) => void, options?: { signal?: AbortSignal }): void;
  removeEventListener(type: string, listener: (event: { data: unknown }) => void): void;
  terminate(): void;
}

export function directPort(onOperators: (chunk: OperatorChunk) => void): Port {
  const listeners = new Set<(event: { data: unknown }) => void>();
  const settled = Promise.resolve();
  return {
    postMessage(message) {
      // A page that is given up is ended by "Terminate". To be told that its stream is not wanted as well would leave a
      // rejected promise that nobody awaits.
      if ((message as Message).stream === CANCEL) return;
      const data = kept(message as Message, onOperators);
      void settled.then(() => {
        for (const listener of [...listeners]) listener({ data });
      });
    },
    addEventListener(_type, listener, options) {
      listeners.add(listener);
      options?.signal?.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
    removeEventListener(_type, listener) {
      listeners.delete(listener);
    },
    terminate() {
      listeners.clear();
    },
  };
}

/** The sender of a chunk empties its arrays as soon as it is posted: the receiver gets arrays of its own. */
function kept(message: Message, onOperators: (chunk: OperatorChunk) => void): Message {
  const { chunk } = message;
  if (typeof chunk !== 'object' || chunk === null || !('fnArray' in chunk) || !('argsArray' in chunk)) return message;
  const operators = chunk as OperatorChunk;
  const own = { ...operators, fnArray: [...operators.fnArray], argsArray: [...operators.argsArray] };
  onOperators(own);
  return { ...message, chunk: own };
}
