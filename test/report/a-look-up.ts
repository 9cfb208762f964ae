import type { DomainRegistration } from '../../src/lookup/registry/registration.ts';
import type { ReportedLookUps } from '../../src/report/reported-look-ups.ts';
import type { DkimEvaluation, EvaluatedAuthentication } from '../../src/verify/evaluated-authentication.ts';

/** A signature that passes, with what a test wants otherwise. */
export function aSignature(otherwise: Partial<DkimEvaluation> = {}): DkimEvaluation {
  return {
    result: 'pass',
    reason: null,
    sdid: 'sender.example',
    auid: '@sender.example',
    selector: 'key1',
    algorithm: 'rsa-sha256',
    keyBits: 2048,
    isTesting: false,
    signedFields: ['from', 'subject'],
    unsignedFields: [],
    partlySignedFields: [],
    bodyLengthLimit: null,
    unsignedBodyOctets: 0,
    signedAt: null,
    expiresAt: null,
    isExpired: false,
    ...otherwise,
  };
}

/** Authentication of a message that SPF, DKIM and DMARC authenticate, with what a test wants otherwise. */
export function anAuthentication(otherwise: Partial<EvaluatedAuthentication> = {}): EvaluatedAuthentication {
  const aligned = { isAligned: true, domain: 'sender.example', isStrict: false };
  return {
    outcome: 'author-authenticated',
    spf: {
      result: 'pass',
      because: null,
      identity: 'mailfrom',
      domain: 'sender.example',
      record: 'v=spf1 ip4:192.0.2.1 -all',
      explanation: null,
    },
    dkim: [aSignature()],
    dmarc: {
      result: 'pass',
      because: null,
      authorDomain: 'sender.example',
      isRecordFound: true,
      policyDomain: 'sender.example',
      policy: 'reject',
      spf: aligned,
      dkim: aligned,
    },
    arc: { result: 'none', length: 0, sealers: [] },
    questions: 4,
    isCapped: false,
    ...otherwise,
  };
}

/** A registration, with what a test wants otherwise. */
export function aRegistration(otherwise: Partial<DomainRegistration> = {}): DomainRegistration {
  return {
    domain: 'sender.example',
    registered: Date.UTC(2026, 10, 14),
    changed: null,
    expires: Date.UTC(2027, 10, 14),
    registrar: 'Registrar of Examples',
    registrarId: '9999',
    registrantOrganization: 'Sender Ltd',
    registrantCountry: 'PT',
    statuses: ['active'],
    nameServers: [],
    abuse: { email: 'abuse@registrar.example', phone: null },
    source: 'rdap.example',
    ...otherwise,
  };
}

/** What others answered about a message of `sender.example` with a link to `link.example`. */
export function aLookUp(otherwise: Partial<ReportedLookUps> = {}): ReportedLookUps {
  return {
    askedAt: '2026-11-24T03:04:05.000Z',
    parties: ['Resolver A', 'Registries'],
    questions: { sent: 12, refused: 0, limit: 40 },
    author: {
      domain: 'sender.example',
      exists: true,
      addresses: ['192.0.2.80'],
      mailExchanges: ['mx.sender.example'],
      spf: 'v=spf1 ip4:192.0.2.1 -all',
      dmarc: 'v=DMARC1; p=reject',
    },
    client: {
      ip: '192.0.2.1',
      names: [{ name: 'mail.sender.example', isConfirmed: true }],
      registration: {
        outcome: 'known',
        registration: {
          name: 'EXAMPLE-NET',
          handle: 'NET-192-0-2-0',
          range: ['192.0.2.0', '192.0.2.255'],
          country: 'GB',
          organization: 'Hosting Ltd',
          abuse: { email: 'abuse@hosting.example', phone: '+44.1' },
          source: 'rdap.example',
        },
      },
    },
    hosts: [
      {
        host: 'link.example',
        asked: 'link.example',
        addresses: ['198.51.100.7'],
        place: null,
        network: null,
        listings: [
          { operator: 'Filter A', isListed: true },
          { operator: 'Filter B', isListed: false },
        ],
      },
    ],
    registrations: [
      { domain: 'sender.example', answer: { outcome: 'known', registration: aRegistration() } },
      { domain: 'link.example', answer: { outcome: 'not-offered', page: 'https://registry.example/whois' } },
    ],
    authentication: anAuthentication(),
    failures: [],
    ...otherwise,
  };
}
