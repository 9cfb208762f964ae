import { registrableDomain } from '../domain/registrable-domain.ts';

/** A domain or address that a text names, and where in the text it stands. */
export interface NamedDomain {
  /** Lower case. */
  readonly domain: string;
  readonly isAddress: boolean;
  /** UTF-16 code units. */
  readonly from: number;
  readonly to: number;
}

/** As much of a text as is read for names. In UTF-16 code units. */
const maxNameLength = 500;

const addressPattern = /([\p{L}\p{N}._%+-]{0,64})[@＠]\s?((?:[\p{L}\p{N}-]{1,63}[.．]){1,8}[\p{L}\p{N}-]{2,24})/gu;

/** A bare name counts as a domain only under suffixes that words do not end in: "Node.js" and "file.zip" are none. */
const domainPattern =
  /(?<![\p{L}\p{N}.@-])(?:[a-z0-9-]{1,63}\.){1,8}(?:com|net|org|info|biz|gov|edu|jp|uk|de|fr|it|es|pt|br|cn|tw|kr|ru|nl|pl|au|ca|eu|io|co)(?![\p{L}\p{N}-]|\.[\p{L}\p{N}])/giu;

/** The addresses that a display name names, in its order. */
export function namedAddresses(text: string): NamedDomain[] {
  return [...text.slice(0, maxNameLength).matchAll(addressPattern)].flatMap((match) => {
    const domain = (match[2] ?? '').normalize('NFKC').toLowerCase();
    if (registrableDomain(domain) === null) return [];
    return [{ domain, isAddress: true, from: match.index, to: match.index + match[0].length }];
  });
}

/** The addresses and domains that a display name names. */
export function namedDomains(text: string): NamedDomain[] {
  const bare = [...text.slice(0, maxNameLength).matchAll(domainPattern)].flatMap(({ 0: name, index }) =>
    registrableDomain(name) === null
      ? []
      : [{ domain: name.toLowerCase(), isAddress: false, from: index, to: index + name.length }],
  );
  return [...namedAddresses(text), ...bare];
}
