import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionPage } from '../../scripts/thunderbird/extension-page.ts';
import { ENTER_KEY } from '../../scripts/thunderbird/pointer.ts';
import { describePicture } from '../../scripts/thunderbird/screenshot.ts';
import { Thunderbird } from '../../scripts/thunderbird/thunderbird.ts';
import { waitUntil } from '../../scripts/thunderbird/wait-until.ts';
import { builtExtension, buttonAtRest, fixture } from './extension-under-test.ts';
import { keepEvidenceOfFailures } from './keep-evidence.ts';
import { RecordingBrowser } from './recording-browser.ts';
import { testedThunderbirds } from './versions.ts';

const folders = {
  Seed: [fixture('seed/direct.eml')],
  Relayed: [fixture('seed/relayed.eml')],
  Newsletter: [fixture('genuine/newsletter-by-a-service-provider.eml')],
  Markup: [fixture('hostile/markup-in-every-field.eml')],
};

/** Code point of the key in WebDriver (section "Keyboard actions"). */
const TAB_KEY = '\uE004';

/** The panel on the only message of a folder, by a real click on the button, when the report is drawn. */
async function openPanel(thunderbird: Thunderbird, folder: keyof typeof folders): Promise<ExtensionPage> {
  await thunderbird.openFolder(folder);
  const view = await thunderbird.selectMessage(0);
  await buttonAtRest(view, thunderbird.extension().id);
  await thunderbird.clickActionButton();
  const panel = await thunderbird.popup();
  await panel.waitFor('the report', 'return document.getElementById("panel").dataset.state === "report"');
  return panel;
}

async function keepPicture(thunderbird: Thunderbird, panel: ExtensionPage, name: string) {
  const place = await waitUntil('the panel to be shown', async () => {
    const found = await panel.place();
    return found && found.width > 0 && found.height > 0 ? found : null;
  });
  await thunderbird.screenshot(path.join('out/thunderbird', `${name}.png`), place);
  return place;
}

/** The texts of all elements that the selector matches, white space as one space. */
function texts(panel: ExtensionPage, selector: string): Promise<string[]> {
  return panel.evaluate(
    'return [...document.querySelectorAll(args[0])].map(({ textContent }) => textContent.replace(/\\s+/g, " ").trim())',
    selector,
  );
}

