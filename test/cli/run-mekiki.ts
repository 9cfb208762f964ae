import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from '../architecture/source-files.ts';

/** What the command line answered. */
export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
  /** With `--format json`: one object a line. */
  readonly lines: () => Record<string, unknown>[];
}

/** Runs the built command line as a user does, in an environment of its own. */
export function runMekiki(
  args: readonly string[],
  {
    input,
    folder,
    environment = {},
  }: { input?: Uint8Array; folder?: string; environment?: Record<string, string> } = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'dist/cli/mekiki.mjs'), ...args], {
      env: { PATH: process.env.PATH, INIT_CWD: folder ?? root, ...environment },
    });
    const pieces: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] };
    for (const name of ['stdout', 'stderr'] as const) child[name].on('data', (piece) => pieces[name].push(piece));
    child.on('error', reject);
    child.on('close', (status) => {
      const out = Buffer.concat(pieces.stdout).toString();
      const lines = () =>
        out
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line));
      resolve({ status, out, err: Buffer.concat(pieces.stderr).toString(), lines });
    });
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
