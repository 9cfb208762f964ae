import { base64Octets } from '../../source/base64-octets.ts';

/** Text (UTF-8) in base64, of either alphabet (RFC 4648 §§4, 5), padded or not; null for what is none. */
export function base64Text(text: string): string | null {
  const octets = base64Octets(text.replace(/=+$/, ''));
  if (octets === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    return null;
  }
}
