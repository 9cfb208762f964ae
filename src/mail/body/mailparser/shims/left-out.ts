/**
 * Parts of mailparser that decoding a leaf never calls: header fields are read by the project's own
 * readers, HTML by parse5, links by `src/mail/link`, and nothing is hashed.
 */
function leftOut(): never {
  throw new Error('left out of the bundle');
}

export const htmlToText = leftOut;
export const createHash = leftOut;
export const encode = leftOut;
export const list = {};
export const extensions = {};
export default { encode, createHash };
