import { describe, expect, test } from 'vitest';
import { age } from '../../src/report/told/age.ts';
import { askedWhom } from '../../src/report/told/asked-whom.ts';
import { plainSpeech } from '../../src/report/told/told.ts';
import { authenticationOutcome, toldOfAuthentication } from '../../src/report/told/told-of-authentication.ts';
import { toldOfAuthor } from '../../src/report/told/told-of-author.ts';
import { toldOfClient } from '../../src/report/told/told-of-client.ts';
import { toldOfHost } from '../../src/report/told/told-of-host.ts';
import { toldOfRegistrations } from '../../src/report/told/told-of-registration.ts';
import { sayIn } from '../../src/report/words.ts';
import { aLookUp, anAuthentication, aRegistration, aSignature } from './a-look-up.ts';
import { aReport } from './a-report.ts';

const say = sayIn('en');
const speech = plainSpeech(say);

function textsOf(told: readonly { readonly label: string; readonly text: string }[]): Record<string, string> {
  return Object.fromEntries(told.map(({ label, text }) => [label, text]));
}

describe('the address that handed the message over', () => {
  test('its name, whether that leads back, and its network with the contact for abuse', () => {
    expect(toldOfClient(aLookUp(), speech)).toEqual([
      { label: 'Reverse name', text: 'mail.sender.example', notes: ['leads back to this address'] },
      {
        label: 'Registered network',
        text: 'EXAMPLE-NET · Hosting Ltd · GB · 192.0.2.0 – 192.0.2.255',
        notes: ['says rdap.example'],
      },
      { label: 'For reports of abuse', text: 'abuse@hosting.example · +44.1', notes: [] },
    ]);
  });

  test.each([
    [null, 'Could not be asked', []],
    [[], 'None: whoever runs this address gave it no name', []],
    [[{ name: 'a.example', isConfirmed: false }], 'a.example', ['does not lead back to this address']],
    [[{ name: 'a.example', isConfirmed: null }], 'a.example', ['whether it leads back could not be asked']],
  ])('names %j', (names, text, notes) => {
    const client = { ip: '192.0.2.1', names, registration: null };
    expect(toldOfClient(aLookUp({ client }), speech)).toEqual([{ label: 'Reverse name', text, notes }]);
  });

  test('an endless name of a network hides neither its organization nor its country', () => {
    const client = aLookUp().client!;
    const { registration } = client.registration as Extract<typeof client.registration, { outcome: 'known' }>;
    const endless = { outcome: 'known', registration: { ...registration, name: 'n'.repeat(100_000) } } as const;
    const [, network] = toldOfClient(aLookUp({ client: { ...client, registration: endless } }), speech);
    expect(network?.text).toMatch(/^n{160}… · Hosting Ltd · GB/);
  });
});

describe("the author's domain", () => {
  const origin = { ...aReport().origin, believed: true, ip: '192.0.2.1' };

  test('its address beside that of the server, and that a difference proves nothing', () => {
    const told = toldOfAuthor(aReport({ lookUps: aLookUp(), origin }), speech);
    expect(textsOf(told)).toMatchObject({
      'Takes mail at (MX)': 'mx.sender.example',
      'Who may send (SPF)': 'v=spf1 ip4:192.0.2.1 -all',
      'Addresses compared': 'sender.example: 192.0.2.80; handed over by 192.0.2.1',
    });
    expect(told.at(-1)?.notes).toEqual(['Differing addresses alone prove nothing; web and mail servers often differ']);
  });

  test('an address that is only claimed is not compared', () => {
    const told = toldOfAuthor(aReport({ lookUps: aLookUp(), origin: { ...origin, believed: false } }), speech);
    expect(Object.keys(textsOf(told))).not.toContain('Addresses compared');
  });

  test('says that it sends no mail, and takes none', () => {
    const author = { ...aLookUp().author!, spf: 'v=spf1 -all', mailExchanges: [''] };
    const told = toldOfAuthor(aReport({ lookUps: aLookUp({ author }), origin }), speech);
    expect(textsOf(told)['Takes mail at (MX)']).toBe('It says that it takes no mail at all (null MX)');
    expect(told.find(({ text }) => text === 'v=spf1 -all')?.notes).toEqual(['It says that it sends no mail at all']);
  });

  test('a domain that does not exist is all that is said', () => {
    const author = { ...aLookUp().author!, exists: false };
    expect(toldOfAuthor(aReport({ lookUps: aLookUp({ author }) }), speech)).toEqual([
      { label: 'Domain', text: 'Does not exist in DNS', notes: [] },
    ]);
  });

  test('what could not be asked is never called absent', () => {
    const author = { domain: 'a.example', exists: null, addresses: null, mailExchanges: null, spf: null, dmarc: null };
    const told = toldOfAuthor(aReport({ lookUps: aLookUp({ author }), origin }), speech);
    expect(told.map(({ text }) => text)).toEqual(Array(4).fill('Could not be asked'));
  });
});

