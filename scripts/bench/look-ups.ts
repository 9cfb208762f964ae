import { setTimeout as sleep } from 'node:timers/promises';
import { http2Transport } from '../../src/cli/http2-transport.ts';
import { dissect } from '../../src/dissect.ts';
import { filteringResolvers } from '../../src/lookup/dns/filtering-resolver.ts';
import { ownResolver } from '../../src/lookup/dns/named-resolver.ts';
import { openOutside } from '../../src/lookup/outside/open-outside.ts';
import type { Transport } from '../../src/lookup/web/ports.ts';
import { systemTime } from '../../src/system-time.ts';
import { CertificateAuthority } from '../../test/certificate-authority.ts';
import { Unbound } from '../../test/lookup/dns/unbound.ts';
import { type Field, messageOf, rsaKey, signature } from '../../test/verify/sign-message.ts';

/**
 * Measures the look-ups of a typical mail, a signed newsletter by a service provider with eight link hosts: a real
 * resolver over HTTPS, each of whose answers comes 50 ms later than it would. Prints one JSON object, times in
 * milliseconds; every run asks anew.
 */

const resolverDelay = 50;
const runs = 9;

const key = rsaKey(2048);
const hosts = Array.from({ length: 8 }, (_, i) => `${['www', 'shop', 'help', 'app'][i % 4]}.store${i >> 2}.com`);
const text = hosts.map((host) => `https://${host}/item\r\n`).join('');
const fields: Field[] = [
  ['From', 'Shop <news@news.shop.com>'],
  ['To', 'hanako@recipient.test'],
  ['Subject', 'News'],
  ['Date', 'Tue, 24 Nov 2026 09:00:00 +0900'],
];
const stamp =
  'from out1.provider.net (out1.provider.net [8.8.4.25]) by mx.recipient.test (Postfix) with ESMTPS id 1; Tue, 24 Nov 2026 09:00:01 +0900';
const mail = messageOf(
  [
    ['Return-Path', '<bounce@bounce.provider.net>'],
    ['Received', stamp],
    signature(fields, text, { key, domain: 'shop.com' }),
    ...fields,
  ],
  text,
) as Uint8Array<ArrayBuffer>;
const quoted = (record: string) => (record.match(/.{1,255}/g) ?? []).map((piece) => `"${piece}"`).join(' ');
const zones = {
  com: `
shop A 203.0.113.1
shop MX 10 mx.shop
news.shop A 203.0.113.1
news.shop MX 10 mx.shop
news.shop TXT "v=spf1 include:spf.provider.net ~all"
s._domainkey.shop TXT ${quoted(key.text)}
_dmarc.shop TXT "v=DMARC1; p=reject"
${hosts.map((host, i) => `${host.replace('.com', '')} A 203.0.113.${i + 10}`).join('\n')}`,
  net: `
bounce.provider TXT "v=spf1 include:spf1.provider.net include:spf2.provider.net -all"
spf1.provider TXT "v=spf1 ip4:198.51.100.0/24 -all"
spf2.provider TXT "v=spf1 include:spf3.provider.net -all"
spf3.provider TXT "v=spf1 ip4:8.8.4.0/24 -all"
out1.provider A 8.8.4.25`,
  '4.8.8.in-addr.arpa': '25 PTR out1.provider.net.',
};

const authority = new CertificateAuthority();
const unbound = await Unbound.start(authority, zones);
const direct = http2Transport({ ca: authority.certificate });
const delayed: Transport = {
  async get(request) {
    const [answer] = await Promise.all([direct.get(request), sleep(resolverDelay)]);
    return answer;
  },
};
const nowhere = { data: {}, whereabouts: async () => ({ place: null, network: null }) };
const circumstances = { language: 'en', ownHosts: [], now: Date.UTC(2026, 10, 24), embedded: nowhere } as const;

const times: number[] = [];
let asked: unknown;
for (let run = 0; run < runs; run++) {
  const source = openOutside({
    resolvers: [ownResolver(unbound.url)!],
    filters: filteringResolvers.map((filter) => ({ ...filter, url: unbound.url })),
    registry: null,
    registryParty: '',
    transport: delayed,
    time: systemTime,
  });
  const start = performance.now();
  const report = await dissect(mail, { ...circumstances, outside: { ...source, mayAskMarkedNames: false } });
  times.push(performance.now() - start);
  asked = { questions: report.lookUps?.questions, authentication: report.authentication };
}
direct.close();
await unbound.stop();
authority.remove();
const sorted = times.toSorted((a, b) => a - b).map(Math.round);
process.stdout.write(
  `${JSON.stringify({ resolverDelay, median: sorted[runs >> 1], slowest: sorted.at(-1), asked }, null, 2)}\n`,
);
