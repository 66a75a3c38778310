import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { EXTENSIONS } from '../readers/read.js';
import { CHECK_FORMATS } from '../writers/check-formats.js';
import { faultText, fullText, interruptedText } from './fault.js';
import { parseRequirements, type Requirements } from './requirements.js';
import { VERSION } from './version.js';

/** Arguments to commands: names, help and exit codes. Everything heavier is loaded by the command that runs. */
const EXIT_USAGE = 2;
const EXIT_INTERRUPTED = 130;

/** Ctrl-C once: stop and say so; twice: at once. One listener for both: between two, the signal would end the process itself. */
const interrupt = new AbortController();
process.on('SIGINT', () => {
  if (interrupt.signal.aborted) process.exit(EXIT_INTERRUPTED);
  interrupt.abort();
});
// A reader that goes away (`| head`) is no fault, and takes nothing from the exit code.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`baocao: ${fullText(error.code)}\n`);
  process.exit(EXIT_USAGE);
});

const program = new Command('baocao')
  .description(
    'Biến báo cáo hành chính (BÁO CÁO) thành dữ liệu đã kiểm tra.\nTurns Vietnamese government reports into checked data. Offline; nothing leaves this machine.',
  )
  .version(VERSION, '-V, --version')
  .showHelpAfterError('(baocao --help)')
  .exitOverride()
  .configureOutput({ writeErr: (text) => process.stderr.write(text) });

function common(command: Command, formats: readonly string[]): Command {
  return command
    .showHelpAfterError(`(baocao ${command.name()} --help)`)
    .addOption(new Option('--format <name>', 'format of the results').choices([...formats]).default(formats[0]))
    .option('-o, --output <path>', 'write results to this file; to one file per input when it is a folder or ends in /')
    .addOption(new Option('--lang <lang>', 'language of messages (default: vi, unless configured)').choices(['vi', 'en']))
    .option('--config <file>', 'configuration (default: baocao.config.json, from here upward)')
    .option('--catalogue <file>', 'indicators and forms of your own, added to the program’s')
    .addOption(new Option('--type <format>', 'format of standard input; its content decides').choices([...EXTENSIONS]))
    .option('--jobs <n>', 'files read at the same time (default: one for each core where that pays); results are the same', jobNumber)
    .option('--exclude <glob>', 'leave out files of folders, globs and archives; repeatable', collect, [] as string[])
    .option('--changed-since <day>', 'leave out files of folders and globs last changed before this day (2025-01-31) or moment', moment)
    .option('--timeout <seconds>', 'most time for one file (default: 60)', wholeNumber)
    .option('--max-memory <megabytes>', 'most memory for reading one file (default: 1600)', wholeNumber)
    .option('--dry-run', 'list the files that would be read, and stop')
    .option('--quiet', 'no progress and no summary')
    .option('--verbose', 'more about each file')
    .option('--no-color', 'no colours (also with NO_COLOR set)');
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('a whole number is wanted');
  return Number(text);
}

function jobNumber(text: string): number {
  const jobs = wholeNumber(text);
  if (jobs < 1) throw new InvalidArgumentError('at least 1 is wanted');
  return jobs;
}

