import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Dovecot } from '../../scripts/thunderbird/dovecot.ts';
import { describePicture } from '../../scripts/thunderbird/screenshot.ts';
import { Thunderbird } from '../../scripts/thunderbird/thunderbird.ts';
import { waitUntil } from '../../scripts/thunderbird/wait-until.ts';
import { keepEvidenceOfFailures } from './keep-evidence.ts';
import { SMOKE_EXTENSION, writeSmokeExtension } from './smoke-extension.ts';
import { testedThunderbirds } from './versions.ts';

const BANNER = ['smoke-banner', 'p'];

const thunderbirds = testedThunderbirds();

let extension: string;

beforeAll(() => {
  extension = writeSmokeExtension();
});

afterAll(() => {
  fs.rmSync(extension, { recursive: true, force: true });
});

describe.each(thunderbirds)('driving $name', ({ binary, major }) => {
  let thunderbird: Thunderbird;
  keepEvidenceOfFailures(() => thunderbird);

  beforeAll(async () => {
    const folders = { Samples: [mail('first'), mail('second')] };
    thunderbird = await Thunderbird.launch({ binary, profile: { extension, folders } });
    await thunderbird.extension().waitUntilStarted();
    await thunderbird.openFolder('Samples');
  });

  afterAll(() => thunderbird?.quit());

  it('is the version that it says', async () => {
    expect(await thunderbird.evaluate('return parseInt(Services.appinfo.version)')).toBe(major);
  });

  it('finds a folder and its messages', async () => {
    expect(await thunderbird.openFolder('Samples')).toEqual(['first@sender.example', 'second@sender.example']);
  });

  it('sees a banner behind a closed shadow root, and that it is in front', async () => {
    const view = await thunderbird.selectMessage('second@sender.example');
    const banner = await view.waitForElement(BANNER);
    expect(banner).toMatchObject({ text: 'banner', isInFront: true, style: { backgroundColor: 'rgb(170, 0, 0)' } });
    expect(await view.count('smoke-banner')).toBe(1);
  });

  it('sees that an element is covered by another', async () => {
    const view = await thunderbird.selectMessage('second@sender.example');
    await view.waitForElement(BANNER);
    await view.evaluate(`const cover = document.body.appendChild(document.createElement('div'));
      cover.id = 'cover'; cover.setAttribute('style', 'position:fixed;inset:0;background:white')`);
    const covered = await view.read(BANNER);
    await view.evaluate(`document.getElementById('cover').remove()`);
    expect(covered?.isInFront).toBe(false);
  });

  it('opens the popup with a real click, and presses a button in it', async () => {
    await thunderbird.selectMessage('first@sender.example');
    await thunderbird.clickActionButton();
    const popup = await thunderbird.popup();
    await popup.waitFor('the subject', 'return document.getElementById("subject").textContent === "first"');
    await popup.click('button');
    await popup.waitFor('the press', 'return document.querySelector("button").textContent === "pressed"');
    expect(await popup.text('#interface')).toBe('Smoke en-US light');
    await popup.close();
    expect(await thunderbird.extension().hasPopup()).toBe(false);
  });

  it('takes a picture of the popup where it stands', async () => {
    await thunderbird.selectMessage('first@sender.example');
    await thunderbird.clickActionButton();
    const popup = await thunderbird.popup();
    await popup.waitFor('the subject', 'return document.getElementById("subject").textContent === "first"');
    const place = await popup.place();
    expect(place).not.toBeNull();
    const [whole, part] = [path.join(thunderbird.folder, 'whole.png'), path.join(thunderbird.folder, 'part.png')];
    await thunderbird.screenshot(whole);
    if (place) await thunderbird.screenshot(part, place);
    await popup.close();
    const picture = await describePicture(whole);
    expect(picture).toMatchObject({ width: 1600, height: 1200 });
    expect(picture.colours).toBeGreaterThan(200);
    const partOfIt = await describePicture(part);
    expect(partOfIt.width).toBe(Math.round(place?.width ?? 0));
    expect(partOfIt.colours).toBeGreaterThan(10);
  });

  it('opens a message in a tab and in a window, each with its banner, button and popup', async () => {
    for (const open of ['openMessageInTab', 'openMessageInWindow'] as const) {
      const view = await thunderbird[open]('second@sender.example');
      await view.waitForElement(BANNER);
      await view.clickActionButton(SMOKE_EXTENSION);
      const popup = await thunderbird.popup();
      await popup.waitFor('the subject', 'return document.getElementById("subject").textContent === "second"');
      await popup.close();
      await view.close();
      expect(await view.shown()).toBeNull();
    }
  });

  it('opens an .eml file in a tab and in a window, each with banner and button', async () => {
    const file = path.join(thunderbird.folder, 'opened.eml');
    fs.writeFileSync(file, mail('opened'));
    for (const open of ['openFileInTab', 'openFileInWindow'] as const) {
      const view = await thunderbird[open](file);
      await view.waitForElement(BANNER);
      expect((await view.shown())?.subject).toBe('opened');
      expect(await view.actionButton(SMOKE_EXTENSION)).toMatchObject({ label: 'Smoke', isEnabled: true });
      await view.close();
    }
  });

  it('suspends the background and wakes it up', async () => {
    const { background } = (await thunderbird.extension().describe()) ?? {};
    if (background === 'running') await thunderbird.extension().suspendBackground();
    const page = await thunderbird.extension().background();
    expect(await page.evaluate('return browser.runtime.id')).toBe(SMOKE_EXTENSION);
    expect((await thunderbird.extension().describe())?.background).toBe('running');
  });

  it('says so when a page closes before it answers', async () => {
    const page = await thunderbird.extension().openPage('popup.html');
    const closing = 'await browser.tabs.remove((await browser.tabs.getCurrent()).id); await new Promise(() => {})';
    await expect(page.evaluate(closing)).rejects.toThrow('the page is gone');
  });

  it('records who asked the network for what', async () => {
    const server = http.createServer((_request, response) => response.end('answer')).listen(0, '127.0.0.1');
    await waitUntil('the server', async () => server.listening);
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/asked`;
    await thunderbird.network.clear();
    const page = await thunderbird.extension().background();
    await page.evaluate('await fetch(args[0], { mode: "no-cors" })', url);
    await page.evaluate('await fetch("http://unknown.sender.example/").catch(() => {})');
    server.close();
    const asked = (await thunderbird.network.requests()).filter(({ extensionId }) => extensionId === SMOKE_EXTENSION);
    expect(asked.map((request) => request.url)).toEqual([url, 'http://unknown.sender.example/']);
    expect(thunderbird.network.resolvedNames()).toContain('unknown.sender.example');
  });

  it('restarts with the same profile, the extension in it, though another tab is in front', async () => {
    await thunderbird.openMessageInTab('second@sender.example');
    await thunderbird.restart();
    await thunderbird.openFolder('Samples');
    const view = await thunderbird.selectMessage('first@sender.example');
    await view.waitForElement(BANNER);
  });

  it('tells a crash from an end', async () => {
    const crashing = await Thunderbird.launch({ binary, display: 'none' });
    process.kill(crashing.pid, 'SIGKILL');
    await crashing.ended;
    await expect(crashing.quit()).rejects.toThrow('crashed');
    expect(fs.existsSync(crashing.folder)).toBe(false);
  });
});

describe.each(thunderbirds)('the profile for $name', ({ binary }) => {
  it('speaks Japanese, is dark, compiles scripts and suspends early where that is wanted', async () => {
    const thunderbird = await Thunderbird.launch({
      binary,
      profile: {
        extension,
        folders: { Samples: [mail('first')] },
        language: 'ja',
        theme: 'dark',
        jit: 'on',
        backgroundIdleMs: 200,
      },
    });
    try {
      await thunderbird.openFolder('Samples');
      await thunderbird.selectMessage(0);
      await thunderbird.clickActionButton();
      const popup = await thunderbird.popup();
      await popup.waitFor('the interface', 'return document.getElementById("interface").textContent !== ""');
      expect(await popup.text('#interface')).toBe('けむり ja dark');
      expect(await thunderbird.evaluate('return Services.prefs.getBoolPref("javascript.options.baselinejit")')).toBe(
        true,
      );
      await popup.close();
      await waitUntil(
        'the suspension',
        async () => (await thunderbird.extension().describe())?.background === 'stopped',
      );
    } finally {
      await thunderbird.quit();
    }
  });

  it.each(['imap', 'pop3'] as const)('receives mail by %s, while the background is suspended', async (protocol) => {
    const dovecot = await Dovecot.start();
    const thunderbird = await Thunderbird.launch({
      binary,
      profile: { extension, account: dovecot.account(protocol) },
    });
    try {
      await thunderbird.extension().waitUntilStarted();
      await thunderbird.openFolder('Inbox', 'account');
      await thunderbird.getNewMessages();
      await thunderbird.extension().suspendBackground();
      dovecot.deliver(mail('delivered'));
      await thunderbird.getNewMessages();
      const arrived = await waitUntil(
        'the new mail',
        async () => (await thunderbird.extension().localStorage()).arrived,
      );
      expect(arrived).toEqual(['delivered@sender.example']);
      await thunderbird.openFolder('Inbox', 'account');
      const view = await thunderbird.selectMessage('delivered@sender.example');
      await view.waitForElement(BANNER);
    } finally {
      await thunderbird.quit();
      await dovecot.stop();
    }
  });
});

function mail(name: string): string {
  return [
    'From: Sender <sender@sender.example>',
    'To: recipient@recipient.example',
    `Subject: ${name}`,
    'Date: Mon, 23 Nov 2026 12:00:02 +0900',
    `Message-ID: <${name}@sender.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=UTF-8',
    '',
    '<p>text</p>',
    '',
  ].join('\r\n');
}
