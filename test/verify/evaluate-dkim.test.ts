import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  body,
  bundled,
  evaluate,
  key,
  keyName,
  noEnvelope,
  receivedAt,
  seconds,
  signed,
  zone,
} from './evaluate-both.ts';
import { publishedKeys } from './published-keys.ts';
import { ed25519Key, type Field, messageOf, rsaKey, type Signing } from './sign-message.ts';
import { type ZoneEntry, zoneResolver } from './zone.ts';

describe('published examples', () => {
  const example = (name: string) =>
    new TextEncoder().encode(
      readFileSync(path.join(import.meta.dirname, 'fixtures', name), 'utf8').replace(/\n/g, '\r\n'),
    );

  it('RFC 6376 §A.2', async () => {
    const { dkim } = await evaluate(example('rfc6376-a2.eml'), publishedKeys);
    expect(dkim).toMatchObject([
      {
        ...{
          result: 'pass',
          reason: null,
          sdid: 'example.com',
          auid: 'joe@football.example.com',
          selector: 'brisbane',
        },
        ...{
          algorithm: 'rsa-sha256',
          keyBits: 1024,
          bodyLengthLimit: null,
          unsignedFields: [],
          partlySignedFields: [],
        },
        signedFields: ['received', 'from', 'to', 'subject', 'date', 'message-id'],
      },
    ]);
  });

  it('RFC 8463 §A.3', async () => {
    const { dkim, outcome } = await evaluate(example('rfc8463-a3.eml'), publishedKeys);
    expect(dkim).toMatchObject([
      { result: 'pass', algorithm: 'ed25519-sha256', keyBits: 256, signedAt: 1_528_637_909_000 },
      { result: 'pass', algorithm: 'rsa-sha256', keyBits: 1024 },
    ]);
    expect(outcome).toBe('author-authenticated');
  });

  it('are not taken when an octet is another', async () => {
    const octets = example('rfc8463-a3.eml');
    const subject = Uint8Array.from(octets);
    subject[new TextDecoder().decode(octets).indexOf('dinner')] = 0x44;
    expect((await evaluate(subject, publishedKeys)).dkim.map(({ reason }) => reason)).toEqual([
      'signature-mismatch',
      'signature-mismatch',
    ]);
    const text = Uint8Array.from(octets);
    text[new TextDecoder().decode(octets).lastIndexOf('Joe')] = 0x6a;
    expect((await evaluate(text, publishedKeys)).dkim.map(({ reason }) => reason)).toEqual([
      'body-altered',
      'body-altered',
    ]);
  });
});

