import type { HeaderField } from '../header/header-section.ts';
import type { TracedText } from '../source/traced-text.ts';
import type { MethodResult } from './authentication.ts';
import { maxRecordLength, propertiesOf, type RecordAsWritten } from './read-authentication-results.ts';
import { type ResultToken, resultTokens } from './result-tokens.ts';

/** How the comment names the identity, where no pair does: Google's, Microsoft's and libspf2's wording. */
const IDENTITY = /\bdomain of (?:transitioning )?(?!designates\b|does\b)([^\s()<>;]+)/i;

/**
 * Reads a Received-SPF field (RFC 7208 §9.1): a result, comments and pairs (`client-ip`, `envelope-from`, `helo`, `receiver`, …). The reverse
 * path and the HELO name are given under the names of Authentication-Results too (`smtp.mailfrom`, `smtp.helo`), whichever
 * was checked; the authserv-id is the receiver, or the host before the colon of the comment. Total and linear.
 */
export function readReceivedSpf(field: HeaderField): RecordAsWritten {
  const { body } = field;
  if (body.length > maxRecordLength) return { field, form: 'received-spf', authservId: null, results: [] };
  const tokens = resultTokens(body);
  const first = tokens[0];
  const word = first?.kind === 'text' ? body.text.slice(first.at, first.end).toLowerCase() : '';
  const comments = tokens.filter((token) => token.kind === 'comment');
  const pairs = propertiesOf(body, tokens.slice(1));
  const result: MethodResult | null = /^[a-z]+$/.test(word)
    ? {
        method: 'spf',
        result: word,
        reason: null,
        properties: withIdentity(body, pairs, comments),
        comments: comments.map((comment) => body.slice(comment.at, comment.end)),
        raw: body,
      }
    : null;
  return {
    field,
    form: 'received-spf',
    authservId: receiverOf(body, pairs, comments[0]),
    results: result === null ? [] : [result],
  };
}

function withIdentity(
  body: TracedText,
  pairs: ReadonlyMap<string, TracedText>,
  comments: readonly ResultToken[],
): ReadonlyMap<string, TracedText> {
  const properties = new Map(pairs);
  const isHelo = pairs.get('identity')?.text.toLowerCase() === 'helo';
  const path = pairs.get('envelope-from') ?? (isHelo ? null : inComment(body, comments));
  const helo = pairs.get('helo');
  if (path != null && !isHelo) properties.set('smtp.mailfrom', withoutBrackets(path));
  if (helo !== undefined) properties.set('smtp.helo', helo);
  return properties;
}

function inComment(body: TracedText, comments: readonly ResultToken[]): TracedText | null {
  for (const comment of comments) {
    const match = IDENTITY.exec(body.text.slice(comment.at, comment.end));
    if (match === null) continue;
    const at = comment.at + match.index + match[0].indexOf(match[1] as string, 'domain of '.length);
    return body.slice(at, at + (match[1] as string).length);
  }
  return null;
}

function withoutBrackets(path: TracedText): TracedText {
  const isBracketed = path.text.startsWith('<') && path.text.endsWith('>');
  return isBracketed ? path.slice(1, path.length - 1) : path;
}

function receiverOf(
  body: TracedText,
  pairs: ReadonlyMap<string, TracedText>,
  comment: ResultToken | undefined,
): TracedText | null {
  const receiver = pairs.get('receiver');
  if (receiver !== undefined && /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i.test(receiver.text)) return receiver;
  if (comment === undefined) return null;
  const host = /^\s*([a-z0-9-]+(?:\.[a-z0-9-]+)+): /i.exec(body.text.slice(comment.at, comment.end));
  if (host === null) return null;
  const at = comment.at + host[0].indexOf(host[1] as string);
  return body.slice(at, at + (host[1] as string).length);
}
