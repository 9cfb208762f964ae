import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddresses } from '../../../src/mail/header/read-addresses.ts';
import { maxMailboxes } from '../../../src/mail/limits.ts';
import { TracedText } from '../../../src/mail/source/traced-text.ts';
import { traceFault } from '../trace-fault.ts';

const read = (text: string) => readAddresses(TracedText.linear(text, 0));
/** `name|address`, a `!` in front of what is malformed. */
const shown = (text: string) =>
  read(text).map(
    ({ displayName, addrSpec, isMalformed }) =>
      `${isMalformed ? '!' : ''}${displayName?.text ?? ''}|${addrSpec?.text.text ?? ''}`,
  );

describe('mailboxes, RFC 5322 §3.4', () => {
  it.each([
    ['an addr-spec', 'a@b.example', ['|a@b.example']],
    ['a name', 'Foo Bar <a@b.example>', ['Foo Bar|a@b.example']],
    ['a quoted name', '"Foo, Bar" <a@b.example>', ['Foo, Bar|a@b.example']],
    ['escapes', '"Foo \\"x\\" \\\\" <a@b.example>', ['Foo "x" \\|a@b.example']],
    ['several', 'a@b.example, Foo <c@d.example>', ['|a@b.example', 'Foo|c@d.example']],
    ['a quoted local part', '"a b"@c.example', ['|"a b"@c.example']],
    ['a domain literal', '<a@[IPv6:2001:db8::1]>', ['|a@[IPv6:2001:db8::1]']],
    ['white space collapsed in the name', ' "Foo  "\t Bar  <a@b.example> ', ['Foo Bar|a@b.example']],
    ['an empty name', '"" <a@b.example>', ['|a@b.example']],
    ['UTF-8, RFC 6532 §3.2', 'あ <あ@例え.example>', ['あ|あ@例え.example']],
    ['nothing', '', []],
    ['commas alone', ' , ,', []],
  ])('%s', (_, text, mailboxes) => {
    expect(shown(text)).toEqual(mailboxes);
  });

  it('splits an addr-spec at its last @ outside quotes', () => {
    const parts = read('A.B@C.Example., "x@y\\"z"@d.example, a@b@c.example').map(({ addrSpec }) => [
      addrSpec?.localPart,
      addrSpec?.domain,
    ]);
    expect(parts).toEqual([
      ['A.B', 'c.example'],
      ['x@y"z', 'd.example'],
      ['a@b', 'c.example'],
    ]);
  });
});

describe('comments, RFC 5322 §3.2.2, as Thunderbird shows them', () => {
  it.each([
    ['beside the name', 'Foo (bar) <a@b.example>', 'Foo (bar)'],
    ['behind', 'Foo <a@b.example> (bar)', 'Foo (bar)'],
    ['nested', 'Foo (a (b) \\) c) <a@b.example>', 'Foo (a (b) ) c)'],
    ['for the name, RFC 5322 §3.4', 'a@b.example (Foo)', 'Foo'],
    ['with an encoded-word', 'a@b.example (=?utf-8?B?44GC?=)', 'あ'],
  ])('%s', (_, text, name) => {
    expect(read(text)[0]?.displayName?.text).toBe(name);
  });

  it('gives each with its place', () => {
    const comments = read('Foo (bar) <a(x)@b.example> (baz)')[0]?.comments ?? [];
    expect(comments.map(({ text }) => text)).toEqual(['bar', 'x', 'baz']);
    expect(comments[0]?.span()).toEqual({ start: 5, end: 8 });
  });

  it('leaves them out of the addr-spec', () => {
    expect(shown('pete(his account)@silly.example(his host)')).toEqual(['his host|pete@silly.example']);
  });
});

