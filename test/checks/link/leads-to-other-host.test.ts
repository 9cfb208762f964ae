import { describe, expect, test } from 'vitest';
import { leadsToOtherHost as check } from '../../../src/checks/link/leads-to-other-host.ts';
import { aLook, type LookInShort } from '../a-look.ts';
import { aMail } from '../a-mail.ts';
import { examine, type Known } from '../facts-of.ts';

const says = 'check_link_leads_to_other_host';
const link = 'https://clicks.example/a';
const mail = aMail({ html: `<a href="${link}">offer</a>` });
const led = (to: string, look: LookInShort = {}, known: Known = {}) => ({
  ...known,
  pages: [aLook(link, { html: '<p>Hello', ...look, led: [to] })],
});

describe('finds', () => {
  test.each<[string, Known, string]>([
    ['another host', led('https://shop.test/'), `note ${says}`],
    ['another host that nothing was sent to', led('https://shop.test/', { outcome: 'new-host' }), `note ${says}`],
    ['a brand’s own host', led('https://www.amazon.co.jp/'), `note ${says}`],
    ['a host that resembles a brand’s', led('https://paypa1.test/'), `high ${says}_lookalike`],
    [
      'one that resembles a domain that the recipient knows',
      led('https://greenpalnt.test/', {}, { acquaintance: { domains: ['greenpaint.test'] } }),
      `high ${says}_lookalike`,
    ],
    ['the reader’s own network', led('http://192.168.0.1/', { outcome: 'private-address' }), `low ${says}_private`],
  ])('%s', async (_, known, finding) => {
    const said = await examine(check, mail, known);
    expect(said.says).toEqual([finding]);
    expect(said.proof).toEqual([`link-target: ${link}`]);
  });
});

test.each([
  ['no redirect', aLook(link, { html: '<p>Hello' })],
  ['a redirect within the organization', aLook(link, { html: '<p>Hello', led: ['https://www.clicks.example/b'] })],
])('is clear: %s', async (_, look) => {
  expect((await examine(check, mail, { pages: [look] })).kind).toBe('clear');
});

test.each<[string, string, Known, string]>([
  ['nobody looked', mail, {}, 'because_page_not_looked_at'],
  ['no answer', mail, { pages: [aLook(link, { outcome: 'no-answer' })] }, 'because_page_not_seen'],
  ['no link', aMail(), {}, 'because_no_web_link'],
])('%s', async (_, message, known, because) => {
  expect((await examine(check, message, known)).says).toEqual([because]);
});
