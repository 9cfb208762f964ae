/** What the project uses of mailauth 7.1, which has types for its main entry alone. All in its strict mode. */

declare module 'mailauth/lib/dkim/dkim-verifier.js' {
  import type { NodeStyleResolve } from '../evaluation-resolver.ts';

  /** A DKIM-Signature or the newest ARC-Message-Signature, its tags read. */
  export interface SignatureHeader {
    readonly type: 'DKIM' | 'ARC';
    readonly parsed?: { readonly h?: { readonly value: unknown }; readonly s?: { value: unknown } };
    /** The AUID (RFC 6376 §3.5). */
    readonly identity?: string;
    readonly signingDomain?: string;
    selector?: string;
    readonly algorithm?: string;
    readonly bodyCanon?: string;
    readonly hashAlgo?: string;
    readonly timestamp?: Date | null;
    readonly expiration?: Date | null;
    readonly maxBodyLength?: number | '';
    /** Why it is not evaluated. */
    skip?: string;
  }

  export interface SignatureResult {
    readonly status: { result: string; readonly comment?: string | false; readonly testing?: boolean };
    readonly modulusLength?: number;
    readonly publicKey?: string;
    readonly canonBodyLength?: number;
    readonly canonBodyLengthTotal?: number;
    /** The key record without white space. */
    readonly rr?: string;
  }

  export interface ArcSet {
    readonly i: number;
    readonly 'arc-seal'?: {
      readonly parsed?: { readonly d?: { readonly value: unknown }; readonly s?: { readonly value: unknown } };
    };
    readonly messageSignature?: SignatureResult;
  }

  export interface ArcData {
    readonly chain: readonly ArcSet[] | false;
    readonly lastEntry?: ArcSet;
    readonly error?: unknown;
  }

  export class DkimVerifier {
    constructor(options: {
      readonly resolver: NodeStyleResolve;
      readonly strict: true;
      readonly minBitLength: number;
      readonly curTime: Date;
    });
    readonly headers: { readonly parsed: readonly { readonly key: string }[] } | false;
    readonly signatureHeaders: readonly SignatureHeader[];
    readonly results: readonly SignatureResult[];
    readonly fromFields: number;
    readonly arc: ArcData;
    prepareSignature(header: SignatureHeader): void;
    /** Octets in which every line ends with CRLF. */
    processChunk(octets: Uint8Array): Promise<void>;
    finish(): Promise<void>;
  }
}

declare module 'mailauth/lib/arc/index.js' {
  import type { ArcData } from 'mailauth/lib/dkim/dkim-verifier.js';
  import type { NodeStyleResolve } from '../evaluation-resolver.ts';

  export function arc(
    data: ArcData,
    options: { readonly resolver: NodeStyleResolve; readonly strict: true },
  ): Promise<{ readonly status: { readonly result: 'pass' | 'fail' | 'none' } }>;
}

declare module 'mailauth/lib/spf/index.js' {
  import type { NodeStyleResolve } from '../evaluation-resolver.ts';

  export function spf(options: {
    readonly sender: string;
    readonly ip: string;
    readonly helo: string;
    readonly mta: string;
    readonly strict: true;
    readonly resolver: NodeStyleResolve;
  }): Promise<{
    readonly status: { readonly result: string; readonly comment?: string };
    readonly domain: string;
    readonly rr?: string;
    readonly explanation?: string;
  }>;
}

declare module 'mailauth/lib/dmarc/index.js' {
  import type { NodeStyleResolve } from '../evaluation-resolver.ts';

  export interface DmarcResponse {
    readonly status: {
      readonly result: 'pass' | 'fail' | 'none' | 'temperror' | 'neutral';
      readonly header: { readonly from: string };
    };
    /** Of a temperror: the message of what the resolver rejected with. */
    readonly error?: string;
    readonly policyDomain?: string;
    /** `sp`, `np` and `t=y` heeded. */
    readonly policy?: 'none' | 'quarantine' | 'reject';
    /** The record that applies. */
    readonly rr?: string;
    readonly testMode?: boolean;
    /** Set where a record applies. */
    readonly alignment?: {
      readonly spf: { readonly result?: string; readonly strict: boolean };
      readonly dkim: { readonly result?: string; readonly strict: boolean };
    };
  }

  export function evaluateDmarc(options: {
    readonly headerFrom: readonly string[];
    readonly fromFields: number;
    readonly spfDomains: readonly string[];
    readonly dkimDomains: readonly { readonly domain: string; readonly underSized?: number }[];
    readonly resolver: NodeStyleResolve;
    readonly strict: true;
  }): Promise<{
    readonly response: DmarcResponse | false;
    readonly reason?: string;
    readonly authorDomains?: readonly string[];
  }>;
}
