import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Check } from '../../src/checks/check.ts';
import { checks } from '../../src/checks/index.ts';

const root = path.join(import.meta.dirname, '../..');
const room = path.join(root, 'src/checks');

/** Every file of an area holds one check: `<area>/<name>`. */
const ids = readdirSync(room, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: area }) =>
    readdirSync(path.join(room, area))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${area}/${file.replace(/\.ts$/, '')}`),
  )
  .sort();

const catalogues = ['en', 'ja'].map(
  (language) =>
    JSON.parse(readFileSync(path.join(root, `_locales/${language}/messages.json`), 'utf8')) as Record<
      string,
      { message: string } | undefined
    >,
);

const sourceOf = (id: string) => readFileSync(path.join(room, `${id}.ts`), 'utf8');
const keyOf = (id: string) => `check_${id.replace(/[/-]/g, '_')}`;
const placeholders = (message: string) => [...message.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

test('the index lists every check once', () => {
  expect(ids.length).toBeGreaterThan(15);
  expect(checks.map(({ id }) => id).sort()).toEqual(ids);
});

describe.each(ids)('%s', (id) => {
  const check = checks.find((known) => known.id === id) as Check;
  const source = sourceOf(id);

  test('names the failing state in kebab-case', () => {
    expect(id).toMatch(/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/);
  });

  test('has documentation that says what, why, what looks the same, and what it says', () => {
    const file = path.join(room, `${id}.md`);
    expect(existsSync(file)).toBe(true);
    const documentation = readFileSync(file, 'utf8');
    expect(documentation.startsWith(`# ${id}\n`)).toBe(true);
    for (const section of ['**Looks for**', '**Why it tells.**', '**Says**']) expect(documentation).toContain(section);
    expect(documentation).toMatch(/\*\*(?:Legitimate mail that looks the same|What it does not tell)/);
  });

  test('has tests of what it finds and of what it leaves alone', () => {
    const tests = readFileSync(path.join(root, `test/checks/${id}.test.ts`), 'utf8');
    expect(tests).toContain('is clear');
    expect(tests).toMatch(/finds|speaks for/);
  });

  test('asks for no fact that it does not use', () => {
    expect(new Set(check.needs).size).toBe(check.needs.length);
    const parameters = /examine\(\{([^}]*)\}\)/.exec(source)?.[1] ?? '';
    const named = parameters.split(',').map((name) => name.trim());
    const rest = named.find((name) => name.startsWith('...'))?.slice(3);
    for (const need of check.needs) {
      const isUsed = named.includes(need) || (rest !== undefined && source.includes(`(${rest})`));
      expect(isUsed, `${need} is used`).toBe(true);
    }
    for (const name of named) if (!name.startsWith('...')) expect(check.needs).toContain(name);
  });

  test('imports no other check', () => {
    const others = ids.map((other) => path.basename(other)).filter((other) => other !== path.basename(id));
    const imported = [...source.matchAll(/from '([^']+)'/g)].map(([, target]) => path.basename(target ?? '', '.ts'));
    expect(imported.filter((name) => others.includes(name))).toEqual([]);
  });

  test('has a title and its sentences in both languages, with the same values', () => {
    const keys = [...Object.keys(catalogues[0] ?? {})].filter((key) => key.startsWith(keyOf(id)));
    expect(keys).toContain(`${keyOf(id)}_title`);
    expect(keys.length).toBeGreaterThan(1);
    for (const key of keys) {
      const [en, ja] = catalogues.map((catalogue) => catalogue[key]?.message ?? '');
      expect(ja, key).not.toBe('');
      expect(placeholders(ja ?? ''), key).toEqual(placeholders(en ?? ''));
    }
  });

  test('every reason it gives is in the catalogues', () => {
    const reasons = [...source.matchAll(/(?:notApplicable|couldNotCheck)\('(\w+)'/g)].map(([, reason]) => reason);
    for (const reason of reasons)
      for (const catalogue of catalogues) expect(catalogue).toHaveProperty(`because_${reason}`);
  });
});

test('the catalogues hold no sentence of a check that is gone', () => {
  const known = ids.map(keyOf);
  const areas = [...new Set(ids.map((id) => `check_${id.split('/')[0]}_`))];
  const orphans = Object.keys(catalogues[0] ?? {}).filter(
    (key) =>
      areas.some((area) => key.startsWith(area)) && !known.some((stem) => key === stem || key.startsWith(`${stem}_`)),
  );
  expect(orphans).toEqual([]);
});
