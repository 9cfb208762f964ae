import { describe, expect, it } from 'vitest';
import { readBootstrap } from '../../../src/lookup/registry/read-bootstrap.ts';
import {
  leastDomains,
  leastNetworks,
  maxFileOctets,
  refreshBootstrap,
} from '../../../src/lookup/registry/refresh-bootstrap.ts';
import type { TransportAnswer } from '../../../src/lookup/web/ports.ts';
import { FakeTime } from '../web/fake-time.ts';
import { FakeTransport, servedJson } from '../web/fake-transport.ts';

const file = (entries: readonly string[]) => ({
  version: '1.0',
  publication: '2026-11-23T00:00:00Z',
  services: [[entries, ['https://rdap.example/']]],
});
const dns = file(Array.from({ length: leastDomains }, (_, i) => `name${i}`));
const ipv4 = file(Array.from({ length: leastNetworks }, (_, i) => `${i + 1}.0.0.0/8`));
const ipv6 = file(['2001:db8::/32']);

type Served = Readonly<Record<string, TransportAnswer | (() => Promise<TransportAnswer>)>>;

function refresh(files: Served) {
  const served: Served = { dns: servedJson(dns), ipv4: servedJson(ipv4), ipv6: servedJson(ipv6), ...files };
  const transport = new FakeTransport((url) => {
    const answer = served[/([a-z0-9]+)\.json$/.exec(url)?.[1] ?? ''];
    if (answer === undefined) throw new Error(`unplanned: ${url}`);
    return typeof answer === 'function' ? answer() : answer;
  });
  const time = new FakeTime();
  return { transport, time, refreshed: refreshBootstrap({ transport, time, timeoutMs: 1000 }) };
}

describe('refreshBootstrap', () => {
  it('asks IANA for its three files, and gives what can be stored', async () => {
    const { transport, refreshed } = refresh({});
    const result = await refreshed;
    expect(transport.urls).toEqual([
      'https://data.iana.org/rdap/dns.json',
      'https://data.iana.org/rdap/ipv4.json',
      'https://data.iana.org/rdap/ipv6.json',
    ]);
    expect(result).toMatchObject({ outcome: 'fetched', bootstrap: { published: '2026-11-23' } });
    if (result.outcome !== 'fetched') return;
    expect(readBootstrap(JSON.parse(JSON.stringify(result.saved)))).toEqual(result.bootstrap);
  });

  it.each<[string, string, Served]>([
    ['one of them is missing', 'http-status', { ipv6: { ...servedJson({}), status: 404 } }],
    ['there is no connection', 'unreachable', { dns: () => Promise.reject(new TypeError('no route')) }],
    [
      'one of them is too large',
      'too-large',
      { ipv4: { ...servedJson({}), octets: new Uint8Array(maxFileOctets + 1) } },
    ],
    ['one of them is cut', 'malformed', { dns: { ...servedJson({}), octets: new Uint8Array([0x7b]) } }],
    ['one of them is none', 'malformed', { ipv6: servedJson({ services: 7 }) }],
    ['it names too few domains', 'malformed', { dns: servedJson(file(['com'])) }],
    ['it names too few networks', 'malformed', { ipv4: servedJson(file(['1.0.0.0/8'])) }],
  ])('gives nothing where %s', async (_, because, files) => {
    expect(await refresh(files).refreshed).toEqual({ outcome: 'failed', because });
  });

  it('gives nothing where an answer does not come in time', async () => {
    const { time, refreshed } = refresh({ ipv4: () => new Promise(() => {}) });
    await new Promise((resolve) => setImmediate(resolve));
    time.pass(1000);
    expect(await refreshed).toEqual({ outcome: 'failed', because: 'timeout' });
  });
});
