/** A mail in its octets, or as text to be written in UTF-8. */
export type MailOctets = Uint8Array | string;

/** The mails as one mbox file (the variety "mboxrd", which Thunderbird reads and writes). */
export function mbox(mails: readonly MailOctets[]): Buffer {
  return Buffer.concat(mails.flatMap((mail) => [SEPARATOR, quoted(Buffer.from(mail)), LINE_END]));
}

const SEPARATOR = Buffer.from('From - Thu Jan  1 00:00:00 1970\n');

const LINE_END = Buffer.from('\n');

// By octets and not as text: a mail in ISO-2022-JP or Shift_JIS has to come out as it went in.
function quoted(mail: Buffer): Buffer {
  return Buffer.from(mail.toString('latin1').replace(/^(>*From )/gm, '>$1'), 'latin1');
}
