import { describe, expect, it } from 'vitest';
import { readAuthenticationResults } from '../../src/mail/authentication/read-authentication-results.ts';
import { readHeaderSection } from '../../src/mail/header/read-header-section.ts';
import type { AuthenticationRequest } from '../../src/verify/evaluate-authentication.ts';
import { body, evaluate, fields, key, keyName, noEnvelope, signed, zone } from './evaluate-both.ts';
import { type Field, messageOf, rsaKey } from './sign-message.ts';
import type { ZoneEntry } from './zone.ts';

const recorded = (text: string) => {
  const octets = new TextEncoder().encode(`Authentication-Results: mx.reader.example; ${text}\r\n\r\n`);
  const [field] = readHeaderSection(octets, 0, octets.length, 'message').fields;
  return field === undefined ? [] : readAuthenticationResults(field).results;
};

describe('what it comes to', () => {
  const list: readonly Field[] = [['List-Id', '<list.lists.example>'], ...fields];
  const listKey = { 's._domainkey.lists.example': key.record };
  const pass = recorded('dkim=pass header.d=author.example header.s=s');
  const fail = recorded('dkim=fail header.d=author.example header.s=s');
  const altered = messageOf(signed(), `${body}-- \r\nThe list\r\n`);
  const revoked = { [keyName]: { TXT: ['v=DKIM1; p='] } };
  const otherKey = { [keyName]: rsaKey().record };
  const envelope = { ...noEnvelope, clientIp: '192.0.2.1', reversePath: 'a@x.test' };
  const authors = { ...envelope, reversePath: 'a@author.example' };
  const spf = {
    'x.test': { TXT: ['v=spf1 ip4:192.0.2.1 -all'] },
    'author.example': { TXT: ['v=spf1 ip4:192.0.2.1 -all'] },
  };
  const down = { 'author.example': 'timeout' } as const;
  const arcSet: readonly Field[] = [
    ['ARC-Seal', 'i=1; a=rsa-sha256; cv=none; d=sealer.example; s=s; b=AAAA'],
    ['ARC-Message-Signature', 'i=1; a=rsa-sha256; d=sealer.example; s=s; h=from; bh=AAAA; b=AAAA'],
    ['ARC-Authentication-Results', 'i=1; mx.sealer.example; dmarc=pass'],
  ];

  it.each<[string, string, Uint8Array, Readonly<Record<string, ZoneEntry>>, Partial<AuthenticationRequest>]>([
    ['signed by the author', 'author-authenticated', messageOf(signed(), body), zone, {}],
    ['altered after the own side verified it', 'altered-after-delivery', altered, zone, { recordedDkim: pass }],
    ['the same, and nobody verified it', 'author-not-authenticated', altered, zone, {}],
    [
      'another signature was recorded',
      'author-not-authenticated',
      altered,
      zone,
      { recordedDkim: recorded('dkim=pass header.d=other.example') },
    ],
    ['its key is gone', 'key-withdrawn', messageOf(signed(), body), {}, { recordedDkim: pass }],
    ['signed by a list', 'signed-by-list', messageOf(signed({ domain: 'lists.example' }, list), body), listKey, {}],
    ['signed by somebody else', 'signed-by-another', messageOf(signed({ domain: 'lists.example' }), body), listKey, {}],
    ['nothing at all', 'no-authentication', messageOf(fields, body), {}, {}],
    [
      'a policy, and nothing that meets it',
      'author-not-authenticated',
      messageOf(fields, body),
      { '_dmarc.author.example': { TXT: ['v=DMARC1; p=none'] } },
      {},
    ],
    ['its key not to be had now', 'temporary-error', messageOf(signed(), body), { [keyName]: 'timeout' }, {}],
    [
      'its policy not to be had now',
      'temporary-error',
      messageOf(fields, body),
      { '_dmarc.author.example': 'server-failure' },
      {},
    ],
    ['an empty message', 'no-authentication', new Uint8Array(0), {}, {}],
    [
      'altered in a signed field after the own side verified it',
      'altered-after-delivery',
      messageOf([...signed().slice(0, -1), ['Date', 'Fri, 16 Jan 2026 09:00:00 +0900']], body),
      zone,
      { recordedDkim: pass },
    ],
    ['altered, and recorded as failing already', 'author-not-authenticated', altered, zone, { recordedDkim: fail }],
    [
      'altered, and the record names the AUID alone (RFC 8601 §2.7.1)',
      'altered-after-delivery',
      messageOf(signed({ tags: { i: '@sub.author.example' } }), 'Another.\r\n'),
      zone,
      { recordedDkim: recorded('dkim=pass header.i=@SUB.author.example') },
    ],
    [
      'altered, and the record is of another selector',
      'author-not-authenticated',
      altered,
      zone,
      { recordedDkim: recorded('dkim=pass header.d=author.example header.s=other') },
    ],
    ['its key is withdrawn', 'key-withdrawn', messageOf(signed(), body), revoked, { recordedDkim: pass }],
    ['the same, and nobody verified it', 'author-not-authenticated', messageOf(signed(), body), revoked, {}],
    ['its key is another, and nobody verified it', 'author-not-authenticated', messageOf(signed(), body), otherKey, {}],
    ['a list that did not sign', 'no-authentication', messageOf(list, body), {}, {}],
    [
      'a list that signed, and the author too',
      'author-authenticated',
      messageOf([signed({ domain: 'lists.example' }, list)[0], ...signed({}, list)], body),
      { ...zone, ...listKey },
      {},
    ],
    [
      'a list that signed what breaks the author’s signature',
      'signed-by-list',
      messageOf([signed({ domain: 'lists.example' }, list, 'Footer.\r\n')[0], ...signed({}, list)], 'Footer.\r\n'),
      { ...zone, ...listKey },
      {},
    ],
    [
      'somebody else’s signature that is broken',
      'author-not-authenticated',
      messageOf(signed({ domain: 'lists.example' }), `${body}More.\r\n`),
      listKey,
      {},
    ],
    [
      'somebody else’s key not to be had now, which decides nothing',
      'author-not-authenticated',
      messageOf(signed({ domain: 'lists.example' }), body),
      { 's._domainkey.lists.example': 'timeout' },
      {},
    ],
    ['its key not asked for', 'name-not-asked', messageOf(signed(), body), { [keyName]: 'marked-name' }, {}],
    [
      'its policy not asked for',
      'name-not-asked',
      messageOf(fields, body),
      { '_dmarc.author.example': 'marked-name' },
      {},
    ],
    [
      'more in the body than the author signed',
      'author-signed-a-part',
      messageOf(signed({ tags: { l: String(body.length) } }), `${body}Pay here.\r\n`),
      zone,
      {},
    ],
    [
      'l= that leaves nothing out',
      'author-authenticated',
      messageOf(signed({ tags: { l: String(body.length) } }), body),
      zone,
      {},
    ],
    [
      'a signature over a part and one over all',
      'author-authenticated',
      messageOf([signed({ tags: { l: '3' } })[0], ...signed()], body),
      zone,
      {},
    ],
    [
      'a subdomain’s signature over a part and one over all',
      'author-authenticated',
      messageOf([signed({ domain: 'sub.author.example', tags: { l: '3' } })[0], ...signed()], body),
      { ...zone, 's._domainkey.sub.author.example': key.record },
      {},
    ],
    ['a chain of ARC and nothing else', 'author-not-authenticated', messageOf([...arcSet, ...fields], body), {}, {}],
    ['SPF without signature or policy', 'author-not-authenticated', messageOf(fields, body), spf, { envelope }],
    ['SPF of the author’s', 'author-authenticated', messageOf(fields, body), spf, { envelope: authors }],
    ['no SPF record', 'no-authentication', messageOf(fields, body), {}, { envelope }],
    ['SPF of the author’s not to be had now', 'temporary-error', messageOf(fields, body), down, { envelope: authors }],
  ])('%s: %s', async (_, outcome, octets, records, more) => {
    expect((await evaluate(octets, records, more)).outcome).toBe(outcome);
  });
});
