import type { DnsData, DnsFailure, DnsType, Resolver } from './resolver.ts';

/** The codes of `node:dns` for what came instead of records; the first two are answers, all others temporary. */
export type NodeDnsCode = 'ENOTFOUND' | 'ENODATA' | 'ETIMEOUT' | 'ECONNREFUSED' | 'EBADRESP' | 'ESERVFAIL' | 'EREFUSED';

/** How a question of `node:dns` fails. */
export class NodeDnsError extends Error {
  readonly code: NodeDnsCode;
  /** Null where the name or its records do not exist. */
  readonly because: DnsFailure | null;

  constructor(code: NodeDnsCode, because: DnsFailure | null, question: string) {
    super(`${code} ${question}`);
    this.name = 'NodeDnsError';
    this.code = code;
    this.because = because;
  }
}

/** `resolve` of `node:dns/promises`, for the types that are asked here. */
export type NodeDnsResolve = <Type extends DnsType>(name: string, type: Type) => Promise<readonly DnsData[Type][]>;

/**
 * A name that DNS cannot hold counts as one that does not exist (RFC 7208 §4.3): asked again tomorrow, it still would not.
 */
const codeOf: Readonly<Record<DnsFailure, NodeDnsCode>> = {
  timeout: 'ETIMEOUT',
  unreachable: 'ECONNREFUSED',
  'http-status': 'ECONNREFUSED',
  malformed: 'EBADRESP',
  truncated: 'EBADRESP',
  'server-failure': 'ESERVFAIL',
  'refused-by-budget': 'EREFUSED',
  'bad-name': 'ENOTFOUND',
};

/** A resolver in the shape that libraries made for Node expect: records or an error with a `code`. */
export function nodeDnsResolve(resolver: Resolver): NodeDnsResolve {
  return async (name, type) => {
    const answer = await resolver.ask(name, type);
    const question = `${type} ${name}`;
    switch (answer.outcome) {
      case 'records':
        return answer.records;
      case 'no-such-name':
        throw new NodeDnsError('ENOTFOUND', null, question);
      case 'no-data':
        throw new NodeDnsError('ENODATA', null, question);
      case 'temporary-failure':
        throw new NodeDnsError(codeOf[answer.because], answer.because, question);
    }
  };
}
