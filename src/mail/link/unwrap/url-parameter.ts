import { type LeadsTo, opaque } from './wrapper.ts';

/** So many parameters of a query are read. */
const maxParameters = 100;

/** The values of the parameters of these names (case does not matter) in a query, percent-decoded, in their order. */
export function parameters(url: URL, ...names: readonly string[]): string[] {
  return url.search
    .slice(1)
    .split('&', maxParameters)
    .flatMap((pair) => {
      const equals = pair.indexOf('=');
      const name = pair.slice(0, Math.max(0, equals)).toLowerCase().replace(/^amp;/, '');
      return equals > 0 && names.includes(name) ? [percentDecodedOrAscii(pair.slice(equals + 1))] : [];
    });
}

/**
 * The web address that the parameters of these names hold; null where they hold none. Which of two counts, only the
 * site knows: `opaque` where they differ.
 */
export function targetIn(url: URL, ...names: readonly string[]): LeadsTo {
  const targets = new Set(parameters(url, ...names).filter(isWebAddress));
  const [target = null] = targets;
  return targets.size > 1 ? opaque : target;
}

/** Whether a text is a web address with its scheme. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

/** Percent-encoding undone (RFC 3986 §2.1), as UTF-8; where the octets are none, only what is ASCII. */
export function percentDecodedOrAscii(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/%[0-7][0-9a-f]/gi, decodeURIComponent);
  }
}
