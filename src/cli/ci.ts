import path from 'node:path';

/** The service that runs the command, by the variables it sets, and what it offers. */
export interface Ci {
  service: 'github' | 'gitlab' | null;
  /** the folder that paths in annotations and reports start from */
  root: string;
  /** of GitHub: what is added to it is shown with the job */
  summaryFile: string | null;
}

export function ciOf(env: NodeJS.ProcessEnv, folder: string): Ci {
  const service = env.GITHUB_ACTIONS === 'true' ? 'github' : env.GITLAB_CI === 'true' ? 'gitlab' : null;
  const root = service === 'github' ? env.GITHUB_WORKSPACE : service === 'gitlab' ? env.CI_PROJECT_DIR : undefined;
  return { service, root: root === undefined || root === '' ? folder : root, summaryFile: env.GITHUB_STEP_SUMMARY || null };
}

/** An input's path from the root; null of standard input and of what lies outside. */
export function fromRoot(input: string, root: string): string | null {
  if (input === '-') return null;
  const below = path.relative(root, path.resolve(input));
  return below === '' || path.isAbsolute(below) || below.split(path.sep)[0] === '..' ? null : below.split(path.sep).join('/');
}
