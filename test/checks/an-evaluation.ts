import type {
  ArcEvaluation,
  AuthenticationOutcome,
  DkimEvaluation,
  DmarcEvaluation,
  EvaluatedAuthentication,
  SpfEvaluation,
} from '../../src/verify/evaluated-authentication.ts';

const wholePass: DkimEvaluation = {
  result: 'pass',
  reason: null,
  sdid: 'shop.example',
  auid: '@shop.example',
  selector: 'a',
  algorithm: 'rsa-sha256',
  keyBits: 2048,
  isTesting: false,
  signedFields: ['from', 'to', 'subject', 'date'],
  unsignedFields: [],
  partlySignedFields: [],
  bodyLengthLimit: null,
  unsignedBodyOctets: 0,
  signedAt: null,
  expiresAt: null,
  isExpired: false,
};

const spfOfNone: SpfEvaluation = {
  result: 'none',
  because: null,
  identity: 'mailfrom',
  domain: 'shop.example',
  record: null,
  explanation: null,
};

const dmarcOfNone: DmarcEvaluation = {
  result: 'none',
  because: null,
  authorDomain: 'shop.example',
  isRecordFound: false,
  policyDomain: null,
  policy: null,
  spf: { isAligned: false, domain: null, isStrict: false },
  dkim: { isAligned: false, domain: null, isStrict: false },
};

/** What is evaluated of a mail, in short: signatures, and what of SPF and DMARC is otherwise than that there is none. */
export interface EvaluationInShort {
  readonly outcome?: AuthenticationOutcome;
  readonly spf?: Partial<SpfEvaluation>;
  readonly dkim?: readonly Partial<DkimEvaluation>[];
  readonly dmarc?: Partial<DmarcEvaluation>;
  readonly arc?: ArcEvaluation;
}

/** An evaluation; each signature passes for shop.example but for what is said of it. */
export function anEvaluation(of: EvaluationInShort = {}): EvaluatedAuthentication {
  return {
    outcome: of.outcome ?? 'author-not-authenticated',
    spf: { ...spfOfNone, ...of.spf },
    dkim: (of.dkim ?? []).map((signature) => ({ ...wholePass, ...signature })),
    dmarc: { ...dmarcOfNone, ...of.dmarc },
    arc: of.arc ?? { result: 'none', length: 0, sealers: [] },
    questions: 5,
    isCapped: false,
  };
}

/** DMARC that fails under a policy. */
export function dmarcFails(policy: 'none' | 'quarantine' | 'reject'): Partial<DmarcEvaluation> {
  return { result: 'fail', isRecordFound: true, policyDomain: 'shop.example', policy };
}
