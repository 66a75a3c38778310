import type { CheckFormat } from './check-format.js';
import { prettyReport } from './pretty.js';

/** For people, report by report. What is not read is told on stderr, where the summary follows too. */
export const checkPretty: CheckFormat = (options) => ({
  begin: '',
  report: (report, product) => (product === null ? '' : `${prettyReport(product, report, options)}\n`),
  end: () => '',
});
