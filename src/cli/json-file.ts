import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { UsageError } from './usage-error.js';

/**
 * A JSON file that the user names.
 * @param say what a reader is told of a file that cannot be opened, or is no JSON
 * @throws UsageError
 */
export async function readJson(file: string, say: Record<'unreadable' | 'invalid', (error: NodeJS.ErrnoException) => string>): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${file}: ${say.unreadable(error)}`);
  });
  // editors on Windows begin a file with a byte order mark
  const bare = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(bare);
  } catch (error) {
    const { syntaxFault } = await import('./setting-error.js');
    const fault = syntaxFault(bare, error as SyntaxError);
    throw new UsageError(`${file}${fault.at}: ${say.invalid(fault.error)}`);
  }
}

/**
 * The data of a settings file in its shape.
 * @throws UsageError that points to the first key that is wrong
 */
export async function shaped<Shape extends z.ZodType>(file: string, data: unknown, schema: Shape): Promise<z.infer<Shape>> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const { issueError } = await import('./setting-error.js');
  // a key that is not known explains another that is missing
  const { issues } = parsed.error;
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  throw issue === undefined ? new UsageError(`${file}: ${parsed.error.message}`) : issueError(file, data, schema, issue);
}
