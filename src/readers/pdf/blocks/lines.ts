import type { TextBlock } from '../../../model/block.js';
import { cleanLine } from '../../../text/unicode.js';
import type { Line } from '../page.js';
import { boxPlace } from './places.js';

/** A printed line as a block, with nothing said yet of its paragraph. */
export function textBlock(page: number, line: Line, text: string = line.text): TextBlock {
  return {
    kind: 'text',
    text: cleanLine(text),
    blanksBefore: 0,
    spacersBefore: 0,
    pageBefore: false,
    opens: null,
    part: 'body',
    mark: null,
    place: boxPlace(page, line),
  };
}
