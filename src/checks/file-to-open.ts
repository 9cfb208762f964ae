import type { Attachment } from '../mail/attachment/attachment.ts';

/** Whether an attachment is a file that a reader opens: neither a part of the text nor a picture. */
export function isFileToOpen({ isInline, declared }: Attachment): boolean {
  return !isInline && !declared.startsWith('image/');
}
