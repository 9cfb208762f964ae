import type { TracedText } from '../mail/source/traced-text.ts';
import type { Author } from './facts.ts';

/** The author's address where it is whole. */
export interface AuthorAddress {
  readonly localPart: string;
  /** Author Domain, lower case. */
  readonly domain: string;
  /** The addr-spec as written. */
  readonly text: TracedText;
}

/** The author's address; null where From is missing, names nobody, or names an address without a domain. */
export function authorAddress(author: Author | null): AuthorAddress | null {
  const addrSpec = author?.mailbox.addrSpec ?? null;
  if (addrSpec?.domain == null) return null;
  return { localPart: addrSpec.localPart, domain: addrSpec.domain, text: addrSpec.text };
}
