import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../scripts/thunderbird/free-port.ts';
import type { Report } from '../../src/report/report.ts';
import { CertificateAuthority } from '../certificate-authority.ts';
import { Unbound } from '../lookup/dns/unbound.ts';
import { seedZones } from '../lookup/outside/seed-zones.ts';
import { type RdapServer, startRdapServer } from '../lookup/registry/rdap-server.ts';
import { runMekiki } from './run-mekiki.ts';

let authority: CertificateAuthority;
let unbound: Unbound;
let registry: RdapServer;
let folder: string;

beforeAll(async () => {
  authority = new CertificateAuthority();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mekiki-look-ups-'));
  fs.writeFileSync(path.join(folder, 'ca.pem'), authority.certificate);
  registry = await startRdapServer(authority);
  fs.writeFileSync(path.join(folder, 'bootstrap.json'), JSON.stringify(registry.bootstrap));
  unbound = await Unbound.start(authority, seedZones);
});

afterAll(async () => {
  await unbound?.stop();
  await registry?.stop();
  authority?.remove();
  fs.rmSync(folder, { recursive: true, force: true });
});

async function reportOf(...options: string[]): Promise<Report> {
  const environment = { NODE_EXTRA_CA_CERTS: path.join(folder, 'ca.pem') };
  const time = ['--now', '2022-08-02T00:00:00Z', '--rdap-bootstrap', path.join(folder, 'bootstrap.json')];
  const args = ['--format', 'json', ...time, ...options, 'test/mail/seed/direct.eml'];
  const run = await runMekiki(args, { environment });
  expect(run.err).toBe('');
  expect(run.status).toBe(2);
  return run.lines()[0] as unknown as Report;
}

test('a bootstrap of registries that is none is wrong use', async () => {
  const run = await runMekiki(['--lookups', 'on', '--rdap-bootstrap', 'package.json', 'test/mail/seed/direct.eml']);
  expect(run).toMatchObject({ status: 64, err: expect.stringMatching(/^mekiki: --rdap-bootstrap/) });
});

describe('look-ups on the command line', () => {
  test('--lookups on asks the resolver that --doh names, and nobody else', async () => {
    const { lookUps, authentication, origin } = await reportOf('--lookups', 'on', '--doh', unbound.url);
    expect(lookUps?.author?.addresses).toEqual(['150.60.155.179']);
    expect(lookUps?.parties).toContain(new URL(unbound.url).host);
    expect(authentication).toMatchObject({ spf: 'fail', by: 'mekiki' });
    expect(lookUps?.client?.registration).toMatchObject({ outcome: 'known', registration: { country: 'US' } });
    expect(
      Object.fromEntries(lookUps?.registrations.map(({ domain, answer }) => [domain, answer]) ?? []),
    ).toMatchObject({
      'dyflex.co.jp': { outcome: 'not-offered', page: expect.stringContaining('jprs') },
      'greenpaint.pt': { outcome: 'known', registration: { registrantCountry: 'PT' } },
    });
    expect(origin.rdns).toBe('ec2-18-170-98-138.eu-west-2.compute.amazonaws.com');
  });

  test('off, nobody is asked', async () => {
    const before = [unbound.log(), ...registry.requests];
    const { lookUps, authentication } = await reportOf('--doh', unbound.url);
    expect(lookUps).toBeNull();
    expect(authentication.by).toBeNull();
    expect([unbound.log(), ...registry.requests]).toEqual(before);
  });

  test('a resolver that is not there: the offline report is whole, and says what could not be asked', async () => {
    const nobody = `https://127.0.0.1:${await freePort()}/dns-query`;
    const { lookUps, verdict, findings } = await reportOf('--lookups', 'on', '--doh', nobody);
    expect(verdict).toBe('danger');
    expect(findings.length).toBeGreaterThan(3);
    expect(lookUps?.author).toMatchObject({ exists: null, addresses: null, spf: null });
    expect(lookUps?.authentication?.outcome).toBe('temporary-error');
  });
});
