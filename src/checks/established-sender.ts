import { authorConfirmation } from './author-confirmation.ts';
import type { Facts } from './facts.ts';

/**
 * Whether the author is authenticated and some link leads to those who stand behind the mail: a firm or club that has a site of its
 * own. What else it links to then tells less.
 */
export function isEstablishedSender({
  author,
  authenticated,
  isTied,
  web,
}: Pick<Facts, 'author' | 'authenticated' | 'isTied' | 'web'>): boolean {
  if (authorConfirmation({ author, authenticated }) === null) return false;
  return web.some(({ host }) => isTied(host));
}
