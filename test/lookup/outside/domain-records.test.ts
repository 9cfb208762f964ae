import { describe, expect, test } from 'vitest';
import { askDomainRecords } from '../../../src/lookup/outside/domain-records.ts';
import { aResolver } from './a-resolver.ts';

const spfOf = async (...texts: string[][]) =>
  (await askDomainRecords('shop.example', aResolver({ 'TXT shop.example': texts }))).spf;

describe('records of a domain', () => {
  test.each<[string, string[][], unknown]>([
    ['in two strings', [['v=spf1 ip4:192.0.2.1', ' -all']], 'v=spf1 ip4:192.0.2.1 -all'],
    ['in capitals', [['V=SPF1 -all']], 'V=SPF1 -all'],
    ['beside others', [['google-site-verification=x'], ['v=spf1 ~all']], 'v=spf1 ~all'],
    ['none but another version', [['v=spf10 -all']], null],
    ['two, which count as none', [['v=spf1 -all'], ['v=spf1 +all']], null],
  ])('SPF %s', async (_, texts, text) => {
    const name = 'shop.example';
    expect(await spfOf(...texts)).toEqual(text === null ? { outcome: 'none' } : { outcome: 'record', name, text });
  });

  test('DMARC of the domain itself, else of its organization', async () => {
    const answers = {
      'TXT _dmarc.news.shop.example': [['v=DMARC1; p=none']],
      'TXT _dmarc.shop.example': [['v=DMARC1;p=reject']],
    };
    const { dmarc } = await askDomainRecords('news.shop.example', aResolver(answers));
    expect(dmarc).toMatchObject({ name: '_dmarc.news.shop.example' });
    const other = await askDomainRecords('mail.shop.example', aResolver(answers));
    expect(other.dmarc).toEqual({ outcome: 'record', name: '_dmarc.shop.example', text: 'v=DMARC1;p=reject' });
  });

  test('what could not be asked is not taken for an absence', async () => {
    const failure = { outcome: 'temporary-failure', because: 'timeout' } as const;
    const resolver = aResolver({ 'TXT shop.example': failure, 'TXT _dmarc.shop.example': failure });
    const { spf, dmarc } = await askDomainRecords('shop.example', resolver);
    expect([spf, dmarc]).toEqual([failure, failure]);
  });
});
