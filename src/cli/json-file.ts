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
  try {
    // editors on Windows begin a file with a byte order mark
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(`${file}: ${say.invalid(error as SyntaxError)}`);
  }
}

/**
 * The data of a settings file in its shape.
 * @throws UsageError that points to the first key that is wrong
 */
export function shaped<Shape extends z.ZodType>(file: string, data: unknown, schema: Shape): z.infer<Shape> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const key = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys : [])].join('.');
  throw new UsageError(`${file}: ${key}: ${issue?.message}`);
}
