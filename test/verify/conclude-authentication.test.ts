import { describe, expect, it } from 'vitest';
import { readAuthenticationResults } from '../../src/mail/authentication/read-authentication-results.ts';
import { readHeaderSection } from '../../src/mail/header/read-header-section.ts';
import type { AuthenticationRequest } from '../../src/verify/evaluate-authentication.ts';
import { body, evaluate, fields, key, keyName, signed, zone } from './evaluate-both.ts';
import { type Field, messageOf } from './sign-message.ts';
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
  const altered = messageOf(signed(), `${body}-- \r\nThe list\r\n`);

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
  ])('%s: %s', async (_, outcome, octets, records, more) => {
    expect((await evaluate(octets, records, more)).outcome).toBe(outcome);
  });
});
