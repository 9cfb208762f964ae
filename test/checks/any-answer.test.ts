import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askOthers } from '../../src/ask-others.ts';
import { checks } from '../../src/checks/index.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import type { DnsAnswer, DnsFailure, DnsType, Resolver } from '../../src/lookup/dns/resolver.ts';
import type { OutsideSource } from '../../src/lookup/outside/outside-source.ts';
import { readMail } from '../../src/mail/read-mail.ts';
import { sourceSpan } from '../../src/mail/source/locus.ts';
import { hasWord, word } from '../../src/report/words.ts';
import { root } from '../architecture/source-files.ts';
import { factsOf } from './facts-of.ts';
import { anOutside } from './outside-of.ts';

const folder = path.join(root, 'test/mail');
const fixtures = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.eml'))
  .map((name) => new Uint8Array(readFileSync(path.join(folder, name))));

const failures: readonly DnsFailure[] = ['timeout', 'refused-by-budget', 'marked-name', 'bad-name', 'server-failure'];
const records: Readonly<Partial<Record<DnsType, readonly unknown[]>>> = {
  A: ['198.51.100.7'],
  AAAA: ['2001:db8::7'],
  MX: [{ priority: 0, exchange: '' }],
  PTR: ['ec2-198-51-100-7.compute.amazonaws.com', 'mail.shop.example'],
};
const texts = ['v=spf1 -all', 'v=spf1 ?all', 'v=DMARC1; p=reject', 'v=DMARC1; p=none', 'v=DKIM1; p=', '\u0000{client}'];

/** Somebody who answers each question as `dice` fall, and the same question always the same way. */
function resolverOf(dice: readonly number[]): Resolver {
  const known = new Map<string, DnsAnswer>();
  let next = 0;
  const roll = (sides: number) => (dice[next++ % dice.length] ?? 0) % sides;
  const answered = (type: DnsType): DnsAnswer => {
    const outcome = roll(5);
    if (outcome === 0) return { outcome: 'no-such-name' };
    if (outcome === 1) return { outcome: 'no-data' };
    if (outcome === 2) return { outcome: 'temporary-failure', because: failures[roll(failures.length)] ?? 'timeout' };
    const some = type === 'TXT' ? [[texts[roll(texts.length)]]] : (records[type] ?? []);
    return { outcome: 'records', records: some, name: 'asked' } as DnsAnswer;
  };
  return {
    async ask<Type extends DnsType>(name: string, type: Type): Promise<DnsAnswer<Type>> {
      const question = `${type} ${name}`;
      const answer = known.get(question) ?? answered(type);
      known.set(question, answer);
      return answer as DnsAnswer<Type>;
    },
  };
}

function sourceOf(dice: readonly number[]): OutsideSource {
  const resolver = resolverOf(dice);
  const registrations = ['2022-07-30', null, '1999-01-01', '2030-01-01'].map(
    (since) => [...anOutside({ domains: { 'shop.example': since } }).domains.values()][0],
  );
  return {
    parties: ['Resolver'],
    dns: { resolverFor: () => resolver },
    filters: [
      {
        operator: 'Filter',
        isListed: async (name) => [true, false, null][(dice[name.length % dice.length] ?? 0) % 3] ?? null,
      },
    ],
    registry: {
      domain: async (name) => {
        const answer = registrations[(dice[name.length % dice.length] ?? 0) % registrations.length];
        if (answer?.outcome !== 'known') return { outcome: 'no-such-object' };
        return { ...answer, registration: { ...answer.registration, domain: name } };
      },
      network: async () => ({ outcome: 'not-offered', page: null }),
    },
    mayAskMarkedNames: false,
  };
}

test('whatever others answer, no check fails, every sentence is one, and all evidence lies within the mail', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...fixtures),
      fc.array(fc.nat(999), { minLength: 5, maxLength: 40 }),
      fc.constantFrom(Date.UTC(2022, 7, 2), Date.UTC(2026, 10, 24)),
      async (octets, dice, now) => {
        const mail = await readMail(octets, { ownHosts: [] }).catch(() => null);
        if (mail === null) return;
        const { outside, evaluated } = await askOthers(mail, sourceOf(dice), now);
        const facts = await factsOf(octets, { addresses: new Map(), outside }, evaluated);
        for (const { check, outcome } of runChecks(checks, facts)) {
          const said = 'because' in outcome ? [outcome.because] : [];
          const found =
            outcome.kind === 'found' ? outcome.findings : outcome.kind === 'clear' ? outcome.assurances : [];
          for (const { key, params } of [...said, ...found.map(({ explanation }) => explanation)]) {
            expect(key, `${check} ${JSON.stringify(params)}`).not.toBe('because_internal_error');
            expect(hasWord(key), key).toBe(true);
            expect(word('ja', key, {}).match(/\{\w+\}/g) ?? [], key).toSatisfy((names: string[]) =>
              names.every((name) => name.slice(1, -1) in params),
            );
          }
          for (const { locus } of found.flatMap(({ evidence }) => evidence)) {
            const { start, end } = sourceSpan(locus);
            expect(0 <= start && start <= end && end <= octets.length, check).toBe(true);
          }
        }
      },
    ),
    { numRuns: 150 },
  );
}, 120_000);
