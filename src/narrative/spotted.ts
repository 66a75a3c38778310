import type { Paragraph } from '../model/document.js';
import type { Figure } from '../model/figure.js';

/** A figure with its offsets in its paragraph, while lists and fractions are being bound. */
export interface Spotted {
  figure: Figure;
  paragraph: Paragraph;
  at: number;
  end: number;
  /** after its unit */
  unitEnd: number;
  /** depth of parentheses around it */
  depth: number;
  /** its label stands after it ("123 cấp xã") */
  labelAfter: boolean;
}
