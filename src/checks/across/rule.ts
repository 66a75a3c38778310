import type { AcrossRelation } from '../../model/across.js';
import type { Severity } from '../../model/relation.js';
import type { Expected, Lang, Words } from '../rule.js';
import type { Archive } from './archive.js';

/** A relation between reports that a rule tested, and how loud it is when it does not hold; null makes no finding. */
export interface AcrossTest extends AcrossRelation {
  finding: Severity | null;
  /** which of the rule's sentences tells it */
  shape: string;
  /** whose report it is about, and on which period; where several are, the last */
  about: { key: string; unitName: string | null; period: string | null };
  /** what the sentence tells beside the terms */
  told?: Readonly<Record<string, string | number>>;
}

export interface AcrossExample {
  /** the documents' texts, in the order of their paths */
  documents: readonly string[];
  why: Words;
  /** what the receiver expects */
  expected?: Partial<Expected>;
}

/** One check over several reports, told by `baocao audit`: like a rule of one report this object is its code, its manual and its tests. */
export interface AcrossRule {
  id: string;
  severity: Severity;
  title: Words;
  /** what is tested, and how exactly */
  checks: Words;
  /** what looks wrong and is not */
  silent: Words;
  examples: { bad: readonly AcrossExample[]; good: readonly AcrossExample[] };
  run(archive: Archive): AcrossTest[];
  message(test: AcrossTest, lang: Lang): string;
}
