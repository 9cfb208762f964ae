import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Dovecot } from '../../scripts/thunderbird/dovecot.ts';
import type { ExtensionPage } from '../../scripts/thunderbird/extension-page.ts';
import { Thunderbird } from '../../scripts/thunderbird/thunderbird.ts';
import { waitUntil } from '../../scripts/thunderbird/wait-until.ts';
import { type ClosableTransport, http2Transport } from '../../src/cli/http2-transport.ts';
import type { Report } from '../../src/report/report.ts';
import type { LookUpChoice, LookUpOffer } from '../../src/thunderbird/look-up-offer.ts';
import { CertificateAuthority } from '../certificate-authority.ts';
import { Unbound } from '../lookup/dns/unbound.ts';
import { canaryClient, canaryMail, canaryNames, canarySecret } from './canary-mail.ts';
import { askedName, dnsHost, garbageHost, lyingHost, slowHost } from './dns-host.ts';
import { banner, bannerPart, builtExtension, buttonAtRest } from './extension-under-test.ts';
import { keepEvidenceOfFailures } from './keep-evidence.ts';
import { RecordingWeb, type WebHost, type WebRequest } from './recording-web.ts';
import { trustAuthority } from './trust-authority.ts';
import { testedThunderbirds } from './versions.ts';

/** The author's domain does not exist; whoever looks that up is warned. */
const zones = {
  example: `
track-canary A 203.0.113.81
a1b2c3d4e5f6a7b8.track-canary A 203.0.113.81
path-canary TXT "v=spf1 include:spf.named.example -all"
spf.named TXT "v=spf1 ip4:203.0.113.0/24 -all"
host.named A ${canaryClient}`,
  'example.com': 'www.link-canary A 203.0.113.80',
  '98.170.18.in-addr.arpa': '138 PTR host.named.example.',
};

/** What answers name, and is asked then. */
const namedByAnswers = ['spf.named.example', 'host.named.example'];

const [filter, secondFilter] = ['dns.quad9.net', 'security.cloudflare-dns.com'];
const parties = ['dns10.quad9.net', 'cloudflare-dns.com', filter, secondFilter];

/** The registries of the canary's border address and of its link's domain, by what they are asked. */
const registries: Readonly<Record<string, readonly [target: string, answer: object]>> = {
  'rdap.arin.net': [
    `/registry/ip/${canaryClient}`,
    { objectClassName: 'ip network', startAddress: '18.170.0.0', endAddress: '18.170.255.255', name: 'TEST-NET' },
  ],
  'rdap.verisign.com': [
    '/com/v1/domain/example.com',
    { objectClassName: 'domain', ldhName: 'EXAMPLE.COM', events: [] },
  ],
};

const registryHost = ([wanted, answer]: (typeof registries)[string]): WebHost =>
  async function registry({ target }) {
    const isKnown = target === wanted;
    return {
      status: isKnown ? 200 : 404,
      headers: { 'content-type': 'application/rdap+json' },
      octets: Buffer.from(isKnown ? JSON.stringify(answer) : '{}'),
    };
  };

let authority: CertificateAuthority;
let unbound: Unbound;
let transport: ClosableTransport;
let truthful: WebHost;

beforeAll(async () => {
  authority = new CertificateAuthority();
  unbound = await Unbound.start(authority, zones);
  transport = http2Transport({ ca: authority.certificate });
  truthful = dnsHost(unbound.url, transport);
});

afterAll(async () => {
  transport?.close();
  await unbound?.stop();
  authority?.remove();
});

