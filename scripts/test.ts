import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm test`: types, lint, unit, golden and architecture tests, the built folder, the package, and the
 * end-to-end tests in a real Thunderbird. With `--long` (`npm run test:long`) what takes longer instead: a
 * million seeded mutations and ten thousand mails. With `--fast` everything but Thunderbird.
 */

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly environment?: Readonly<Record<string, string>>;
}

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const bin = (name: string) => path.join(root, 'node_modules', '.bin', name);
const script = (name: string): [string, ...string[]] => [process.execPath, '--import', 'tsx', `scripts/${name}.ts`];

const quick: readonly Step[] = [
  { name: 'types', command: [bin('tsc'), '-p', 'tsconfig.json'] },
  { name: 'types of the engine alone, without browser and Node', command: [bin('tsc'), '-p', 'tsconfig.core.json'] },
  { name: 'lint', command: [bin('biome'), 'check', '.'] },
  { name: 'build', command: script('build') },
  {
    name: 'lint of the built extension',
    command: [bin('web-ext'), 'lint', '--source-dir', 'dist/extension', '--no-config-discovery'],
  },
  { name: 'unit, golden and architecture tests', command: [bin('vitest'), 'run'] },
  { name: 'package, twice the same bytes', command: [...script('package'), '--twice'] },
];

const endToEnd: readonly Step[] = [
  {
    name: 'end to end, in Thunderbird',
    command: [bin('vitest'), 'run', '--config', 'test/thunderbird/vitest.config.ts'],
  },
];

const long: readonly Step[] = [
  { name: 'build', command: script('build') },
  {
    name: 'a million mutations, a third for each family of readers',
    command: [bin('vitest'), 'run', 'test/fuzz'],
    environment: { MEKIKI_FUZZ_COUNT: '334000' },
  },
  { name: 'ten thousand mails', command: script('ten-thousand') },
];

const asked = process.argv.slice(2);
const steps = asked.includes('--long') ? long : asked.includes('--fast') ? quick : [...quick, ...endToEnd];

const results = steps.map(run);
process.stdout.write('\n');
for (const { name, ok, seconds } of results) {
  process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(0)} s)\n`);
}
const failed = results.filter(({ ok }) => !ok).length;
process.stdout.write(`steps: ${results.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

/** All steps run, whatever became of the ones before: one run shows everything that is red. */
function run({ name, command: [command, ...commandArguments], environment = {} }: Step) {
  process.stdout.write(`\n── ${name}\n`);
  const start = performance.now();
  const { status, error } = spawnSync(command, commandArguments, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  if (error !== undefined) process.stdout.write(`${error.message}\n`);
  return { name, ok: status === 0, seconds: (performance.now() - start) / 1000 };
}
