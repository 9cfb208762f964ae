import { describe, expect, test } from 'vitest';
import { dissect } from '../../src/dissect.ts';
import { type Acquaintance, noAcquaintance } from '../../src/lookup/acquaintance.ts';
import { aMail, type Otherwise, recorded } from '../checks/a-mail.ts';

const nowhere = { whereabouts: () => Promise.resolve({ place: null, network: null }), data: {} };

const judge = (otherwise: Otherwise, acquaintance: Partial<Acquaintance> = {}) =>
  dissect(new TextEncoder().encode(aMail(otherwise)), {
    language: 'en',
    ownHosts: [],
    acquaintance: { ...noAcquaintance, ...acquaintance },
    now: Date.UTC(2026, 10, 24),
    embedded: nowhere,
    outside: null,
  });

/** A friend's mail whose only oddity is a link that shows another host than it leads to. */
const odd: Otherwise = {
  From: 'Taro <taro@friend.example>',
  'Authentication-Results': recorded('dkim=pass header.d=friend.example', 'spf=fail smtp.mailfrom=friend.example'),
  html: '<p><a href="https://pages.other.test/login">https://www.bank.example/login</a></p>',
};

describe('whom the recipient knows', () => {
  test.each<[string, Partial<Acquaintance>]>([
    ['a correspondent', { correspondents: new Set(['taro@friend.example']) }],
    ['a sender that he said he knows', { trustedSenders: new Set(['friend.example']) }],
  ])('%s: what is merely odd weighs less', async (_, acquaintance) => {
    const stranger = await judge(odd);
    const known = await judge(odd, acquaintance);
    expect(stranger.score).toBeGreaterThan(0.1);
    expect(known.score).toBeLessThan(0.5 * stranger.score);
    expect(known.assurances.map(({ check }) => check).join()).toContain('acquaintance/');
  });

  test('an answer to his own mail', async () => {
    const answer = { ...odd, 'In-Reply-To': '<1@recipient.test>' };
    const known = await judge(answer, { sentMessageIds: new Set(['1@recipient.test']) });
    expect(known.score).toBeLessThan((await judge(answer)).score);
  });

  test('hard evidence is not silenced: a correspondent’s mail with a login page’s lookalike stays as it is', async () => {
    const lookalike = {
      ...odd,
      html: '<p><a href="https://www.smbc-card.com.evil.test/login">https://www.smbc-card.com/</a></p>',
    };
    const stranger = await judge(lookalike);
    const known = await judge(lookalike, {
      correspondents: new Set(['taro@friend.example']),
      trustedSenders: new Set(['friend.example']),
    });
    expect(known.findings.some(({ severity }) => severity === 'high')).toBe(true);
    expect(known.verdict).not.toBe('clear');
    expect(stranger.verdict).not.toBe('clear');
  });

  test('a forger who writes a correspondent’s address gains nothing by it', async () => {
    const forged = { ...odd, 'Authentication-Results': recorded('dmarc=fail (p=reject) header.from=friend.example') };
    const acquaintance = { correspondents: new Set(['taro@friend.example']), domains: ['friend.example'] };
    expect((await judge(forged, acquaintance)).score).toBe((await judge(forged)).score);
  });
});
