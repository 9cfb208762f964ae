import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import fs from 'node:fs';

/** How a process ended: by itself with a status, or by a signal. */
export interface ProcessEnd {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface ChildOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** File descriptors as for `spawn`; standard input and both outputs to nowhere by default. */
  readonly stdio?: StdioOptions;
  /** User and group to run as; only root can choose them. */
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
}

/**
 * A program that certainly ends: with `stop`, when this Node ends, and (in Linux) even when this Node is killed. Its
 * descendants end with it.
 */
export class OwnedProcess {
  readonly pid: number;
  /** Resolves when the program has ended; never rejects. */
  readonly ended: Promise<ProcessEnd>;
  readonly child: ChildProcess;
  #end: ProcessEnd | undefined;

  private constructor(child: ChildProcess, pid: number) {
    this.child = child;
    this.pid = pid;
    alive.add(pid);
    this.ended = new Promise((resolve) => {
      child.once('exit', (status, signal) => {
        alive.delete(pid);
        this.#end = { status, signal };
        resolve(this.#end);
      });
    });
  }

  /** Starts a program; rejects when it cannot be started at all. */
  static async start(command: string, args: readonly string[], options: ChildOptions = {}): Promise<OwnedProcess> {
    const [program, ...words] = fs.existsSync(SETPRIV) ? [...DIE_WITH_PARENT, command, ...args] : [command, ...args];
    const child = spawn(program ?? command, words, {
      stdio: options.stdio ?? 'ignore',
      env: options.env ?? process.env,
      // A process group of its own, so that a signal reaches all descendants and the terminal's Ctrl-C none.
      detached: true,
      ...options.user,
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', reject);
    });
    return new OwnedProcess(child, child.pid ?? Number.NaN);
  }

  /** How it ended; undefined while it runs. */
  get end(): ProcessEnd | undefined {
    return this.#end;
  }

  /** Asks the program to end, makes it end after the grace period, and gives how it ended. */
  async stop(graceMs = 5_000): Promise<ProcessEnd> {
    if (this.#end) return this.#end;
    signalGroup(this.pid, 'SIGTERM');
    const force = setTimeout(() => signalGroup(this.pid, 'SIGKILL'), graceMs);
    const end = await this.ended;
    clearTimeout(force);
    signalGroup(this.pid, 'SIGKILL');
    return end;
  }

  /** Ends the program and its descendants at once, as a crash would. */
  async kill(): Promise<ProcessEnd> {
    signalGroup(this.pid, 'SIGKILL');
    return this.ended;
  }
}

const SETPRIV = '/usr/bin/setpriv';

const DIE_WITH_PARENT = [SETPRIV, '--pdeathsig', 'KILL', '--'];

const alive = new Set<number>();

process.once('exit', () => {
  for (const pid of alive) signalGroup(pid, 'SIGKILL');
});

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
