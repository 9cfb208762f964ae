import { describe, expect, test } from 'vitest';
import { splitWords as check } from '../../../src/checks/body/split-words.ts';
import type { VisibleText } from '../../../src/mail/body/body.ts';
import { aMail, type Otherwise } from '../a-mail.ts';
import { examine, factsOf } from '../facts-of.ts';

const says = 'check_body_split_words';
const hidden = '<span style="display:none">qx</span>';

describe('finds', () => {
  test.each<[string, Otherwise, string]>([
    ['hidden text in a word', { html: `<p>Your Ama${hidden}zon account</p>` }, `low ${says}_hidden`],
    ['in several', { html: `<p>Yo${hidden}ur Ama${hidden}zon acc${hidden}ount</p>` }, `medium ${says}_hidden`],
    ['an invisible character in a word', { text: 'Your Ama\u200bzon account' }, `low ${says}_invisible`],
    ['in several Latin words', { text: 'Yo\u200cur Ama\u200bzon acc\u034fount' }, `medium ${says}_invisible`],
    ['in Cyrillic words', { text: 'Ваш сч\u2060ет бло\u2060киро\u2060ван' }, `medium ${says}_invisible`],
    ['in Japanese words', { text: 'メル\u2064カリをご利\u2061用い\ufe09ただき' }, `medium ${says}_invisible`],
    ['soft hyphens between single letters', { text: 'N\xado\xadt\xadi\xadc\xade' }, `medium ${says}_invisible`],
  ])('%s', async (_, otherwise, expected) => {
    expect((await examine(check, aMail(otherwise))).says).toEqual([expected]);
  });

  test('the place', async () => {
    const said = await examine(check, aMail({ text: 'Your Ama\u200bzon account is closed' }));
    expect(said.proof).toEqual(['visible-text: Your Ama\u200bzon account']);
  });
});

describe('is clear', () => {
  test.each<[string, Otherwise]>([
    ['plain words', {}],
    ['hidden text between words', { html: `<p>Your ${hidden} account</p>` }],
    ['a preview line and its filling', { html: `<p>Sale${'\u200c&nbsp;'.repeat(100)}</p><p>Our sale begins</p>` }],
    ['soft hyphens', { html: '<p>Donau&shy;dampf&shy;schiff&shy;fahrts&shy;gesell&shy;schaft</p>' }],
    ['a long address', { text: 'https://www.shop.example/a\u200bvery\u200blong\u200bpath' }],
    ['an address that is not to become a link', { text: 'shop\u200b.example' }],
    ['phrases of Japanese', { text: '今日は\u200b天気が\u200bとても\u200bよいです' }],
    ['Persian', { text: 'می\u200cخواهم نمی\u200cدانم کتاب\u200cها' }],
    ['Hindi', { text: 'क्\u200dष श्\u200dर क्\u200cष' }],
    ['Thai and Khmer', { text: 'สวัสดี\u200bครับ\u200bทุก\u200bคน ខ្មែរ\u200bភាសា' }],
    ['joined emoji', { text: 'Our 👨\u200d👩\u200d👧 day ❤\ufe0f' }],
    ['a variant of an ideograph', { text: '邊\u{e0100}見 様' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

test('half a megabyte of what it looks for is read at once', async () => {
  const facts = await factsOf(aMail({ text: 'Good morning.' }));
  const [text] = facts.body.texts as [VisibleText];
  for (const unit of ['\u200b', 'a\u200b', 'a\u200b/', `a${'\u200b'.repeat(10)}`]) {
    const body = { ...facts.body, texts: [{ ...text, text: unit.repeat(500_000 / unit.length) }] };
    const start = performance.now();
    check.examine({ body });
    expect(performance.now() - start).toBeLessThan(500);
  }
});

test('not applicable: no text', async () => {
  expect(await examine(check, aMail({ text: '' }))).toMatchObject({
    kind: 'notApplicable',
    says: ['because_no_text'],
  });
});
