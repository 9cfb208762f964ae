import { describe, expect, it } from 'vitest';
import { claimDefects, readClaims } from '../../../src/mail/header/read-claims.ts';
import { maxMailboxes } from '../../../src/mail/limits.ts';
import { sectionOf } from '../octets.ts';

describe('readClaims, RFC 5322 §3.6', () => {
  it('reads each field by its topmost occurrence', () => {
    const claims = readClaims(
      sectionOf(
        [
          'Return-Path: <bounce@b.example>',
          'From: =?utf-8?B?44GC?= <first@a.example>, second@a.example',
          'From: third@a.example',
          'Sender: s@a.example',
          'Reply-To: r@a.example',
          'To: t@a.example',
          'Cc: undisclosed-recipients:;',
          'Subject: =?utf-8?B?44GC?= x',
          'Date: Mon, 1 Aug 2022 10:00:00 +0000',
          'Message-ID: <1@a.example>',
          '',
          '',
        ].join('\r\n'),
      ),
    );
    expect(claims.from?.field.index).toBe(1);
    expect(claims.from?.value.map(({ addrSpec }) => addrSpec?.localPart)).toEqual(['first', 'second']);
    expect(claims.from?.value[0]?.displayName?.text).toBe('あ');
    expect([claims.sender, claims.replyTo, claims.to].map((read) => read?.value[0]?.addrSpec?.localPart)).toEqual([
      's',
      'r',
      't',
    ]);
    expect(claims.cc?.value).toEqual([]);
    expect(claims.subject?.value.text).toBe('あ x');
    expect(claims.date?.value.epoch).toBe(Date.UTC(2022, 7, 1, 10));
    expect(claims.messageId?.value.domain?.text).toBe('a.example');
    expect(claims.returnPath?.value?.addrSpec?.domain).toBe('b.example');
  });

  it('gives null for what is not there', () => {
    expect(Object.values(readClaims(sectionOf('\r\n'))).every((claim) => claim === null)).toBe(true);
  });

  it.each(['<>', '< >'])('knows the empty reverse path %s, RFC 5321 §4.5.5', (path) => {
    const { returnPath } = readClaims(sectionOf(`Return-Path: ${path}\r\n\r\n`));
    expect([returnPath?.field.key, returnPath?.value]).toEqual(['return-path', null]);
  });

  it('leads from a decoded subject to its encoded-word', () => {
    const source = 'Subject: =?utf-8?B?44GC?=\r\n\r\n';
    const span = readClaims(sectionOf(source)).subject?.value.span();
    expect(source.slice(span?.start, span?.end)).toBe('=?utf-8?B?44GC?=');
  });
});

describe('claimDefects', () => {
  it('tells a list that was not read to its end', () => {
    const section = sectionOf(`To: ${'a@b.example,'.repeat(maxMailboxes + 1)}\r\nCc: a@b.example\r\n\r\n`);
    expect(claimDefects(readClaims(section))).toEqual([
      { kind: 'too-many-addresses', span: section.fields[0]?.span, limit: maxMailboxes },
    ]);
  });
});
