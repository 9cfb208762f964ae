import net, { type AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sampleMails, seedMessageId } from '../../scripts/start/sample-mails.ts';
import type { ExtensionPage } from '../../scripts/thunderbird/extension-page.ts';
import { Thunderbird } from '../../scripts/thunderbird/thunderbird.ts';
import type { PageLook } from '../../src/lookup/page/page-look.ts';
import { CertificateAuthority } from '../certificate-authority.ts';
import { builtExtension, buttonAtRest } from './extension-under-test.ts';
import { keepEvidenceOfFailures } from './keep-evidence.ts';
import {
  addressHost,
  botWall,
  drippingPage,
  gzipBomb,
  htmlAnswer,
  livePage,
  longPage,
  pathsHost,
  redirectAnswer,
  scriptOnlyPage,
  webmailLogin,
} from './page-hosts.ts';
import { RecordingWeb, type WebHost } from './recording-web.ts';
import { trustAuthority } from './trust-authority.ts';
import { testedThunderbirds } from './versions.ts';

const resolvers = ['dns10.quad9.net', 'cloudflare-dns.com', 'dns.quad9.net', 'security.cloudflare-dns.com'];

/** Leads into this machine by DNS alone; the profile goes there without its proxy. */
const inside = 'inside.example';

/** Not to be found in DNS, where the profile asks without its proxy. */
const nowhere = 'nowhere.example';

const seedPath = '/wp-content/mail/?list=2';

/** What the servers had taken from them. */
const sent = { long: { octets: 0 }, bomb: { octets: 0 } };

const hosts: Readonly<Record<string, WebHost>> = {
  'greenpaint.pt': pathsHost({ [seedPath]: htmlAnswer(webmailLogin) }),
  'hop.example': pathsHost({
    '/start': redirectAnswer('/second'),
    '/second': redirectAnswer('https://far.example/login?from=hop'),
    '/loop': redirectAnswer('/loop-back'),
    '/loop-back': redirectAnswer('/loop'),
    '/loopback': redirectAnswer('https://127.0.0.1:8443/router'),
    '/router': redirectAnswer('https://192.168.1.1/'),
    '/plain': htmlAnswer('<title>Plain</title><p>Not encrypted at all.'),
  }),
  'far.example': pathsHost({ '/login?from=hop': htmlAnswer(webmailLogin) }),
  'live.example': pathsHost({ '/': htmlAnswer(livePage) }),
  'script.example': pathsHost({ '/': htmlAnswer(scriptOnlyPage) }),
  'wall.example': pathsHost({ '/': htmlAnswer(botWall, 403, { server: 'cloudflare' }) }),
  'gone.example': pathsHost({}),
  'long.example': async () => htmlAnswer(longPage(100_000_000, sent.long)),
  'bomb.example': async () => htmlAnswer(gzipBomb(sent.bomb), 200, { 'content-encoding': 'gzip' }),
  'drip.example': async () => htmlAnswer(drippingPage()),
};

