import { describe, expect, it } from 'vitest';
import { readMessageId } from '../../../src/mail/header/read-message-id.ts';
import { TracedText } from '../../../src/mail/source/traced-text.ts';

const read = (text: string) => {
  const { left, domain, isMalformed } = readMessageId(TracedText.linear(text, 0));
  return [left, domain?.text ?? null, isMalformed];
};

describe('message ids, RFC 5322 §3.6.4', () => {
  it.each([
    ['<a.b@C.Example>', ['a.b', 'c.example', false]],
    [' <a@[192.0.2.1]> (comment)', ['a', '[192.0.2.1]', false]],
    ['<a@例え.example>', ['a', '例え.example', false]],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['no brackets', 'a@b.example', ['a', 'b.example', true]],
    ['no closing bracket', '<a@b.example', ['a', 'b.example', true]],
    ['no @', '<a>', ['a', null, true]],
    ['no domain', '<a@>', ['a', null, true]],
    ['nothing', '', ['', null, true]],
    ['empty brackets', '<>', ['', null, true]],
    ['several @', '<a@b@c.example>', ['a@b', 'c.example', true]],
    ['a space', '<a b@c.example>', ['a b', 'c.example', true]],
    ['text before', 'x <a@b.example>', ['a', 'b.example', true]],
    ['a second one', '<a@b.example> <c@d.example>', ['a', 'b.example', true]],
  ])('takes what is there, marked as malformed: %s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('leads from the domain to its octets', () => {
    expect(readMessageId(TracedText.linear('<a@B.example>', 100)).domain?.span()).toEqual({ start: 103, end: 112 });
  });
});