describe.each(testedThunderbirds())('look-ups in $name', ({ binary }) => {
  let dovecot: Dovecot;
  let web: RecordingWeb;
  let thunderbird: Thunderbird;
  keepEvidenceOfFailures(() => thunderbird);

  beforeAll(async () => {
    dovecot = await Dovecot.start();
    web = await RecordingWeb.start(
      authority,
      Object.fromEntries([
        ...parties.map((host) => [host, truthful]),
        ...Object.entries(registries).map(([host, registry]) => [host, registryHost(registry)]),
      ]),
    );
    thunderbird = await Thunderbird.launch({
      binary,
      profile: {
        extension: builtExtension(),
        account: dovecot.account('imap'),
        jit: 'on',
        preferences: web.preferences,
      },
    });
    await thunderbird.extension().waitUntilStarted();
    await trustAuthority(thunderbird, authority);
    await thunderbird.openFolder('Inbox', 'account');
    await thunderbird.getNewMessages();
  });

  afterAll(async () => {
    await thunderbird?.quit();
    await web?.stop();
    await dovecot?.stop();
  });

  async function arrive(name: string): Promise<void> {
    dovecot.deliver(canaryMail(name));
    await thunderbird.getNewMessages();
  }

  async function open(name: string) {
    return thunderbird.selectMessage(`${name}@${canaryNames.messageId}`);
  }

  /** The panel on a message, by a real click, when its report is drawn. */
  async function openPanel(name: string): Promise<ExtensionPage> {
    await buttonAtRest(await open(name), thunderbird.extension().id);
    await thunderbird.clickActionButton();
    const panel = await thunderbird.popup();
    await panel.waitFor('the report', 'return document.getElementById("panel").dataset.state === "report"');
    return panel;
  }

  const offerIn = (panel: ExtensionPage) =>
    panel.evaluate<LookUpOffer>(`
      const [{ id }] = await browser.tabs.query({ active: true, currentWindow: true });
      return browser.runtime.sendMessage({ ask: 'look-up-offer', tabId: id });`);

  /** Begins a look-up as a click in the panel does; Thunderbird takes further orders meanwhile. */
  const beginLookUp = (panel: ExtensionPage, choice: LookUpChoice | 'as-set') =>
    panel.evaluate(
      `const [{ id }] = await browser.tabs.query({ active: true, currentWindow: true });
       window.lookedUp = null;
       const begun = performance.now();
       browser.runtime.sendMessage({ ask: 'look-up', tabId: id, choice: args[0] }).then(({ report }) => {
         window.lookedUp = { report, milliseconds: performance.now() - begun };
       });`,
      choice,
    );

  const endOfLookUp = (panel: ExtensionPage) =>
    panel.waitFor<{ report: Report; milliseconds: number }>('the look-up', 'return window.lookedUp');

  const reportIn = (panel: ExtensionPage) =>
    panel.evaluate<Report>(`
      const [{ id }] = await browser.tabs.query({ active: true, currentWindow: true });
      return (await browser.runtime.sendMessage({ ask: 'report', tabId: id })).report;`);

  async function lookUp(panel: ExtensionPage, choice: LookUpChoice | 'as-set'): Promise<Report> {
    await beginLookUp(panel, choice);
    return (await endOfLookUp(panel)).report;
  }

  const isOfRegistry = ({ host }: WebRequest) => host in registries;
  const askedNames = () => [...new Set(web.requests.filter((request) => !isOfRegistry(request)).map(askedName))];

  it('off: neither arrival, reading, panel nor offer sends anything', async () => {
    await thunderbird.network.clear();
    web.clear();
    await arrive('off');
    const panel = await openPanel('off');
    const offer = await offerIn(panel);
    const report = await lookUp(panel, 'as-set');
    await panel.close();
    expect(report.lookUps).toBeNull();
    expect(offer).toMatchObject({
      when: 'never',
      parties: ['Quad9', 'Cloudflare', 'registries (rdap.arin.net, rdap.verisign.com)'],
    });
    expect(web.wanted).toEqual([]);
    const requests = await thunderbird.network.requests();
    const { baseUrl = '' } = (await thunderbird.extension().describe()) ?? {};
    const ofExtension = requests.filter(({ extensionId }) => extensionId === thunderbird.extension().id);
    expect(ofExtension.filter(({ url }) => !url.startsWith(baseUrl))).toEqual([]);
    expect(requests.filter(({ url }) => /canary/.test(url))).toEqual([]);
    expect(thunderbird.network.resolvedNames().filter((name) => /canary|quad9|cloudflare/.test(name))).toEqual([]);
  });

  it('a click without Thunderbird’s permission for the hosts sends nothing either', async () => {
    const panel = await openPanel('off');
    expect((await lookUp(panel, 'this-mail')).lookUps).toBeNull();
    await panel.close();
    expect(web.wanted).toEqual([]);
  });

  it('a click: what the offer told is sent, to whom it told, as names alone; banner and button follow', async () => {
    const panel = await openPanel('off');
    const offer = await offerIn(panel);
    const hosts = [...parties, ...Object.keys(registries)];
    expect([...offer.origins].sort()).toEqual(hosts.map((host) => `https://${host}/*`).sort());
    const { author, reversePath, helo, link, trackingLink } = canaryNames;
    expect([...offer.told].sort()).toEqual(
      [author, reversePath, helo, link, trackingLink, canaryClient, 'example', 'example.com'].sort(),
    );
    await panel.click('.consent .action');
    await panel.waitFor('the question', 'return document.querySelector(".consent-question") !== null');
    const question = await panel.text('.consent-question');
    for (const party of offer.parties) expect(question).toContain(party);
    expect(web.wanted).toEqual([]);
    await panel.click('.consent-question .action');
    await panel.waitFor('the answers', 'return performance.getEntriesByName("look-ups-complete").length > 0');
    const report = await reportIn(panel);
    await panel.close();
    expect(report.lookUps).toMatchObject({
      parties: ['Quad9', 'Cloudflare', 'registries of domains and addresses'],
      failures: [],
      registrations: expect.arrayContaining([
        { domain: 'example.com', answer: expect.objectContaining({ outcome: 'known' }) },
      ]),
    });
    expect(report.lookUps?.client?.names).toEqual([{ name: 'host.named.example', isConfirmed: true }]);
    expect(web.wanted.every((host) => hosts.some((named) => host === `${named}:443`))).toBe(true);
    const reverse = `${canaryClient.split('.').reverse().join('.')}.in-addr.arpa`;
    const mayBeAsked = new Set<string | null>(
      [...offer.told, ...namedByAnswers].flatMap((name) => [name, `_dmarc.${name}`]).concat(reverse),
    );
    const asked = askedNames();
    expect(asked.filter((name) => !mayBeAsked.has(name))).toEqual([]);
    for (const name of [canaryNames.author, canaryNames.link, canaryNames.trackingLink, reverse])
      expect(asked).toContain(name);
    const targets = web.requests.filter(isOfRegistry).map(({ host, target }) => [host, target]);
    expect(targets.sort()).toEqual(Object.entries(registries).map(([host, [target]]) => [host, target]));
    expect(JSON.stringify(web.requests)).not.toMatch(new RegExp(canarySecret));
    const view = await thunderbird.currentView();
    expect((await view.waitForElement(banner)).isInFront).toBe(true);
    await waitUntil('the button', async () => {
      const look = await view.actionButton(thunderbird.extension().id);
      return /danger|caution/.test(look?.icon ?? '');
    });
  });

  it('each request is a GET of a stranger: no origin, cookie, language or program is told', () => {
    expect(web.requests.length).toBeGreaterThan(5);
    const usual = {
      host: expect.any(String),
      accept: expect.stringMatching(/^application\/(dns-message|rdap\+json)$/),
      'accept-language': '*',
      'accept-encoding': expect.any(String),
      'user-agent': 'Mozilla/5.0',
      connection: 'keep-alive',
      'sec-fetch-dest': 'empty',
      'sec-fetch-mode': 'same-origin',
      'sec-fetch-site': 'same-origin',
      priority: expect.any(String),
      pragma: 'no-cache',
      'cache-control': 'no-cache',
    };
    for (const { method, headers } of web.requests) {
      expect(method).toBe('GET');
      expect(headers).toEqual(usual);
    }
  });

  it('what was answered is not asked again, by a background that was suspended meanwhile', async () => {
    await thunderbird.extension().suspendBackground();
    web.clear();
    const panel = await openPanel('off');
    const report = await lookUp(panel, 'this-mail');
    await panel.close();
    expect(report.lookUps?.author?.exists).toBe(false);
    expect(web.requests.filter(({ host }) => host !== filter && host !== secondFilter)).toEqual([]);
  });

  it.each<[string, () => WebHost | null, RegExp]>([
    ['down', () => null, /unreachable/],
    ['5 s slow', () => slowHost(truthful, 5_000), /timeout/],
    ['lying', () => lyingHost(truthful, lie), /malformed/],
    ['answering garbage', () => garbageHost, /malformed/],
  ])(
    'every resolver %s: the panel is complete at once, mail is read, and the look-up says why',
    async (name, host, why) => {
      const mail = name.replaceAll(' ', '-');
      await arrive(mail);
      for (const party of parties) web.play(party, host());
      const panel = await openPanel(mail);
      await panel.evaluate("await browser.runtime.sendMessage({ ask: 'forget-answers' })");
      await beginLookUp(panel, 'this-mail');
      const offline = await panel.evaluate<{ verdict: string; isUnderWay: boolean }>(`
      const [{ id }] = await browser.tabs.query({ active: true, currentWindow: true });
      const { report } = await browser.runtime.sendMessage({ ask: 'report', tabId: id });
      return { verdict: report.verdict, isUnderWay: window.lookedUp === null };`);
      expect(offline.verdict).toBe('clear');
      const { report, milliseconds } = await endOfLookUp(panel);
      await panel.close();
      for (const party of parties) web.play(party, truthful);
      if (name === '5 s slow') expect(offline.isUnderWay).toBe(true);
      expect(milliseconds).toBeLessThan(12_000);
      expect(report.verdict).toBe('clear');
      expect(report.lookUps?.author).toMatchObject({ exists: null });
      const reasons = new Set(report.lookUps?.failures.map(({ because }) => because));
      expect([...reasons].join()).toMatch(why);
    },
  );

  it('whenever the panel is opened: without a click, and no name that looks made for one mail', async () => {
    const first = await openPanel('off');
    await first.evaluate("await browser.runtime.sendMessage({ ask: 'forget-answers' })");
    await lookUp(first, 'panel');
    await first.evaluate("await browser.runtime.sendMessage({ ask: 'forget-answers' })");
    await first.close();
    await arrive('panel');
    web.clear();
    const panel = await openPanel('panel');
    expect((await offerIn(panel)).when).toBe('panel');
    const report = await lookUp(panel, 'as-set');
    await panel.close();
    expect(report.lookUps?.author?.exists).toBe(false);
    const asked = askedNames();
    expect(asked).not.toContain(canaryNames.trackingLink);
    expect(asked).toContain('track-canary.example');
  });

  it('every incoming mail: its banner changes while it is read, as soon as the answers are there', async () => {
    const page = await thunderbird.extension().openPage('popup/settings.html');
    await page.click('[data-part=answers] button');
    await saying(page, 'answers', 'All answers are forgotten.');
    await page.click('[value=incoming]');
    await page.click('[data-part=look-ups] .done button');
    await saying(page, 'look-ups', 'Saved.');
    await page.close();
    let answer = () => {};
    const isAllowed = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const waiting: WebHost = async (request) => {
      await isAllowed;
      return truthful(request);
    };
    for (const party of parties) web.play(party, waiting);
    web.clear();
    await arrive('incoming');
    const view = await open('incoming');
    const { id } = thunderbird.extension();
    await waitUntil('the verdict by itself', async () => /clear/.test((await view.actionButton(id))?.icon ?? ''));
    await waitUntil('a question', async () => web.requests.length > 0);
    expect(await view.read(banner)).toBeNull();
    answer();
    await view.waitForElement(banner);
    expect((await view.read(bannerPart('.sentence')))?.text).not.toBe('');
    await waitUntil('the button', async () => /danger|caution/.test((await view.actionButton(id))?.icon ?? ''));
  });

  it('the page of settings names what was taken for the own side of the account', async () => {
    const page = await thunderbird.extension().openPage('popup/settings.html');
    await page.waitFor('the accounts', 'return document.querySelector("[data-account]") !== null');
    const own = await page.text('[data-part=own-side]');
    await page.close();
    expect(own).toContain('Found lately: recipient.example');
  });

  it('turned off on the page of settings: nobody is asked, nothing is kept, no permission is left', async () => {
    const page = await thunderbird.extension().openPage('popup/settings.html');
    await page.click('[data-part=off] button');
    await saying(page, 'off', 'All is off. Nothing is sent any more.');
    expect(await page.evaluate('return browser.permissions.getAll().then(({ origins }) => origins)')).toEqual([]);
    await page.close();
    expect(Object.keys(await thunderbird.extension().localStorage())).not.toContain('dns-answers');
    web.clear();
    await arrive('turned-off');
    const panel = await openPanel('turned-off');
    expect((await lookUp(panel, 'as-set')).lookUps).toBeNull();
    expect(web.wanted).toEqual([]);
  });
});

/** Resolves when a part of the page of settings says that. */
async function saying(page: ExtensionPage, part: string, sentence: string): Promise<void> {
  const said = 'return document.querySelector(args[0]).textContent === args[1]';
  await page.waitFor(`“${sentence}”`, said, `[data-part=${part}] [role=status]`, sentence);
}

/** A question for another name than any that is asked: `nobody.example`. */
const lie: WebRequest = {
  scheme: 'https',
  host: '',
  method: 'GET',
  headers: {},
  target: `/dns-query?dns=${Buffer.from('000001000001000000000000066e6f626f6479076578616d706c650000010001', 'hex').toString('base64url')}`,
};