describe.each(testedThunderbirds())('safe look in $name', ({ binary, name }) => {
  let authority: CertificateAuthority;
  let web: RecordingWeb;
  let router: net.Server;
  let visits = 0;
  let thunderbird: Thunderbird;
  let panel: ExtensionPage;
  let insidePort = 0;
  keepEvidenceOfFailures(() => thunderbird);

  beforeAll(async () => {
    authority = new CertificateAuthority();
    router = net.createServer((socket) => {
      visits += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => router.listen(0, '127.0.0.1', resolve));
    insidePort = (router.address() as AddressInfo).port;
    const toInside = pathsHost({ '/': redirectAnswer(`https://${inside}:${insidePort}/admin`) });
    const played = Object.fromEntries(resolvers.map((host) => [host, addressHost('10.1.2.3')]));
    web = await RecordingWeb.start(authority, { ...hosts, 'name.example': toInside, ...played });
    // After the certificate was made, which is not for this one.
    web.play('other.example', pathsHost({ '/': htmlAnswer(webmailLogin) }));
    thunderbird = await Thunderbird.launch({
      binary,
      profile: {
        extension: builtExtension(),
        folders: { Samples: [...sampleMails(), mailOfLinks('ways', ways), mailOfLinks('ends', ends)] },
        jit: 'on',
        preferences: {
          ...web.preferences,
          'network.proxy.no_proxies_on': `${inside}, ${nowhere}`,
          'network.dns.localDomains': inside,
        },
      },
    });
    await thunderbird.extension().waitUntilStarted();
    await trustAuthority(thunderbird, authority);
    await thunderbird.openFolder('Samples');
  });

  afterAll(async () => {
    await thunderbird?.quit();
    await web?.stop();
    await new Promise((resolve) => router?.close(resolve));
    authority?.remove();
  });

  beforeEach(() => web.clear());

  async function open(messageId: string): Promise<void> {
    await buttonAtRest(await thunderbird.selectMessage(messageId), thunderbird.extension().id);
    await thunderbird.clickActionButton();
    panel = await thunderbird.popup();
    await panel.waitFor('the report', 'return document.getElementById("panel").dataset.state === "report"');
  }

  const rowOf = (url: string) => `[data-look-link="${url}"]`;

  /** Opens the question about a link by real clicks. */
  async function askAbout(url: string): Promise<string> {
    const row = rowOf(url);
    await panel.waitFor(
      `the row of ${url}`,
      `const row = document.querySelector(args[0]);
       for (let fold = row?.parentElement.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
       return row !== null`,
      row,
    );
    const isOpen = await panel.evaluate<boolean>('return document.querySelector(args[0]).open', row);
    if (!isOpen) await panel.click(`${row} > summary`);
    await panel.click(`${row} .look-start`);
    await panel.waitFor('the question', 'return document.querySelector(args[0]) !== null', `${row} .consent-question`);
    return panel.text(`${row} .consent-question`);
  }

  /** Answers it by a real click, and waits for what the look has shown. */
  async function look(url: string): Promise<{ look: PageLook; text: string }> {
    await panel.evaluate('performance.clearMarks("look-complete")');
    await panel.click(`${rowOf(url)} .consent-question .action`);
    await panel.waitFor('the look', 'return performance.getEntriesByName("look-complete").length > 0');
    return { look: await keptLook(url), text: await panel.text(rowOf(url)) };
  }

  async function askAndLook(url: string) {
    await askAbout(url);
    return look(url);
  }

  const keptLook = (url: string) =>
    panel.evaluate<PageLook>(
      `const [{ id }] = await browser.tabs.query({ active: true, currentWindow: true });
       const { looks } = await browser.runtime.sendMessage({ ask: 'report', tabId: id });
       return looks.find(({ look }) => look.link === args[0]).look;`,
      url,
    );

  const asked = () => web.requests.map(({ scheme, host, target }) => `${scheme}://${host}${target}`);

  const permitted = () =>
    panel.evaluate<{ origins: string[]; permissions: string[] }>('return browser.permissions.getAll()');

  it('nothing is sent before the answer: neither by the panel, nor by the question', async () => {
    await open(seedMessageId);
    const question = await askAbout(`https://greenpaint.pt${seedPath}`);
    expect(question).toContain('greenpaint.pt');
    expect(question).toMatch(/your IP address/);
    expect(web.wanted).toEqual([]);
  });

  it('the seed mail’s page: a login of Active! mail on a host that is not its own', async () => {
    const before = await permitted();
    const { look: found, text } = await look(`https://greenpaint.pt${seedPath}`);
    expect(asked()).toEqual([`https://greenpaint.pt${seedPath}`]);
    expect(found).toMatchObject({ outcome: 'page', page: { title: 'Active! mail 6' } });
    expect(found.page?.asks.map(({ asksFor }) => asksFor)).toContain('password');
    expect(found.page?.postsTo[0]).toMatchObject({ host: 'collector.example', isElsewhere: true });
    expect(found.page?.imitates.map(({ brand }) => brand).join()).toMatch(/active/i);
    expect(text).toContain('password');
    expect(text).toContain('Active! mail');
    expect(await permitted()).toEqual(before);
  });

  it('it asks as a stranger: no cookie, referrer or origin, nothing of this program', async () => {
    await askAndLook(`https://greenpaint.pt${seedPath}`);
    expect(web.requests).toHaveLength(1);
    const { method, headers = {} } = web.requests[0] ?? {};
    expect(method).toBe('GET');
    expect(headers).toEqual({
      host: 'greenpaint.pt',
      'user-agent': expect.stringMatching(/^Mozilla\/5\.0 \(Windows NT 10\.0; .* Firefox\/[\d.]+$/),
      accept: expect.stringMatching(/^text\/html,/),
      'accept-language': expect.stringMatching(/^en/),
      'accept-encoding': expect.any(String),
      connection: 'keep-alive',
      priority: expect.any(String),
      pragma: 'no-cache',
      'cache-control': 'no-cache',
    });
  });

  it('the report follows: verdict and reasons know what the page asks for', async () => {
    expect(await panel.text('#panel')).toMatch(/Very likely a fraud/);
    await panel.close();
  });

  it('a redirect to a new host stops and asks, each hop shown; no cookie goes along', async () => {
    await open('ways@links.example');
    const link = 'https://hop.example/start';
    const first = await askAndLook(link);
    expect(first.look).toMatchObject({ outcome: 'new-host', next: 'https://far.example/login?from=hop' });
    expect(asked()).toEqual([link, 'https://hop.example/second']);
    expect(first.text).toContain('far.example');
    await panel.click(`${rowOf(link)} .look-on`);
    await panel.waitFor(
      'the question',
      'return document.querySelector(args[0]) !== null',
      `${rowOf(link)} .consent-question`,
    );
    expect(asked()).toHaveLength(2);
    const second = await look(link);
    expect(second.look).toMatchObject({ outcome: 'page', page: { host: 'far.example' } });
    expect(second.look.hops.map(({ url }) => url)).toEqual([...asked()]);
    expect(asked()).toEqual([link, 'https://hop.example/second', 'https://far.example/login?from=hop']);
    expect(web.requests.filter(({ headers }) => headers.cookie || headers.referer || headers.origin)).toEqual([]);
  });

  it.each([
    ['in a circle', 'https://hop.example/loop', 'redirect-loop', ['/loop', '/loop-back']],
    ['to this machine', 'https://hop.example/loopback', 'private-address', ['/loopback']],
    ['to a private address', 'https://hop.example/router', 'private-address', ['/router']],
  ])('a redirect %s ends the look', async (_, link, outcome, targets) => {
    const { look: found } = await askAndLook(link);
    expect(found.outcome).toBe(outcome);
    expect(web.requests.map(({ target }) => target)).toEqual(targets);
    expect(visits).toBe(0);
  });

  it('a redirect to a name that DNS leads into this machine: nothing is sent there', async () => {
    const link = 'https://name.example/';
    const first = await askAndLook(link);
    expect(first.look.outcome).toBe('new-host');
    await panel.click(`${rowOf(link)} .look-on`);
    const second = await look(link);
    expect(second.look.outcome).toBe('private-address');
    expect(asked()).toEqual([link]);
    expect(visits).toBe(0);
  });

  it.runIf(name === testedThunderbirds()[0]?.name)(
    'a slow drip ends in time, and what came of it is told',
    async () => {
      const begun = Date.now();
      const { look: found } = await askAndLook('https://drip.example/');
      expect(found).toMatchObject({ outcome: 'page', page: { cut: 'time' } });
      expect(Date.now() - begun).toBeLessThan(25_000);
    },
  );

  it('looks are kept while Thunderbird runs, and in no file', async () => {
    await panel.close();
    await open('ways@links.example');
    expect((await keptLook('https://hop.example/start')).hops.at(-1)?.host).toBe('far.example');
    await panel.close();
    expect(JSON.stringify(await thunderbird.extension().localStorage())).not.toContain('far.example');
  });

  it('a page stands still: no script, picture, frame, style, font or form of it is asked for', async () => {
    await open('ends@links.example');
    const { look: found } = await askAndLook('https://live.example/');
    expect(found).toMatchObject({ outcome: 'page', page: { title: 'Live' } });
    expect(web.wanted).toEqual(['live.example:443']);
    expect(asked()).toEqual(['https://live.example/']);
  });

  it.each([
    ['100 MB', 'https://long.example/', { outcome: 'page', page: { cut: 'size' } }],
    ['a gzip bomb', 'https://bomb.example/', { outcome: 'page', page: { cut: 'size' } }],
    ['a bot wall', 'https://wall.example/', { outcome: 'refused' }],
    ['a page of scripts', 'https://script.example/', { outcome: 'needs-scripts' }],
    ['a page that is gone', 'https://gone.example/', { outcome: 'gone' }],
    ['no encryption', 'http://hop.example/plain', { outcome: 'page', page: { title: 'Plain' } }],
    ['another’s certificate', 'https://other.example/', { outcome: 'bad-certificate' }],
    ['a name that does not exist', `https://${nowhere}/`, { outcome: 'unknown-host' }],
    ['nobody behind the proxy', 'https://down.example/', { outcome: 'no-answer' }],
  ])('%s', async (_, link, expected) => {
    const { look: found, text } = await askAndLook(link);
    expect(found).toMatchObject(expected);
    expect(text.length).toBeGreaterThan(60);
    expect(asked().filter((url) => url !== link)).toEqual([]);
  });

  it('of what never ends not much more is taken than is read', () => {
    expect(sent.long.octets).toBeLessThan(50_000_000);
    expect(sent.bomb.octets).toBeLessThan(1_000_000_000);
  });

  it('behind the proxy the resolver that the user asks tells what leads into a private network', async () => {
    await panel.click('.consent .action');
    await panel.waitFor('the question', 'return document.querySelector(".consent > .consent-question") !== null');
    await panel.click('.consent > .consent-question .action');
    await panel.waitFor('the answers', 'return performance.getEntriesByName("look-ups-complete").length > 0');
    web.clear();
    const { look: found } = await askAndLook('https://gone.example/');
    expect(found.outcome).toBe('private-address');
    expect(asked().filter((url) => url.includes('gone.example'))).toEqual([]);
    await panel.close();
  });
});

/** Links of the first mail: ways that lead on. */
const ways = [
  ...['start', 'loop', 'loopback', 'router'].map((path) => `https://hop.example/${path}`),
  'https://name.example/',
  'https://drip.example/',
];

/** Links of the second mail: what stands at their end. Of more than ten the panel shows the first. */
const ends = [
  ...['live', 'long', 'bomb', 'wall', 'script', 'gone', 'other', 'down'].map((name) => `https://${name}.example/`),
  `https://${nowhere}/`,
  'http://hop.example/plain',
];

function mailOfLinks(name: string, links: readonly string[]): Buffer {
  const lines = [
    'From: Sender <sender@links.example>',
    'To: recipient@recipient.example',
    `Subject: ${name}`,
    `Date: ${new Date().toUTCString()}`,
    `Message-ID: <${name}@links.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=UTF-8',
    '',
    ...links.map((link) => `<p><a href="${link}">Look</a></p>`),
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}