describe('groups, RFC 5322 §3.4', () => {
  it('names the group of each member', () => {
    const members = read('A Group:Ed <ed@a.example>,joe@b.example; c@d.example');
    expect(members.map(({ addrSpec, group }) => [addrSpec?.localPart, group])).toEqual([
      ['ed', 'A Group'],
      ['joe', 'A Group'],
      ['c', null],
    ]);
  });

  it.each(['undisclosed-recipients:;', 'Undisclosed recipients: ', '<Undisclosed-Recipient:;>'])(
    'gives nobody for %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});

describe('encoded-words, RFC 2047 §5', () => {
  it.each([
    ['in a phrase', '=?utf-8?B?44GC?= =?utf-8?B?44GE?= <a@b.example>', ['あい|a@b.example']],
    ['in quotes, as many programs write', '"=?utf-8?B?44GC?= x" <a@b.example>', ['あ x|a@b.example']],
    ['with a comma inside', '=?utf-8?Q?Doe,_John?= <a@b.example>', ['Doe, John|a@b.example']],
    ['that hide an address', '=?utf-8?Q?a=40b.example?= <c@d.example>', ['a@b.example|c@d.example']],
    ['that hide all', '=?utf-8?Q?Foo_=3Ca=40b.example=3E?=', ['!Foo <a@b.example>|']],
    ['in the local part', '=?utf-8?Q?info?=@b.example', ['|info@b.example']],
  ])('%s', (_, text, mailboxes) => {
    expect(shown(text)).toEqual(mailboxes);
  });

  it('lead back from the name to their octets', () => {
    const word = '=?utf-8?B?44GC44GE?=';
    const mailbox = read(`"${word}" <a@b.example>`)[0];
    expect(mailbox?.displayName?.span(1, 2)).toEqual({ start: 1, end: 1 + word.length });
    expect(mailbox?.addrSpec?.text.span()).toEqual({ start: word.length + 4, end: word.length + 15 });
    expect(mailbox?.raw.span()).toEqual({ start: 0, end: word.length + 16 });
  });
});

describe('obsolete forms, RFC 5322 §4.4', () => {
  it.each([
    ['dots in a phrase', 'John Q. Public <a@b.example>', ['!John Q. Public|a@b.example']],
    ['a route', '<@x.example,@y.example:a@b.example>', ['|a@b.example']],
    ['white space around dots', 'john . doe @ b . example', ['|john.doe@b.example']],
    ['empty members', ',a@b.example,,', ['|a@b.example']],
  ])('%s', (_, text, mailboxes) => {
    expect(shown(text)).toEqual(mailboxes);
  });
});

describe('malformed, as Thunderbird reads it', () => {
  it.each([
    ['an address in quotes in brackets', '<"[mail@b.example]">', ['!|"[mail@b.example]"']],
    ['an address for a name', 'a@b.example <c@d.example>', ['!a@b.example|c@d.example']],
    ['two bracketed', 'Foo <a@b.example> <c@d.example>', ['!Foo <a@b.example>|c@d.example']],
    ['doubled brackets', '<<a@b.example>>', ['!|a@b.example']],
    ['no closing bracket', 'Foo <a@b.example', ['!Foo|a@b.example']],
    ['no closing bracket, and another', 'Foo <a@b.example, Bar <c@d.example>', ['!Foo|a@b.example', 'Bar|c@d.example']],
    ['no opening bracket', 'Foo a@b.example>', ['!Foo|a@b.example']],
    ['names alone', 'Doe, John', ['!Doe|', '!John|']],
    ['a name alone before an address', 'Doe, a@b.example', ['!Doe|', '|a@b.example']],
    ['a comma in the domain', 'Foo <a@b,example>', ['!Foo|a@b', '!example|']],
    ['an escaped comma', 'Doe\\, John <a@b.example>', ['!Doe, John|a@b.example']],
    ['semicolons for commas', 'a@b.example; c@d.example', ['!|a@b.example', '|c@d.example']],
    ['no brackets at all', 'Foo Bar a@b.example', ['!Foo Bar|a@b.example']],
    ['a title before an address', 'Mr. a@b.example', ['!Mr.|a@b.example']],
    ['a name behind', '<a@b.example> Foo', ['!Foo|a@b.example']],
    ['no comma between two', 'a@b.example c@d.example', ['!a@b.example|c@d.example']],
    ['a full-width @', 'foo＠b.example', ['!|foo＠b.example']],
    ['a quote never closed', '"Foo <a@b.example>', ['!"Foo|a@b.example']],
    ['a comment never closed', 'Foo (x <a@b.example>', ['!Foo (x|a@b.example']],
    ['a name alone', 'root', ['!root|']],
    ['a name in brackets', '<root>', ['!|root']],
    ['empty brackets', 'Foo <>', ['!Foo|']],
    ['empty brackets behind', 'Foo <a@b.example> <>', ['!Foo|a@b.example']],
    ['no domain', 'a@', ['!|a@']],
    ['no local part', '@b.example', ['!|@b.example']],
    ['a NUL octet', 'Foo <a\0@b.example>', ['!Foo|a\0@b.example']],
  ])('%s', (_, text, mailboxes) => {
    expect(shown(text)).toEqual(mailboxes);
  });

  it.each([
    ['Doe, John <a@b.example>', ['!Doe, John|a@b.example']],
    [', ,Doe <a@b.example>', ['Doe|a@b.example']],
    ['x, Group: Doe, John <a@b.example>;', ['!x|', '!Doe, John|a@b.example']],
    ['a@b.example, Doe, Dr., "John" <c@d.example>, x', ['|a@b.example', '!Doe, Dr., John|c@d.example', '!x|']],
  ])('unlike there, an unquoted comma before brackets belongs to the name: %s', (text, mailboxes) => {
    expect(shown(text)).toEqual(mailboxes);
  });

  it('tells the domain of a full-width @, none where there is no @', () => {
    expect(read('foo＠B.example, <root>').map(({ addrSpec }) => addrSpec?.domain)).toEqual(['b.example', null]);
  });
});

describe('whatever the text', () => {
  const parts = fc.constantFrom(...'<>,;:@"()[]\\. ab＠あ\0', '=?utf-8?Q?a?=', '=?utf-8?B?44GC');

  it('every text leads back to octets of the field', () => {
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (pieces) => {
        const source = TracedText.linear(pieces.join(''), 5);
        for (const { displayName, addrSpec, comments, raw } of readAddresses(source)) {
          for (const text of [displayName, addrSpec?.text ?? null, ...comments, raw]) {
            if (text !== null) expect(traceFault(text, source.span())).toBeNull();
          }
        }
      }),
    );
  });

  it.each([
    ['many mailboxes', 'a@b.example,'.repeat(maxMailboxes + 5), maxMailboxes],
    ['open brackets', '<'.repeat(200_000), 1],
    ['open comments', '('.repeat(200_000), 1],
    ['open quotes', '"'.repeat(199_999), 1],
    ['nested comments', `${'('.repeat(100_000)}${')'.repeat(100_000)}`, 1],
    ['colons after an address', `a@${':'.repeat(200_000)}`, 1],
    ['at signs', '@ '.repeat(100_000), 1],
    ['encoded-words', '=?utf-8?Q?a?= '.repeat(20_000), 1],
  ])('reads %s in linear time', (_, text, count) => {
    expect(read(text).length).toBe(count);
  });
});
