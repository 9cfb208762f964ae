import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ExtensionPage } from '../../scripts/thunderbird/extension-page.ts';
import { ENTER_KEY, type MouseButton } from '../../scripts/thunderbird/pointer.ts';
import { Thunderbird } from '../../scripts/thunderbird/thunderbird.ts';
import { CertificateAuthority } from '../certificate-authority.ts';
import { builtExtension, buttonAtRest } from './extension-under-test.ts';
import { clickable, clicked, hostileHost, hostilePage, loading } from './hostile-page.ts';
import { keepEvidenceOfFailures } from './keep-evidence.ts';
import { htmlAnswer, pathsHost, redirectAnswer } from './page-hosts.ts';
import { RecordingBrowser } from './recording-browser.ts';
import { RecordingWeb } from './recording-web.ts';
import { trustAuthority } from './trust-authority.ts';
import { testedThunderbirds } from './versions.ts';

const host = hostileHost;

/** Boxes within boxes, each of which is measured more than once. */
const nested = `<style>div{display:flex;flex-direction:column;flex:1 1 auto;min-height:0}</style>${'<div><div style="display:grid">'.repeat(75)}deep`;

/** A picture of 40 by 20 pixels of one colour. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAACgAAAAUCAIAAABwJOjsAAAAJ0lEQVRIx2PkSjnBMBCAaUBsHbV41OJRi0ctHrV41OJRi0ctHhAAADaGAV41gYnAAAAAAElFTkSuQmCC',
  'base64',
);

const fileAnswer = (contentType: string, octets: Buffer) => ({
  status: 200,
  headers: { 'content-type': contentType, 'set-cookie': 'seen=1' },
  octets,
});

const css = `@import '/proof/import.css'; @font-face { font-family: x; src: url(/proof/font.woff) }
h1 { color: rgb(1, 2, 3); background: url(/proof/background.png) } img.logo { width: 80px }`;

const withFiles = `<!doctype html><title>Files</title><link rel="stylesheet" href="/site.css"><link rel="stylesheet" href="https://fonts.example/a.css">
<h1>Sign in</h1><img class="logo" id="logo" src="/logo.png" alt="Logo"><img src="/moved.png" alt="Moved"><img src="/drawing.svg" alt="Drawing">
<img src="https://brand.example/logo.png" alt="Brand"><form><input type="password"></form>`;

const filePaths = {
  '/files': htmlAnswer(withFiles),
  '/site.css': fileAnswer('text/css', Buffer.from(css)),
  '/logo.png': fileAnswer('image/png', png),
  '/moved.png': redirectAnswer('https://far.example/moved.png'),
  '/drawing.svg': fileAnswer(
    'image/svg+xml',
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg"><script>top.document.documentElement.dataset.ran = 1</script></svg>',
    ),
  ),
};

describe.each(testedThunderbirds())('the copy of a page in $name', ({ binary }) => {
  const browser = new RecordingBrowser();
  let authority: CertificateAuthority;
  let web: RecordingWeb;
  let thunderbird: Thunderbird;
  let copy: ExtensionPage;
  keepEvidenceOfFailures(() => thunderbird);

  beforeAll(async () => {
    authority = new CertificateAuthority();
    const paths = { '/hostile': htmlAnswer(hostilePage), '/nested': htmlAnswer(nested), ...filePaths };
    web = await RecordingWeb.start(authority, { [host]: pathsHost(paths) });
    thunderbird = await Thunderbird.launch({
      binary,
      profile: {
        extension: builtExtension(),
        folders: { Samples: [mail] },
        jit: 'on',
        browser: browser.program,
        preferences: web.preferences,
      },
    });
    await thunderbird.extension().waitUntilStarted();
    await trustAuthority(thunderbird, authority);
    await thunderbird.openFolder('Samples');
  });

  afterAll(async () => {
    await thunderbird?.quit();
    await web?.stop();
    authority?.remove();
    browser.remove();
  });

  beforeEach(() => web.clear());

  /** Whom anything was sent to: by a new connection, or by one that is open. */
  const reached = () => [...web.wanted, ...web.requests.map((request) => request.host + request.target)];

  /** Has the page looked at and its copy opened, by real clicks. */
  async function openCopy(path: string): Promise<ExtensionPage> {
    const extension = thunderbird.extension();
    await buttonAtRest(await thunderbird.selectMessage('copies@links.example'), extension.id);
    await thunderbird.clickActionButton();
    const panel = await thunderbird.popup();
    const row = `[data-look-link="https://${host}${path}"]`;
    await panel.waitFor(
      'the link',
      `for (let fold = document.querySelector(args[0]); fold; fold = fold.parentElement.closest('details')) fold.open = true;
       return document.querySelector(args[0]) !== null`,
      row,
    );
    await panel.click(`${row} .look-start`);
    await panel.click(`${row} .consent-question .action`);
    await panel.waitFor('the look', 'return performance.getEntriesByName("look-complete").length > 0');
    await panel.click(`${row} .look-copy`);
    const page = await extension.tab('popup/copy.html');
    await page.waitFor('the copy', `${inside} return document.body.childNodes.length > 0 ? true : null`);
    return page;
  }

  /** The document in the frame, in the place of the page's own. */
  const inside = `const frame = globalThis.document.querySelector('iframe'); if (!frame?.contentDocument?.body) return null;
    const document = frame.contentDocument;`;

  /** What is left of a page that would have run, loaded or led away. */
  const traces = () =>
    copy.evaluate(`${inside} return {
      ran: globalThis.document.documentElement.dataset.ran ?? null,
      title: document.title,
      at: document.URL,
      sandbox: frame.getAttribute('sandbox'),
      tab: location.pathname,
    }`);

  const untouched = { ran: null, title: '', at: 'about:srcdoc', sandbox: 'allow-same-origin', tab: '/popup/copy.html' };

  const tabs = () =>
    thunderbird.evaluate<number>(
      'return Services.wm.getMostRecentWindow("mail:3pane").document.getElementById("tabmail").tabInfo.length + [...Services.wm.getEnumerator(null)].length',
    );

  async function click(id: string, button: MouseButton = 'left'): Promise<boolean> {
    const at = await copy.evaluate<{ x: number; y: number } | null>(
      `${inside} const part = document.getElementById(args[0]);
       if (part === null) return null;
       part.scrollIntoView({ block: 'center', behavior: 'instant' });
       const outer = frame.getBoundingClientRect(); const box = part.getBoundingClientRect();
       return { x: outer.x + box.x + Math.min(box.width / 2, 40), y: outer.y + box.y + box.height / 2 };`,
      id,
    );
    const corner = await copy.place();
    if (at === null || corner === null) return false;
    const point = { window: corner.window, x: Math.round(corner.x + at.x), y: Math.round(corner.y + at.y) };
    await thunderbird.pointer.click(point, { button });
    return true;
  }

  it('shows what it is of, and what the page shows', async () => {
    copy = await openCopy('/hostile');
    const head = await copy.text('.copy-head');
    expect(head).toContain('This is a copy. Nothing here works.');
    expect(head).toContain(host);
    expect(head).toMatch(/asks for: password/);
    expect(await copy.text('.copy-host b')).toBe('trap-page.example');
    expect(await copy.evaluate<string>(`${inside} return document.body.innerText`)).toContain('Sign in to the copy');
    expect(web.wanted).toEqual([`${host}:443`]);
    expect(web.requests.map(({ target }) => target)).toEqual(['/hostile']);
  });

  it('nothing of it has run, loaded or led away', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await traces()).toEqual(untouched);
    expect(reached()).toEqual([]);
    const left = await copy.evaluate<string[]>(
      `${inside} return [...document.querySelectorAll('*')].flatMap((each) => [each.localName, ...each.getAttributeNames().map((name) => '@' + name)])`,
    );
    const parts = [...new Set(left)];
    expect(parts).toContain('input');
    const acting =
      /^(?:script|style|link|base|object|embed|iframe|svg|video|audio|area|dialog|details|@on.*|@href|@src.*|@action|@name|@autofocus)$/;
    expect(parts.filter((part) => acting.test(part))).toEqual([]);
  });

  it('clicks on its links, buttons and fields lead nowhere and send nothing, nor do keys', async () => {
    const before = await tabs();
    const met: string[] = [];
    for (const id of clickable) {
      if (await click(id)) met.push(id);
      await click(id, 'middle');
    }
    // A drawing and a map are left out.
    expect(clickable.filter((id) => !met.includes(id))).toEqual(['c14']);
    await click('c15');
    const window = (await copy.place())?.window ?? 0;
    await thunderbird.pointer.type(window, `secret${ENTER_KEY}`);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await traces()).toEqual(untouched);
    expect(await tabs()).toBe(before);
    expect(reached()).toEqual([]);
    expect(browser.opened()).toEqual([]);
    expect(await copy.evaluate(`${inside} return document.getElementById('c15').value`)).toBe('');
    expect(await copy.evaluate(`${inside} return document.activeElement.localName`)).toBe('body');
  });

  it('its frame alone would hold all of that, had anything of it come through', async () => {
    const before = await tabs();
    await copy.evaluate(
      `${inside} const holder = document.createElement('div'); document.body.append(holder); holder.innerHTML = args[0];`,
      clicked + loading,
    );
    await copy.evaluate(
      `${inside}
       const sheet = new frame.contentWindow.CSSStyleSheet();
       sheet.replaceSync(args[0]);
       document.adoptedStyleSheets.push(sheet);
       const put = (name, attributes) => {
         const part = document.createElement(name);
         for (const [key, value] of Object.entries(attributes)) part.setAttribute(key, value);
         document.head.append(part);
       };
       const act = 'top.document.documentElement.dataset.ran = 1';
       put('meta', { 'http-equiv': 'refresh', content: '0;url=https://refresh.proof.example/' });
       put('base', { href: 'https://base.proof.example/', target: '_top' });
       const script = document.createElement('script'); script.textContent = act; document.head.append(script);
       put('script', { src: 'https://script.proof.example/a.js' });
       for (const link of document.querySelectorAll('a[href]')) link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
       for (const form of document.querySelectorAll('form')) { try { form.requestSubmit(); } catch {} form.submit(); }
       const area = document.querySelector('area'); area?.click();`,
      `body { background: url(https://adopted.proof.example/a.png) } @font-face { font-family: x; src: url(https://font.proof.example/a.woff) } p { font-family: x }`,
    );
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(reached()).toEqual([]);
    expect(browser.opened()).toEqual([]);
    expect(await tabs()).toBe(before);
    expect(await traces()).toMatchObject({ ran: null, tab: '/popup/copy.html' });
  });

  it('is kept in memory alone: by an address that names nothing, and gone with Thunderbird', async () => {
    const address = await copy.evaluate<string>('return location.search');
    expect(address).toMatch(/^\?id=[0-9a-f-]{36}$/);
    expect(JSON.stringify(await thunderbird.extension().localStorage())).not.toContain('Sign in to the copy');
    await copy.close();
    await thunderbird.restart();
    await thunderbird.extension().waitUntilStarted();
    copy = await thunderbird.extension().openPage(`popup/copy.html${address}`);
    await copy.waitFor('what is left', 'return document.getElementById("copy").dataset.state === "gone"');
    expect(await copy.text()).toContain('no longer here');
    await copy.close();
  });

  it('its own site’s pictures and styles come on a second click alone, each named before', async () => {
    await thunderbird.openFolder('Samples');
    copy = await openCopy('/files');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(web.requests.map(({ target }) => target)).toEqual(['/files']);
    web.clear();
    await copy.click('.copy-files button');
    await copy.waitFor('the question', 'return document.querySelector(".copy-files .consent-question") !== null');
    const listed = await copy.evaluate<string[]>(
      'return [...document.querySelectorAll(".copy-files .names li")].map((each) => each.textContent)',
    );
    const shown = `hxxps://${host.replaceAll('.', '[.]')}`;
    expect(listed).toEqual(['/site.css', '/logo.png', '/moved.png', '/drawing.svg'].map((path) => `${shown}${path}`));
    expect(reached()).toEqual([]);
  });

  it('they are fetched as a stranger would, no redirect followed, and drawn without anything else being loaded', async () => {
    const granted = () =>
      copy.evaluate<{ origins: string[]; permissions: string[] }>('return browser.permissions.getAll()');
    const before = await granted();
    await copy.click('.copy-files .consent-question .action');
    await copy.waitFor('the files', 'return document.querySelector(".copy-files .strong") !== null');
    expect(await copy.text('.copy-files')).toBe('Fetched and shown: 2 of 4.');
    await copy.waitFor('the picture', `${inside} return document.querySelector('img[src]')?.naturalWidth > 0`);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(web.requests.map(({ target }) => target)).toEqual(['/site.css', '/logo.png', '/moved.png', '/drawing.svg']);
    expect(web.requests.filter(({ headers }) => headers.cookie || headers.referer || headers.origin)).toEqual([]);
    expect(reached().filter((one) => !one.startsWith(host))).toEqual([]);
    expect(
      await copy.evaluate(`${inside}
        const picture = document.getElementById('logo');
        const canvas = new OffscreenCanvas(40, 20);
        canvas.getContext('2d').drawImage(picture, 0, 0);
        return {
          pixel: [...canvas.getContext('2d').getImageData(5, 5, 1, 1).data],
          width: picture.getBoundingClientRect().width,
          heading: frame.contentWindow.getComputedStyle(document.querySelector('h1')).color,
          shown: [...document.querySelectorAll('img')].map((each) => each.getAttribute('src')?.slice(0, 5) ?? each.alt),
        }`),
    ).toEqual({
      pixel: [10, 100, 200, 255],
      width: 80,
      heading: 'rgb(1, 2, 3)',
      shown: ['blob:', 'Moved', 'Drawing', 'Brand'],
    });
    expect(await traces()).toEqual(untouched);
    expect(await granted()).toEqual(before);
    await copy.close();
  });

  it('boxes within boxes are drawn in time', async () => {
    const begun = Date.now();
    copy = await openCopy('/nested');
    await copy.evaluate(`${inside} return document.body.getBoundingClientRect().height`);
    expect(Date.now() - begun).toBeLessThan(20_000);
    await copy.close();
  });
});

const mail = Buffer.from(
  [
    'From: Sender <sender@links.example>',
    'To: recipient@recipient.example',
    'Subject: copies',
    `Date: ${new Date().toUTCString()}`,
    'Message-ID: <copies@links.example>',
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=UTF-8',
    '',
    ...['/hostile', '/nested', '/files'].map((path) => `<p><a href="https://${host}${path}">Look</a></p>`),
    '',
  ].join('\r\n'),
);
