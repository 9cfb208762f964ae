import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Thunderbird } from '../../scripts/thunderbird/thunderbird.ts';
import { waitUntil } from '../../scripts/thunderbird/wait-until.ts';
import { readUrl } from '../../src/mail/link/read-url.ts';
import { hostileUrls, unsettledUrls } from '../mail/link/hostile-urls.ts';
import { keepEvidenceOfFailures } from './keep-evidence.ts';
import { RecordingBrowser } from './recording-browser.ts';
import { testedThunderbirds } from './versions.ts';

const all = [...hostileUrls.values()].flat().map(({ href }) => href);

/** What a click hands to the browser. NUL does not survive in HTML, and Thunderbird hands on no program argument that holds it. */
const clicked = all.filter((href) => {
  const { host, scheme } = readUrl(href, null);
  return host !== null && (scheme === 'http' || scheme === 'https') && !/\0|%00/.test(href);
});

/** So many addresses are clicked on at once: each starts a program. */
const batch = 25;

const id = 'clicked@sender.example';

describe.each(testedThunderbirds())('hostile addresses in $name', ({ binary }) => {
  const browser = new RecordingBrowser();
  let thunderbird: Thunderbird;
  keepEvidenceOfFailures(() => thunderbird);

  beforeAll(async () => {
    const profile = {
      folders: { Samples: [mailWith(clicked)] },
      browser: browser.program,
      // Else it asks before it follows a link to an address without a name.
      preferences: { 'mail.phishing.detection.enabled': false },
    };
    thunderbird = await Thunderbird.launch({ binary, display: 'none', profile });
  });

  afterAll(async () => {
    await thunderbird?.quit();
    browser.remove();
  });

  it('are read as the report reads them', async () => {
    expect(await readBy(thunderbird, all)).toEqual(
      all.map((href) => {
        const { host, url } = readUrl(href, null);
        return { href, host, url };
      }),
    );
    for (const [index, { host }] of (
      await readBy(
        thunderbird,
        unsettledUrls.map(({ href }) => href),
      )
    ).entries()) {
      expect(unsettledUrls[index]?.hosts).toContain(host);
    }
  });

  it('are handed to the browser as the report reads them, when clicked on', async () => {
    await thunderbird.openFolder('Samples');
    const view = await thunderbird.selectMessage(id);
    for (let from = 0; from < clicked.length; from += batch) {
      const hrefs = clicked.slice(from, from + batch);
      await view.evaluate(
        'for (let index = args[0]; index < args[1]; index++) document.getElementById("link-" + index).click()',
        from,
        from + hrefs.length,
      );
      await waitUntil('the browser to be handed them', async () => browser.opened().length >= from + hrefs.length);
      const opened = browser.opened().slice(from);
      expect(opened.toSorted()).toEqual(hrefs.map((href) => readUrl(href, null).url).toSorted());
    }
  });
});

/** Hrefs as Thunderbird's own URL reads them. */
function readBy(thunderbird: Thunderbird, hrefs: readonly string[]) {
  return thunderbird.evaluate<{ href: string; host: string | null; url: string | null }[]>(
    `return args[0].map((href) => {
      if (!URL.canParse(href)) return { href, host: null, url: null };
      const url = new URL(href);
      const hasHost = ["http:", "https:", "ftp:"].includes(url.protocol);
      return { href, host: (hasHost && url.hostname.replace(/\\.$/, "")) || null, url: url.href };
    });`,
    [...hrefs],
  );
}

function mailWith(hrefs: readonly string[]): string {
  const escaped = (href: string) => href.replace(/[^\w:/.]/gu, (one) => `&#${one.codePointAt(0)};`);
  return [
    'From: Sender <sender@sender.example>',
    'To: recipient@recipient.example',
    'Subject: Clicked',
    'Date: Mon, 23 Nov 2026 12:00:02 +0900',
    `Message-ID: <${id}>`,
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=UTF-8',
    '',
    ...hrefs.map((href, index) => `<p><a id="link-${index}" href="${escaped(href)}">Open</a>`),
    '',
  ].join('\r\n');
}
