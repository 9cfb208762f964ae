import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ClosableTransport } from '../../../src/cli/http2-transport.ts';
import { http2Transport } from '../../../src/cli/http2-transport.ts';
import { httpsTransport } from '../../../src/cli/https-transport.ts';
import { parseIpAddress } from '../../../src/domain/ip-address.ts';
import { readBootstrap, readBootstrapText } from '../../../src/lookup/registry/read-bootstrap.ts';
import { RegistryClient } from '../../../src/lookup/registry/registry-client.ts';
import { systemTime } from '../../../src/system-time.ts';
import { CertificateAuthority } from '../../certificate-authority.ts';
import { type RdapServer, startRdapServer } from './rdap-server.ts';

let authority: CertificateAuthority;
let server: RdapServer;
let transport: ClosableTransport;
let asked = 0;

beforeAll(async () => {
  authority = new CertificateAuthority();
  server = await startRdapServer(authority);
  transport = httpsTransport({ ca: server.certificate });
});

afterEach(() => {
  asked = server.requests.length;
});

afterAll(async () => {
  transport?.close();
  await server?.stop();
  authority?.remove();
});

const clientOver = (over: ClosableTransport, timeoutMs = 3000) =>
  new RegistryClient({ bootstrap: readBootstrap(server.bootstrap)!, transport: over, time: systemTime, timeoutMs });
const failure = (because: string) => ({ outcome: 'temporary-failure', because });

describe('a real server of registration data', () => {
  it('says what it knows of a domain', async () => {
    const answer = await clientOver(transport).domain('www.greenpaint.pt');
    expect(answer).toEqual({
      outcome: 'known',
      registration: {
        domain: 'greenpaint.pt',
        registered: Date.UTC(2017, 2, 14, 9, 26, 53),
        changed: Date.UTC(2022, 1, 1, 10),
        expires: Date.UTC(2023, 2, 14, 9, 26, 53),
        registrar: 'Registrar of the Tests',
        registrarId: null,
        registrantOrganization: 'Tintas Verdes de Teste',
        registrantCountry: 'PT',
        statuses: ['active'],
        nameServers: ['ns1.hosting.example', 'ns2.hosting.example'],
        abuse: { email: 'abuse@registrar.example', phone: null },
        source: new URL(server.url).host,
      },
    });
    expect(server.requests.slice(asked)).toEqual(['domain/greenpaint.pt']);
  });

  it('tells what is redacted from what is not (RFC 9537)', async () => {
    expect(await clientOver(transport).domain('redacted.example')).toMatchObject({
      outcome: 'known',
      registration: {
        domain: 'redacted.example',
        registered: Date.UTC(2026, 10, 20, 7, 15, 0, 500),
        changed: null,
        registrar: 'Names of Example, Inc.',
        registrarId: '9999',
        registrantOrganization: null,
        registrantCountry: 'IS',
        statuses: ['client delete prohibited', 'client transfer prohibited'],
        nameServers: ['ns1.parked.example'],
        abuse: { email: 'abuse@names.example', phone: '+1.2025550100' },
      },
    });
  });

  it('says what it knows of an address', async () => {
    expect(await clientOver(transport).network(parseIpAddress('18.170.98.138')!)).toEqual({
      outcome: 'known',
      registration: {
        name: 'AMAZO-TEST',
        handle: 'NET-18-170-0-0-1',
        range: ['18.170.0.0', '18.170.255.255'],
        country: 'US',
        organization: 'Amazon of the Tests, Inc.',
        abuse: { email: 'abuse@network.example', phone: '+1-202-555-0101' },
        source: new URL(server.url).host,
      },
    });
    expect(server.requests.slice(asked)).toEqual(['ip/18.170.98.138']);
  });

  it.each<[string, object]>([
    ['nobody.example', { outcome: 'no-such-object' }],
    ['busy.test', failure('http-status')],
    ['broken.test', failure('http-status')],
    ['garbage.test', failure('malformed')],
    ['page.test', failure('malformed')],
    ['huge.test', failure('too-large')],
    ['deep.test', { outcome: 'known', registration: { registrar: null } }],
    ['another.test', failure('malformed')],
    ['stranger.test', failure('http-status')],
    ['circle.test', failure('http-status')],
    ['moved.test', { outcome: 'known', registration: { registered: Date.UTC(2020, 1, 29) } }],
  ])('asked for %s', async (name, expected) => {
    expect(await clientOver(transport).domain(name)).toMatchObject(expected);
  });

  it('that is silent is waited for no longer than allowed', async () => {
    expect(await clientOver(transport, 200).domain('silent.test')).toEqual(failure('timeout'));
  });

  it('follows a redirect once, and to no stranger', async () => {
    await clientOver(transport).domain('circle.test');
    await clientOver(transport).domain('moved.test');
    await clientOver(transport).domain('stranger.test');
    expect(server.requests.slice(asked)).toEqual([
      'domain/circle.test',
      'domain/circle.test',
      'domain/moved.test',
      'now/domain/moved.test',
      'domain/stranger.test',
    ]);
  });

  it('is asked over HTTP/2 as well, where a way has it', async () => {
    const over = http2Transport({ ca: server.certificate });
    expect(await clientOver(over).domain('greenpaint.pt')).toMatchObject({ outcome: 'known' });
    over.close();
  });

  it('is not believed without a certificate of the trusted authority', async () => {
    const strict = httpsTransport();
    expect(await clientOver(strict).domain('greenpaint.pt')).toEqual(failure('unreachable'));
    expect(server.requests.slice(asked)).toEqual([]);
    strict.close();
  });

  it('gives its bootstrap as a file has it', () => {
    expect(readBootstrapText(JSON.stringify(server.bootstrap))?.domains.get('pt')).toBe(server.url);
  });
});
