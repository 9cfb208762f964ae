import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { speaksJapanese } from '../../scripts/setup/find-thunderbird.mjs';
import { sampleMails, seedMessageId } from '../../scripts/start/sample-mails.ts';
import type { ExtensionPage } from '../../scripts/thunderbird/extension-page.ts';
import { Thunderbird } from '../../scripts/thunderbird/thunderbird.ts';
import { type ClosableTransport, http2Transport } from '../../src/cli/http2-transport.ts';
import { shippedBootstrap } from '../../src/lookup/registry/shipped-bootstrap.ts';
import { root } from '../architecture/source-files.ts';
import { CertificateAuthority } from '../certificate-authority.ts';
import { Unbound } from '../lookup/dns/unbound.ts';
import { seedZones } from '../lookup/outside/seed-zones.ts';
import { dnsHost } from './dns-host.ts';
import { builtExtension, buttonAtRest } from './extension-under-test.ts';
import { keepEvidenceOfFailures } from './keep-evidence.ts';
import { RecordingWeb, type WebHost } from './recording-web.ts';
import { trustAuthority } from './trust-authority.ts';
import { testedThunderbirds } from './versions.ts';

/** The resolvers that are asked in Japanese by default, with the filters. */
const resolvers = ['public.dns.iij.jp', 'dns10.quad9.net', 'dns.quad9.net', 'security.cloudflare-dns.com'];

/** A registry of .pt of the tests: in the list that is shipped there is none. */
const registryOfPt = 'rdap.registry.test';

const japanese = testedThunderbirds().find(({ binary }) => speaksJapanese(binary));

const jsonOf = (value: unknown, type = 'application/json'): WebHost => {
  const octets = Buffer.from(JSON.stringify(value));
  return async () => ({ status: 200, headers: { 'content-type': type }, octets });
};

/** IANA's lists as they are shipped, besides with a registry of .pt. */
function listHost(): WebHost {
  const { domains } = shippedBootstrap();
  const names = [...domains].map(([name, url]) => [[name], [url]]);
  const networks = Array.from({ length: 60 }, (_, first) => [
    [`${first}.0.0.0/8`],
    ['https://rdap.arin.net/registry/'],
  ]);
  const lists: Readonly<Record<string, WebHost>> = {
    '/rdap/dns.json': jsonOf({
      publication: '2026-11-01T00:00:00Z',
      services: [...names, [['pt'], [`https://${registryOfPt}/`]]],
    }),
    '/rdap/ipv4.json': jsonOf({ publication: '2026-11-01T00:00:00Z', services: networks }),
    '/rdap/ipv6.json': jsonOf({ publication: '2026-11-01T00:00:00Z', services: [] }),
  };
  return async (request) => lists[request.target]?.(request) ?? { status: 404, headers: {}, octets: Buffer.alloc(0) };
}

const registered = (file: string) =>
  jsonOf(
    JSON.parse(readFileSync(path.join(root, 'test/lookup/registry/fixtures', file), 'utf8')),
    'application/rdap+json',
  );

describe.skipIf(japanese === undefined)('the seed mail looked up, in Japanese', () => {
  let authority: CertificateAuthority;
  let unbound: Unbound;
  let transport: ClosableTransport;
  let web: RecordingWeb;
  let thunderbird: Thunderbird;
  keepEvidenceOfFailures(() => thunderbird);

  beforeAll(async () => {
    authority = new CertificateAuthority();
    unbound = await Unbound.start(authority, seedZones);
    transport = http2Transport({ ca: authority.certificate });
    const dns = dnsHost(unbound.url, transport);
    web = await RecordingWeb.start(authority, {
      ...Object.fromEntries(resolvers.map((host) => [host, dns])),
      'data.iana.org': listHost(),
      'rdap.arin.net': registered('ip/18.170.98.138.json'),
      [registryOfPt]: registered('domain/greenpaint.pt.json'),
    });
    thunderbird = await Thunderbird.launch({
      binary: japanese?.binary ?? '',
      profile: {
        extension: builtExtension(),
        folders: { Samples: sampleMails() },
        language: 'ja',
        jit: 'on',
        preferences: web.preferences,
      },
    });
    await thunderbird.extension().waitUntilStarted();
    await trustAuthority(thunderbird, authority);
  });

  afterAll(async () => {
    await thunderbird?.quit();
    await web?.stop();
    transport?.close();
    await unbound?.stop();
    authority?.remove();
  });

  it('the list of registries is fetched anew at a click, from the host that the page names', async () => {
    const settings = await thunderbird.extension().openPage('popup/settings.html');
    await settings.waitFor('the page', 'return document.getElementById("settings").dataset.state === "drawn"');
    expect(web.wanted).toEqual([]);
    expect(await settings.text('[data-part=registries]')).toContain('data.iana.org');
    await settings.click('[data-part=registries] .action');
    await settings.waitFor(
      'the outcome',
      'return document.querySelector("[data-part=registries] [role=status]").textContent.includes("取り直しました")',
    );
    expect([...new Set(web.wanted)]).toEqual(['data.iana.org:443']);
    await settings.close();
  });

  it('what its author found on five web sites stands in the panel', async () => {
    await thunderbird.openFolder('Samples');
    const view = await thunderbird.selectMessage(seedMessageId);
    await buttonAtRest(view, thunderbird.extension().id);
    await thunderbird.clickActionButton();
    const panel = await thunderbird.popup();
    await panel.waitFor('the report', 'return document.getElementById("panel").dataset.state === "report"');
    await lookUp(panel);
    const text = await panel.text('#panel');
    for (const found of [
      'v=spf1 ip4:150.60.155.179 -all',
      '150.60.155.179',
      'ec2-18-170-98-138.eu-west-2.compute.amazonaws.com',
      'IPの違いだけでは証拠になりません',
      'ポルトガル',
      '185.32.188.31',
      'jprs',
    ])
      expect(text).toContain(found);
    await thunderbird.screenshot(path.join(thunderbird.folder, 'seed-looked-up.png'));
    await panel.close();
  });

  async function lookUp(panel: ExtensionPage): Promise<void> {
    await panel.click('.consent .action');
    await panel.waitFor('the question', 'return document.querySelector(".consent-question") !== null');
    await panel.click('.consent-question .action');
    await panel.waitFor('the answers', 'return performance.getEntriesByName("look-ups-complete").length > 0');
  }
});
