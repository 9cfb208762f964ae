import { describe, expect, it } from 'vitest';
import en from '../../_locales/en/messages.json' with { type: 'json' };
import ja from '../../_locales/ja/messages.json' with { type: 'json' };
import { type SuffixKind, suffixKinds, suffixMeaning } from '../../src/domain/suffix-kind.ts';

describe('what a suffix tells', () => {
  it.each<[string, string, SuffixKind, string | null]>([
    ['www.example.co.jp', 'co.jp', 'jp_company', 'JP'],
    ['EXAMPLE.CO.JP.', 'co.jp', 'jp_company', 'JP'],
    ['例え.co.jp', 'co.jp', 'jp_company', 'JP'],
    ['hospital.or.jp', 'or.jp', 'jp_corporation', 'JP'],
    ['mail.ministry.go.jp', 'go.jp', 'jp_government', 'JP'],
    ['city.example.lg.jp', 'lg.jp', 'jp_local_government', 'JP'],
    ['cs.example.ac.jp', 'ac.jp', 'jp_university', 'JP'],
    ['example.ed.jp', 'ed.jp', 'jp_school', 'JP'],
    ['p123.example.ne.jp', 'ne.jp', 'jp_network_service', 'JP'],
    ['example.ad.jp', 'ad.jp', 'jp_network_operator', 'JP'],
    ['example.gr.jp', 'gr.jp', 'jp_group', 'JP'],
    ['www.agency.gov', 'gov', 'government', 'US'],
    ['www.council.gov.uk', 'gov.uk', 'government', 'GB'],
    ['finances.gouv.fr', 'gouv.fr', 'government', 'FR'],
    ['office.go.kr', 'go.kr', 'government', 'KR'],
    ['www.example.edu', 'edu', 'education', 'US'],
    ['www.example.ac.uk', 'ac.uk', 'education', 'GB'],
    ['academy.county.sch.uk', 'sch.uk', 'education', 'GB'],
    ['trust.nhs.uk', 'nhs.uk', 'health_service', 'GB'],
    ['navy.mil', 'mil', 'military', 'US'],
    ['who.int', 'int', 'treaty_organization', null],
    ['first.bank', 'bank', 'bank', null],
    ['example.pharmacy', 'pharmacy', 'pharmacy', null],
  ])('%s: by %s, %s of %s', (host, suffix, kind, country) => {
    expect(suffixMeaning(host)).toEqual({ suffix, kind, country });
  });

  it.each([
    'example.com',
    'example.jp',
    'example.tokyo.jp',
    'example.org.uk',
    'example.co.uk',
    'example.edu.pl',
    'go.jp',
    'gov.uk',
    'gov',
    'go.jp.example.com',
    'agency.gov.example.net',
    'xgo.jp',
    'example.xgov.uk',
    'co.jp.evil.test',
    'bank.example.com',
    'mybank',
    '192.0.2.1',
    '',
  ])('"%s": nothing', (host) => {
    expect(suffixMeaning(host)).toBeNull();
  });
});

describe('the table of suffixes', () => {
  it.each(suffixKinds)('has words for %s in both languages', (kind) => {
    expect(en).toHaveProperty([`suffix_${kind}`, 'message'], expect.stringContaining('{suffix}'));
    expect(ja).toHaveProperty([`suffix_${kind}`, 'message'], expect.stringContaining('{suffix}'));
  });

  it('has no words of a kind that there is not', () => {
    const keys = Object.keys(en).filter((key) => key.startsWith('suffix_'));
    expect(keys).toEqual([...suffixKinds].sort().map((kind) => `suffix_${kind}`));
  });
});
