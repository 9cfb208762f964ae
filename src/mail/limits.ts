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

/** Entities of one message that are told apart. */
export const maxEntities = 20_000;

/** Depth of nested entities that are opened; Thunderbird's own composer needs three. */
export const maxEntityDepth = 100;

/** Octets of one body that are decoded as text, as they stand in the source. */
export const maxTextOctets = 2_097_152;

/** Octets of all bodies of one message that are decoded as text. */
export const maxAllTextOctets = 4_194_304;

/** Bodies of one message that are decoded as text. */
export const maxTexts = 200;

/** Nodes of one HTML tree, those that the parser adds of its own included. */
export const maxHtmlNodes = 150_000;

/** Links of one message. */
export const maxLinks = 10_000;

/** Wrappers of one link that are undone, one inside the other. */
export const maxWrappers = 8;

/** Images, and forms, of one message. */
export const maxHtmlParts = 10_000;

/** Decoded octets of an attachment of which a digest is made. */
export const maxDigestOctets = 1_048_576;

/** Octets of an image, as they stand in the source, that is searched for QR codes. */
export const maxPictureOctets = 4_194_304;

/** Pixels of an image that is decoded to be searched. A photograph of a telephone has 12 million. */
export const maxPicturePixels = 16_777_216;

/** The same of all images of one message. */
export const maxAllPicturePixels = 33_554_432;

/** Scans of a progressive JPEG that is decoded; each goes through all its pixels. */
export const maxPicturePasses = 60;

/** Images of one message that are searched. */
export const maxPictures = 40;

/** Pixels of an image as it is searched: a larger one is made smaller before. */
export const maxSearchedPixels = 500_000;

/** The same of all images and drawings of one message together. */
export const maxAllSearchedPixels = 3_200_000;

/** Attachments of one message in which something is looked for, those of attached messages counted. */
export const maxReadAttachments = 200;

/** Octets of one attachment that are read as a page, a text or a message, as they stand in the source. */
export const maxAttachmentTextOctets = 2_097_152;

/** The same of all attachments of one message, those of attached messages counted. */
export const maxAllAttachmentTextOctets = 6_291_456;

/** Attached messages in attached messages that are opened. */
export const maxAttachedMessageDepth = 4;

/** Addresses read in one script. */
export const maxScriptUrls = 50;

/** Octets of an archive's directory that are read, and entries that are listed. */
export const maxDirectoryOctets = 1_048_576;
export const maxArchiveEntries = 10_000;

/** Octets of a PDF document that are looked at. */
export const maxPdfOctets = 1_048_576;

/** Packed streams of one attachment that are inflated, and octets of one of them once inflated. */
export const maxInflatedStreams = 40;
export const maxInflatedOctets = 262_144;
