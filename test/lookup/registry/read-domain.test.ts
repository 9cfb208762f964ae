import { describe, expect, it } from 'vitest';
import { maxEntities, maxEntityDepth } from '../../../src/lookup/registry/entities.ts';
import { maxNameServers, maxStatuses, readDomain } from '../../../src/lookup/registry/read-domain.ts';

const now = Date.UTC(2026, 10, 24);
const read = (members: object) =>
  readDomain({ objectClassName: 'domain', ldhName: 'sender.test', ...members }, 'sender.test', 'rdap.example', now);
const event = (eventAction: unknown, eventDate: unknown) => ({ eventAction, eventDate });
const registered = (eventDate: unknown) => read({ events: [event('registration', eventDate)] })?.registered;
const entity = (role: string, name: string, more: object = {}) => ({
  roles: [role],
  vcardArray: ['vcard', [['fn', {}, 'text', name], ...((more as { card?: unknown[] }).card ?? [])]],
  ...more,
});
const org = ['kind', {}, 'text', 'org'];

describe('the domain of an answer (RFC 9083 §5.3)', () => {
  it.each([
    [{ ldhName: 'SENDER.TEST.' }, true],
    [{ ldhName: undefined, unicodeName: 'sender.test' }, true],
    [{ ldhName: 'www.sender.test' }, false],
    [{ ldhName: 'sender.test/x' }, false],
    [{ ldhName: ['sender.test'] }, false],
    [{ ldhName: undefined }, false],
    [{ objectClassName: 'nameserver' }, false],
  ])('of %j is the one that was asked for: %s', (members, isIt) => {
    expect(read(members) !== null).toBe(isIt);
  });

  it('may be told in U-labels', () => {
    const answer = { objectClassName: 'domain', unicodeName: 'bücher.test' };
    expect(readDomain(answer, 'xn--bcher-kva.test', 'rdap.example', now)?.domain).toBe('xn--bcher-kva.test');
  });

  it('says nothing more than it says', () => {
    expect(read({})).toEqual({
      domain: 'sender.test',
      registered: null,
      changed: null,
      expires: null,
      registrar: null,
      registrarId: null,
      registrantOrganization: null,
      registrantCountry: null,
      statuses: [],
      nameServers: [],
      abuse: null,
      source: 'rdap.example',
    });
  });
});

describe('the date of registration (RFC 9083 §4.5, RFC 3339)', () => {
  it.each([
    ['2026-11-20T07:15:00Z', Date.UTC(2026, 10, 20, 7, 15)],
    ['2026-11-20T07:15:00.123456Z', Date.UTC(2026, 10, 20, 7, 15, 0, 123)],
    ['2026-11-20t16:15:00+09:00', Date.UTC(2026, 10, 20, 7, 15)],
    ['2026-11-20T07:15:00', Date.UTC(2026, 10, 20, 7, 15)],
    ['2026-11-20 07:15:00', Date.UTC(2026, 10, 20, 7, 15)],
    ['2026-11-20', Date.UTC(2026, 10, 20)],
    ['2026-11-24T20:00:00Z', Date.UTC(2026, 10, 24, 20)],
  ])('%s is read', (text, time) => {
    expect(registered(text)).toBe(time);
  });

  it.each<unknown>([
    'before Aug-1996',
    '20/11/2026',
    '2026-13-40T00:00:00Z',
    '2026-11-20T25:00:00Z',
    '0000-00-00T00:00:00Z',
    '1970-01-01T00:00:00Z',
    '2030-01-01T00:00:00Z',
    '+275760-09-13T00:00:00Z',
    `2026-11-20T07:15:00.${'1'.repeat(100)}Z`,
    1_700_000_000,
    null,
    ['2026-11-20'],
  ])('%j is nonsense', (text) => {
    expect(registered(text)).toBeNull();
  });

  it('is the first that is one', () => {
    const events = [
      null,
      event('registration', 'x'),
      event('Registration', '2020-01-02'),
      event('registration', '2021-01-02'),
      event(7, '2022-01-02'),
      event('expiration', '2099-01-02'),
      event('last changed', '2023-01-02'),
    ];
    expect(read({ events })).toMatchObject({
      registered: Date.UTC(2020, 0, 2),
      expires: Date.UTC(2099, 0, 2),
      changed: Date.UTC(2023, 0, 2),
    });
  });
});