describe('authentication', () => {
  test('a signature with its domain, key and what it covers', () => {
    const [, dkim] = toldOfAuthentication(anAuthentication(), say);
    expect(dkim).toEqual({
      label: 'DKIM',
      text: 'pass',
      notes: ['The signature of sender.example fits', 'Selector key1, rsa-sha256, 2048 bits', 'Covers: from, subject'],
    });
  });

  test('each signature by itself, with what it does not cover', () => {
    const dkim = [
      aSignature({
        result: 'fail',
        reason: 'body-altered',
        unsignedFields: ['to'],
        bodyLengthLimit: 10,
        unsignedBodyOctets: 5,
      }),
      aSignature({ sdid: 'list.example', partlySignedFields: ['from'] }),
    ];
    const told = toldOfAuthentication(anAuthentication({ dkim }), say).filter(({ label }) => label === 'DKIM');
    expect(told.map(({ text }) => text)).toEqual(['fail', 'pass']);
    expect(told[0]?.notes[0]).toBe('The signature of sender.example does not count: the text is not what was signed');
    expect(told[0]?.notes).toContain('Not covered, so that anybody may have changed it: to');
    expect(told[0]?.notes.at(-1)).toBe('Covers the first 10 octets of the text; 5 more are not covered');
    expect(told[1]?.notes.at(-1)).toBe('Covered only in part, more of it may have been added: from');
  });

  test('what was not evaluated says why', () => {
    const { spf } = anAuthentication();
    const [told] = toldOfAuthentication(
      anAuthentication({ spf: { ...spf, result: 'unchecked', because: 'local-part-wanted' } }),
      say,
    );
    expect(told).toMatchObject({ label: 'SPF', text: '–', notes: [expect.stringContaining('never sent')] });
  });

  test.each([
    'author-authenticated',
    'author-signed-a-part',
    'temporary-error',
    'name-not-asked',
    'altered-after-delivery',
    'key-withdrawn',
    'signed-by-list',
    'signed-by-another',
    'no-authentication',
    'author-not-authenticated',
    'not-evaluated',
  ] as const)('the outcome %s has its sentence in both languages', (outcome) => {
    for (const language of ['en', 'ja'] as const) {
      expect(authenticationOutcome(anAuthentication({ outcome }), sayIn(language))).not.toMatch(/^authentication_/);
    }
  });
});

describe('registrations', () => {
  test('registered when and how long before, registrar, registrant, abuse', () => {
    const [first] = toldOfRegistrations(aLookUp(), speech);
    expect(textsOf(first?.told ?? [])).toEqual({
      Registered: '2026-11-14 (10 days before it was asked)',
      Expires: '2027-11-14',
      Registrar: 'Registrar of Examples',
      Registrant: 'Sender Ltd · PT',
      'For reports of abuse': 'abuse@registrar.example',
      Status: 'active',
    });
    expect(first?.told.at(-1)?.notes).toEqual(['says rdap.example']);
  });

  test('a registry that tells people only: said, with its page', () => {
    const [, second] = toldOfRegistrations(aLookUp(), speech);
    expect(second).toMatchObject({ domain: 'link.example', page: 'https://registry.example/whois' });
    expect(second?.told[0]?.text).toBe('This registry has no service for programs; its web page tells people');
  });

  test.each([
    [{ outcome: 'no-such-object' }, 'The registry says that nobody has registered it', []],
    [{ outcome: 'temporary-failure', because: 'timeout' }, 'Could not be asked', ['no answer in time']],
  ] as const)('%j', (answer, text, notes) => {
    const [told] = toldOfRegistrations(aLookUp({ registrations: [{ domain: 'a.example', answer }] }), speech);
    expect(told?.told).toEqual([{ label: 'Domain', text, notes }]);
  });

  test('what the suffix tells by itself', () => {
    const answer = { outcome: 'not-offered', page: null } as const;
    const [of] = toldOfRegistrations(aLookUp({ registrations: [{ domain: 'a.go.jp', answer }] }), speech);
    expect(of?.suffix).toMatchObject([{ label: 'Kind of domain', text: expect.stringContaining('go.jp') }]);
  });

  test('dates that no calendar has are left out', () => {
    const registration = aRegistration({ registered: 1e300, expires: Number.NaN });
    const answer = { outcome: 'known', registration } as const;
    const [told] = toldOfRegistrations(aLookUp({ registrations: [{ domain: 'a.example', answer }] }), speech);
    expect(Object.keys(textsOf(told?.told ?? []))).not.toContain('Registered');
    expect(textsOf(told?.told ?? []).Expires).toBe('None');
  });

  test.each([
    [0, '0 days'],
    [1, '1 day'],
    [729, '729 days'],
    [731, '2 years'],
    [3653, '10 years'],
    [-1, null],
  ])('an age of %d days', (days, text) => {
    expect(age(0, days * 86_400_000, say)).toBe(text);
  });
});

describe('hosts of links, and who was asked', () => {
  test('the address, and each filter by its operator', () => {
    expect(textsOf(toldOfHost(aLookUp().hosts[0]!, speech))).toEqual({
      'Leads to, as of now': '198.51.100.7',
      'Filter of Filter A': 'Withheld as the name of a fraud',
      'Filter of Filter B': 'Not on its list; new frauds seldom are',
    });
  });

  test('that a name was shortened, and why', () => {
    const host = { ...aLookUp().hosts[0]!, host: 'x9f3k2.link.example', addresses: [] };
    const [told] = toldOfHost(host, speech);
    expect(told?.text).toBe('Nowhere: the name has no address now');
    expect(told?.notes[0]).toContain('Asked by link.example alone');
  });

  test('parties, time, questions, and what failed with the reason', () => {
    const lookUps = aLookUp({
      questions: { sent: 40, refused: 3, limit: 40 },
      failures: [{ of: 'reverse-name', name: '192.0.2.1', because: 'timeout' }],
    });
    expect(askedWhom(lookUps, speech)).toEqual([
      { label: 'Told', text: 'Resolver A, Registries', notes: [] },
      { label: 'Asked at', text: '2026-11-24 03:04 UTC', notes: [] },
      { label: 'Questions of DNS', text: '40 sent, at most 40', notes: ['3 left out: the limit was reached'] },
      { label: 'No answer', text: 'reverse name of 192.0.2.1', notes: ['no answer in time'] },
    ]);
  });
});
