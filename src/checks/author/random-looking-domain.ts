import { isRandomLabel } from '../../domain/random-looking.ts';
import { registrableDomain } from '../../domain/registrable-domain.ts';
import { check } from '../check.ts';
import { borderClient } from '../client-name.ts';
import { headerEvidence } from '../evidence.ts';
import { clear, type Evidence, type FieldName, foundOrClear } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** The sender goes by a domain that looks drawn by chance: as author, for returned mail, or as the server that handed it over, to a list where it came through one. */
export const randomLookingDomain = check({
  id: 'author/random-looking-domain',
  needs: ['author', 'claims', 'trace'],
  examine({ author, claims, trace }) {
    const client = borderClient(trace);
    const helo = trace.listBorder?.helo ?? ('ip' in client ? client.helo : null);
    const named = [
      place('author', 'From.addrSpec', author?.domain ?? null, author?.mailbox.addrSpec?.text),
      place('return', 'Return-Path', ...addressOf(claims.returnPath?.value?.addrSpec)),
      place('helo', 'Received', helo?.text ?? null, helo),
    ];
    const found = named.find((one) => one !== null && isRandom(one.domain));
    if (found == null) return clear();
    return foundOrClear([
      {
        severity: 'low',
        explanation: {
          key: `check_author_random_looking_domain_${found.by}`,
          params: { domain: shownValue(found.domain) },
        },
        evidence: [found.evidence],
        about: [{ field: found.field }],
      },
    ]);
  },
});

interface Place {
  readonly by: 'author' | 'return' | 'helo';
  readonly field: FieldName;
  readonly domain: string;
  readonly evidence: Evidence;
}

const roleOf = { author: 'author', return: 'reverse-path', helo: 'helo' } as const;

type Text = Parameters<typeof headerEvidence>[1];

function place(by: Place['by'], field: FieldName, domain: string | null, text: Text | null | undefined): Place | null {
  return domain === null || text == null ? null : { by, field, domain, evidence: headerEvidence(roleOf[by], text) };
}

function addressOf(
  address: { readonly domain: string | null; readonly text: Text } | null | undefined,
): readonly [string | null, Text | null] {
  return [address?.domain ?? null, address?.text ?? null];
}

/** The registered label, and of an author's own subdomains none: mailing services number theirs. */
function isRandom(domain: string): boolean {
  const registrable = registrableDomain(domain);
  return registrable !== null && isRandomLabel(registrable.slice(0, registrable.indexOf('.')));
}