function moment(text: string): Date {
  const date = new Date(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00` : text);
  if (!/^\d{4}-\d\d-\d\d/.test(text) || Number.isNaN(date.getTime())) throw new InvalidArgumentError('a day such as 2025-01-31 is wanted');
  return date;
}

function requirements(text: string, before?: Requirements): Requirements {
  const required = parseRequirements(text, before);
  if (typeof required === 'string') throw new InvalidArgumentError(required);
  return required;
}

function collect(text: string, before: string[]): string[] {
  return [...before, text];
}

common(program.command('extract').argument('[inputs...]', 'files, folders, globs, or - for standard input (default: those of the configuration)'), [
  'json',
  'ndjson',
  'csv',
  'parquet',
  'xlsx',
])
  .description('print normalized reports')
  .option('--wide', 'with --format csv: one table for all reports, indicators down and units across, as xlsx is')
  .option('--form <id>', 'rows of the table in the order of this form (default: the one that fits most rows)')
  .option('--units <file>', 'the units whose reports are expected, one a line, to tell who is missing from the table')
  .option(
    '--tidy',
    'with --format csv or parquet and -o FOLDER/: tables of reports, indicators, figures, findings, relations and failures, with their descriptor',
  )
  .option('--resume', 'with -o: take over what an earlier run of the same version and options has done')
  .option('--unmatched', 'instead: the rows that have no code, as a catalogue file to be edited (see --catalogue)')
  .addHelpText(
    'after',
    '\nExamples:\n  baocao extract bao-cao.docx\n  baocao extract archive/ --format csv -o indicators.csv\n  baocao extract archive/ --format parquet --tidy -o data/ --resume\n  baocao extract quy-1/ --format xlsx --units don-vi.txt -o tong-hop.xlsx\n  baocao extract "2025/**/*.pdf" -o out/\n  cat bao-cao.pdf | baocao extract -\n  baocao extract archive/ --unmatched -o rows.json',
  )
  .action(async (inputs: string[], options) => finish(await (await import('./extract.js')).extract(inputs, options, interrupt.signal)));

common(
  program.command('check').argument('[inputs...]', 'files, folders, globs, or - for standard input (default: those of the configuration)'),
  Object.keys(CHECK_FORMATS),
)
  .description('test every figure against every other; exit with 1 when something does not add up')
  .addOption(new Option('--fail-on <severity>', 'least severity that fails (default: error)').choices(['error', 'warning', 'info']))
  .option('--max-warnings <n>', 'more warnings than this fail', wholeNumber)
  .option('--rule <name=severity>', 'off, info, warning or error for one rule; repeatable', collect, [] as string[])
  .option(
    '--require <names>',
    'head (number, date, signer), form (every row, filled in), units=FILE (who reports), period=2025-Q1; several with commas: what is missing or not expected is an error',
    requirements,
  )
  .option('--baseline <file>', 'leave out the findings that this file knows')
  .option('--update-baseline', 'write the present findings to the baseline')
  .option('--report <format=file>', 'write the results in this format into a file too; repeatable', collect, [] as string[])
  .option('--suppressions <file>', 'let findings pass that this file accepts, each for a reason')
  .option('--resume', 'with -o: take over what an earlier run of the same version and options has done')
  .addHelpText(
    'after',
    '\nExamples:\n  baocao check bao-cao.docx\n  baocao check incoming/ --fail-on warning\n  baocao check incoming/ --format json -o findings.json\n  baocao check incoming/ --report sarif=baocao.sarif --report junit=baocao.xml\n  baocao check bao-cao.docx --rule pct-range=off\n  baocao check incoming/ --require head,form,units=don-vi.txt,period=2025-Q1\n\nExit codes: 0 nothing found, 1 findings, 2 wrong usage, 3 some input could not be read, 130 interrupted',
  )
  .action(async (inputs: string[], options, command: Command) =>
    finish(await (await import('./check.js')).check(inputs, { ...options, formatNamed: command.getOptionValueSource('format') === 'cli' }, interrupt.signal)),
  );

common(program.command('audit').argument('[inputs...]', 'files, folders, globs, or - for standard input (default: those of the configuration)'), ['html'])
  .description('write a folder of pages to click through, with the data beside them: what was reported, what does not add up, who is missing')
  .option('--form <id>', 'rows of the table in the order of this form (default: the one that fits most rows)')
  .option('--rule <name=severity>', 'off, info, warning or error for one rule; repeatable', collect, [] as string[])
  .option('--require <names>', 'head, form, units=FILE (who reports), period=2025-Q1; several with commas: who and what is missing is told', requirements)
  .option('--resume', 'take over what an earlier run of the same version and options has read')
  .addHelpText(
    'after',
    '\nExamples:\n  baocao audit bao-cao/ -o ket-qua\n  baocao audit 2025/ --require units=don-vi.txt,period=2025-Q1 -o ket-qua\n  baocao audit archive/ --lang en -o audit --resume\n\nOpen index.html in the folder; nothing has to be installed, and nothing leaves the machine.',
  )
  .action(async (inputs: string[], options) => finish(await (await import('./audit.js')).audit(inputs, options, interrupt.signal)));

common(program.command('inspect').argument('<file>', 'one file, or - for standard input'), ['text', 'json'])
  .description('show how one file was understood, stage by stage')
  .option('--stage <names>', 'only these stages: head,sections,text,tables,rows,figures,relations,notes')
  .addHelpText('after', '\nExamples:\n  baocao inspect bao-cao.pdf --stage head,rows\n  baocao inspect bao-cao.pdf --format json')
  .action(async (file: string, options) => finish(await (await import('./inspect.js')).inspect(file, options, interrupt.signal)));

program
  .command('rules')
  .argument('[rule]', 'name of one rule')
  .description('list the checks; with a name, what it tests and what it leaves alone')
  .addOption(new Option('--format <name>', 'format').choices(['text', 'json']).default('text'))
  .addOption(new Option('--lang <lang>', 'language').choices(['vi', 'en']).default('vi'))
  .action(async (rule: string | undefined, options) => finish((await import('./rules.js')).rules(rule, options)));

program
  .command('indicators')
  .argument('[code]', 'code of one indicator')
  .description('list the catalogue of indicators; with a code, everything known of one')
  .option('--search <text>', 'those with all these words, best first; accents, case and abbreviations as you like')
  .option('--form <id>', 'the rows of one form, in its order')
  .option('--domain <name>', 'those of one domain')
  .addOption(new Option('--format <name>', 'format').choices(['text', 'json']).default('text'))
  .addOption(new Option('--lang <lang>', 'language (default: vi, unless configured)').choices(['vi', 'en']))
  .option('--catalogue <file>', 'indicators and forms of your own, added to the program’s')
  .option('--config <file>', 'configuration (default: baocao.config.json, from here upward)')
  .addHelpText(
    'after',
    '\nExamples:\n  baocao indicators --search "ho so dung han"\n  baocao indicators --form province-2025\n  baocao indicators procedures.dossiers-solved --lang en',
  )
  .action(async (code: string | undefined, options) => finish(await (await import('./indicators.js')).indicators(code, options)));

function finish(code: number): void {
  process.exitCode = code;
}

/** What was written has left: there is nothing to wait for, and the engine need not tidy up what ends with the process. */
function leave(): void {
  if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) process.exit();
}

async function run(): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : EXIT_USAGE;
    } else if (interrupt.signal.aborted) {
      process.stderr.write(`baocao: ${interruptedText()}\n`);
      process.exitCode = EXIT_INTERRUPTED;
    } else {
      process.stderr.write(`baocao: ${faultText(error)}\n`);
      if (error instanceof Error && error.name !== 'UsageError' && process.env.BAOCAO_DEBUG !== undefined) process.stderr.write(`${error.stack}\n`);
      process.exitCode = EXIT_USAGE;
    }
  }
}

// not awaited at the top of the module: the bundle of scripts/bundle.mjs is a script, which cannot
void run().then(leave);
