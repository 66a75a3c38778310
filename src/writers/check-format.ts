import type { ChalkInstance } from 'chalk';
import type { Lang, Rule } from '../checks/rule.js';
import type { FailureCode } from '../model/failure.js';
import type { Severity } from '../model/relation.js';
import type { Checkable, CheckedReport, CheckSummary } from './check.js';

/** What a format of `check` may know besides the reports. Writers are pure: disk, environment and clock are the command's. */
export interface CheckContext {
  lang: Lang;
  version: string;
  /** every rule, in the order of the registry, and how loud the options make it */
  rules: readonly RuleInForce[];
  /** findings at or above it fail the run, and so do more warnings than `maxWarnings` */
  failOn: Severity;
  maxWarnings: number | null;
  /** what is wrong and what to do, in `lang` */
  failures: Readonly<Record<FailureCode, string>>;
  /** tells findings that the baseline has with other values from those that it has not; null where no baseline is used */
  baseline: { has(fingerprint: string): boolean } | null;
  /** an input's path from the root of the repository, as the services that show files beside findings want it; null outside */
  inRepository(path: string): string | null;
  /** for terminals */
  colour: ChalkInstance;
  /** columns to wrap at; 0 for none */
  width: number;
  /** lines and signs of ASCII, for terminals that draw no others */
  ascii: boolean;
  /** with what passed and why, and what could not be checked and why */
  verbose: boolean;
}

export interface RuleInForce {
  rule: Rule;
  /** by the configuration and the command line; null for the rule's own; `overrides` for some inputs are not in it */
  set: Severity | 'off' | null;
}

/** One result in pieces that follow each other. What is held between them is as little as the format allows. */
export interface CheckWriter {
  begin: string;
  /** @param product what was read; null where nothing was */
  report(report: CheckedReport, product: Checkable | null): string;
  end(summary: CheckSummary): string;
}

export type CheckFormat = (context: CheckContext) => CheckWriter;
