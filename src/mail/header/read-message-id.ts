import { TracedText } from '../source/traced-text.ts';
import type { MessageId } from './message-id.ts';

/** dot-atom "@" (dot-atom / no-fold-literal), RFC 5322 §3.6.4; UTF-8 as in RFC 6532 §3.2. */
const WELL_FORMED = /^[\w!#$%&'*+\-/=?^`{|}~.\u0080-\ufffc]+@(?:[\w!#$%&'*+\-/=?^`{|}~.\u0080-\ufffc]+|\[[!-Z^-~]*\])$/;

/**
 * Reads the body of a Message-ID field: what stands in the first pair of angle brackets; where there are
 * none, all of it. Never throws.
 */
export function readMessageId(text: TracedText): MessageId {
  const body = text.trim();
  const open = body.text.indexOf('<');
  const close = body.text.indexOf('>', open + 1);
  const isBracketed = open >= 0 && close >= 0;
  const id = (isBracketed ? body.slice(open + 1, close) : body.slice(open + 1)).trim();
  const at = id.text.lastIndexOf('@');
  const domain = at < 0 || at + 1 === id.length ? null : lowerCase(id.slice(at + 1));
  return {
    text: id,
    left: at < 0 ? id.text : id.text.slice(0, at),
    domain,
    isMalformed:
      !isBracketed || open > 0 || !isCommentOrEmpty(body.text.slice(close + 1)) || !WELL_FORMED.test(id.text),
  };
}

function isCommentOrEmpty(rest: string): boolean {
  return rest === '' || /^\s*\([^()]*\)$/.test(rest);
}

/** ASCII letters only, so that every code unit keeps its place. */
function lowerCase(text: TracedText): TracedText {
  return new TracedText(
    text.text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()),
    text.runs,
    text.span().start,
  );
}
