import { describe, expect, it } from 'vitest';
import { body, evaluate, fields, key, noEnvelope, signed, zone } from './evaluate-both.ts';
import { type Field, messageOf } from './sign-message.ts';
import type { ZoneEntry } from './zone.ts';

describe('DMARC (RFC 9989)', () => {
  const policy = (text: string, more: Readonly<Record<string, ZoneEntry>> = {}) => ({
    ...zone,
    '_dmarc.author.example': { TXT: [text] },
    ...more,
  });

  it.each<[string, string, string, object]>([
    [
      'passes by the same domain',
      'author.example',
      'v=DMARC1; p=reject',
      { result: 'pass', dkim: { isAligned: true } },
    ],
    [
      'fails by another',
      'other.example',
      'v=DMARC1; p=reject',
      { result: 'fail', policy: 'reject', policyDomain: 'author.example' },
    ],
    ['t=y: one policy lower', 'other.example', 'v=DMARC1; p=reject; t=y', { result: 'fail', policy: 'quarantine' }],
    [
      'adkim=s: no subdomain',
      'sub.author.example',
      'v=DMARC1; p=none; adkim=s',
      { result: 'fail', dkim: { isAligned: false, isStrict: true } },
    ],
    [
      'relaxed: a subdomain',
      'sub.author.example',
      'v=DMARC1; p=none',
      { result: 'pass', dkim: { domain: 'sub.author.example' } },
    ],
    [
      'no record of it',
      'author.example',
      'v=DMARC2; p=reject',
      { result: 'none', isRecordFound: false, dkim: { isAligned: true } },
    ],
  ])('%s', async (_, domain, record, expected) => {
    const { dmarc } = await evaluate(
      messageOf(signed({ domain }), body),
      policy(record, { [`s._domainkey.${domain}`]: key.record }),
    );
    expect(dmarc).toMatchObject({ authorDomain: 'author.example', isRecordFound: true, ...expected });
  });

  it('a subdomain without record: sp= of the organization', async () => {
    const from: readonly Field[] = [['From', 'a@sub.author.example'], ...fields.slice(1)];
    const { dmarc } = await evaluate(messageOf(from, body), policy('v=DMARC1; p=reject; sp=quarantine'));
    expect(dmarc).toMatchObject({ result: 'fail', policy: 'quarantine', policyDomain: 'author.example' });
  });

  it('passes by SPF alone', async () => {
    const envelope = { ...noEnvelope, clientIp: '192.0.2.1', reversePath: 'b@bounce.author.example' };
    const records = policy('v=DMARC1; p=reject', { 'bounce.author.example': { TXT: ['v=spf1 ip4:192.0.2.1 -all'] } });
    const { dmarc, outcome } = await evaluate(messageOf(fields, body), records, { envelope });
    expect(dmarc).toMatchObject({ result: 'pass', spf: { isAligned: true, domain: 'bounce.author.example' } });
    expect(outcome).toBe('author-authenticated');
  });

  it.each<[string, readonly Field[], string]>([
    ['two From fields', [['From', 'a@author.example'], ...fields], 'several-from-fields'],
    ['two domains in From', [['From', 'a@author.example, b@other.example']], 'several-author-domains'],
    ['no From', fields.slice(1), 'no-author-domain'],
  ])('%s: no Author Domain to ask for', async (_, header, because) => {
    const { dmarc } = await evaluate(messageOf(header, body), policy('v=DMARC1; p=reject'));
    expect(dmarc).toMatchObject({ result: 'unchecked', because });
  });
});
