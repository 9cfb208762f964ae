import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resolver } from '../../src/lookup/dns/resolver.ts';
import type { AuthenticationRequest } from '../../src/verify/evaluate-authentication.ts';
import { maxBodyHashes, maxQuestions, maxSignatures } from '../../src/verify/limits.ts';
import { body, bundled, fields, key, keyName, noEnvelope, receivedAt, signed, zone } from './evaluate-both.ts';
import { type Field, messageOf } from './sign-message.ts';
import { zoneResolver } from './zone.ts';

describe('hostile input', () => {
  const run = async (
    octets: Uint8Array,
    resolver: Resolver,
    envelope: AuthenticationRequest['envelope'] = noEnvelope,
  ) => {
    const start = performance.now();
    const found = await bundled({ octets, envelope, receivedAt, recordedDkim: [], maySendLocalPart: false }, resolver);
    expect(performance.now() - start).toBeLessThan(5_000);
    return found;
  };

  it('a thousand signatures: the topmost are verified, the others named as too many', async () => {
    const [one] = signed();
    const resolver = zoneResolver(zone);
    const found = await run(messageOf([...new Array<Field>(1_000).fill(one), ...fields], body), resolver);
    expect(found.isCapped).toBe(true);
    expect(found.dkim).toHaveLength(1_000);
    expect(found.dkim.filter(({ result }) => result === 'pass')).toHaveLength(maxSignatures);
    expect(found.dkim.filter(({ reason }) => reason === 'too-many')).toHaveLength(1_000 - maxSignatures);
    expect(resolver.asked.filter((question) => question.includes('_domainkey'))).toHaveLength(1);
  });

  it('signatures that each hash the body in another way', async () => {
    const many = Array.from({ length: 10 }, (_, i) => signed({ tags: { l: String(i) } })[0]);
    const found = await run(messageOf([...many, ...fields], body), zoneResolver(zone));
    expect(found.isCapped).toBe(true);
    expect(found.dkim.filter(({ result }) => result === 'pass')).toHaveLength(maxBodyHashes);
    expect(found.dkim.filter(({ reason }) => reason === 'too-many')).toHaveLength(10 - maxBodyHashes);
  });

  it('a signature over a hundred thousand names', async () => {
    const covered = new Array<string>(100_000).fill('from');
    const found = await run(messageOf(signed({ covered }), body), zoneResolver(zone));
    expect(found).toMatchObject({ isCapped: true, dkim: [{ reason: 'too-many' }] });
  });

  it.each([
    ['lines', '\r\n '.repeat(100_000)],
    ['octets', 'x'.repeat(2_000_000)],
    ['spaces in a row', ' '.repeat(100_000)],
  ])('a header section of too many %s is not evaluated, which is said', async (_, value) => {
    const found = await run(messageOf([...signed(), ['X', `${value}y`]], body), zoneResolver(zone));
    expect(found).toMatchObject({ outcome: 'not-evaluated', isCapped: true, dkim: [], arc: { result: 'unchecked' } });
  });

  it.each([
    ['exponent 1', '010001', '000001'],
    ['an even exponent', '010001', '010000'],
  ])('a key with %s verifies nothing', async (_, from, to) => {
    const der = Buffer.from(key.text.split('p=')[1] ?? '', 'base64').toString('hex');
    const record = `v=DKIM1; p=${Buffer.from(der.replace(new RegExp(`${from}$`), to), 'hex').toString('base64')}`;
    const found = await run(messageOf(signed(), body), zoneResolver({ [keyName]: { TXT: [record] } }));
    expect(found.dkim[0]).toMatchObject({ result: 'permerror', reason: 'key-unusable' });
  });

  it('a key of 16384 bits verifies nothing', async () => {
    const octets = (length: number) => [0x82, length >> 8, length & 0xff];
    const modulus = [0x02, ...octets(2_048), ...new Array<number>(2_048).fill(0xff)];
    const integers = [...modulus, 0x02, 0x03, 0x01, 0x00, 0x01];
    const der = Buffer.from([0x30, ...octets(integers.length), ...integers]);
    const record = { TXT: [`v=DKIM1; p=${der.toString('base64')}`] };
    const found = await run(messageOf(signed(), body), zoneResolver({ [keyName]: record }));
    expect(found.dkim[0]).toMatchObject({ result: 'permerror', reason: 'key-unusable', keyBits: null });
  });

  it('a body of which every line has to be rewritten', async () => {
    const lines = 'a\t b  \t\r\n'.repeat(100_000);
    const [one] = signed({}, fields, 'a b\r\n'.repeat(100_000));
    const found = await run(messageOf([one, ...fields], lines), zoneResolver(zone));
    expect(found.dkim[0]).toMatchObject({ result: 'pass' });
  });

  it('a chain of fifty sets in a header section as large as it may be', async () => {
    const pad = 'a '.repeat(1_600);
    const sets = Array.from({ length: 50 }, (_, i): readonly Field[] => [
      ['ARC-Seal', `i=${i + 1}; a=rsa-sha256; cv=${i === 0 ? 'none' : 'pass'}; d=s${i}.example; s=s; z=${pad}; b=AAAA`],
      ['ARC-Message-Signature', `i=${i + 1}; a=rsa-sha256; d=s${i}.example; s=s; h=from; z=${pad}; bh=AAAA; b=AAAA`],
      ['ARC-Authentication-Results', `i=${i + 1}; mx.example; ${pad}`],
    ]);
    const keys = Object.fromEntries(sets.map((_, i) => [`s._domainkey.s${i}.example`, key.record]));
    const found = await run(messageOf([...sets.flat(), ...fields], body), zoneResolver(keys));
    expect(found.arc).toMatchObject({ result: 'fail', length: 50 });
  });

  it('an SPF record that leads to ever more questions', async () => {
    const resolver: Resolver = {
      async ask(name, type) {
        if (type === 'TXT')
          return {
            outcome: 'records',
            name,
            records: [['v=spf1 ', ...new Array<string>(10).fill(`include:%{d2}x.${name.slice(0, 100)} mx `)]] as never,
          };
        return {
          outcome: 'records',
          name,
          records: new Array(400).fill({ priority: 1, exchange: `m.${name}` }) as never,
        };
      },
    };
    const envelope = { clientIp: '192.0.2.1', helo: 'h.example', reversePath: 'a@b.example', receiver: null };
    const found = await run(messageOf(fields, body), resolver, envelope);
    expect(found.spf.result).toBe('permerror');
    expect(found.questions).toBeLessThanOrEqual(maxQuestions);
  });

  it('a resolver that breaks its word', async () => {
    const resolver = { ask: () => Promise.reject(new Error('broken')) };
    const found = await run(messageOf(signed(), body), resolver);
    expect(found.outcome).toBe('temporary-error');
  });

  it('never rejects, whatever the message and the answers hold', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    const pieces = [
      'v=DKIM1; p=',
      'v=spf1 ',
      'include:',
      'exists:%{',
      '%{i}',
      ' -all',
      'v=DMARC1; p=',
      'psd=y;',
      'redirect=',
      '/32',
      'a:',
    ];
    const record = fc.array(fc.oneof(text, fc.constantFrom(...pieces)), { maxLength: 6 });
    const tag = fc.constantFrom(
      'a=rsa-sha256',
      'c=relaxed/simple',
      'd=author.example',
      's=s',
      'h=from:from',
      'bh=',
      'b=',
      'l=0',
      'i=1',
      'cv=none',
      'x=1',
      '=',
      ';',
      '\r\n ',
    );
    const name = fc.constantFrom(
      'DKIM-Signature',
      'ARC-Seal',
      'ARC-Message-Signature',
      'ARC-Authentication-Results',
      'From',
      '',
    );
    const field = fc.tuple(
      name,
      fc.array(fc.oneof(tag, text), { maxLength: 12 }).map((tags) => tags.join(';')),
    );
    const property = fc.asyncProperty(
      fc.array(field, { maxLength: 8 }),
      fc.array(record, { maxLength: 3 }),
      text,
      async (header, records, path) => {
        const resolver: Resolver = {
          ask: async (asked) => ({ outcome: 'records', name: asked, records: records as never }),
        };
        const envelope = { clientIp: '2001:db8::1', helo: path, reversePath: path, receiver: path };
        const octets = messageOf([...header, ...fields], body);
        await expect(
          bundled({ octets, envelope, receivedAt, recordedDkim: [], maySendLocalPart: false }, resolver),
        ).resolves.toBeTypeOf('object');
      },
    );
    await fc.assert(property, { numRuns: 400, seed: 8463 });
  });
});
