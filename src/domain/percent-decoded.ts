/** Percent-encoding undone (RFC 3986 §2.1), as UTF-8; as it stands where the octets are none. */
export function percentDecoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
