import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClosableTransport, http2Transport } from '../../../src/cli/http2-transport.ts';
import { parseIpAddress } from '../../../src/domain/ip-address.ts';
import { DnsClient } from '../../../src/lookup/dns/dns-client.ts';
import { ownResolver } from '../../../src/lookup/dns/named-resolver.ts';
import { QuestionBudget } from '../../../src/lookup/dns/question-budget.ts';
import type { DnsAnswer, DnsType } from '../../../src/lookup/dns/resolver.ts';
import { reverseLookUp } from '../../../src/lookup/dns/reverse-look-up.ts';
import { systemTime } from '../../../src/system-time.ts';
import { CertificateAuthority } from '../../certificate-authority.ts';
import { Unbound } from './unbound.ts';

const zones = {
  example: `
sender A 192.0.2.10
sender AAAA 2001:db8::10
sender MX 20 mx2.sender
sender MX 10 mx1.sender
sender TXT "v=spf1 include:_spf.partner.test" " -all"
sender TXT "second"
silent MX 0 .
www CNAME web.sender
web.sender CNAME front.partner.test.
mail A 192.0.2.25
circle1 CNAME circle2
circle2 CNAME circle1
many A 198.51.100.1
${Array.from({ length: 200 }, (_, i) => `large TXT "${String(i).padStart(200, 'x')}"`).join('\n')}`,
  'partner.test': 'front A 203.0.113.80\nempty.below A 203.0.113.1',
  // A zone for this question alone: once Unbound has given out NS records, it asks their hosts, which are not there.
  'delegated.test': '',
  '2.0.192.in-addr.arpa': '25 PTR mail.example.\n26 PTR mail.example.',
  '8.b.d.0.1.0.0.2.ip6.arpa': `${'0.'.repeat(22)}0.1 PTR sender.example.`,
};

let authority: CertificateAuthority;
let unbound: Unbound;
let transport: ClosableTransport;

beforeAll(async () => {
  authority = new CertificateAuthority();
  unbound = await Unbound.start(authority, zones);
  transport = http2Transport({ ca: authority.certificate });
});

afterAll(async () => {
  transport?.close();
  await unbound?.stop();
  authority?.remove();
});

function clientOfUnbound(over = transport): DnsClient {
  return new DnsClient({ resolvers: [ownResolver(unbound.url)!], transport: over, time: systemTime, timeoutMs: 3000 });
}

const ask = <Type extends DnsType>(name: string, type: Type) => clientOfUnbound().resolverFor().ask(name, type);
const records = (answer: DnsAnswer) => (answer.outcome === 'records' ? answer.records : answer);

describe('a real resolver', () => {
  it.each<[string, DnsType, unknown]>([
    ['sender.example', 'A', ['192.0.2.10']],
    ['SENDER.example.', 'A', ['192.0.2.10']],
    ['sender.example', 'AAAA', ['2001:db8::10']],
    ['sender.example', 'TXT', expect.arrayContaining([['v=spf1 include:_spf.partner.test', ' -all'], ['second']])],
    ['silent.example', 'MX', [{ priority: 0, exchange: '' }]],
    ['25.2.0.192.in-addr.arpa', 'PTR', ['mail.example']],
    ['delegated.test', 'NS', ['ns.delegated.test']],
    ['example', 'SOA', [expect.objectContaining({ primary: 'ns.example', mailbox: 'hostmaster.example', serial: 1 })]],
    ['www.example', 'CNAME', ['web.sender.example']],
  ])('gives %s %s', async (name, type, expected) => {
    expect(records(await ask(name, type))).toEqual(expected);
  });

  it('gives mail exchangers, in whatever order', async () => {
    const exchangers = records(await ask('sender.example', 'MX'));
    expect(exchangers).toHaveLength(2);
    expect(exchangers).toContainEqual({ priority: 10, exchange: 'mx1.sender.example' });
  });

  it('follows aliases into another zone', async () => {
    expect(await ask('www.example', 'A')).toEqual({
      outcome: 'records',
      name: 'front.partner.test',
      records: ['203.0.113.80'],
    });
  });

  it('tells an absent name from absent records', async () => {
    expect(await ask('nobody.example', 'A')).toEqual({ outcome: 'no-such-name' });
    expect(await ask('mail.example', 'AAAA')).toEqual({ outcome: 'no-data' });
    expect(await ask('below.partner.test', 'A')).toEqual({ outcome: 'no-data' });
  });

  it('gives a large set whole', async () => {
    expect(records(await ask('large.example', 'TXT'))).toHaveLength(200);
  });

  it.each(['circle1.example', 'name.unreachable.test'])('fails for now on %s', async (name) => {
    expect(await ask(name, 'A')).toMatchObject({ outcome: 'temporary-failure' });
  });

  it('confirms a reverse name that leads back, and only that', async () => {
    const resolver = clientOfUnbound().resolverFor();
    const look = (ip: string) => reverseLookUp(resolver, parseIpAddress(ip)!);
    expect(await look('192.0.2.25')).toMatchObject({ hosts: [{ name: 'mail.example', isConfirmed: true }] });
    expect(await look('192.0.2.26')).toMatchObject({ hosts: [{ name: 'mail.example', isConfirmed: false }] });
    expect(await look('192.0.2.27')).toEqual({ outcome: 'no-name' });
    expect(await look('2001:db8::1')).toMatchObject({ outcome: 'no-name' });
  });

  it('is asked once for what is asked forty times at once, or later again', async () => {
    const budget = new QuestionBudget();
    const resolver = clientOfUnbound().resolverFor(budget);
    const askMany = () => Promise.all(Array.from({ length: 40 }, () => resolver.ask('many.example', 'A')));
    await askMany();
    await askMany();
    expect(budget.sent).toBe(1);
    expect(unbound.log().match(/ many\.example\. A IN/g)).toHaveLength(1);
  });

  it('is not believed without a certificate of the trusted authority', async () => {
    const strict = http2Transport();
    const resolver = clientOfUnbound(strict).resolverFor();
    expect(await resolver.ask('sender.example', 'A')).toEqual({
      outcome: 'temporary-failure',
      because: 'unreachable',
    });
    strict.close();
  });
});
