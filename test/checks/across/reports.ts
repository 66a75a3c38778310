import { filedReport } from '../../../src/checks/across/filed.js';
import type { FiledReport } from '../../../src/model/across.js';
import { readStages } from '../../../src/pipeline.js';

/** What is kept of these documents, named by their order. */
export function filed(documents: readonly string[]): Promise<FiledReport[]> {
  const names = new Map<string, string>();
  return Promise.all(
    documents.map(async (text, at) => {
      const path = `${String(at + 1).padStart(3, '0')}.txt`;
      const duplicateOf = names.get(text) ?? null;
      if (duplicateOf === null) names.set(text, path);
      return { source: { path, duplicateOf }, ...filedReport(await readStages(new TextEncoder().encode(text))) };
    }),
  );
}
