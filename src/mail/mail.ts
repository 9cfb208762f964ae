import type { Attachment } from './attachment/attachment.ts';
import type { RecordedAuthentication } from './authentication/authentication.ts';
import type { Body } from './body/body.ts';
import type { Mailbox } from './header/address.ts';
import type { DateTime } from './header/date-time.ts';
import type { Defect, HeaderField, HeaderSection } from './header/header-section.ts';
import type { MessageId } from './header/message-id.ts';
import type { Link } from './link/link.ts';
import type { TracedText } from './source/traced-text.ts';
import type { Trace } from './trace/trace.ts';

/** A structured field's topmost occurrence with what it holds. */
export interface Read<T> {
  readonly field: HeaderField;
  readonly value: T;
}

/** The originator and identification fields of the header section, each by its topmost occurrence. */
export interface Claims {
  /** RFC 5322 §3.6.2; several mailboxes are allowed. */
  readonly from: Read<readonly Mailbox[]> | null;
  readonly sender: Read<readonly Mailbox[]> | null;
  readonly replyTo: Read<readonly Mailbox[]> | null;
  readonly to: Read<readonly Mailbox[]> | null;
  readonly cc: Read<readonly Mailbox[]> | null;
  /** Decoded. */
  readonly subject: Read<TracedText> | null;
  readonly date: Read<DateTime> | null;
  readonly messageId: Read<MessageId> | null;
  /** The reverse path as the delivering MTA wrote it down (Return-Path); the mailbox is null for `<>`. */
  readonly returnPath: Read<Mailbox | null> | null;
}

/** A message, read. Nothing in it is a judgement. */
export interface Mail {
  readonly octets: Uint8Array<ArrayBuffer>;
  readonly header: HeaderSection;
  readonly claims: Claims;
  readonly trace: Trace;
  readonly authentication: RecordedAuthentication;
  readonly body: Body;
  readonly links: readonly Link[];
  readonly attachments: readonly Attachment[];
  /** Of all readers. */
  readonly defects: readonly Defect[];
}
