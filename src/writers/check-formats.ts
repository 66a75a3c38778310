import type { CheckFormat } from './check-format.js';

interface Registered {
  /** of files that are named after their input */
  extension: string;
  load(): Promise<CheckFormat>;
}

/** Every format of `check`, the default first. A new one is a file, a line here, and its transcript. */
export const CHECK_FORMATS = {
  pretty: { extension: 'txt', load: async () => (await import('./check-pretty.js')).checkPretty },
  json: { extension: 'json', load: async () => (await import('./check-json.js')).checkJson },
  sarif: { extension: 'sarif', load: async () => (await import('./sarif.js')).sarif },
  junit: { extension: 'xml', load: async () => (await import('./junit.js')).junit },
  github: { extension: 'txt', load: async () => (await import('./github.js')).github },
  gitlab: { extension: 'json', load: async () => (await import('./gitlab.js')).gitlab },
  markdown: { extension: 'md', load: async () => (await import('./markdown.js')).markdown },
} satisfies Record<string, Registered>;

export type CheckFormatName = keyof typeof CHECK_FORMATS;
