import { describe, expect, it } from 'vitest';
import type { AuthenticationRequest } from '../../src/verify/evaluate-authentication.ts';
import { body, bundled, evaluate, fields, receivedAt, seconds } from './evaluate-both.ts';
import { messageOf } from './sign-message.ts';
import { type ZoneEntry, zoneResolver } from './zone.ts';

describe('SPF (RFC 7208)', () => {
  const envelope = {
    ...{ clientIp: '192.0.2.1', helo: 'mail.author.example', receiver: 'mx.reader.example' },
    reversePath: 'secret.name@author.example',
  };
  const spfOf = async (record: string, more: Partial<AuthenticationRequest> = {}) =>
    (await evaluate(messageOf(fields, body), { 'author.example': { TXT: [record] } }, { envelope, ...more })).spf;

  it.each([
    ['v=spf1 ip4:192.0.2.0/24 -all', 'pass'],
    ['v=spf1 -all', 'fail'],
    ['v=spf1 ~all', 'softfail'],
    ['v=spf1 ?all', 'neutral'],
    ['nothing of the kind', 'none'],
    ['v=spf1 ip4:192.0.2.0/99', 'permerror'],
    ['v=spf1 include:author.example -all', 'permerror'],
  ])('%s: %s', async (record, result) => {
    expect(await spfOf(record)).toMatchObject({ result, identity: 'mailfrom', domain: 'author.example' });
  });

  it('a null reverse path asks for HELO (§2.4)', async () => {
    const records = { 'mail.author.example': { TXT: ['v=spf1 ip4:192.0.2.1 -all'] } };
    const { spf } = await evaluate(messageOf(fields, body), records, { envelope: { ...envelope, reversePath: '' } });
    expect(spf).toMatchObject({ result: 'pass', identity: 'helo', domain: 'mail.author.example' });
  });

  it.each([
    ['no client address', { clientIp: null }, 'no-client-address'],
    ['no address', { clientIp: 'mail.author.example' }, 'no-client-address'],
    ['no reverse path known', { reversePath: null }, 'no-identity'],
    ['neither reverse path nor HELO', { reversePath: '', helo: null }, 'no-identity'],
  ])('%s: unchecked', async (_, more, because) => {
    const records = { 'author.example': { TXT: ['v=spf1 -all'] } };
    const { spf } = await evaluate(messageOf(fields, body), records, { envelope: { ...envelope, ...more } });
    expect(spf).toMatchObject({ result: 'unchecked', because });
  });

  it.each(['%{l}', '%{s}', '%{L}', '%{S}', '%{l1r-}', '%{lr.-}', '%{s2}', '%{sr}', '%{l9}x%{d}'])(
    'a record that wants %s in a question: unchecked, and the question is not sent',
    async (macro) => {
      const resolver = zoneResolver({ 'author.example': { TXT: [`v=spf1 exists:${macro}.spy.example -all`] } });
      const request = { octets: messageOf(fields, body), envelope, receivedAt, recordedDkim: [] };
      const { spf } = await bundled({ ...request, maySendLocalPart: false }, resolver);
      expect(spf).toMatchObject({ result: 'unchecked', because: 'local-part-wanted' });
      expect(resolver.asked.filter((question) => /spy|secret|name/.test(question))).toEqual([]);
      const open = await bundled({ ...request, maySendLocalPart: true }, resolver);
      expect(open.spf.result).toBe('fail');
      expect(resolver.asked.filter((question) => question.includes('spy'))).toHaveLength(1);
    },
  );

  it('a record that compares the local part with a name: unchecked too (§5.5)', async () => {
    const record = 'v=spf1 ptr:%{l}.author.example -all';
    expect(await spfOf(record)).toMatchObject({ result: 'unchecked', because: 'local-part-wanted' });
    expect((await spfOf(record, { maySendLocalPart: true })).result).toBe('fail');
    expect((await spfOf('v=spf1 ptr:author.example -all')).result).toBe('fail');
  });

  it.each([
    'v=spf1 include:%{l}.author.example -all',
    'v=spf1 redirect=%{l}.author.example',
    'v=spf1 a:%{l}.author.example',
  ])('a record that wants it elsewhere (%s): unchecked', async (record) => {
    expect(await spfOf(record)).toMatchObject({ result: 'unchecked', because: 'local-part-wanted' });
  });

  it('an explanation that wants it in its name is not asked for, and the result stands', async () => {
    expect(await spfOf('v=spf1 -all exp=%{l}.author.example')).toMatchObject({ result: 'fail', explanation: null });
  });

  it('a name that is not asked for: unchecked, and no temporary error', async () => {
    const records = {
      'author.example': { TXT: ['v=spf1 include:x7Hq0aZk3f.author.example -all'] },
      'x7hq0azk3f.author.example': 'marked-name',
    } as const;
    const { spf } = await evaluate(messageOf(fields, body), records, { envelope });
    expect(spf).toMatchObject({ result: 'unchecked', because: 'name-not-asked', domain: 'author.example' });
  });

  it('such a term after the one that matches does no harm', async () => {
    expect((await spfOf('v=spf1 ip4:192.0.2.1 exists:%{l}.spy.example -all')).result).toBe('pass');
    expect((await spfOf('v=spf1 exists:%{o}.%{h}.%{i}.known.example -all')).result).toBe('fail');
  });

  it('an explanation is told with the time of receipt, not with the clock (§7.2)', async () => {
    const records = {
      'author.example': { TXT: ['v=spf1 -all exp=why.author.example'] },
      'why.author.example': { TXT: ['%{i} is not ours at %{t}, %{l}'] },
    };
    const { spf } = await evaluate(messageOf(fields, body), records, { envelope });
    expect(spf.explanation).toBe(`192.0.2.1 is not ours at ${seconds(15)}, secret.name`);
  });

  describe('limits (§4.6.4)', () => {
    const includes = (count: number, more = '') => [
      `v=spf1 ${Array.from({ length: count }, (_, i) => `include:i${i}.author.example`).join(' ')}${more} -all`,
    ];
    const leaves = Object.fromEntries(
      Array.from({ length: 11 }, (_, i) => [`i${i}.author.example`, { TXT: ['v=spf1 ?all'] }]),
    );
    const result = async (records: Readonly<Record<string, ZoneEntry>>) =>
      (await evaluate(messageOf(fields, body), records, { envelope })).spf.result;

    it('ten questions pass, the eleventh is an error', async () => {
      expect(await result({ ...leaves, 'author.example': { TXT: includes(10) } })).toBe('fail');
      expect(await result({ ...leaves, 'author.example': { TXT: includes(11) } })).toBe('permerror');
      expect(await result({ ...leaves, 'author.example': { TXT: includes(9, ' mx a') } })).toBe('permerror');
    });

    it('include and redirect share the ten', async () => {
      const records = {
        ...leaves,
        'author.example': { TXT: ['v=spf1 include:i0.author.example redirect=b.author.example'] },
      };
      expect(await result({ ...records, 'b.author.example': { TXT: includes(8) } })).toBe('fail');
      expect(await result({ ...records, 'b.author.example': { TXT: includes(9) } })).toBe('permerror');
    });

    it('two questions may come back empty, a third is an error', async () => {
      const record = (count: number) =>
        `v=spf1 ${Array.from({ length: count }, (_, i) => `exists:n${i}.author.example`).join(' ')} -all`;
      expect(await spfOf(record(2))).toMatchObject({ result: 'fail' });
      expect(await spfOf(record(3))).toMatchObject({ result: 'permerror' });
    });

    it('an MX of more than ten hosts is an error', async () => {
      const hosts = (count: number) =>
        Array.from({ length: count }, (_, i) => ({ priority: i, exchange: `m${i}.author.example` }));
      const records = (count: number) => ({
        'author.example': { TXT: ['v=spf1 mx -all'], MX: hosts(count) },
        ...Object.fromEntries(hosts(count).map(({ exchange }) => [exchange, { A: ['192.0.2.9'] }])),
      });
      expect(await result(records(10))).toBe('fail');
      expect(await result(records(11))).toBe('permerror');
    });
  });

  describe('a name server that does not answer', () => {
    it.each([
      ['for the record', { 'author.example': 'timeout' }],
      [
        'for an included one',
        { 'author.example': { TXT: ['v=spf1 include:b.test -all'] }, 'b.test': 'server-failure' },
      ],
      ['for an address', { 'author.example': { TXT: ['v=spf1 a:b.test -all'] }, 'b.test': 'timeout' }],
      [
        'within the budget',
        { 'author.example': { TXT: ['v=spf1 exists:b.test -all'] }, 'b.test': 'refused-by-budget' },
      ],
    ] satisfies [string, Readonly<Record<string, ZoneEntry>>][])('%s: temperror (§2.6.6)', async (_, records) => {
      expect((await evaluate(messageOf(fields, body), records, { envelope })).spf).toMatchObject({
        result: 'temperror',
        because: null,
      });
    });

    it('for ptr: it does not match (§5.5)', async () => {
      const records = {
        'author.example': { TXT: ['v=spf1 ptr -all'] },
        '1.2.0.192.in-addr.arpa': 'timeout',
      } as const;
      expect((await evaluate(messageOf(fields, body), records, { envelope })).spf.result).toBe('fail');
    });
  });

  it('macros in upper case are escaped, and the whole of a name is asked for (§7.3)', async () => {
    const resolver = zoneResolver({ 'author.example': { TXT: ['v=spf1 exists:%{ir}.%{v}._spf.%{d2} -all'] } });
    const request = { octets: messageOf(fields, body), envelope, receivedAt, recordedDkim: [] };
    await bundled({ ...request, maySendLocalPart: false }, resolver);
    expect(resolver.asked).toContain('A 1.2.0.192.in-addr._spf.author.example');
  });

  it.each([
    ['192.0.2.1', 'ip4:192.0.2.1'],
    ['::ffff:192.0.2.1', 'ip4:192.0.2.1'],
    ['2001:db8::1', 'ip6:2001:db8::/32'],
    ['2001:DB8:0:0:0:0:0:1', 'ip6:2001:db8::1'],
  ])('a client %s matches %s', async (clientIp, term) => {
    const more = { envelope: { ...envelope, clientIp } };
    expect((await spfOf(`v=spf1 ${term} -all`, more)).result).toBe('pass');
    expect((await spfOf('v=spf1 ip4:198.51.100.1 ip6:2001:db8:1::/48 -all', more)).result).toBe('fail');
  });

  it('names and paths that no server takes are not repeated by macros (RFC 5321 §4.5.3.1)', async () => {
    const record = `v=spf1 exists:${'%{h}'.repeat(4_000)}.known.example -all`;
    const start = performance.now();
    const long = { envelope: { ...envelope, helo: `${'h.'.repeat(50_000)}example` } };
    expect((await spfOf(record, long)).result).toBe('fail');
    expect(performance.now() - start).toBeLessThan(2_000);
    const path = { envelope: { ...envelope, reversePath: `${'x'.repeat(400)}@author.example` } };
    expect(await spfOf('v=spf1 -all', path)).toMatchObject({ result: 'unchecked', because: 'no-identity' });
  });

  it('an explanation is cut', async () => {
    const records = {
      'author.example': { TXT: ['v=spf1 -all exp=why.author.example'] },
      'why.author.example': { TXT: ['%{h}'.repeat(1_000)] },
    };
    const { spf } = await evaluate(messageOf(fields, body), records, { envelope });
    expect(spf.explanation).toHaveLength(500);
  });
});
