import type { Mailbox } from '../mail/header/address.ts';
import type { Mail } from '../mail/mail.ts';
import type { SensitiveValue } from './report.ts';

/** Fields in which a delivering MTA or a sender names the recipient. Keys in lower case. */
const recipientFields = new Set(['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'x-apparently-to']);

/** Shorter values of a URL's query are words or numbers that many mails share. In code units. */
const minTokenLength = 16;

/** Fewer would hide letters everywhere. In code units. */
const minNameLength = 2;

/**
 * The values in a mail that are the recipient's own: addresses, names, the hosts and addresses of the own
 * side, and tokens in links that may tell who the recipient is. Longest first, so that replacing them in
 * this order leaves no part of one standing.
 */
export function sensitiveValues(mail: Mail): SensitiveValue[] {
  const found = new Map<string, SensitiveValue>();
  const add = (kind: SensitiveValue['kind'], value: string | null | undefined) => {
    if (value && value.length >= minNameLength && !found.has(value)) found.set(value, { kind, value });
  };
  const author = mail.claims.from?.value[0]?.addrSpec?.text.text.toLowerCase() ?? null;
  const addMailbox = ({ addrSpec, displayName }: Mailbox) => {
    if (addrSpec?.text.text.toLowerCase() === author) return;
    add('address', addrSpec?.text.text);
    add('name', displayName?.text);
  };
  for (const list of [mail.claims.to, mail.claims.cc]) for (const mailbox of list?.value ?? []) addMailbox(mailbox);
  for (const field of mail.header.fields) if (recipientFields.has(field.key)) add('address', field.body.text);
  for (const { stamp, side } of mail.trace.hops) {
    add('address', stamp.for?.text.text);
    if (side === 'claimed') continue;
    add('host', stamp.by?.text);
    if (side !== 'own') continue;
    add('host', stamp.helo?.text);
    add('host', stamp.rdns?.text);
    add('ip', stamp.ip?.text.text);
  }
  for (const { url, unwrapped } of mail.links) {
    for (const one of [url, unwrapped?.url ?? null]) for (const token of tokensOf(one)) add('token', token);
  }
  return [...found.values()].sort((a, b) => b.value.length - a.value.length || (a.value < b.value ? -1 : 1));
}

function tokensOf(url: string | null): string[] {
  if (url === null || !URL.canParse(url)) return [];
  const { pathname, search, hash } = new URL(url);
  return `${pathname}${search}${hash}`
    .split(/[/?#&=;,]/)
    .filter((piece) => piece.length >= minTokenLength && /\d/.test(piece));
}
