import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../src/verify/evaluate-spf.ts';
import { maxSignatures } from '../../src/verify/limits.ts';
import { body, evaluate, fields, key, noEnvelope, signed, zone } from './evaluate-both.ts';
import { type Field, messageOf } from './sign-message.ts';
import type { ZoneEntry } from './zone.ts';

describe('DMARC (RFC 9989)', () => {
  const policy = (text: string, more: Readonly<Record<string, ZoneEntry>> = {}) => ({
    ...zone,
    '_dmarc.author.example': { TXT: [text] },
    ...more,
  });
  /** SPF is evaluated, and can speak for nobody but a stranger. */
  const envelope = { ...noEnvelope, clientIp: '192.0.2.1', reversePath: 'bounce@stranger.example' };
  const from = (address: string): readonly Field[] => [['From', address], ...fields.slice(1)];

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
    ['pct=0: as t=y', 'other.example', 'v=DMARC1; p=reject; pct=0', { result: 'fail', policy: 'quarantine' }],
    ['pct=0 and t=y: once', 'other.example', 'v=DMARC1; p=reject; pct=0; t=y', { policy: 'quarantine' }],
    ['pct=50: not heeded', 'other.example', 'v=DMARC1; p=reject; pct=50', { result: 'fail', policy: 'reject' }],
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
      { result: 'none', isRecordFound: false, policy: null, dkim: { isAligned: true } },
    ],
    [
      'a record without a policy',
      'other.example',
      'v=DMARC1; rua=mailto:a@author.example',
      { result: 'fail', policy: 'none' },
    ],
    [
      'an unknown policy, and nowhere to report to',
      'other.example',
      'v=DMARC1; p=burn',
      { result: 'none', isRecordFound: false, policy: null },
    ],
  ])('%s', async (_, domain, record, expected) => {
    const { dmarc } = await evaluate(
      messageOf(signed({ domain }), body),
      policy(record, { [`s._domainkey.${domain}`]: key.record }),
      { envelope },
    );
    expect(dmarc).toMatchObject({ authorDomain: 'author.example', isRecordFound: true, ...expected });
  });

  it('two records count as none (§4.10)', async () => {
    const records = { '_dmarc.author.example': { TXT: ['v=DMARC1; p=reject', 'v=DMARC1; p=none'] } };
    const { dmarc } = await evaluate(messageOf(fields, body), records, { envelope });
    expect(dmarc).toMatchObject({ result: 'none', isRecordFound: false });
  });

  it.each<[string, string, Readonly<Record<string, ZoneEntry>>, string | null]>([
    ['sp= where the subdomain exists', 'v=DMARC1; p=reject; sp=quarantine', {}, 'quarantine'],
    ['p= without sp=', 'v=DMARC1; p=reject', {}, 'reject'],
    ['np= where it does not exist', 'v=DMARC1; p=none; sp=none; np=reject', {}, 'reject'],
    ['sp= where it does', 'v=DMARC1; p=none; np=reject', { 'sub.author.example': { A: ['192.0.2.9'] } }, 'none'],
    [
      'its own record first',
      'v=DMARC1; p=reject',
      { '_dmarc.sub.author.example': { TXT: ['v=DMARC1; p=none'] } },
      'none',
    ],
  ])('a subdomain as author: %s', async (_, record, more, expected) => {
    const { dmarc } = await evaluate(messageOf(from('a@sub.author.example'), body), policy(record, more), { envelope });
    expect(dmarc).toMatchObject({ result: 'fail', policy: expected, authorDomain: 'sub.author.example' });
  });

  it('walks up the tree, from the eighth label at once to the seventh (§4.10)', async () => {
    const deep = `${Array.from({ length: 12 }, (_, i) => `l${i}`).join('.')}.author.example`;
    const { dmarc, questions } = await evaluate(messageOf(from(`a@${deep}`), body), policy('v=DMARC1; p=reject'), {
      envelope: { ...envelope, clientIp: null },
    });
    expect(dmarc).toMatchObject({ result: 'fail', policy: 'reject', policyDomain: 'author.example' });
    expect(questions).toBe(8);
  });

  it('a public suffix that says so ends the organization below it (§4.10.2)', async () => {
    const records = {
      '_dmarc.suffix.test': { TXT: ['v=DMARC1; p=quarantine; psd=y'] },
      's._domainkey.one.suffix.test': key.record,
      's._domainkey.two.suffix.test': key.record,
    };
    const result = async (domain: string) => {
      const author = from('a@one.suffix.test');
      return (await evaluate(messageOf(signed({ domain }, author), body), records, { envelope })).dmarc;
    };
    expect(await result('one.suffix.test')).toMatchObject({ result: 'pass', policyDomain: 'suffix.test' });
    expect(await result('two.suffix.test')).toMatchObject({ result: 'fail', policy: 'quarantine' });
  });

  it('psd=n makes an organization of a subdomain (§4.10.2)', async () => {
    const records = policy('v=DMARC1; p=reject', {
      '_dmarc.unit.author.example': { TXT: ['v=DMARC1; p=none; psd=n'] },
    });
    const author = from('a@unit.author.example');
    const { dmarc } = await evaluate(messageOf(signed({}, author), body), records, { envelope });
    expect(dmarc).toMatchObject({ result: 'fail', policy: 'none', policyDomain: 'unit.author.example' });
  });

  it('without a record an organization is what the public suffix list says', async () => {
    const records = { 's._domainkey.two.co.jp': key.record };
    const result = async (author: string) =>
      (await evaluate(messageOf(signed({ domain: 'two.co.jp' }, from(author)), body), records, { envelope })).dmarc;
    expect(await result('a@mail.two.co.jp')).toMatchObject({ result: 'none', dkim: { isAligned: true } });
    expect(await result('a@one.co.jp')).toMatchObject({ result: 'none', dkim: { isAligned: false } });
  });

  it('passes by SPF alone', async () => {
    const records = policy('v=DMARC1; p=reject', { 'bounce.author.example': { TXT: ['v=spf1 ip4:192.0.2.1 -all'] } });
    const { dmarc, outcome } = await evaluate(messageOf(fields, body), records, {
      envelope: { ...envelope, reversePath: 'b@bounce.author.example' },
    });
    expect(dmarc).toMatchObject({ result: 'pass', spf: { isAligned: true, domain: 'bounce.author.example' } });
    expect(outcome).toBe('author-authenticated');
  });

  it('aspf=s: not by a subdomain in the reverse path', async () => {
    const records = policy('v=DMARC1; p=reject; aspf=s', {
      'b.author.example': { TXT: ['v=spf1 ip4:192.0.2.1 -all'] },
    });
    const { dmarc } = await evaluate(messageOf(fields, body), records, {
      envelope: { ...envelope, reversePath: 'b@b.author.example' },
    });
    expect(dmarc).toMatchObject({ result: 'fail', spf: { isAligned: false, isStrict: true } });
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

describe('DMARC is no failure where what was not evaluated might have passed', () => {
  const policy = { '_dmarc.author.example': { TXT: ['v=DMARC1; p=reject'] } };
  const envelope = { ...noEnvelope, clientIp: '192.0.2.1', reversePath: 'a@author.example' };
  const message = messageOf(fields, body);

  it.each<[string, Partial<Envelope>, Readonly<Record<string, ZoneEntry>>, object]>([
    ['no envelope at all', noEnvelope, {}, { result: 'unchecked', because: 'spf-unchecked' }],
    ['no client', { clientIp: null }, {}, { result: 'unchecked', because: 'spf-unchecked' }],
    ['no client, and a reverse path of another', { clientIp: null, reversePath: 'a@x.test' }, {}, { result: 'fail' }],
    ['SPF not to be had now', {}, { 'author.example': 'timeout' }, { result: 'temperror', because: null }],
    ['the same of another', { reversePath: 'a@x.test' }, { 'x.test': 'timeout' }, { result: 'fail' }],
    [
      'SPF that wants the local part',
      {},
      { 'author.example': { TXT: ['v=spf1 exists:%{l}.author.example -all'] } },
      { result: 'unchecked', because: 'spf-unchecked' },
    ],
    ['SPF of a name that is not asked for', {}, { 'author.example': 'marked-name' }, { because: 'name-not-asked' }],
    ['SPF that fails', {}, { 'author.example': { TXT: ['v=spf1 -all'] } }, { result: 'fail', because: null }],
  ])('%s', async (_, path, records, expected) => {
    const { dmarc } = await evaluate(message, { ...policy, ...records }, { envelope: { ...envelope, ...path } });
    expect(dmarc).toMatchObject({ isRecordFound: true, ...expected });
  });

  it.each<[string, string, ZoneEntry, object]>([
    ['a key of the author’s', 'author.example', 'timeout', { result: 'temperror' }],
    ['a key of another’s', 'x.test', 'timeout', { result: 'fail' }],
    ['a key of the author’s that is not asked for', 'author.example', 'marked-name', { result: 'unchecked' }],
  ])('%s', async (_, domain, entry, expected) => {
    const octets = messageOf(signed({ domain }), body);
    const records = { ...policy, [`s._domainkey.${domain}`]: entry, 'author.example': { TXT: ['v=spf1 -all'] } };
    expect((await evaluate(octets, records, { envelope })).dmarc).toMatchObject(expected);
  });

  it('a signature of the author’s below more than are verified', async () => {
    const [other] = signed({ domain: 'x.test' });
    const below = (own: Field) => messageOf([...new Array<Field>(maxSignatures).fill(other), own, ...fields], body);
    const records = { ...policy, ...zone, 's._domainkey.x.test': key.record };
    const more = { envelope: { ...envelope, reversePath: 'a@x.test' } };
    const [own] = signed();
    expect((await evaluate(below(own), records, more)).dmarc).toMatchObject({
      result: 'unchecked',
      because: 'not-evaluated',
    });
    expect((await evaluate(below(other), records, more)).dmarc.result).toBe('fail');
  });

  it('its own record not asked for', async () => {
    const { dmarc } = await evaluate(message, { '_dmarc.author.example': 'marked-name' }, { envelope });
    expect(dmarc).toMatchObject({ result: 'unchecked', because: 'name-not-asked', isRecordFound: false });
  });
});
