/** Caps of the evaluation: what a hostile message or name server can make it spend. A cap that is reached is told in the result. */

/** DKIM-Signature fields of one message that are verified, topmost first. */
export const maxSignatures = 20;

/** Ways in which the body of one message is hashed: canonicalization, hash and `l=`. Each goes over the whole body. */
export const maxBodyHashes = 4;

/** Names in the `h=` of one signature; each is looked for among all fields. */
export const maxSignedNames = 500;

/** Octets and lines of a header section that signatures are verified over. */
export const maxHeaderOctets = 524_288;
export const maxHeaderLines = 10_000;

/**
 * Sum of the squares of the lengths of runs of white space in a header section: what mailauth's expressions cost that look
 * for white space at an end. A run of 5,000 passes, one of 10,000 does not.
 */
export const maxHeaderGaps = 50_000_000;

/** Characters of a HELO name and of a reverse path (RFC 5321 §4.5.3.1): macros of SPF repeat them. */
export const maxHeloCharacters = 255;
export const maxReversePathCharacters = 320;

/** Characters of an explanation of SPF that are kept. */
export const maxExplanationCharacters = 500;

/** Questions of one evaluation. The mail's own budget is the resolver's. */
export const maxQuestions = 150;

/** Records in one answer, and characters in all of its TXT records: some domains have 100 of them. */
export const maxAnswerRecords = 500;
export const maxAnswerCharacters = 32_768;
