import type { Attachment } from '../mail/attachment/attachment.ts';
import { type FileKind, kindByMediaType, kindByName } from '../mail/attachment/file-kind.ts';
import { headerEvidence, spanEvidence } from './evidence.ts';
import type { Evidence, Severity } from './outcome.ts';
import { shownValue } from './shown-value.ts';

/** An attachment with its place among all of the mail and what it is by each that tells it. */
export interface AttachedFile {
  readonly index: number;
  readonly attachment: Attachment;
  /** For a sentence. */
  readonly name: string;
  /** By its first octets. */
  readonly real: FileKind | null;
  readonly named: FileKind | null;
  readonly declared: FileKind | null;
}

/** The attachments of a mail, those of attached messages too. */
export function attachedFiles(attachments: readonly Attachment[]): AttachedFile[] {
  return attachments.map((attachment, index) => ({
    index,
    attachment,
    name: shownValue(attachment.name?.text ?? attachment.declared),
    real: attachment.real === null ? null : kindByMediaType(attachment.real),
    named: attachment.name === null ? null : kindByName(attachment.name.text),
    declared: kindByMediaType(attachment.declared),
  }));
}

/** The name of an attachment; where it has none, its declared media type; where it has not even that, its octets. */
export function fileEvidence({ attachment: { name, span, declaredAs } }: AttachedFile): Evidence {
  const told = name ?? declaredAs;
  return told === null ? spanEvidence('attachment', span, '') : headerEvidence('attachment', told);
}

const LESS: Readonly<Record<Severity, Severity>> = { high: 'medium', medium: 'low', low: 'note', note: 'note' };

/** A step lower for what came with an attached message: whoever passes a fraud on for advice is no fraud. */
export function inAttachedMessage(severity: Severity, { attachment }: AttachedFile): Severity {
  return attachment.within === null ? severity : LESS[severity];
}
