import type { Content } from '../content.js';
import type { Variant } from '../expected.js';
import type { Random } from '../random.js';
import { cellLines } from './cell-lines.js';
import { collapsedForms } from './collapsed-forms.js';
import { collapsedSections } from './collapsed-sections.js';
import { docx } from './docx.js';
import { prose } from './prose.js';
import { tabRows } from './tab-rows.js';

/** Every layout that variants are drawn in, by the name of the layout of its seed. */
export const LAYOUTS: Record<string, (random: Random, content: Content) => Variant | Promise<Variant>> = {
  'cell-lines': cellLines,
  'tab-rows': tabRows,
  'collapsed-forms': collapsedForms,
  'collapsed-sections': collapsedSections,
  prose,
  docx,
};
