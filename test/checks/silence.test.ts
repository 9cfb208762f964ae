import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { askOthers } from '../../src/ask-others.ts';
import { checks } from '../../src/checks/index.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import type { DnsFailure } from '../../src/lookup/dns/resolver.ts';
import type { OutsideSource } from '../../src/lookup/outside/outside-source.ts';
import { readMail } from '../../src/mail/read-mail.ts';
import { root } from '../architecture/source-files.ts';
import { factsOf } from './facts-of.ts';

const folder = path.join(root, 'test/mail');
const fixtures = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.eml'));

/** Nobody answers. */
function silent(because: DnsFailure): OutsideSource {
  const failure = { outcome: 'temporary-failure', because: 'timeout' } as const;
  return {
    parties: ['Resolver'],
    dns: { resolverFor: () => ({ ask: async () => ({ outcome: 'temporary-failure', because }) }) },
    filters: [{ operator: 'Filter', isListed: async () => null }],
    registry: { domain: async () => failure, network: async () => failure },
    mayAskMarkedNames: false,
  };
}

function findingsOf(results: ReturnType<typeof runChecks>): string[] {
  return results.flatMap(({ check, outcome }) =>
    outcome.kind === 'found'
      ? outcome.findings.map(({ severity, explanation }) => `${check} ${severity} ${explanation.key}`)
      : [],
  );
}

test.each(['timeout', 'refused-by-budget'] as const)(
  'that nobody answers (%s) is held against no mail',
  async (because) => {
    expect(fixtures.length).toBeGreaterThan(20);
    for (const name of fixtures) {
      const octets = new Uint8Array(readFileSync(path.join(folder, name)));
      const mail = await readMail(octets, { ownHosts: [] }).catch(() => null);
      if (mail === null) continue;
      const { outside, evaluated } = await askOthers(mail, silent(because), Date.UTC(2026, 10, 24));
      const alone = findingsOf(runChecks(checks, await factsOf(octets)));
      const asked = findingsOf(runChecks(checks, await factsOf(octets, { addresses: new Map(), outside }, evaluated)));
      expect(
        asked.filter((finding) => !alone.includes(finding)),
        name,
      ).toEqual([]);
    }
  },
);
