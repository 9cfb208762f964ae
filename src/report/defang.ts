/**
 * A URL or host that no program turns into a link and no person clicks by mistake: `hxxps://example[.]com/a`.
 * Only the scheme and the dots of the authority change.
 */
export function defang(text: string): string {
  const [, scheme = '', authority = '', rest = ''] = /^([a-z][a-z0-9+.-]*:\/*)?([^/?#]*)([\s\S]*)$/i.exec(text) ?? [];
  return scheme.replace(/^http/i, 'hxxp') + authority.replaceAll('.', '[.]') + rest;
}
