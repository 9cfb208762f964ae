import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClosableTransport, http2Transport } from '../../../src/cli/http2-transport.ts';
import { dissect } from '../../../src/dissect.ts';
import { ownResolver } from '../../../src/lookup/dns/named-resolver.ts';
import { openOutside } from '../../../src/lookup/outside/open-outside.ts';
import type { OutsideSource } from '../../../src/lookup/outside/outside-source.ts';
import { systemTime } from '../../../src/system-time.ts';
import { CertificateAuthority } from '../../certificate-authority.ts';
import { Unbound } from '../dns/unbound.ts';
import { seedZones } from './seed-zones.ts';

let authority: CertificateAuthority;
let unbound: Unbound;
let transport: ClosableTransport;

beforeAll(async () => {
  authority = new CertificateAuthority();
  unbound = await Unbound.start(authority, seedZones);
  transport = http2Transport({ ca: authority.certificate });
});

afterAll(async () => {
  transport?.close();
  await unbound?.stop();
  authority?.remove();
});

const nowhere = { data: {}, whereabouts: async () => ({ place: null, network: null }) };

function outside(over: Partial<OutsideSource> = {}): OutsideSource {
  const resolvers = [ownResolver(unbound.url)!];
  const open = openOutside({ resolvers, filters: [], registry: null, registryParty: '', transport, time: systemTime });
  return { ...open, mayAskMarkedNames: false, ...over };
}

function dissectSeed(source: OutsideSource | null) {
  const octets = new Uint8Array(fs.readFileSync('test/mail/seed/direct.eml'));
  const now = Date.UTC(2022, 7, 2);
  return dissect(octets, { language: 'ja', ownHosts: [], now, embedded: nowhere, outside: source });
}

describe('the seed mail, looked up', () => {
  test('what its author found on three web sites', async () => {
    const report = await dissectSeed(outside());
    expect(report.lookUps?.author).toEqual({
      domain: 'dyflex.co.jp',
      exists: true,
      addresses: ['150.60.155.179'],
      mailExchanges: ['mx.dyflex.co.jp'],
      spf: 'v=spf1 ip4:150.60.155.179 -all',
      dmarc: 'v=DMARC1; p=none',
    });
    expect(report.lookUps?.client).toEqual({
      ip: '18.170.98.138',
      names: [{ name: 'ec2-18-170-98-138.eu-west-2.compute.amazonaws.com', isConfirmed: true }],
      registration: null,
    });
    expect(report.lookUps?.hosts).toMatchObject([
      { host: 'greenpaint.pt', asked: 'greenpaint.pt', addresses: ['185.32.188.31'] },
    ]);
    expect(report.authentication).toEqual({ spf: 'fail', dkim: 'none', dmarc: 'fail', arc: 'none', by: 'mekiki' });
    expect(report.origin.rdns).toBe('ec2-18-170-98-138.eu-west-2.compute.amazonaws.com');
    expect(report.lookUps?.questions.sent).toBeLessThanOrEqual(40);
  });

  test('what that says of it, and what of it is open', async () => {
    const report = await dissectSeed(outside());
    const lookedUp = report.findings.filter(({ isLookedUp }) => isLookedUp);
    expect(lookedUp.map(({ key, severity }) => `${severity} ${key}`)).toEqual([
      'medium check_authentication_evaluated_as_failed_dmarc',
      'medium check_authentication_evaluated_as_failed_spf_fail',
      'note check_author_address_comparison',
      'note check_trace_automatic_reverse_name_submitted',
    ]);
    expect(report.unchecked.map(({ because }) => because)).toEqual([
      'because_place_unknown',
      'because_page_not_looked_at',
      'because_page_not_looked_at',
      'because_page_not_looked_at',
      'because_no_filter_asked',
      'because_registries_not_asked',
    ]);
  });

  test('asks for names and addresses alone: nothing of the local part, the path or the identifier', async () => {
    await dissectSeed(outside());
    const log = unbound.log();
    expect(log).toMatch(/dyflex\.co\.jp\. TXT/);
    expect(log).not.toMatch(/qVZxfMqi|kikawa|hanako|wp-content|1f18af56/i);
  });

  test('with nobody to ask, nobody is asked', async () => {
    const before = unbound.log();
    const report = await dissectSeed(null);
    expect(report.lookUps).toBeNull();
    expect(unbound.log()).toBe(before);
  });
});
