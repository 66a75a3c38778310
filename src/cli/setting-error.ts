import { readFileSync } from 'node:fs';
import { type AnyNode, type ElementNode, type MemberNode, parse } from '@humanwhocodes/momoa';
import { z } from 'zod';
import { didYouMean } from './near-miss.js';
import { UsageError } from './usage-error.js';

/** Where a key stands in a file of settings. */
export type KeyPath = readonly PropertyKey[];

/** `file:line: key: what is wrong with it`. */
export function settingError(file: string, key: KeyPath, what: string): UsageError {
  const line = lineOf(file, key);
  const name = key.map(String).join('.');
  return new UsageError(`${file}${line === null ? '' : `:${line}`}: ${name === '' ? '' : `${name}: `}${what}`);
}

/** Where a text stops being JSON (":3:14", "" where that is not told), and what is wrong there. */
export function syntaxFault(text: string, error: SyntaxError): { at: string; error: SyntaxError } {
  try {
    parse(text);
  } catch (located) {
    const { line, column, message } = located as Error & { line?: number; column?: number };
    if (line !== undefined)
      return {
        // the parser tells an end that comes too soon at the beginning
        at: /end of input/i.test(message) ? `:${endOf(text)}` : `:${line}:${column}`,
        error: new SyntaxError(message.replace(/ \(\d+:\d+\)$/, '').replace(/[LR](?:Brace|Bracket)\b/, (token) => BRACKETS[token] ?? token)),
      };
  }
  return { at: '', error };
}

function endOf(text: string): string {
  const lines = text.trimEnd().split('\n');
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

const BRACKETS: Readonly<Record<string, string>> = { LBrace: '{', RBrace: '}', LBracket: '[', RBracket: ']' };

/** What an issue says to the person who wrote the setting: what is allowed there, and what may have been meant. */
export function issueError(file: string, data: unknown, schema: z.ZodType, issue: z.core.$ZodIssue): UsageError {
  const { path, what } = told(issue, data, schema);
  return settingError(file, path, what);
}

interface Told {
  path: PropertyKey[];
  what: string;
}

function told(issue: z.core.$ZodIssue, data: unknown, schema: z.ZodType): Told {
  const { path } = issue;
  const value = valueAt(data, path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const [key = ''] = issue.keys;
      const allowed = keysAt(schema, path);
      return { path: [...path, key], what: `there is no such key${didYouMean(key, allowed)}${listed(allowed)}` };
    }
    case 'invalid_key': {
      const allowed = issue.issues.flatMap((each) => (each.code === 'invalid_value' ? each.values.map(String) : []));
      const key = String(path.at(-1));
      return { path, what: `there is no such key${didYouMean(key, allowed)}${listed(allowed)}` };
    }
    case 'invalid_value':
      return { path, what: notAllowed(value, issue.values.map(String)) };
    case 'invalid_union': {
      const branches = issue.errors.map((issues) => issues[0]).filter((each) => each !== undefined);
      const values = branches.flatMap((each) => (each.code === 'invalid_value' && each.path.length === 0 ? each.values.map(String) : []));
      if (values.length > 0) return { path, what: notAllowed(value, values) };
      // the branch that the value was meant for: wrong within it, not as a whole
      const meant = branches.find((each) => each.code !== 'invalid_type' || each.path.length > 0);
      if (meant !== undefined) return told({ ...meant, path: [...path, ...meant.path] }, data, schema);
      const wanted = branches.map((each) => (each.code === 'invalid_type' ? (KINDS[each.expected] ?? each.expected) : each.message));
      return { path, what: `${wanted.join(' or ')} is wanted, not ${JSON.stringify(value)}` };
    }
    case 'invalid_type':
      return { path, what: value === undefined ? 'it is missing' : `${KINDS[issue.expected] ?? issue.expected} is wanted, not ${JSON.stringify(value)}` };
    case 'too_small':
      return {
        path,
        what: issue.origin === 'array' || issue.origin === 'string' ? 'it is empty' : `${issue.minimum} or more is wanted, not ${JSON.stringify(value)}`,
      };
    default:
      return { path, what: issue.message };
  }
}

const KINDS: Readonly<Partial<Record<string, string>>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

function notAllowed(value: unknown, allowed: readonly string[]): string {
  if (value === undefined) return `it is missing${listed(allowed)}`;
  return `${JSON.stringify(value)} is not allowed${typeof value === 'string' ? didYouMean(value, allowed) : ''}${listed(allowed)}`;
}

function listed(allowed: readonly string[]): string {
  return allowed.length === 0 ? '' : ` (allowed: ${allowed.join(', ')})`;
}

function valueAt(data: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], data);
}

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  propertyNames?: { enum?: string[] };
  items?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  anyOf?: JsonSchema[];
}

/** The keys that a schema knows at a path. */
function keysAt(schema: z.ZodType, path: KeyPath): string[] {
  let here: JsonSchema[] = [z.toJSONSchema(schema, { io: 'input', reused: 'inline' }) as JsonSchema];
  for (const key of path) {
    here = here.flatMap(branches).flatMap(({ properties, items, additionalProperties }) => {
      const next = typeof key === 'number' ? items : (properties?.[String(key)] ?? additionalProperties);
      return typeof next === 'object' ? [next] : [];
    });
  }
  return here.flatMap(branches).flatMap(({ properties, propertyNames }) => propertyNames?.enum ?? Object.keys(properties ?? {}));
}

function branches(schema: JsonSchema): JsonSchema[] {
  return schema.anyOf === undefined ? [schema] : schema.anyOf.flatMap(branches);
}

/** The file is read again: only what is wrong is looked for. Null where the key does not stand in it. */
function lineOf(file: string, path: KeyPath): number | null {
  let node: AnyNode | undefined;
  let line: number | null = null;
  try {
    node = parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')).body;
  } catch {
    return null;
  }
  for (const key of path) {
    const inner: AnyNode | undefined = node;
    if (inner?.type === 'Object') {
      const member: MemberNode | undefined = inner.members.find(({ name }) => (name.type === 'String' ? name.value : name.name) === String(key));
      if (member === undefined) break;
      line = member.loc.start.line;
      node = member.value;
    } else if (inner?.type === 'Array') {
      const element: ElementNode | undefined = inner.elements[Number(key)];
      if (element === undefined) break;
      line = element.loc.start.line;
      node = element.value;
    } else break;
  }
  return line;
}
