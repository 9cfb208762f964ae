import type { Mail } from '../mail/mail.ts';
import type { Envelope } from './evaluate-spf.ts';

/** The envelope as the border took it, by its own stamp and the reverse path that was written down at delivery. */
export function envelopeOf({ trace, claims }: Pick<Mail, 'trace' | 'claims'>): Envelope {
  const { handedOverBy } = trace;
  const border = handedOverBy === null ? undefined : trace.hops[handedOverBy.hop]?.stamp;
  // The border's own word first: what a later server of the own side wrote down may be a forwarder's.
  const stamped = border?.envelopeFrom?.text;
  return {
    clientIp: handedOverBy?.ip?.ip.text ?? null,
    helo: handedOverBy?.helo?.text ?? null,
    reversePath: stamped ?? reversePathOf(claims.returnPath),
    receiver: handedOverBy?.by?.text ?? null,
  };
}

function reversePathOf(returnPath: Mail['claims']['returnPath']): string | null {
  if (returnPath === null) return null;
  return returnPath.value === null ? '' : (returnPath.value.addrSpec?.text.text ?? null);
}