describe.each(testedThunderbirds())('the panel in $name', ({ name, binary }) => {
  let thunderbird: Thunderbird;
  keepEvidenceOfFailures(() => thunderbird);

  const browser = new RecordingBrowser();

  beforeAll(async () => {
    const profile = { extension: builtExtension(), folders, jit: 'on', browser: browser.program } as const;
    thunderbird = await Thunderbird.launch({ binary, profile });
    await thunderbird.extension().waitUntilStarted();
  });

  afterAll(async () => {
    await thunderbird?.quit();
    browser.remove();
  });

  describe('on the seed mail', () => {
    let panel: ExtensionPage;

    beforeAll(async () => {
      panel = await openPanel(thunderbird, 'Seed');
    });

    afterAll(() => panel?.close());

    it('is as wide as it is drawn, and high enough', async () => {
      const place = await keepPicture(thunderbird, panel, `panel-${name}-en`.replaceAll(' ', '-'));
      expect(place.width).toBe(480);
      expect(place.height).toBeGreaterThan(500);
    });

    it('says in this order: verdict, kind of fraud, what to do, three reasons', async () => {
      expect(await texts(panel, 'h1')).toEqual(['Very likely a fraud']);
      expect(await texts(panel, '.attack')).toEqual([
        'Method: Fake bounce message: it seems to be after the login of your mail server',
      ]);
      expect(await texts(panel, '.now')).toEqual(['Do not click, reply or call. Use your bookmark or app']);
      expect(await texts(panel, '[data-list=reasons] li')).toHaveLength(3);
      const order = await panel.evaluate<string[]>(
        'return [...document.getElementById("panel").children].map(({ localName, dataset, className }) => dataset.section ?? (className || localName))',
      );
      expect(order).toEqual([
        'verdict danger',
        'do',
        'look-up-line small',
        'statements',
        'fields',
        'route',
        'links',
        'unchecked',
        'consent',
        'source',
        'footer',
      ]);
    });

    it('gives each field its standing, as a word and a shape', async () => {
      expect((await texts(panel, '[data-field="From.addrSpec"]'))[0]).toMatch(/dyflex\.co\.jp.*Doubtful/);
      expect((await texts(panel, '[data-field="Return-Path"]'))[0]).toMatch(/same as the sender's address/);
      expect((await texts(panel, '[data-field=Received]'))[0]).toMatch(/18\.170\.98\.138/);
      const [shapes, rows] = await panel.evaluate<[number, number]>(
        'return ["[data-field] .standing > .shape", "[data-field]"].map(s => document.querySelectorAll(s).length)',
      );
      expect(shapes).toBe(rows);
      expect(rows).toBeGreaterThanOrEqual(7);
    });

    it('names both victims, who handed the mail over, and where the link leads', async () => {
      expect(await texts(panel, '[data-victim]')).toEqual([
        'dyflex.co.jp probably had its name misused',
        'nlo.co.jp probably had its name misused',
      ]);
      const [border = ''] = await texts(panel, '[data-witness=border]');
      expect(border).toMatch(/18\.170\.98\.138.*United Kingdom.*AS16509.*k-kikawa@nlo\.co\.jp/);
      expect(await texts(panel, '[data-link="greenpaint.pt"] .target b')).toContain('greenpaint.pt');
      expect((await texts(panel, '.map-label')).join()).toContain('18.170.98.138');
    });

    it('draws land on the map', async () => {
      const america = await panel.evaluate<{ x: number; y: number; width: number; height: number }>(`
        const map = document.querySelector('.map-ground');
        map.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = map.getBoundingClientRect();
        return { x: x + 2, y: y + 2, width: width / 4, height: height - 4 };`);
      const place = await panel.place();
      const file = path.join(thunderbird.folder, 'america.png');
      await waitUntil('the land to be drawn', async () => {
        const part = { ...america, x: america.x + (place?.x ?? 0), y: america.y + (place?.y ?? 0) };
        await thunderbird.screenshot(file, part);
        return (await describePicture(file)).colours > 10;
      });
    });

    it('a press on a reason leads to its evidence in the source, and back', async () => {
      await panel.evaluate(
        `const statement = [...document.querySelectorAll('.statement')].find(({ textContent }) => textContent.includes('nlo.co.jp'));
         for (let fold = statement.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
         statement.id = 'tested-reason';`,
      );
      await panel.click('#tested-reason');
      const reason = (await texts(panel, '#tested-reason > :first-child'))[0];
      const shown = await panel.waitFor<{ marks: string[]; focused: string; bar: string; isSeen: boolean }>(
        'the marks',
        `const marks = [...document.querySelectorAll('mark.active')];
         if (marks.length === 0) return null;
         const box = document.querySelector('.source-text').getBoundingClientRect();
         const { top, bottom } = document.activeElement.getBoundingClientRect();
         return {
           marks: marks.map(mark => mark.textContent),
           focused: document.activeElement.textContent,
           bar: document.querySelector('.evidence-bar > :first-child').textContent,
           isSeen: top >= Math.max(box.top, 0) && bottom <= Math.min(box.bottom, innerHeight),
         };`,
      );
      expect(shown.bar).toBe(reason);
      expect(shown.marks.join(' ')).toContain('k-kikawa@nlo.co.jp');
      expect(shown.marks).toContain(shown.focused);
      expect(shown.isSeen).toBe(true);
      await keepPicture(thunderbird, panel, `panel-${name}-evidence`.replaceAll(' ', '-'));
      await panel.click('.evidence-bar button:last-child');
      expect(await panel.evaluate('return document.activeElement.id')).toBe('tested-reason');
    });

    it('shows what encoded evidence reads as', async () => {
      expect((await texts(panel, '.decoded')).join('\n')).toContain('postmaster_********');
    });

    it('opens a public page that rates a host, by a click that says whom it tells what', async () => {
      const row = '[data-link="greenpaint.pt"] .ratings li:nth-child(2)';
      await panel.evaluate('document.querySelector(`[data-link="greenpaint.pt"] [data-fold=ratings]`).open = true');
      expect(await texts(panel, row)).toEqual(['Open Safe Browsing greenpaint.pt is told to Google']);
      expect(browser.opened()).toEqual([]);
      await panel.click(`${row} button`);
      await waitUntil('the browser to be handed a page', async () => browser.opened().length > 0);
      expect(browser.opened()).toEqual([
        'https://transparencyreport.google.com/safe-browsing/search?url=greenpaint.pt',
      ]);
    });

    it('helps whoever already entered something', async () => {
      await panel.click('.do .action');
      const help = await panel.waitFor<string>(
        'the help',
        'return document.querySelector(".help:not([hidden])")?.innerText',
      );
      expect(help).toContain('I typed a password');
      expect(help).toContain('Who helps');
      await panel.click('.do .action');
      expect(await panel.evaluate('return document.querySelector(".help").hidden')).toBe(true);
    });

    it('is used by the keyboard alone', async () => {
      const { window = 0 } = (await panel.place()) ?? {};
      await panel.evaluate('document.querySelector(".do .action").focus()');
      await thunderbird.pointer.type(window, ENTER_KEY);
      await panel.waitFor('the help', 'return !document.querySelector(".help").hidden');
      await thunderbird.pointer.type(window, ENTER_KEY);
      await panel.waitFor('no help', 'return document.querySelector(".help").hidden');
      await thunderbird.pointer.type(window, TAB_KEY);
      const next = await panel.evaluate<string>('return document.activeElement.className');
      expect(next).toBe('statement');
    });

    it('cuts nothing off where the text is twice as large', async () => {
      const overflow = await panel.evaluate(`
        document.documentElement.style.fontSize = '187.5%';
        for (const details of document.querySelectorAll('details')) details.open = true;
        const wide = [...document.querySelectorAll('#panel *:not(.map *)')]
          .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
          .map(({ localName, className }) => localName + '.' + className);
        document.documentElement.style.fontSize = '';
        return wide;`);
      expect(overflow).toEqual([]);
    });
  });

  it('names the server that submitted where another relayed the mail', async () => {
    const panel = await openPanel(thunderbird, 'Relayed');
    expect((await texts(panel, '[data-witness=border]'))[0]).toContain('203.0.113.25');
    expect((await texts(panel, '[data-witness=reported]'))[0]).toMatch(/18\.170\.98\.138.*k-kikawa@nlo\.co\.jp/);
    await panel.close();
  });

  it('is calm about a mail without findings, and gives no tick where nobody knows the domain', async () => {
    const panel = await openPanel(thunderbird, 'Newsletter');
    expect(await texts(panel, 'h1')).toEqual(['No sign of forgery found; sender not confirmed']);
    expect(await panel.evaluate('return document.querySelector(".verdict img").getAttribute("src")')).toMatch(
      /\/clear-/,
    );
    expect(await texts(panel, '[data-list=assurances] li')).toHaveLength(2);
    expect(await panel.evaluate('return document.querySelectorAll("details.section[open]").length')).toBe(0);
    await panel.close();
  });

  it('a mail with markup in every field is shown as text, and nothing of it runs', async () => {
    const panel = await openPanel(thunderbird, 'Markup');
    await panel.evaluate('for (const details of document.querySelectorAll("details")) details.open = true');
    await panel.waitFor('the source', 'return document.querySelector(".source-text").childElementCount > 0');
    expect(await panel.text('#panel')).toContain('<script>');
    const found = await panel.evaluate(`return {
      title: document.title,
      foreign: [...document.querySelectorAll('script, iframe, form, input, object, embed, style, base, meta, link')]
        .filter(element => element.closest('head') === null && element.getAttribute('src') !== 'popup.js').length,
      pictures: [...document.querySelectorAll('img')].every(({ src }) => new URL(src).pathname.startsWith('/icons/')),
      links: [...document.querySelectorAll('a, area, [href]')].filter(a => a.closest('head') === null).map(a => a.href),
      handlers: [...document.querySelectorAll('*')].flatMap(element => element.getAttributeNames())
        .filter(attribute => attribute.startsWith('on') || attribute === 'srcdoc' || attribute === 'style').length,
    }`);
    expect(found).toMatchObject({
      title: 'Mekiki',
      foreign: 0,
      pictures: true,
      links: ['https://db-ip.com/'],
      handlers: 0,
    });
    await panel.close();
  });
});

describe.each(testedThunderbirds())('the panel in a dark and Japanese $name', ({ name, binary }) => {
  let thunderbird: Thunderbird;
  keepEvidenceOfFailures(() => thunderbird);

  beforeAll(async () => {
    const profile = { extension: builtExtension(), folders, jit: 'on', language: 'ja', theme: 'dark' } as const;
    thunderbird = await Thunderbird.launch({ binary, profile });
    await thunderbird.extension().waitUntilStarted();
  });

  afterAll(() => thunderbird?.quit());

  it('says of the seed mail in Japanese what it says in English', async () => {
    const panel = await openPanel(thunderbird, 'Seed');
    await keepPicture(thunderbird, panel, `panel-${name}-ja-dark`.replaceAll(' ', '-'));
    expect(await texts(panel, 'h1')).toEqual(['詐欺メールの可能性がきわめて高いです']);
    expect(await texts(panel, '.now')).toEqual(['リンク・返信・電話はせず、ブックマークかアプリで確認を']);
    expect(await texts(panel, '[data-list=reasons] li')).toHaveLength(3);
    expect((await texts(panel, '[data-witness=border]'))[0]).toMatch(/イギリス.*認証アカウント k-kikawa@nlo\.co\.jp/);
    expect((await texts(panel, '.limits'))[0]).toBe('本物のアカウントが乗っ取られると痕跡はほとんど残りません');
    expect(await panel.evaluate('return document.documentElement.lang')).toBe('ja');
    expect(await panel.evaluate('return getComputedStyle(document.body).backgroundColor')).toBe('rgb(29, 31, 37)');
    await panel.close();
  });
});
