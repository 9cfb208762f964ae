import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Thunderbird } from '../../scripts/thunderbird/thunderbird.ts';
import { waitUntil } from '../../scripts/thunderbird/wait-until.ts';
import { differingShare, takeBannerPicture, takeReferencePicture } from './banner-picture.ts';
import { banner, bannerPart, builtExtension, fixture } from './extension-under-test.ts';
import { attackId, attackNames, hostileMail, mailWithLayers } from './hostile-mail.ts';
import { keepEvidenceOfFailures } from './keep-evidence.ts';
import { testedThunderbirds } from './versions.ts';

const seed = '1f18af56-3179-5315-05b5-5b0e6325e7ba@dyflex.co.jp';
const harmless = 'CAA1@mail.gmail.example';
const layers = 'layers@attack.example';

/** Less than this share of differing pixels is the edges of letters and nothing else. */
const visibleShare = 0.04;

describe.each(testedThunderbirds())('banner and button in $name', ({ binary }) => {
  let thunderbird: Thunderbird;
  keepEvidenceOfFailures(() => thunderbird);
  const button = async (view: Awaited<ReturnType<Thunderbird['selectMessage']>>) =>
    view.actionButton(thunderbird.extension().id);

  beforeAll(async () => {
    const mails = [
      fixture('seed/direct.eml'),
      fixture('genuine/gmail-to-gmail.eml'),
      fixture('hostile/style-that-hides-all.eml'),
      fixture('hostile/markup-in-every-field.eml'),
      mailWithLayers(layers),
      ...attackNames.map(hostileMail),
    ];
    thunderbird = await Thunderbird.launch({
      binary,
      profile: { extension: builtExtension(), folders: { Samples: mails }, jit: 'on' },
    });
    await thunderbird.extension().waitUntilStarted();
    await thunderbird.openFolder('Samples');
  });

  afterAll(() => thunderbird?.quit());

  it('the seed mail: a banner with the verdict and the one thing to do, and a button that says the same', async () => {
    const view = await thunderbird.selectMessage(seed);
    const element = await view.waitForElement(banner);
    expect(element).toMatchObject({ isInFront: true, attributes: { role: 'alert', lang: 'en' } });
    expect((await view.read(bannerPart('.verdict')))?.text).toBe('Very likely a fraud');
    expect((await view.read(bannerPart('.sentence')))?.text).toBe(
      'Do not click, reply or call. Use your bookmark or app',
    );
    const drawn = await waitUntil('the button', async () => {
      const look = await button(view);
      return look?.label === 'Likely fraud' && look;
    });
    expect(drawn).toMatchObject({ tooltip: 'Very likely a fraud', icon: expect.stringContaining('danger-light.svg') });
    expect(await view.count('mekiki-banner')).toBe(1);
    fs.mkdirSync('out/thunderbird', { recursive: true });
    await thunderbird.screenshot(path.join('out/thunderbird', `banner-${path.basename(thunderbird.folder)}.png`));
  });

  it('keeps room for itself: the mail begins below it', async () => {
    const view = await thunderbird.selectMessage(seed);
    const { rectangle } = await view.waitForElement(banner);
    const top = await view.evaluate<number>('return document.body.getBoundingClientRect().top');
    expect(top).toBeGreaterThanOrEqual(rectangle.height);
    expect(rectangle.height).toBeLessThan(130);
  });

  it('a mail without findings: no banner, and a button that promises nothing', async () => {
    const view = await thunderbird.selectMessage(harmless);
    await waitUntil('the button', async () => {
      const { icon, label, tooltip } = (await button(view)) ?? {};
      const isLabelled = label === 'Not confirmed' && tooltip === 'No sign of forgery found; sender not confirmed';
      return isLabelled && icon?.includes('clear-light.svg');
    });
    expect(await view.count('mekiki-banner')).toBe(0);
  });

  it.each(['openMessageInTab', 'openMessageInWindow'] as const)('%s: banner and button there too', async (open) => {
    await thunderbird.openFolder('Samples');
    const view = await thunderbird[open](seed);
    expect((await view.waitForElement(banner)).isInFront).toBe(true);
    await waitUntil('the button', async () => (await button(view))?.label === 'Likely fraud');
    await view.close();
  });

  it.each(['openFileInTab', 'openFileInWindow'] as const)('%s: banner and button there too', async (open) => {
    const file = path.join(thunderbird.folder, 'opened.eml');
    fs.writeFileSync(file, fixture('seed/relayed.eml'));
    const view = await thunderbird[open](file);
    expect((await view.waitForElement(banner)).isInFront).toBe(true);
    await waitUntil('the button', async () => (await button(view))?.label === 'Likely fraud');
    await view.close();
  });

  it('Why? opens the panel on the mail', async () => {
    await thunderbird.openFolder('Samples');
    const view = await thunderbird.selectMessage(seed);
    await view.click(bannerPart('.open-panel'));
    const panel = await thunderbird.popup();
    await panel.waitFor('the report', 'return document.getElementById("panel").dataset.state === "report"');
    expect(await panel.text('#panel')).toContain('Very likely a fraud');
    await panel.close();
  });

  it('I already entered something opens the help in a tab', async () => {
    await thunderbird.openFolder('Samples');
    const view = await thunderbird.selectMessage(seed);
    await view.click(bannerPart('.open-help'));
    const url = await waitUntil('the help page', () =>
      thunderbird.evaluate<string | null>(`const { tabInfo } = Services.wm.getMostRecentWindow("mail:3pane")
        .document.getElementById("tabmail"); return tabInfo.find(tab => tab.browser?.currentURI?.spec.includes("help"))
        ?.browser.currentURI.spec ?? null;`),
    );
    expect(url).toMatch(/^moz-extension:.*\/popup\/help\.html$/);
    await thunderbird.evaluate(`const tabmail = Services.wm.getMostRecentWindow("mail:3pane")
      .document.getElementById("tabmail"); tabmail.closeTab(tabmail.tabInfo.find(tab => tab.browser?.currentURI?.spec
      .includes("help")));`);
  });

  describe('hostile mail', () => {
    let peaceful: string;

    beforeAll(async () => {
      await thunderbird.openFolder('Samples');
      const view = await thunderbird.selectMessage(seed);
      await view.waitForElement(banner);
      peaceful = await takeReferencePicture(thunderbird, view, 'peaceful');
    });

    const attacks = attackNames.map((name) => ({ name, id: attackId(name) }));

    it.each([...attacks, { name: 'many of them at once', id: '51@sender.test' }])(
      '$name: the banner looks as ever',
      async ({ name, id }) => {
        const view = await thunderbird.selectMessage(id);
        expect((await view.waitForElement(banner)).isInFront).toBe(true);
        await waitUntil('the same picture', async () => {
          const picture = await takeBannerPicture(thunderbird, view, name.replaceAll(' ', '-'));
          return (await differingShare(peaceful, picture)) < visibleShare;
        });
        expect(await view.count('mekiki-banner')).toBe(1);
        expect(await view.count(':root:is([inert], [aria-hidden], [hidden])')).toBe(0);
      },
    );

    it('a click that would open a layer above all others opens none', async () => {
      const view = await thunderbird.selectMessage(layers);
      await view.waitForElement(banner);
      for (const opener of ['#opens-popover', '#opens-dialog']) await view.click(opener);
      expect(await view.count(':popover-open:not(mekiki-banner), dialog[open]')).toBe(0);
      expect((await view.read(banner))?.isInFront).toBe(true);
    });

    it('taken away or changed, the banner is put right again', async () => {
      const view = await thunderbird.selectMessage(seed);
      await view.waitForElement(banner);
      await view.evaluate('document.querySelector("mekiki-banner").remove()');
      await view.waitForElement(banner, ({ isInFront }) => isInFront);
      await view.evaluate('document.querySelector("mekiki-banner").style.display = "none"');
      await view.waitForElement(banner, ({ isInFront, rectangle }) => isInFront && rectangle.height > 40);
      expect(await view.count('mekiki-banner')).toBe(1);
    });

    it('markup in every field runs and renders nowhere', async () => {
      const messageId = await thunderbird.openFolder('Samples').then((ids) => ids[3] ?? '');
      const view = await thunderbird.selectMessage(messageId);
      await view.waitForElement(banner);
      const inBanner = await view.evaluate<
        string[]
      >(`const root = shadowRootOf(document.querySelector("mekiki-banner"));
        return [...root.querySelectorAll("*")].map(element => element.localName);`);
      expect(inBanner.filter((name) => ['img', 'script', 'a', 'iframe', 'input'].includes(name))).toEqual([]);
      expect(await view.evaluate('return document.title')).not.toBe('ran');
      await view.click(bannerPart('.open-panel'));
      const panel = await thunderbird.popup();
      await panel.waitFor('the report', 'return document.getElementById("panel").dataset.state === "report"');
      expect(await panel.evaluate('return document.title')).not.toBe('ran');
      await panel.close();
    });
  });

  it('suspended background: banner and button all the same', async () => {
    await thunderbird.openFolder('Samples');
    await thunderbird.selectMessage(harmless);
    await thunderbird.extension().suspendBackground();
    const view = await thunderbird.selectMessage(seed);
    expect((await view.waitForElement(banner)).isInFront).toBe(true);
    await waitUntil('the button', async () => (await button(view))?.label === 'Likely fraud');
  });

  it('restart: the first message has its banner, and one only', async () => {
    await thunderbird.restart();
    await thunderbird.openFolder('Samples');
    const view = await thunderbird.selectMessage(seed);
    expect((await view.waitForElement(banner)).isInFront).toBe(true);
    await waitUntil('the button', async () => (await button(view))?.label === 'Likely fraud');
    expect(await view.count('mekiki-banner')).toBe(1);
  });

  it('of all this nothing went into the network', async () => {
    const { id } = thunderbird.extension();
    const requests = await thunderbird.network.requests();
    const outside = requests.filter(({ url }) => !url.startsWith('moz-extension:'));
    expect(outside.filter(({ extensionId }) => extensionId === id)).toEqual([]);
    const names = thunderbird.network.resolvedNames();
    expect(names.filter((name) => /dyflex|greenpaint|nlo\.co|attack|sender\.test/.test(name))).toEqual([]);
  });
});
