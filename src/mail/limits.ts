/**
 * Caps of the readers: what a hostile message can make them spend. A cap that is reached is told by a
 * defect or by a flag on the value, never in silence.
 */

/** Octets of one field body that are decoded. 10,000 recipients in one To need about 400 KB. */
export const maxFieldBodyOctets = 1_048_576;

/** Octets before the colon that may be a field name: one line as long as RFC 5322 §2.1.1 allows. */
export const maxFieldNameOctets = 998;

/** Fields of one header section. 10,000 Received fields must be read. */
export const maxFields = 20_000;

/** Mailboxes read from one field. */
export const maxMailboxes = 20_000;

/** Parameters of one Content-Type or Content-Disposition, continuations counted singly. */
export const maxParameters = 1_000;
