import { describe, expect, it } from 'vitest';
import { Dovecot } from '../../scripts/thunderbird/dovecot.ts';
import { Thunderbird } from '../../scripts/thunderbird/thunderbird.ts';
import { waitUntil } from '../../scripts/thunderbird/wait-until.ts';
import { banner, bannerPart, builtExtension, fixture } from './extension-under-test.ts';
import { testedThunderbirds } from './versions.ts';

const seed = '1f18af56-3179-5315-05b5-5b0e6325e7ba@dyflex.co.jp';

interface Entry {
  readonly judgement: { readonly level: string; readonly verdict: string };
}

/** What the extension remembers of messages. */
async function remembered(thunderbird: Thunderbird): Promise<readonly Entry['judgement'][]> {
  const stored = Object.entries(await thunderbird.extension().localStorage());
  return stored.filter(([key]) => key.startsWith('judgement/')).map(([, entry]) => (entry as Entry).judgement);
}

describe.each(testedThunderbirds())('new mail in $name', ({ binary }) => {
  it.each(['imap', 'pop3'] as const)('%s: judged when it comes in, in Japanese and dark', async (protocol) => {
    const dovecot = await Dovecot.start();
    const thunderbird = await Thunderbird.launch({
      binary,
      profile: { extension: builtExtension(), account: dovecot.account(protocol), language: 'ja', theme: 'dark' },
    });
    try {
      await thunderbird.extension().waitUntilStarted();
      await thunderbird.openFolder('Inbox', 'account');
      await thunderbird.getNewMessages();
      await thunderbird.extension().suspendBackground();
      dovecot.deliver(fixture('seed/direct.eml'));
      await thunderbird.getNewMessages();
      const judgements = await waitUntil('the judgement', async () => {
        const all = await remembered(thunderbird);
        return all.length > 0 && all;
      });
      expect(judgements).toEqual([
        expect.objectContaining({ level: 'danger', verdict: '詐欺メールの可能性がきわめて高いです' }),
      ]);
      await thunderbird.openFolder('Inbox', 'account');
      const view = await thunderbird.selectMessage(seed);
      expect((await view.waitForElement(banner)).isInFront).toBe(true);
      expect((await view.read(bannerPart('.open-help')))?.text).toBe('もう入力してしまった');
      const { id } = thunderbird.extension();
      const drawn = await waitUntil('the button', async () => {
        const look = await view.actionButton(id);
        return look?.label === '詐欺の疑い' && look;
      });
      expect(drawn.icon).toContain('danger-dark.svg');
      // The opened message is the one that was judged: nothing was added to what is remembered.
      expect(await remembered(thunderbird)).toEqual(judgements);
    } finally {
      await thunderbird.quit();
      await dovecot.stop();
    }
  });

  it('the banner of a judged mail comes from what is remembered, not from a second look', async () => {
    const thunderbird = await Thunderbird.launch({
      binary,
      display: 'none',
      profile: { extension: builtExtension(), folders: { Samples: [fixture('seed/direct.eml')] } },
    });
    try {
      await thunderbird.openFolder('Samples');
      const view = await thunderbird.selectMessage(seed);
      await view.waitForElement(banner);
      await waitUntil('the judgement', async () => (await remembered(thunderbird)).length === 1);
      const background = await thunderbird.extension().background();
      await background.evaluate(`const stored = Object.entries(await browser.storage.local.get(null));
        for (const [key, entry] of stored) {
          if (!key.startsWith('judgement/')) continue;
          entry.judgement = { ...entry.judgement, level: 'caution', verdict: 'Careful', reason: 'As remembered' };
          await browser.storage.local.set({ [key]: entry });
        }`);
      await thunderbird.restart();
      await thunderbird.openFolder('Samples');
      const again = await thunderbird.selectMessage(seed);
      expect(await again.waitForElement(banner)).toMatchObject({ attributes: { role: 'status' } });
      expect((await again.read(bannerPart('.sentence')))?.text).toBe('As remembered');
      expect(await again.read(bannerPart('.open-help'))).toBeNull();
    } finally {
      await thunderbird.quit();
    }
  });

  it('150 mails at once: all judged, and one that is opened meanwhile has its banner', async () => {
    const dovecot = await Dovecot.start();
    const thunderbird = await Thunderbird.launch({
      binary,
      display: 'none',
      profile: { extension: builtExtension(), account: dovecot.account('imap') },
    });
    try {
      await thunderbird.extension().waitUntilStarted();
      await thunderbird.openFolder('Inbox', 'account');
      await thunderbird.getNewMessages();
      const mail = fixture('seed/direct.eml').toString('latin1');
      for (let index = 0; index < 150; index++) {
        dovecot.deliver(Buffer.from(mail.replace(seed, `${index}@many.example`), 'latin1'));
      }
      await thunderbird.getNewMessages();
      await thunderbird.openFolder('Inbox', 'account');
      const view = await thunderbird.selectMessage('149@many.example');
      await view.waitForElement(banner);
      await waitUntil('all judgements', async () => (await remembered(thunderbird)).length === 150, 90_000);
    } finally {
      await thunderbird.quit();
      await dovecot.stop();
    }
  });
});
