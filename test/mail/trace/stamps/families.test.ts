import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { grammars } from '../../../../src/mail/trace/stamps/index.ts';
import { localSteps, remark } from '../../../../src/mail/trace/stamps/local-step.ts';

const root = path.join(import.meta.dirname, '../../../..');
const [reading = '', skipping = ''] = readFileSync(path.join(root, 'src/mail/trace/stamps/families.md'), 'utf8').split(
  'Lines that name no relay:',
);

/** The cells of each row of a table whose first cell is an id. */
function rowsOf(table: string): string[][] {
  const rows = table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  return rows
    .filter(([, id]) => id?.startsWith('`') === true)
    .map(([, id = '', ...cells]) => [id.slice(1, -1), ...cells]);
}

const steps = [...localSteps, remark];
const read = grammars.filter((grammar) => !steps.includes(grammar));

it('reads at least 40 families', () => {
  expect(new Set(read.map(({ id }) => id)).size).toBeGreaterThanOrEqual(40);
});

it('documents each family that is read, with what it does about names', () => {
  const documented = rowsOf(reading).map(([id, , , names]) => `${id} ${names}`);
  const known = read.map(({ id, names }) => `${id} ${names}`);
  expect(documented.toSorted()).toEqual([...new Set(known)].sort());
});

it('documents each family of which lines are skipped', () => {
  const documented = rowsOf(skipping).map(([id]) => id ?? '');
  expect(documented.toSorted()).toEqual([...steps.map(({ id }) => id), 'qmail'].sort());
});

it.each([...new Set(grammars.map(({ id }) => id))])('%s has fixture lines', (id) => {
  const folder = path.join(root, 'test/mail/trace/stamps');
  const files = [
    'exim',
    'filters',
    'gmail',
    'mail-services',
    'microsoft',
    'other-families',
    'postfix',
    'products',
    'providers',
    'qmail',
    'sendmail',
  ];
  const tests = files.map((file) => readFileSync(path.join(folder, `${file}.test.ts`), 'utf8')).join('\n');
  expect(tests).toMatch(new RegExp(`'${id}'`));
});
