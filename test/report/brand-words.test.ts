import { describe, expect, test } from 'vitest';
import { dissect } from '../../src/dissect.ts';
import { noAcquaintance } from '../../src/lookup/acquaintance.ts';
import { withBrandNames } from '../../src/report/brand-words.ts';
import { linkNote } from '../../src/report/link-note.ts';
import { verdictSentence } from '../../src/report/verdict-sentence.ts';
import { aMail, type Otherwise, recorded } from '../checks/a-mail.ts';

const nowhere = { whereabouts: () => Promise.resolve({ place: null, network: null }), data: {} };

const report = (otherwise: Otherwise, language: 'en' | 'ja' = 'ja', domains: readonly string[] = []) =>
  dissect(new TextEncoder().encode(aMail(otherwise)), {
    language,
    ownHosts: [],
    acquaintance: { ...noAcquaintance, domains },
    now: Date.UTC(2026, 10, 24),
    embedded: nowhere,
    outside: null,
  });

const link = (href: string, text: string) => `<p><a href="${href}">${text}</a></p>`;

const vouched = {
  From: '三井住友カード <a@contact.vpass.ne.jp>',
  'Authentication-Results': recorded(
    'dkim=pass header.d=contact.vpass.ne.jp',
    'dmarc=pass header.from=contact.vpass.ne.jp',
  ),
  html:
    link('https://click.contact.vpass.ne.jp/1', 'https://www5.smbc-card.com/') +
    link('https://www.smbc-card.com/', 'Top'),
};

describe('the brand that a mail authenticates as', () => {
  test('is named in the verdict, in the report’s language', async () => {
    for (const [language, name] of [
      ['ja', '三井住友カード'],
      ['en', 'SMBC Card'],
    ] as const) {
      const made = await report(vouched, language);
      expect(made).toMatchObject({ verdict: 'clear', assurance: 'confirmed', confirmedBrand: name });
      expect(verdictSentence(made)).toContain(`contact.vpass.ne.jp`);
      expect(verdictSentence(made)).toContain(name);
    }
  });

  test('its links are told as its own, its click counter as one, and fit the record', async () => {
    const { links } = await report(vouched, 'en');
    expect(links.map(({ standing, imitates }) => [standing, imitates])).toEqual([
      ['consistent', null],
      ['consistent', null],
    ]);
    expect(links.map((one) => linkNote(one)?.key)).toEqual(['link_tracker', 'link_official']);
  });

  test('is not confirmed without authentication', async () => {
    const made = await report({ ...vouched, 'Authentication-Results': null });
    expect(made).toMatchObject({ assurance: 'unconfirmed', confirmedBrand: null });
    expect(made.links.map(({ official }) => official)).toEqual([null, null]);
  });

  test('is not confirmed by an entry that nothing founds', async () => {
    const made = await report({
      From: '松井証券 <a@matsui.co.jp>',
      'Authentication-Results': recorded('dkim=pass header.d=matsui.co.jp'),
    });
    expect(made).toMatchObject({ verdict: 'clear', assurance: 'unconfirmed', confirmedBrand: null });
  });

  test('is not confirmed for a customer’s mailbox', async () => {
    const made = await report({
      From: 'Hanako <hanako@docomo.ne.jp>',
      'Authentication-Results': recorded('dkim=pass header.d=docomo.ne.jp'),
    });
    expect(made.assurance).toBe('unconfirmed');
  });
});

describe('the brand that a link imitates', () => {
  test.each([
    ['a host like the brand’s', 'https://arnazon.example/', 'Log in', 'Amazon', 'name', 'link_imitates'],
    [
      'the brand’s host in its text',
      'https://evil.example/',
      'https://my.jcb.co.jp/Login',
      'JCB',
      'name',
      'link_imitates',
    ],
    ['nothing', 'https://evil.example/', 'Log in', null, null, undefined],
  ])('%s', async (_, href, text, imitates, imitatesBy, key) => {
    const { links } = await report({ html: link(href, text) });
    expect(links[0]).toMatchObject({ imitates, imitatesBy });
    expect(linkNote(links[0] as never)?.key).toBe(key);
  });

  test('the one that the mail around it gives itself out for', async () => {
    const { links, attack } = await report({
      From: 'ヤマト運輸 <a@evil.example>',
      html: link('https://evil.example/', 'Log in'),
    });
    expect(links[0]).toMatchObject({ imitates: 'ヤマト運輸', imitatesBy: 'mail', standing: 'suspect' });
    expect(attack).toBe('brand-impersonation');
  });

  test('a domain that the recipient knows is no brand', async () => {
    const { links, findings } = await report({ html: link('https://kaisya-mail.example/', 'Log in') }, 'en', [
      'kaisha-mail.example',
    ]);
    expect(links[0]?.imitates).toBeNull();
    expect(findings.map(({ text }) => text).join()).toContain('kaisha-mail.example');
  });
});

test('a sentence names a brand in its language, and leaves other values alone', () => {
  expect(withBrandNames({ brand: 'smbc-card', host: 'a.test' }, 'en')).toEqual({ brand: 'SMBC Card', host: 'a.test' });
  expect(withBrandNames({ brand: 'smbc-card' }, 'ja')).toEqual({ brand: '三井住友カード' });
  expect(withBrandNames({ brand: 'kaisha-mail.example' }, 'ja')).toEqual({ brand: 'kaisha-mail.example' });
});
