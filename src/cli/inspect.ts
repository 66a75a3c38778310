import { inspectJson, inspectText, STAGES, type Stage } from '../writers/inspect.js';
import { json } from '../writers/json.js';
import { refuseInputs, targetOf, writeWhole } from './output.js';
import { type CommonOptions, exitCode, startRun } from './run.js';
import { UsageError } from './usage-error.js';

/** Shows how one file was understood. */
export async function inspect(file: string, options: CommonOptions & { stage?: string }, signal: AbortSignal): Promise<number> {
  const stages = options.stage === undefined ? [...STAGES] : options.stage.split(',').map((name) => name.trim() as Stage);
  const unknown = stages.find((stage) => !STAGES.includes(stage));
  if (unknown !== undefined) throw new UsageError(`--stage ${unknown}: there is no such stage (${STAGES.join(', ')})`);
  const run = await startRun([file], options, signal);
  if (!run.inputs.single) throw new UsageError('inspect takes one file');
  const target = await targetOf(options.output);
  refuseInputs(target, target.kind === 'file' ? [file] : [], new Map());
  for await (const outcome of run.outcomes('reading', { anyDocument: true })) {
    if (outcome.failed !== null || outcome.product === null) continue;
    const reading = outcome.product;
    const text = options.format === 'json' ? json(inspectJson(reading)) : inspectText(reading, stages);
    if (target.kind === 'stdout') process.stdout.write(text);
    else await writeWhole(target.kind === 'file' ? target.file : `${target.folder}/inspect.txt`, text);
  }
  return exitCode(run.tally, false);
}
