import { formatNumber } from './number-format.js';
import { child, type Node, numberValue, value } from './xml.js';

/** Counts notes as Word numbers them (ECMA-376 §17.11). */
export interface NoteNumbers {
  next(kind: 'footnote' | 'endnote'): string;
  /** another section, with the properties that number its notes */
  section(properties: Node | null): void;
  /** another page, as last laid out */
  page(): void;
}

interface Counter {
  format: string;
  start: number;
  restart: string;
  count: number;
}

const DEFAULT_FORMAT = { footnote: 'decimal', endnote: 'lowerRoman' };

/** @param settings the document's, whose values a section's own replace */
export function createNoteNumbers(settings: Node | null): NoteNumbers {
  const read = (kind: 'footnote' | 'endnote', section: Node | null): Omit<Counter, 'count'> => {
    const [own, general] = [child(section, `w:${kind}Pr`), child(settings, `w:${kind}Pr`)];
    return {
      format: value(own, 'w:numFmt') ?? value(general, 'w:numFmt') ?? DEFAULT_FORMAT[kind],
      start: numberValue(own, 'w:numStart') ?? numberValue(general, 'w:numStart') ?? 1,
      restart: value(own, 'w:numRestart') ?? value(general, 'w:numRestart') ?? 'continuous',
    };
  };
  const counters: Record<'footnote' | 'endnote', Counter> = {
    footnote: { ...read('footnote', null), count: 0 },
    endnote: { ...read('endnote', null), count: 0 },
  };
  const kinds = ['footnote', 'endnote'] as const;
  return {
    next: (kind) => {
      const counter = counters[kind];
      counter.count++;
      return formatNumber(counter.start + counter.count - 1, counter.format);
    },
    section: (properties) => {
      for (const kind of kinds) {
        const next = read(kind, properties);
        counters[kind] = { ...next, count: next.restart === 'eachSect' || next.restart === 'eachPage' ? 0 : counters[kind].count };
      }
    },
    page: () => {
      for (const kind of kinds) if (counters[kind].restart === 'eachPage') counters[kind].count = 0;
    },
  };
}
