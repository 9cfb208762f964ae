import { describe, expect, it } from 'vitest';
import type { AuthenticationRequest } from '../../src/verify/evaluate-authentication.ts';
import { body, bundled, evaluate, fields, receivedAt, seconds } from './evaluate-both.ts';
import { messageOf } from './sign-message.ts';
import { zoneResolver } from './zone.ts';

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
});
