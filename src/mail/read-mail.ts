import { readAuthentication } from './authentication/read-authentication.ts';
import { readBody } from './body/read-body.ts';
import { claimDefects, readClaims } from './header/read-claims.ts';
import { readHeaderSection } from './header/read-header-section.ts';
import type { Mail } from './mail.ts';
import { readTrace } from './trace/read-trace.ts';
import { UnreadableMessage } from './unreadable-message.ts';

/**
 * Reads a whole message. `ownHosts`: hosts or domains of the recipient's own side, as the user named them.
 *
 * @throws {UnreadableMessage} where the octets are no message at all; nothing else stops it.
 */
export async function readMail(
  octets: Uint8Array<ArrayBuffer>,
  own: { readonly ownHosts: readonly string[] },
): Promise<Mail> {
  if (octets.length === 0) throw new UnreadableMessage('empty');
  const header = readHeaderSection(octets, 0, octets.length, 'message');
  if (header.fields.length === 0) throw new UnreadableMessage('not-a-mail');
  const claims = readClaims(header);
  const trace = readTrace(header, own);
  const authentication = readAuthentication(header, trace, claims.from?.value[0]?.addrSpec?.domain ?? null);
  const { body, links, attachments, defects } = await readBody(octets, header);
  return {
    octets,
    header,
    claims,
    trace,
    authentication,
    body,
    links,
    attachments,
    defects: [...header.defects, ...claimDefects(claims), ...defects],
  };
}
