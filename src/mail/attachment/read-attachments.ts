import type { Entity } from '../body/body.ts';
import { type Defect, firstField } from '../header/header-section.ts';
import { readParameters } from '../header/read-parameters.ts';
import { maxLinks } from '../limits.ts';
import type { Link } from '../link/link.ts';
import { sha256 } from '../source/sha256.ts';
import type { Attachment } from './attachment.ts';
import { AttachmentOctets } from './attachment-octets.ts';
import { type ContentsBudget, nothingInside, type ReadAttachedMessage, readContents } from './read-contents.ts';
import { DISC_OCTETS, REAL_TYPE_OCTETS, realMediaType } from './real-media-type.ts';

/** The attachments of a message with what leads out of them. */
export interface AttachmentsReading {
  readonly attachments: readonly Attachment[];
  readonly links: readonly Link[];
  readonly defects: readonly Defect[];
}

/** What is known of the message besides its entities. */
export interface AttachingMessage {
  /** The innermost attached message that each entity stands in, by their parts. */
  readonly enclosing: ReadonlyMap<string, string>;
  /** The mail shows the entity as text, and its links are read. */
  isShown(entity: Entity): boolean;
  readonly budget: ContentsBudget;
  readonly readMessage: ReadAttachedMessage;
}

/**
 * The leaves that a reader can save or open, in the order of the entities: all but multiparts and the texts
 * that are shown as such; behind an attached message its own. Of each only the first octets are decoded and
 * what its kind makes worth looking into; the whole only where it has at most `maxDigestOctets`, for its digest.
 */
export async function readAttachments(
  octets: Uint8Array,
  entities: readonly Entity[],
  message: AttachingMessage,
): Promise<AttachmentsReading> {
  const attachments: Attachment[] = [];
  const links: Link[] = [];
  const defects: Defect[] = [];
  for (const entity of entities) {
    if (!isAttachment(entity, entities[0])) continue;
    const file = new AttachmentOctets(octets, entity);
    const real = realTypeOf(file);
    const within = message.enclosing.get(entity.part) ?? null;
    const isShown = message.isShown(entity);
    const isRead = !isShown || entity.mediaType === 'text/html';
    const read = isRead
      ? await readContents({ octets, entity, file, real }, message.budget, message.readMessage)
      : nothingInside;
    attachments.push(await attachmentOf(entity, file, { real, within, contents: read.contents }), ...read.attachments);
    defects.push(...read.defects);
    if (isShown) continue;
    // What stands in an attached message says already where, and is counted.
    const own = read.links.filter((link) => link.within === null);
    if (own.length > 0 && own.length >= message.budget.links) {
      defects.push({ kind: 'too-many-links', span: entity.body, limit: maxLinks });
    }
    message.budget.links = Math.max(0, message.budget.links - own.length);
    links.push(
      ...read.links.map((link): Link => ({ ...link, where: 'attachment', within: link.within ?? entity.part })),
    );
  }
  return { attachments, links, defects };
}

/** Whether an entity is one that can be saved or opened, and is not merely text that the mail shows. */
function isAttachment(entity: Entity, root: Entity | undefined): boolean {
  if (entity.mediaType.startsWith('multipart/')) return false;
  if (entity.disposition === 'attachment') return true;
  const isText = entity.mediaType === 'text/plain' || entity.mediaType === 'text/html';
  return !isText || (entity.fileName !== null && entity !== root);
}

async function attachmentOf(
  { part, header, body, mediaType, fileName, disposition, contentId }: Entity,
  file: AttachmentOctets,
  known: Pick<Attachment, 'real' | 'within' | 'contents'>,
): Promise<Attachment> {
  const whole = file.whole();
  const type = firstField(header, 'content-type');
  return {
    part,
    ...known,
    name: fileName,
    declared: mediaType,
    declaredAs: type === null ? null : readParameters(type.body).value,
    size: file.size,
    sha256: whole === null ? null : await sha256(whole.slice()),
    span: body,
    isInline: disposition === 'inline' || (disposition === null && contentId !== null),
  };
}

function realTypeOf(file: AttachmentOctets): string | null {
  const head = file.head(REAL_TYPE_OCTETS).octets;
  const isDisc = head.length === REAL_TYPE_OCTETS && head.subarray(0, 16).every((octet) => octet === 0);
  return realMediaType(isDisc ? file.head(DISC_OCTETS).octets : head);
}
