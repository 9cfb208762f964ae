import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { clear, foundOrClear, notApplicable, type Severity } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** From shows an address to which no mail can be sent: no domain of the Internet is written so. */
export const impossibleAddress = check({
  id: 'author/impossible-address',
  needs: ['author', 'claims', 'trace'],
  examine({ author, claims, trace }) {
    if (claims.from === null || author === null) return notApplicable('no_author');
    const written = claims.from.field.body;
    const { addrSpec, raw } = author.mailbox;
    // A name without a dot that the recipient's own address bears too is one of his own house.
    const isOwn = (claims.to?.value ?? []).some((to) => to.addrSpec?.domain === (addrSpec?.domain ?? ''));
    const severity = severityOf(
      addrSpec?.text.text ?? null,
      addrSpec?.domain ?? null,
      written.text,
      trace.border !== null && !isOwn,
    );
    if (severity === null) return clear();
    const shown = addrSpec?.text ?? raw;
    return foundOrClear([
      {
        severity,
        explanation: { key: 'check_author_impossible_address', params: { author: shownValue(shown.text) } },
        evidence: [headerEvidence('author', shown.length > 0 ? shown : written)],
        about: [{ field: 'From.addrSpec' }],
      },
    ]);
  },
});

function severityOf(
  address: string | null,
  domain: string | null,
  field: string,
  isFromOutside: boolean,
): Severity | null {
  if (domain === null) {
    const isShown =
      /@[\p{L}\p{N}-]+\.[\p{L}]{2}/u.test(field) || /^[a-z0-9-]+(?:\.[a-z0-9-]+){1,8}$/i.test(address ?? '');
    return isShown ? 'medium' : null;
  }
  if (/^\[[^\]]*\]$/.test(domain)) return null;
  if (!isHostName(domain)) return 'medium';
  const isLocal = !domain.includes('.') || /\.(?:local|localdomain|lan|internal|home|corp)$/.test(domain);
  return isLocal && isFromOutside && !/^localhost(?:\.|$)/.test(domain) ? 'low' : null;
}

/** Letters and digits of any script, hyphens and underscores between dots (RFC 1123 §2.1, RFC 5890 §2.3.2). */
function isHostName(domain: string): boolean {
  return /^[\p{L}\p{M}\p{N}_-]{1,63}(?:\.[\p{L}\p{M}\p{N}_-]{1,63}){0,20}$/u.test(domain);
}
