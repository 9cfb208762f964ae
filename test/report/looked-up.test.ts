import { expect, test } from 'vitest';
import { dissect } from '../../src/dissect.ts';
import type { OutsideSource } from '../../src/lookup/outside/outside-source.ts';
import { aMail, borderStamp } from '../checks/a-mail.ts';

/** A world in which no name exists. */
const emptyWorld: OutsideSource = {
  parties: ['Resolver'],
  dns: { resolverFor: () => ({ ask: async () => ({ outcome: 'no-such-name' }) }) },
  filters: [],
  registry: null,
  mayAskMarkedNames: false,
};

const embedded = { data: {}, whereabouts: async () => ({ place: null, network: null }) };

async function sentences(outside: OutsideSource | null) {
  const Received = borderStamp('mail.shop.example (unknown [192.0.2.98])');
  const octets = new TextEncoder().encode(aMail({ Received }));
  const now = Date.UTC(2022, 7, 2);
  const { findings } = await dissect(octets, { language: 'en', ownHosts: [], now, embedded, outside });
  return new Map(findings.map(({ key, isLookedUp }) => [key, isLookedUp]));
}

test('a sentence is marked as looked up where the source alone does not tell it', async () => {
  const asked = await sentences(emptyWorld);
  expect(asked.get('check_author_domain_sends_no_mail_gone')).toBe(true);
  expect(asked.get('check_trace_unproven_client_author')).toBe(false);
});

test('where nobody was asked, none is', async () => {
  expect([...(await sentences(null)).values()]).not.toContain(true);
});