describe('who has to do with a domain', () => {
  it('is its registrar, with the abuse desk of the registrar before any other', () => {
    const abuse = (email: string) => entity('abuse', 'Desk', { card: [['email', {}, 'text', email]] });
    const registrar = entity('Registrar', 'Names Inc.', {
      publicIds: [null, { type: 'IANA Registrar ID', identifier: '292' }],
      entities: [abuse('registrar@example.test')],
    });
    expect(read({ entities: [abuse('registry@example.test'), registrar] })).toMatchObject({
      registrar: 'Names Inc.',
      registrarId: '292',
      abuse: { email: 'registrar@example.test', phone: null },
    });
    expect(read({ entities: [abuse('registry@example.test')] })?.abuse?.email).toBe('registry@example.test');
    expect(read({ entities: [entity('abuse', 'Nobody to write to')] })?.abuse).toBeNull();
  });

  it.each<[string, unknown[], string | null]>([
    ['an organization', [['org', {}, 'text', 'Sender Ltd']], 'Sender Ltd'],
    ['what says it is one', [org], 'Full Name'],
    ['nobody by name where it may be a person', [], null],
    ['nobody where it is withheld', [['org', {}, 'text', 'REDACTED FOR PRIVACY']], null],
    ['nobody where it is withheld in other words', [['org', {}, 'text', 'Data Protected']], null],
    ['nobody where a dash stands', [['org', {}, 'text', '-']], null],
    ['a company that is called so', [['org', {}, 'text', 'None of Your Business GmbH']], 'None of Your Business GmbH'],
    ['a company in its own script', [['org', {}, 'text', '株式会社例']], '株式会社例'],
    ['nobody by the word for it', [['org', {}, 'text', 'None']], null],
    ['a company of privacy', [['org', {}, 'text', 'Domains By Proxy, LLC']], 'Domains By Proxy, LLC'],
  ])('is its registrant: %s', (_, properties, organization) => {
    expect(read({ entities: [entity('registrant', 'Full Name', { card: properties })] })).toMatchObject({
      registrantOrganization: organization,
    });
  });

  it('is not told against the registry’s will (RFC 9537)', () => {
    const card = [
      ['org', {}, 'text', 'Sender Ltd'],
      ['adr', { cc: 'DE' }, 'text', []],
    ];
    const redacted = [
      'x',
      { name: { type: 'Registrant Organization' } },
      { name: { description: 'Registrant Country' } },
      { name: 7 },
    ];
    expect(read({ entities: [entity('registrant', 'X', { card })], redacted })).toMatchObject({
      registrantOrganization: null,
      registrantCountry: null,
    });
  });

  it('is read to a depth and a number', () => {
    let inner: object = entity('registrar', 'Deep Inc.');
    for (let depth = 1; depth < maxEntityDepth; depth++) inner = { roles: [], entities: [inner] };
    expect(read({ entities: [inner] })?.registrar).toBe('Deep Inc.');
    expect(read({ entities: [{ entities: [inner] }] })?.registrar).toBeNull();
    const many = Array.from({ length: maxEntities }, () => ({ roles: ['technical'] }));
    expect(read({ entities: [...many.slice(1), entity('registrar', 'Last Inc.')] })?.registrar).toBe('Last Inc.');
    expect(read({ entities: [...many, entity('registrar', 'Beyond Inc.')] })?.registrar).toBeNull();
  });
});

describe('statuses and name servers', () => {
  it('are told up to a number', () => {
    const answer = read({
      status: [7, 'Client Hold', ...Array.from({ length: 100 }, (_, i) => `s${i}`)],
      nameservers: [
        null,
        { ldhName: 'NS1.Example.' },
        ...Array.from({ length: 100 }, (_, i) => ({ ldhName: `n${i}` })),
      ],
    });
    expect(answer?.statuses[0]).toBe('client hold');
    expect(answer?.statuses).toHaveLength(maxStatuses - 1);
    expect(answer?.nameServers[0]).toBe('ns1.example');
    expect(answer?.nameServers).toHaveLength(maxNameServers - 1);
  });
});
