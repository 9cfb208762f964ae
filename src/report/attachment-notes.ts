import type { FileKind } from '../mail/attachment/file-kind.ts';
import type { ReportedAttachment } from './report.ts';
import { hasWord, type Say } from './words.ts';

/** What there is to tell of an attachment besides its name and size, sentence by sentence; what it poses as comes first. */
export function attachmentNotes(
  { kind, posesAs, within, contains, isPartlyRead }: ReportedAttachment,
  say: Say,
): string[] {
  const notes: string[] = [];
  if (kind !== null && posesAs !== null) {
    notes.push(say('attachment_poses', { real: kindWord(kind, say), claimed: kindWord(posesAs, say) }));
  }
  if (within !== null) notes.push(say('attachment_came_with'));
  if (contains !== null) {
    const { names, count, isEncrypted } = contains;
    const listed = names.join(' · ');
    if (count > names.length && names.length > 0) notes.push(say('attachment_holds_more', { count, names: listed }));
    else if (names.length > 0) notes.push(say('attachment_holds', { names: listed }));
    if (isEncrypted === true) notes.push(say('attachment_encrypted'));
  }
  if (isPartlyRead && contains?.isEncrypted !== true) notes.push(say('attachment_partly_read'));
  return notes;
}

/** What a file is, in words. */
export function kindWord(kind: FileKind, say: Say): string {
  const key = `kind_${kind.replaceAll('-', '_')}`;
  return hasWord(key) ? say(key) : kind;
}
