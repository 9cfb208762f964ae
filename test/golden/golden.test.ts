import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { UnreadableMessage } from '../../src/mail/unreadable-message.ts';
import type { Report } from '../../src/report/report.ts';
import { root } from '../architecture/source-files.ts';
import { engineAsBuilt, engineOfSource } from './engines.ts';

/**
 * Beside every fixture lie the facts and findings that the engine gives for it (`*.golden.json`); the
 * verdicts of all fixtures stand in one table (`verdicts.json`), so that a new weighing rewrites one file.
 * `MEKIKI_UPDATE_GOLDEN=1` writes them anew: read the difference before it is committed.
 */

const folder = path.join(root, 'test/mail');
const verdictTable = path.join(folder, 'verdicts.json');
const isUpdate = process.env.MEKIKI_UPDATE_GOLDEN === '1';
const fixtures = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.eml'))
  .sort();

type Judgement = Pick<Report, 'verdict' | 'assurance' | 'score' | 'attack'> & { readonly reasons: readonly string[] };
type Golden = Record<string, unknown>;

function halves(report: Report): { facts: Golden; judgement: Judgement } {
  const { verdict, assurance, score, attack, reasons, victims, engine, data, outcomes, notApplicable, ...facts } =
    report;
  return {
    facts: {
      ...facts,
      findings: facts.findings.map(({ text, ...finding }) => finding),
      unchecked: facts.unchecked.map(({ check, because }) => ({ check, because })),
    },
    judgement: {
      verdict,
      assurance,
      score,
      attack,
      reasons: reasons.map((index) => report.findings[index]?.check ?? ''),
    },
  };
}

async function halvesOf(name: string, engine: Awaited<ReturnType<typeof engineOfSource>>) {
  const octets = new Uint8Array(readFileSync(path.join(folder, name)));
  try {
    return halves(await engine(octets));
  } catch (error) {
    if (!(error instanceof Error && 'reason' in error)) throw error;
    return { facts: { unreadable: (error as UnreadableMessage).reason }, judgement: null };
  }
}

const goldenOf = (name: string) => path.join(folder, name.replace(/\.eml$/, '.golden.json'));
const asText = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

describe('fixtures', async () => {
  const engine = await engineOfSource();

  test('there are fixtures', () => {
    expect(fixtures.length).toBeGreaterThan(0);
  });

  test.each(fixtures)('%s: facts and findings as recorded', async (name) => {
    const { facts } = await halvesOf(name, engine);
    if (isUpdate) writeFileSync(goldenOf(name), asText(facts));
    expect(existsSync(goldenOf(name)), 'a golden file lies beside the fixture').toBe(true);
    expect(asText(facts)).toBe(readFileSync(goldenOf(name), 'utf8'));
  });

  test('verdicts as recorded', async () => {
    const verdicts: Record<string, Judgement | null> = {};
    for (const name of fixtures) verdicts[name] = (await halvesOf(name, engine)).judgement;
    if (isUpdate) writeFileSync(verdictTable, asText(verdicts));
    expect(asText(verdicts)).toBe(readFileSync(verdictTable, 'utf8'));
  });
});

describe('the built engine', async () => {
  const [source, built] = [await engineOfSource(), await engineAsBuilt()];

  test.each(fixtures)('%s: says the same as the source', async (name) => {
    expect(await halvesOf(name, built)).toEqual(await halvesOf(name, source));
  });
});
