/**
 * baocao as a library: bytes in, checked data out. Nothing is printed, nothing is kept between calls, no file or network
 * is touched.
 */

export { CATALOGUE } from './catalogue/catalogue.js';
export type { Bound, Catalogue, CatalogueEntry, Form, FormRow } from './catalogue/entry.js';
export { extendCatalogue } from './catalogue/extend.js';
export { CatalogueError, type ParseOptions, parseCatalogue } from './catalogue/parse.js';
export { filedReport } from './checks/across/filed.js';
export { ACROSS_RULES as acrossRules } from './checks/across/registry.js';
export type { AcrossRule } from './checks/across/rule.js';
export { type AcrossChecked, checkAcross } from './checks/across/run.js';
export { RULES as rules } from './checks/registry.js';
export type { Expected, Lang, Rule } from './checks/rule.js';
export { type Checked, type CheckOptions, checkReport } from './checks/run.js';
export type { AcrossFinding, AcrossRelation, AcrossTerm, CitedReport, FiledReport, FiledRow } from './model/across.js';
export type { Document, Footnote, Heading, Issuer, Metadata, Paragraph, Period, Section, Signer } from './model/document.js';
export { type Failure, type FailureCode, ReadFailure } from './model/failure.js';
export type { Figure, Scope } from './model/figure.js';
export type { Meaning } from './model/meaning.js';
export type { Note, NoteCode } from './model/note.js';
export type { Place } from './model/place.js';
export type { Reading } from './model/reading.js';
export type { Finding, Relation, Severity, Term, Verdict } from './model/relation.js';
export type { Canonical, CodeMatch, FailedReport, Indicator, IndicatorKind, Report, Source, TableInfo } from './model/report.js';
export { type ReadOptions, readReport, readStages } from './pipeline.js';