describe('DKIM (RFC 6376 §6.1)', () => {
  it.each<[string, Partial<Signing>, object]>([
    ['RSA', {}, { result: 'pass', reason: null, keyBits: 1024 }],
    ['t= and x= that hold', { tags: { t: seconds(14), x: seconds(16) } }, { result: 'pass', isExpired: false }],
    ['x= before receipt', { tags: { x: seconds(14) } }, { result: 'neutral', reason: 'expired', isExpired: true }],
    ['x= before t=', { tags: { t: seconds(14), x: seconds(13) } }, { result: 'neutral', reason: 'malformed' }],
    ['SHA-1', { hash: 'sha1' }, { result: 'policy', reason: 'weak-algorithm' }],
    ['From not covered', { covered: ['subject', 'date'] }, { result: 'neutral', reason: 'author-not-signed' }],
    [
      'i= of another domain',
      { tags: { i: '@other.example' } },
      { result: 'neutral', reason: 'identity-outside-domain' },
    ],
    [
      'i= of a subdomain',
      { tags: { i: 'first=2Elast@sub.author.example' } },
      { result: 'pass', auid: 'first.last@sub.author.example' },
    ],
    ['an unknown algorithm', { tags: { a: 'dsa-sha256' } }, { result: 'neutral', reason: 'unknown-algorithm' }],
    ['version 2', { tags: { v: '2' } }, { result: 'neutral', reason: 'malformed' }],
    ['no such key', { selector: 'none' }, { result: 'permerror', reason: 'key-missing', keyBits: null }],
    ['another key', { key: rsaKey() }, { result: 'fail', reason: 'signature-mismatch' }],
    [
      'Ed25519 claimed of an RSA key',
      { tags: { a: 'ed25519-sha256' } },
      { result: 'permerror', reason: 'key-unusable' },
    ],
  ])('%s', async (_, signing, expected) => {
    const { dkim } = await evaluate(messageOf(signed(signing), body));
    expect(dkim).toHaveLength(1);
    expect(dkim[0]).toMatchObject(expected);
  });

  it.each<[string, ZoneEntry, object]>([
    ['a withdrawn key (§3.6.1)', { TXT: ['v=DKIM1; p='] }, { result: 'permerror', reason: 'key-revoked' }],
    ['a key that is no base64', { TXT: ['v=DKIM1; p=!!'] }, { result: 'permerror', reason: 'key-unusable' }],
    [
      'a key cut short',
      { TXT: ['v=DKIM1; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GN'] },
      { result: 'permerror', reason: 'key-unusable' },
    ],
    ['a record that is something else', { TXT: ['v=spf1 -all'] }, { result: 'permerror', reason: 'key-unusable' }],
    ['octets', { TXT: ['\x00\xff;=;=\x80'] }, { result: 'permerror', reason: 'key-unusable' }],
    ['a name server that does not answer', 'timeout', { result: 'temperror', reason: 'lookup-failed' }],
    ['a name that DNS cannot hold', 'bad-name', { result: 'permerror', reason: 'key-missing' }],
    ['a record of 100,000 characters', { TXT: [`v=DKIM1; n=${'x'.repeat(100_000)}`] }, { result: 'temperror' }],
  ])('%s', async (_, record, expected) => {
    const { dkim } = await evaluate(messageOf(signed(), body), { [keyName]: record });
    expect(dkim[0]).toMatchObject(expected);
  });

  it.each<[string, string, object]>([
    ['h= with the hash', 'h=sha1:sha256', { result: 'pass' }],
    ['h= without it', 'h=sha1', { result: 'permerror', reason: 'key-unusable' }],
    ['s= for mail', 's=tlsrpt:email', { result: 'pass' }],
    ['s= for all', 's=*', { result: 'pass' }],
    ['s= for something else', 's=tlsrpt', { result: 'permerror', reason: 'key-unusable' }],
    ['k= of an unknown kind', 'k=dsa', { result: 'permerror', reason: 'key-unusable' }],
    ['k= of another kind than the key', 'k=ed25519', { result: 'permerror', reason: 'key-unusable' }],
    ['t=s, and no subdomain', 't=s', { result: 'pass', isTesting: false }],
    ['g=, which is no longer heeded (§C.2 of RFC 6376)', 'g=nobody', { result: 'pass' }],
    ['notes', 'n=key; x=y', { result: 'pass' }],
    ['a tag twice', 'n=a; n=b', { result: 'permerror', reason: 'key-unusable' }],
  ])('a key record (§3.6.1) with %s', async (_, tags, expected) => {
    const record = { TXT: [key.text.replace('; p=', `; ${tags}; p=`)] };
    const { dkim } = await evaluate(messageOf(signed(), body), { [keyName]: record });
    expect(dkim[0]).toMatchObject(expected);
  });

  it('a key record of version 2 or with its version at the end is none (§3.6.1)', async () => {
    const p = key.text.split('; ')[1] as string;
    for (const [text, result] of [
      [p, 'pass'],
      [`v=DKIM2; ${p}`, 'permerror'],
      [`${p}; v=DKIM1`, 'permerror'],
    ] as const) {
      expect((await evaluate(messageOf(signed(), body), { [keyName]: { TXT: [text] } })).dkim[0]?.result).toBe(result);
    }
  });

  it('t=s in the key: i= is no subdomain', async () => {
    const record = { TXT: [key.text.replace('; p=', '; t=s; p=')] };
    const octets = messageOf(signed({ tags: { i: '@sub.author.example' } }), body);
    const { dkim } = await evaluate(octets, { [keyName]: record });
    expect(dkim[0]).toMatchObject({ result: 'neutral', reason: 'identity-outside-domain' });
  });

  it('several signatures are judged each for itself, topmost first (§6.1)', async () => {
    const edwards = ed25519Key();
    const [other, expired, own] = [
      signed({ domain: 'other.example', key: edwards })[0],
      signed({ tags: { x: seconds(14) } })[0],
      signed()[0],
    ];
    const octets = messageOf([other, expired, own, ...signed().slice(1)], body);
    const { dkim, outcome } = await evaluate(octets, { ...zone, 's._domainkey.other.example': edwards.record });
    expect(dkim.map(({ sdid, reason }) => [sdid, reason])).toEqual([
      ['other.example', null],
      ['author.example', 'expired'],
      ['author.example', null],
    ]);
    expect(outcome).toBe('author-authenticated');
  });

  it.each<[string, Partial<Signing>]>([
    ['a tag twice', { tags: { z: 'a; z=b' } }],
    ['an empty h=', { covered: [] }],
    ['x= as t=', { tags: { t: seconds(14), x: seconds(14) } }],
    ['another query method', { tags: { q: 'http/json' } }],
    ['no canonicalization that is known', { tags: { c: 'loose/relaxed' } }],
    ['l= that is no number', { tags: { l: '-1' } }],
    ['a domain of one label', { domain: 'localhost' }],
  ])('a signature with %s counts for nothing, and its key is not asked for (§6.1.1)', async (_, signing) => {
    const resolver = zoneResolver(zone);
    const octets = messageOf(signed(signing), body);
    const { dkim } = await bundled(
      { octets, envelope: noEnvelope, receivedAt, recordedDkim: [], maySendLocalPart: false },
      resolver,
    );
    expect(dkim).toMatchObject([{ result: 'neutral', reason: 'malformed' }]);
    expect(resolver.asked.filter((question) => question.includes('_domainkey'))).toEqual([]);
  });

  it('a selector may have underscores, as some have, and no other sign', async () => {
    const records = { '_key_2026._domainkey.author.example': key.record };
    const { dkim } = await evaluate(messageOf(signed({ selector: '_key_2026' }), body), records);
    expect(dkim[0]).toMatchObject({ result: 'pass', selector: '_key_2026' });
    expect((await evaluate(messageOf(signed({ selector: 'key!2026' }), body))).dkim[0]?.reason).toBe('malformed');
  });

  it('a key whose name is not asked for is told apart from one that is not to be had', async () => {
    const { dkim } = await evaluate(messageOf(signed(), body), { [keyName]: 'marked-name' });
    expect(dkim[0]).toMatchObject({ result: 'temperror', reason: 'name-not-asked' });
  });

  it('Ed25519', async () => {
    const edwards = ed25519Key();
    const { dkim } = await evaluate(messageOf(signed({ key: edwards }), body), { [keyName]: edwards.record });
    expect(dkim[0]).toMatchObject({ result: 'pass', algorithm: 'ed25519-sha256', keyBits: 256 });
  });

  it('a key of 768 bits counts for nothing, and is named (RFC 8301 §3.2)', async () => {
    const small = rsaKey(768);
    const { dkim, outcome } = await evaluate(messageOf(signed({ key: small }), body), { [keyName]: small.record });
    expect(dkim[0]).toMatchObject({ result: 'policy', reason: 'weak-key', keyBits: 768 });
    expect(outcome).toBe('author-not-authenticated');
  });

  it('t=y: its owner is only testing', async () => {
    const { dkim } = await evaluate(messageOf(signed(), body), {
      [keyName]: { TXT: [key.text.replace('; p=', '; t=y; p=')] },
    });
    expect(dkim[0]).toMatchObject({ result: 'pass', isTesting: true });
  });

  it('l=: says what may be added without breaking the signature (§8.2)', async () => {
    const octets = messageOf(signed({ tags: { l: String(body.length) } }), `${body}Pay here.\r\n`);
    const { dkim } = await evaluate(octets);
    expect(dkim[0]).toMatchObject({ result: 'pass', bodyLengthLimit: 15, unsignedBodyOctets: 11 });
  });

  it.each([
    ['0', 15],
    ['14', 1],
    ['15', 0],
    ['99', 0],
  ])('l=%s leaves %i octets unsigned', async (l, unsigned) => {
    const { dkim } = await evaluate(messageOf(signed({ tags: { l } }), body));
    expect(dkim[0]).toMatchObject({ result: 'pass', bodyLengthLimit: Number(l), unsignedBodyOctets: unsigned });
  });

  it('names fields that are not covered, and covered ones that were added to (§8.15)', async () => {
    const octets = messageOf([['Subject', 'Another'], ['Reply-To', 'thief@thief.example'], ...signed()], body);
    const { dkim } = await evaluate(octets);
    expect(dkim[0]).toMatchObject({
      result: 'pass',
      unsignedFields: ['reply-to', 'to'],
      partlySignedFields: ['subject'],
    });
  });

  it('covering a field once more than it stands there forbids to add one (§5.4.2)', async () => {
    const covered = ['from', 'from', 'subject', 'date'];
    expect((await evaluate(messageOf(signed({ covered }), body))).dkim[0]?.result).toBe('pass');
    const added: readonly Field[] = [['From', 'thief@thief.example'], ...signed({ covered })];
    expect((await evaluate(messageOf(added, body))).dkim[0]).toMatchObject({ reason: 'signature-mismatch' });
  });
});
