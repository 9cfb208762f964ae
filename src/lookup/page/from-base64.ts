import { base64Octets } from '../../mail/source/base64-octets.ts';

/** The text in base64 (RFC 4648 §4 and §5, padding left out or not), read as UTF-8; null for what is no base64. */
export function fromBase64(text: string): string | null {
  const digits = text.replace(/[\s=]+/g, '');
  const octets = digits === '' || digits.length % 4 === 1 ? null : base64Octets(digits);
  return octets === null ? null : new TextDecoder().decode(octets);
}
