import type { Reading } from '../../src/model/reading.js';
import { shown } from '../../src/writers/shown.js';

/** What tries to be more than text, each in its own way. */
export const HOSTILE = [
  '<script>globalThis.ran=1</script>',
  '"><img src=x onerror="globalThis.ran=1">',
  "'><svg onload=globalThis.ran=1>",
  '</script><script>globalThis.ran=1</script>',
  '</style></title></textarea><b>',
  'javascript:globalThis.ran=1',
  `\${globalThis.ran=1}{{ran=1}}`,
  '&lt;script&gt; &amp; &#x3c;i&#x3e;',
  '--><!--across-->',
  '\u202e\u2066đảo chiều\u2069\u202c',
  '=HYPERLINK("javascript:globalThis.ran=1")',
  'nul\u0000 bel\u0007 esc\u001b[31m',
  'a'.repeat(400),
];

interface Field {
  /** "report.indicators.*.label" */
  field: string;
  token: string;
  /** as a page may show it */
  shown: string;
}

/** Fields that hold one word of a closed list: the program's own words, which no document can set. */
const CLOSED =
  /(?:^|\.)(?:schema|kind|part|format|type|role|verdict|severity|rule|reason|state|bound|convention|by|code|meaning|layout|level|documentType|date|start|end|cause|authority)$|\.facets\.|scope\.subject$|opens$/;

/**
 * The same reading with something hostile in each text field of the object, told apart by a token each: what is shown of it must
 * be shown whole. The fields are those that the object of a real report has.
 */
export function hostileReading(reading: Reading): { reading: Reading; fields: Field[] } {
  const fields: Field[] = [];
  const changed = (value: unknown, field: string): unknown => {
    if (typeof value === 'string' && !CLOSED.test(field)) {
      const known = fields.filter((each) => each.field === field).length;
      // every field with everything hostile, and not more often than needed
      if (known >= HOSTILE.length) return value;
      const token = `⟦${fields.length}⟧`;
      const text = `${value} ${HOSTILE[known]}${token}`;
      fields.push({ field, token, shown: shown(`${HOSTILE[known]}${token}`) });
      return text;
    }
    if (Array.isArray(value)) return value.map((each) => changed(each, `${field}.*`));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, changed(each, field === '' ? key : `${field}.${key}`)]));
    return value;
  };
  return { reading: changed(reading, '') as Reading, fields };
}
