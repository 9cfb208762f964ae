import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DomainAnswer, NetworkAnswer } from '../../../src/lookup/registry/registration.ts';
import {
  absenceMs,
  knownMs,
  maxCachedRegistrations,
  RegistrationCache,
} from '../../../src/lookup/registry/registration-cache.ts';

const now = 1_000_000;
const domain: DomainAnswer = {
  outcome: 'known',
  registration: {
    domain: 'sender.test',
    registered: 5,
    changed: null,
    expires: null,
    registrar: 'Names Inc.',
    registrarId: null,
    registrantOrganization: null,
    registrantCountry: 'PT',
    statuses: ['active'],
    nameServers: [],
    abuse: { email: 'abuse@example.test', phone: null },
    source: 'rdap.example',
  },
};
const network: NetworkAnswer = {
  outcome: 'known',
  registration: {
    name: 'NET',
    handle: null,
    range: ['192.0.2.0', '192.0.2.255'],
    country: null,
    organization: null,
    abuse: null,
    source: 'rdap.example',
  },
};

function heldMs(answer: DomainAnswer): number {
  const cache = new RegistrationCache();
  cache.set('domain', 'sender.test', answer, now);
  return (cache.save(now)[0]?.expires ?? now) - now;
}

describe('an answer of a registry holds', () => {
  it.each<[string, DomainAnswer, number]>([
    ['for a day', domain, knownMs],
    ['for an hour where it is an absence', { outcome: 'no-such-object' }, absenceMs],
    ['not at all where it is a failure', { outcome: 'temporary-failure', because: 'timeout' }, 0],
    ['not at all where nobody was asked', { outcome: 'not-offered', page: null }, 0],
  ])('%s', (_, answer, ms) => {
    expect(heldMs(answer)).toBe(ms);
  });

  it('under its kind and name alone', () => {
    const cache = new RegistrationCache();
    cache.set('domain', 'sender.test', domain, now);
    cache.set('network', '192.0.2.1', network, now);
    expect(cache.get('domain', 'sender.test', now + knownMs - 1)).toEqual(domain);
    expect(cache.get('domain', 'sender.test', now + knownMs)).toBeUndefined();
    expect(cache.get('network', '192.0.2.1', now)).toEqual(network);
    expect(cache.get('network', 'sender.test', now)).toBeUndefined();
  });
});

describe('the cache of registrations', () => {
  it('is bounded, and gives up what was not asked for longest', () => {
    const cache = new RegistrationCache();
    for (let i = 0; i <= maxCachedRegistrations; i++) {
      cache.get('domain', 'n0.test', now);
      cache.set('domain', `n${i}.test`, domain, now);
    }
    expect(cache.save(now)).toHaveLength(maxCachedRegistrations);
    expect(cache.get('domain', 'n0.test', now)).toEqual(domain);
    expect(cache.get('domain', 'n1.test', now)).toBeUndefined();
  });

  it('is stored as JSON and taken up', () => {
    const cache = new RegistrationCache();
    cache.set('domain', 'sender.test', domain, now);
    cache.set('network', '192.0.2.1', network, now);
    cache.set('domain', 'nobody.test', { outcome: 'no-such-object' }, now);
    const saved: unknown = JSON.parse(JSON.stringify(cache.save(now)));
    const another = new RegistrationCache();
    another.restore(saved, now + 1);
    expect(another.save(now + 1)).toEqual(saved);
    expect(another.get('network', '192.0.2.1', now + 1)).toEqual(network);
  });

  it.each<[string, object]>([
    ['has passed', { expires: now }],
    ['holds longer than any may', { expires: now + knownMs + 1 }],
    ['holds for no time', { expires: Number.NaN }],
    ['is of no kind', { kind: 'entity' }],
    ['is of the other kind', { kind: 'network' }],
    ['has no name', { name: 7 }],
    ['is a failure', { answer: { outcome: 'temporary-failure', because: 'timeout' } }],
    ['says nothing', { answer: { outcome: 'known' } }],
    ['lacks a member', { answer: { outcome: 'known', registration: { domain: 'sender.test' } } }],
    ['has a date that is none', { answer: { ...domain, registration: { ...domain.registration, registered: 'x' } } }],
    ['has a contact that is none', { answer: { ...domain, registration: { ...domain.registration, abuse: 'x' } } }],
    ['is an absence that holds for a day', { answer: { outcome: 'no-such-object' } }],
  ])('leaves out what %s', (_, change) => {
    const entry = { kind: 'domain', name: 'sender.test', expires: now + knownMs, answer: domain };
    const cache = new RegistrationCache();
    cache.restore([{ ...entry, ...change }, null, 7, 'x'], now);
    expect(cache.save(now)).toEqual([]);
    cache.restore([entry], now);
    expect(cache.save(now)).toHaveLength(1);
  });

  it('takes anything without a throw', () => {
    const cache = new RegistrationCache();
    fc.assert(
      fc.property(fc.anything(), (saved) => {
        cache.restore(saved, now);
        cache.restore([saved], now);
        expect(cache.save(now)).toEqual([]);
      }),
    );
  });
});
