import type { TracedText } from '../../source/traced-text.ts';
import type { Stamp } from '../trace.ts';
import { phraseOf, type ReceivedLine, textOf } from './received-line.ts';

const TLS_COMMENT =
  /^(?:using (?:tls|ssl)|version=|tls[:v0-9. ]|tls_|cipher |cipher=|no tls|ssl |google transport security|tls encrypted|[a-z0-9-]+ encrypted)/i;

/** `TLSv1.3`, `TLS1_2`, `TLS 1.2`, `Tls12`, `TLSv1`, `SSLv3`; major and minor number. */
const VERSION = /\b(tls|ssl)[ _]?v?([1-3])(?:[._]?([0-3]))?(?![0-9])/i;

/** `cipher=X`, `with cipher X`, Exim's `TLS1.3:X:256`, Courier's `TLSv1.2,256bits,X`. */
const CIPHER = /\bcipher[ =:]+([a-z0-9_-]+)|tls[0-9a-z./_]*:([a-z0-9_-]+):|,[0-9]+ ?bits,([a-z0-9_-]+)/i;

/** IronPort writes the cipher into the protocol: `ESMTP/TLS/ECDHE-RSA-AES256-GCM-SHA384`. */
const CIPHER_IN_PROTOCOL = /^e?smtp\/tls\/([a-z0-9_-]+)$/i;

/** What the line writes of the connection's encryption, with version and cipher where they stand in it. */
export function readTls(line: ReceivedLine): Pick<Stamp, 'tls' | 'tlsVersion' | 'tlsCipher'> {
  const word = wordAfterTls(line);
  const tls = tlsText(line) ?? word;
  if (tls === null) return { tls, tlsVersion: null, tlsCipher: null };
  return { tls, tlsVersion: versionIn(tls.text), tlsCipher: cipherIn(tls.text) ?? word?.text ?? null };
}

function tlsText(line: ReceivedLine): TracedText | null {
  const comment = line.comments.find((each) => TLS_COMMENT.test(each.text) || /\bcipher=/i.test(each.text));
  if (comment !== undefined) return textOf(line, comment);
  const protocol = phraseOf(line, line.clauses.with);
  return protocol !== null && CIPHER_IN_PROTOCOL.test(protocol.text) ? protocol : null;
}

function versionIn(text: string): string | null {
  const match = VERSION.exec(text);
  if (match === null) return null;
  const [, protocol = '', major = '', minor] = match;
  return `${protocol.toUpperCase()}v${major}${minor === undefined ? '' : `.${minor}`}`;
}

function cipherIn(text: string): string | null {
  const match = CIPHER.exec(text) ?? CIPHER_IN_PROTOCOL.exec(text);
  return match === null ? null : (match.slice(1).find((cipher) => cipher !== undefined) ?? null);
}

/** Exim 4.98 writes `(TLS1.3) tls TLS_AES_256_GCM_SHA384` after its own name, Haraka `tls TLS_…` alone. */
function wordAfterTls(line: ReceivedLine): TracedText | null {
  const own = line.clauses.by?.value?.end ?? Number.POSITIVE_INFINITY;
  const place = line.words.findIndex((word) => word.text === 'tls' && word.at > own);
  const word = place < 0 ? undefined : line.words[place + 1];
  return word === undefined ? null : textOf(line, word);
}
