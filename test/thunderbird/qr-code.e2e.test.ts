import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionPage } from '../../scripts/thunderbird/extension-page.ts';
import { Thunderbird } from '../../scripts/thunderbird/thunderbird.ts';
import { halfBlocks } from '../mail/qr/draw-in-mail.ts';
import { type Enclosed, mailWith } from '../mail/qr/mail-of.ts';
import {
  asBmp,
  asGif,
  asJpeg,
  asPng,
  codePicture,
  laid,
  modulesOf,
  noise,
  plain,
  pngHeader,
  pngSignature,
  white,
} from '../mail/qr/picture.ts';
import { builtExtension, buttonAtRest } from './extension-under-test.ts';
import { keepEvidenceOfFailures } from './keep-evidence.ts';
import { testedThunderbirds } from './versions.ts';

const codeOf = (host: string) => codePicture(`https://${host}/`);
const file = (octets: Uint8Array, mediaType: string): Enclosed => ({ octets, mediaType });

/** A page of five million pixels, with a code that takes a small part of it. */
const page = laid(plain(2_000, 2_500), codePicture('https://page.test/', { scale: 10 }), 1_400, 300);

const hosts = ['png', 'jpeg', 'gif', 'bmp', 'page', 'inverted', 'written', 'drawn'].map((name) => `${name}.test`);
const written = asPng(codeOf('written.test')).toString('base64');

const codes = mailWith(
  [
    file(asPng(codeOf('png.test')), 'image/png'),
    file(asJpeg(codeOf('jpeg.test')), 'image/jpeg'),
    file(asGif(codeOf('gif.test')), 'image/gif'),
    file(asBmp(codeOf('bmp.test')), 'image/bmp'),
    file(asJpeg(page), 'image/jpeg'),
    file(asPng(codePicture('https://inverted.test/', { dark: white, light: [0, 0, 0, 0] })), 'image/png'),
  ],
  `<p><img src="data:image/png;base64,${written}"></p><pre>${halfBlocks(modulesOf('https://drawn.test/'))}</pre>`,
);

const nothing = mailWith([
  file(asPng(codeOf('cut.test')).subarray(0, 60), 'image/png'),
  file(asPng(noise(300, 300, 1)), 'image/png'),
  file(Buffer.concat([pngSignature, pngHeader(60_000, 60_000), Buffer.alloc(60)]), 'image/png'),
]);

/** The text of a section, folded or not. */
function wholeText(panel: ExtensionPage, section: string): Promise<string> {
  return panel.evaluate('return document.querySelector("[data-section=" + args[0] + "]").textContent', section);
}

describe.each(testedThunderbirds())('QR codes in $name', ({ binary }) => {
  let thunderbird: Thunderbird;
  keepEvidenceOfFailures(() => thunderbird);

  beforeAll(async () => {
    const folders = { Codes: [Buffer.from(codes)], Nothing: [Buffer.from(nothing)] };
    thunderbird = await Thunderbird.launch({ binary, profile: { extension: builtExtension(), folders, jit: 'on' } });
    await thunderbird.extension().waitUntilStarted();
  });

  afterAll(() => thunderbird?.quit());

  async function panelOf(folder: string) {
    await thunderbird.openFolder(folder);
    const view = await thunderbird.selectMessage(0);
    await buttonAtRest(view, thunderbird.extension().id);
    await thunderbird.clickActionButton();
    const panel = await thunderbird.popup();
    await panel.waitFor('the report', 'return document.getElementById("panel").dataset.state === "report"');
    return panel;
  }

  it('are read out of each kind of picture, and shown as links', async () => {
    const panel = await panelOf('Codes');
    const shown = await panel.evaluate<string[]>(
      'return [...document.querySelectorAll("[data-link]")].map(({ dataset }) => dataset.link)',
    );
    expect(shown.sort()).toEqual([...hosts].sort());
    expect(await wholeText(panel, 'links')).toContain('QR code');
    await panel.close();
  });

  it('nothing is asked of the network for that', async () => {
    expect((await thunderbird.network.requests()).filter(({ url }) => /\.test\b/.test(url))).toEqual([]);
  });

  it('a picture that breaks off and noise hold none; one that claims to be huge is not decoded, and that is told', async () => {
    const panel = await panelOf('Nothing');
    expect(await wholeText(panel, 'source')).toContain('too large to be searched for QR codes');
    expect(await panel.evaluate('return document.querySelectorAll("[data-link]").length')).toBe(0);
    await panel.close();
  });
});
