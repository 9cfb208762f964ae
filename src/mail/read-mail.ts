import { readBody } from './body/read-body.ts';
import { claimDefects, readClaims } from './header/read-claims.ts';
import { readHeaderSection } from './header/read-header-section.ts';
import type { Mail } from './mail.ts';
import type { ImagePixels } from './qr/pixels.ts';
import { type OwnSideSettings, readTestimony } from './read-testimony.ts';
import { UnreadableMessage } from './unreadable-message.ts';

/**
 * Reads a whole message. `own`: what the user settled of the recipient's own side. `imagePixels`: who decodes its images,
 * so that QR codes in them are read; without it they are not looked at.
 *
 * @throws {UnreadableMessage} where the octets are no message at all; nothing else stops it.
 */
export async function readMail(
  octets: Uint8Array<ArrayBuffer>,
  own: OwnSideSettings,
  imagePixels: ImagePixels | null = null,
): Promise<Mail> {
  if (octets.length === 0) throw new UnreadableMessage('empty');
  const header = readHeaderSection(octets, 0, octets.length, 'message');
  if (header.fields.length === 0) throw new UnreadableMessage('not-a-mail');
  const claims = readClaims(header);
  const { trace, authentication } = readTestimony(header, claims.from?.value[0]?.addrSpec?.domain ?? null, own);
  const { body, links, attachments, defects } = await readBody(octets, header, imagePixels);
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
