import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dissect } from '../../src/dissect.ts';
import type { PageLook } from '../../src/lookup/page/page-look.ts';
import { outline } from '../../src/report/outline.ts';
import { aLook } from '../checks/a-look.ts';

const embedded = { data: {}, whereabouts: async () => ({ place: null, network: null }) };
const seed = new Uint8Array(readFileSync(new URL('../mail/seed/direct.eml', import.meta.url)));
const link = 'https://greenpaint.pt/wp-content/mail/?list=2';
const pageOf = (name: string) => readFileSync(new URL(`../lookup/page/pages/${name}.html`, import.meta.url), 'utf8');

async function report(pages: readonly PageLook[]) {
  return dissect(seed, { language: 'en', ownHosts: [], now: Date.UTC(2026, 10, 24), embedded, outside: null, pages });
}

const linksOf = (blocks: ReturnType<typeof outline>) => JSON.stringify(blocks.filter(({ kind }) => kind === 'table'));

describe('a look at the page behind the link', () => {
  test('that finds a login for mail speaks in the report, marked as looked up', async () => {
    const told = await report([aLook(link, { html: pageOf('active-mail') })]);
    expect(told.links[0]).toMatchObject({
      asksForLogin: true,
      finalUrl: link,
      standing: 'suspect',
      look: { outcome: 'page', hosts: ['greenpaint.pt'], title: 'Active! mail', asks: ['account', 'password'] },
    });
    expect(told.findings.filter(({ isLookedUp }) => isLookedUp).map(({ key }) => key)).toEqual([
      'check_link_login_page_imitates_product',
      'check_link_asks_for_password_password',
    ]);
    expect(told.verdict).toBe('danger');
    expect(linksOf(outline(told))).toContain('Looked at on 2026-11-24: asks for a login');
  });

  test('that finds none says that this proves nothing, and changes nothing', async () => {
    const [none, before] = [
      await report([aLook(link, { html: '<p>Under construction, come back later.' })]),
      await report([]),
    ];
    expect(none.links[0]).toMatchObject({ asksForLogin: false, look: { outcome: 'page' } });
    expect(linksOf(outline(none))).toContain('no login form seen. Proves nothing');
    expect([none.score, none.verdict]).toEqual([before.score, before.verdict]);
  });

  test.each([
    ['refused', 'let us not in'],
    ['needs-scripts', 'until its scripts run'],
    ['no-answer', 'no page to see'],
  ] as const)('%s: nothing is known of a login', async (outcome, words) => {
    const told = await report([aLook(link, { outcome })]);
    expect(told.links[0]?.asksForLogin).toBeNull();
    expect(linksOf(outline(told))).toContain(words);
  });

  test('that was led on: the link stands at its last host', async () => {
    const told = await report([
      aLook(link, { html: pageOf('card'), led: ['https://a.trap.test/', 'https://card.trap.test/in'] }),
    ]);
    expect(told.links[0]).toMatchObject({
      finalUrl: 'https://card.trap.test/in',
      host: 'card.trap.test',
      redirects: ['greenpaint.pt', 'a.trap.test'],
      look: { hosts: ['greenpaint.pt', 'a.trap.test', 'card.trap.test'], sendsTo: ['api.telegram.org'] },
    });
  });

  test('that stopped before a host says so', async () => {
    const told = await report([aLook(link, { led: ['https://card.trap.test/in'], outcome: 'new-host' })]);
    expect(linksOf(outline(told))).toContain('stopped before card.trap.test');
  });
});

test('without a look nothing is said of one', async () => {
  const told = await report([]);
  expect(told.links[0]).toMatchObject({ asksForLogin: null, look: null });
  expect(told.unchecked.map(({ because }) => because)).toContain('because_page_not_looked_at');
  expect(linksOf(outline(told))).not.toContain('Looked at');
});
