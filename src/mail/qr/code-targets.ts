import { findTextUrls } from '../link/find-text-urls.ts';

/** Addresses that are taken out of the text of one code. */
const MAX_TARGETS = 5;

/** Schemes without `//` that lead somewhere: to a mailbox, a telephone, a purse. */
const LEADING = /^(?:mailto|tel|sms|smsto|facetime|bitcoin|ethereum|litecoin|monero|dogecoin|lightning):\S+$/i;

/** Any other scheme with an authority opens a page or an app. */
const WITH_AUTHORITY = /^[a-z][a-z0-9+.-]*:\/\/[^\s]+$/i;

/** The secret of a second factor (`otpauth:`) leads nowhere, and is nobody's business. */
const SECRET = /^otpauth/i;

/** A host with a path: what a camera offers to open, though it bears no scheme. */
const BARE = /^(?:[a-z0-9-]+\.)+[a-z]{2,63}(?::\d+)?\/\S*$/i;

/**
 * Where the content of a QR code leads: the address that it is, or those in its text, as a camera offers them. None for
 * plain text, a contact without a page, a wireless network and the like.
 */
export function codeTargets(content: string): readonly string[] {
  const text = content.trim();
  if (SECRET.test(text)) return [];
  if (LEADING.test(text) || WITH_AUTHORITY.test(text)) return [text];
  const written = findTextUrls(text, MAX_TARGETS).map(({ href }) => href);
  if (written.length > 0) return [...new Set(written)];
  return BARE.test(text) ? [`http://${text}`] : [];
}
