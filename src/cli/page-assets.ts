import { readFile } from 'node:fs/promises';
import type { PageAssets } from '../writers/audit/frame.js';

/** What scripts/pages.mjs has built of src/page: it lies beside the commands' folder, and beside the bundle's. */
export async function pageAssets(name: 'overview' | 'report'): Promise<PageAssets> {
  const text = (extension: string) => readFile(new URL(`../page/${name}.${extension}`, import.meta.url), 'utf8');
  const [style, script] = await Promise.all([text('css'), text('js')]);
  return { style, script };
}
