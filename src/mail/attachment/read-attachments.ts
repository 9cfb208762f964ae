import type { Entity } from '../body/body.ts';
import { decodedLength, decodeTransfer } from '../body/transfer-decoding.ts';
import { maxDigestOctets } from '../limits.ts';
import { sha256 } from '../source/sha256.ts';
import type { Attachment } from './attachment.ts';
import { DISC_OCTETS, REAL_TYPE_OCTETS, realMediaType } from './real-media-type.ts';

/**
 * The leaves that a reader can save or open, in the order of the entities: all but multiparts and the texts
 * that are shown as such. Of each only the first octets are decoded; the whole only where it has at most
 * `maxDigestOctets`, for its digest.
 */
export async function readAttachments(octets: Uint8Array, entities: readonly Entity[]): Promise<readonly Attachment[]> {
  const attachments: Attachment[] = [];
  for (const entity of entities) {
    if (isAttachment(entity, entities[0])) attachments.push(await readAttachment(octets, entity));
  }
  return attachments;
}

/** Whether an entity is one that can be saved or opened, and is not merely text that the mail shows. */
function isAttachment(entity: Entity, root: Entity | undefined): boolean {
  if (entity.mediaType.startsWith('multipart/')) return false;
  if (entity.disposition === 'attachment') return true;
  const isText = entity.mediaType === 'text/plain' || entity.mediaType === 'text/html';
  return !isText || (entity.fileName !== null && entity !== root);
}

async function readAttachment(octets: Uint8Array, entity: Entity): Promise<Attachment> {
  const { body, transferEncoding, mediaType, disposition, contentId } = entity;
  const size = decodedLength(octets, body, transferEncoding);
  return {
    part: entity.part,
    name: entity.fileName,
    declared: mediaType,
    real: realTypeOf(octets, entity),
    size,
    sha256: size > maxDigestOctets ? null : await sha256(decodeTransfer(octets, body, transferEncoding).octets.slice()),
    span: body,
    isInline: disposition === 'inline' || (disposition === null && contentId !== null),
  };
}

function realTypeOf(octets: Uint8Array, { body, transferEncoding }: Entity): string | null {
  const head = decodeTransfer(octets, body, transferEncoding, REAL_TYPE_OCTETS).octets;
  const isDisc = head.length === REAL_TYPE_OCTETS && head.subarray(0, 16).every((octet) => octet === 0);
  return realMediaType(isDisc ? decodeTransfer(octets, body, transferEncoding, DISC_OCTETS).octets : head);
}
