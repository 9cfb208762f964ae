/** Caps of the evaluation: what a hostile message or name server can make it spend. A cap that is reached is told in the result. */

/** DKIM-Signature fields of one message that are verified, topmost first. */
export const maxSignatures = 20;

/** Ways in which the body of one message is hashed: canonicalization, hash and `l=`. Each goes over the whole body. */
export const maxBodyHashes = 4;

/** Names in the `h=` of one signature; each is looked for among all fields. */
export const maxSignedNames = 500;

/** Octets and lines of a header section that signatures are verified over. */
export const maxHeaderOctets = 1_048_576;
export const maxHeaderLines = 10_000;

/** Questions of one evaluation. The mail's own budget is the resolver's. */
export const maxQuestions = 150;

/** Records in one answer, and characters in all of its TXT records. */
export const maxAnswerRecords = 500;
export const maxAnswerCharacters = 16_384;
