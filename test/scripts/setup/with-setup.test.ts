import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const WITH_SETUP = path.resolve('scripts/with-setup.mjs');

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mekiki-with-setup-'));
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('with-setup', () => {
  it('hands arguments to the script, and its output and status to the caller', async () => {
    const script = write(
      'status.ts',
      'const status: number = 3; console.log(process.argv.slice(2)); process.exit(status);',
    );
    expect(await finished(run('npm', script, 'one', '--two'))).toEqual({ status: 3, output: "[ 'one', '--two' ]\n" });
  });

  it('hands a signal on, and ends as the script then ends', async () => {
    const script = write(
      'signal.ts',
      `process.on('SIGTERM', () => process.exit(7)); console.log('ready'); setTimeout(() => process.exit(1), 30_000);`,
    );
    const child = run('npm', script);
    if (child.stdout) await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect((await finished(child)).status).toBe(7);
  });

  it('ends by the signal by which the script ends', async () => {
    const script = write('killed.ts', `process.kill(process.pid, 'SIGKILL');`);
    const child = run('npm', script);
    await finished(child);
    expect(child.signalCode).toBe('SIGKILL');
  });

  it.each([[[]], [['npm']], [['everything', 'script.ts']]])('wrong use %j: status 64', async (words) => {
    expect((await finished(run(...words))).status).toBe(64);
  });
});

function write(name: string, text: string): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  return file;
}

function run(...words: string[]): ChildProcess {
  return spawn(process.execPath, [WITH_SETUP, ...words], { stdio: ['ignore', 'pipe', 'ignore'] });
}

async function finished(child: ChildProcess): Promise<{ status: number | null; output: string }> {
  let output = '';
  child.stdout?.on('data', (piece: Buffer) => {
    output += piece;
  });
  await once(child, 'close');
  return { status: child.exitCode, output };
}
