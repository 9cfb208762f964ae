import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeaderSection } from '../../../src/mail/header/header-section.ts';
import { firstField, occurrences } from '../../../src/mail/header/header-section.ts';
import { readHeaderSection } from '../../../src/mail/header/read-header-section.ts';
import { maxFieldBodyOctets, maxFields } from '../../../src/mail/limits.ts';
import { octetsOf, sectionOf, textOf } from '../octets.ts';
import { sectionFault } from '../trace-fault.ts';

const fieldsOf = (section: HeaderSection) => section.fields.map(({ name, body }) => `${name}|${body.text}`);
const defectsOf = (section: HeaderSection) => section.defects.map(({ kind }) => kind);

describe('fields, RFC 5322 §2.2', () => {
  it('keeps every occurrence in order, with its spelling', () => {
    const section = sectionOf('Received: 1\r\nreceived:2\r\nRECEIVED:\t3 \r\n\r\nbody');
    expect(fieldsOf(section)).toEqual(['Received|1', 'received|2', 'RECEIVED|3']);
    expect(occurrences(section, 'received').map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(firstField(section, 'received')?.body.text).toBe('1');
    expect(firstField(section, 'from')).toBeNull();
  });

  it('spans the whole field, its name and its body', () => {
    const source = 'A: x\r\nSubject:  two\r\n  lines \r\n\r\nbody';
    const field = sectionOf(source).fields[1];
    const cut = (span?: { start: number; end: number }) => source.slice(span?.start, span?.end);
    expect(cut(field?.span)).toBe('Subject:  two\r\n  lines \r\n');
    expect(cut(field?.nameSpan)).toBe('Subject');
    expect(cut(field?.body.span())).toBe('two\r\n  lines');
    expect(cut(field?.body.span(5))).toBe('lines');
  });

  it('ends at the empty line and tells where the body begins', () => {
    const section = sectionOf('A: b\r\n\r\nC: d\r\n');
    expect([section.span, section.bodyStart, section.fields.length]).toEqual([{ start: 0, end: 6 }, 8, 1]);
  });

  it('reads a field without a body', () => {
    const section = sectionOf('Subject:\r\nBcc: \r\n \r\n\r\n');
    expect(fieldsOf(section)).toEqual(['Subject|', 'Bcc|']);
    expect(section.fields[0]?.body.span()).toEqual({ start: 8, end: 8 });
  });

  it('reads from the start given to the end given', () => {
    const octets = octetsOf('--b\r\nA: 1\r\n\r\nbody\r\n--b\r\nB: 2\r\n--b--');
    const section = readHeaderSection(octets, 24, 30, 'entity');
    expect([fieldsOf(section), section.span, section.bodyStart]).toEqual([['B|2'], { start: 24, end: 30 }, 30]);
  });
});

describe('folds, RFC 5322 §2.2.3 and §4.2', () => {
  it.each([
    ['a fold keeps its white space', 'A: b\r\n\tc\r\n\r\n', 'A|b\tc'],
    ['a body may begin on the next line', 'A:\r\n b\r\n\r\n', 'A|b'],
    ['a line of white space alone is a fold and ends no section', 'A: b\r\n \t\r\n c\r\n\r\n', 'A|b \t c'],
    ['such a line at the end is no part of the body', 'A: b\r\n  \r\n\r\n', 'A|b'],
  ])('%s', (_, source, field) => {
    expect(fieldsOf(sectionOf(source))).toEqual([field]);
  });
});

describe('line ends', () => {
  it.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
    ['CR', '\r'],
    ['CR CR LF', '\r\r\n'],
  ])('reads %s', (_, end) => {
    const section = sectionOf(`A: b${end} c${end}D: e${end}${end}body`);
    expect(fieldsOf(section)).toEqual(['A|b c', 'D|e']);
    expect(defectsOf(section)).toEqual([]);
    expect(section.bodyStart).toBe(section.span.end + end.length);
  });

  it('reads mixed line ends and tells the first odd one', () => {
    const section = sectionOf('A: b\r\nC: d\nE: f\rG: h\r\n\r\n');
    expect(fieldsOf(section)).toEqual(['A|b', 'C|d', 'E|f', 'G|h']);
    expect(section.defects).toEqual([{ kind: 'mixed-line-ends', span: { start: 10, end: 11 } }]);
  });
});

describe('the top of a stored message', () => {
  it('sets Thunderbird’s own lines apart, as POP3 and local folders have them', () => {
    const own = 'X-Account-Key: account1\nX-UIDL: 1\nX-Mozilla-Status: 0001\nX-Mozilla-Status2: 0\nX-Mozilla-Keys: \n';
    const section = sectionOf(`From - Mon Aug 01 23:59:59 2022\n${own}Received: x\nFrom: a@b.example\n\n`);
    expect(section.fromLine).toEqual({ start: 0, end: 32 });
    expect(section.ownLines.map(({ key }) => key)).toEqual([
      'x-account-key',
      'x-uidl',
      'x-mozilla-status',
      'x-mozilla-status2',
      'x-mozilla-keys',
    ]);
    expect(fieldsOf(section)).toEqual(['Received|x', 'From|a@b.example']);
    expect(section.fields[0]?.index).toBe(0);
  });

  it('sets them apart as IMAP has them, with LF before a message in CRLF, and finds no mixed line ends', () => {
    const section = sectionOf('X-Mozilla-Status: 0001\nX-Mozilla-Status2: 0\nX-Mozilla-Keys: mine\r\nA: b\r\n\r\n');
    expect(section.ownLines.map(({ key }) => key)).toEqual(['x-mozilla-status', 'x-mozilla-status2']);
    expect(fieldsOf(section)).toEqual(['X-Mozilla-Keys|mine', 'A|b']);
    expect(defectsOf(section)).toEqual([]);
  });

  it.each([
    ['lower down', 'Received: x\r\nX-Mozilla-Keys: y\r\n\r\n', 2],
    ['a second time', 'X-Mozilla-Status: 1\nX-Mozilla-Status: 2\nA: b\n\n', 2],
    ['alone, as a POP3 server writes X-UIDL', 'X-UIDL: 1\nA: b\n\n', 2],
  ])('takes such a line for the sender’s: %s', (_, source, fields) => {
    expect(sectionOf(source).fields.length).toBe(fields);
  });

  it('leaves a fold under an own line to the sender', () => {
    const section = sectionOf('X-Mozilla-Status: 0001\n folded\r\nA: b\r\n\r\n');
    expect([section.ownLines.length, section.ownLines[0]?.body.text, fieldsOf(section)]).toEqual([1, '0001', ['A|b']]);
    expect(defectsOf(section)).toEqual(['line-without-colon']);
  });

  it.each([
    ['From a@b.example Mon Aug  1 23:59:59 2022\n'],
    ['>From a@b.example Mon Aug  1 23:59:59 2022\n'],
    ['X-Mozilla-Status: 0001\n>From a@b.example Mon Aug  1 23:59:59 2022\n'],
  ])('takes the mbox line apart', (top) => {
    const section = sectionOf(`${top}A: b\n\n`);
    expect([section.fromLine?.end, fieldsOf(section), defectsOf(section)]).toEqual([top.length, ['A|b'], []]);
  });

  it('takes an mbox line between fields for no field', () => {
    const line = '>From a@b.example Mon Aug  1 23:59:59 2022\n';
    const section = sectionOf(`A: b\n${line}C: d\n\n`);
    expect([section.fromLine, fieldsOf(section)]).toEqual([null, ['A|b', 'C|d']]);
    expect(section.defects[0]).toEqual({ kind: 'line-without-colon', span: { start: 5, end: 5 + line.length } });
  });

  it('does not let a byte order mark hide From', () => {
    const section = sectionOf('\xef\xbb\xbfFrom: a@b.example\r\n\r\n');
    expect([fieldsOf(section), defectsOf(section)]).toEqual([['From|a@b.example'], ['byte-order-mark']]);
  });

  it('knows none of these in an entity', () => {
    const section = sectionOf('X-Mozilla-Status: 0001\r\nA: b\r\n\r\n', 'entity');
    expect([section.ownLines, section.fields.length]).toEqual([[], 2]);
  });
});

describe('obsolete and broken syntax', () => {
  it('reads white space before the colon, RFC 5322 §4.5, also after From', () => {
    expect(fieldsOf(sectionOf('From : a@b.example\r\nSubject\t: x\r\n\r\n'))).toEqual([
      'From|a@b.example',
      'Subject|x',
    ]);
  });

  it('keeps lines without a field name as one defect and goes on', () => {
    const stray = 'no field\r\nnor this\r\n folded\r\n: nor this\r\n';
    const section = sectionOf(`A: b\r\n${stray}C: d\r\n\r\n`);
    expect(fieldsOf(section)).toEqual(['A|b', 'C|d']);
    expect(section.defects).toEqual([{ kind: 'line-without-colon', span: { start: 6, end: 6 + stray.length } }]);
  });

  it('keeps a first line that is a fold of nothing', () => {
    expect(defectsOf(sectionOf(' folded: x\r\nA: b\r\n\r\n'))).toEqual(['line-without-colon']);
  });

  it('keeps NUL octets and tells the first', () => {
    const section = sectionOf('Subject: a\0b\r\n\r\n');
    expect(section.fields[0]?.body.text).toBe('a\0b');
    expect(section.defects).toEqual([{ kind: 'nul-octet', span: { start: 10, end: 11 } }]);
  });

  it('reads to the end where no empty line is', () => {
    const section = sectionOf('A: b\r\nC: d');
    expect([fieldsOf(section), section.bodyStart, defectsOf(section)]).toEqual([['A|b', 'C|d'], 10, ['no-empty-line']]);
  });

  it('finds no fault with an entity of fields alone, RFC 2046 §5.1', () => {
    expect(defectsOf(sectionOf('A: b\r\n', 'entity'))).toEqual([]);
  });

  it.each([
    ['nothing', '', 0],
    ['an empty line', '\r\nA: b\r\n', 2],
  ])('gives an empty section for %s', (_, source, bodyStart) => {
    const section = sectionOf(source);
    expect([section.fields, section.span, section.bodyStart]).toEqual([[], { start: 0, end: 0 }, bodyStart]);
  });
});

describe('raw text that is not ASCII', () => {
  it.each([
    ['UTF-8', 'Subject: caf\xc3\xa9\r\n', 'café', 'utf-8'],
    ['ISO-2022-JP', 'Subject: \x1b$B7oL>\x1b(B\r\n', '件名', 'iso-2022-jp'],
    ['ISO-2022-JP over a fold', 'Subject: \x1b$B7o\x1b(B\r\n \x1b$BL>\x1b(B\r\n', '件 名', 'iso-2022-jp'],
    ['Shift_JIS', 'Subject: \x82\xa8\x92\x6d\x82\xe7\x82\xb9\r\n', 'お知らせ', 'shift_jis'],
    ['EUC-JP', 'Subject: \xa4\xaa\xc3\xce\xa4\xe9\xa4\xbb\r\n', 'お知らせ', 'euc-jp'],
    ['windows-1252', 'Subject: \xe9lections\r\n', 'élections', 'windows-1252'],
    ['ASCII', 'Subject: a\r\n', 'a', 'us-ascii'],
    [
      'what Content-Type declares',
      'Subject: \xcf\xf0\xe8\xe2\xe5\xf2\r\nContent-Type: text/plain; charset="windows-1251"\r\n',
      'Привет',
      'windows-1251',
    ],
  ])('reads %s', (_, source, text, charset) => {
    const field = sectionOf(`${source}\r\n`).fields[0];
    expect([field?.body.text, field?.charset]).toEqual([text, charset]);
  });

  it('leads from a character to its octets', () => {
    const source = 'Subject: a\x82\xa8\x92\x6d\x82\xe7\r\n\r\n';
    const body = sectionOf(source).fields[0]?.body;
    expect(body?.span(2, 3)).toEqual({ start: 12, end: 14 });
  });
});

describe('caps', () => {
  it('reads 10,000 Received fields', () => {
    const received =
      'Received: from a (b [192.0.2.1])\r\n\tby c with ESMTP id d;\r\n\tMon, 1 Aug 2022 00:00:00 +0000\r\n';
    const section = sectionOf(`${received.repeat(10_000)}\r\n`);
    expect([section.fields.length, section.defects]).toEqual([10_000, []]);
  });

  it('cuts a body that is too long, and says so', () => {
    const section = sectionOf(`Subject: ${'x'.repeat(10_000_000)}\r\nA: b\r\n\r\n`);
    expect(section.fields.map(({ isCut, body }) => [isCut, body.length])).toEqual([
      [true, maxFieldBodyOctets],
      [false, 1],
    ]);
    expect(section.defects).toEqual([
      { kind: 'field-cut', span: { start: 9 + maxFieldBodyOctets, end: 10_000_009 }, limit: maxFieldBodyOctets },
    ]);
  });

  it('reads the first fields of too many, and says so', () => {
    const section = sectionOf(`${'A: b\n'.repeat(maxFields + 2)}\nbody`);
    const start = maxFields * 5;
    expect([section.fields.length, section.bodyStart]).toEqual([maxFields, start + 11]);
    expect(section.defects).toEqual([{ kind: 'too-many-fields', span: { start, end: start + 10 }, limit: maxFields }]);
  });

  it('takes no line of megabytes for a field name', () => {
    const section = sectionOf(`${'x'.repeat(3_000_000)}: y\r\nA: b\r\n\r\n`);
    expect([fieldsOf(section), defectsOf(section)]).toEqual([['A|b'], ['line-without-colon']]);
  });
});

describe('whatever the octets', () => {
  const pieces = fc.oneof(
    fc.constantFrom('From: ', 'From ', '\r\n', '\n', '\r', ' ', '\t', ':', 'X-Mozilla-Status: 1\n', '\x1b$B', '\x1b(B'),
    fc.uint8Array({ maxLength: 4 }).map(textOf),
  );

  it('fields and defects cover the section once, and octets give back each body', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.constantFrom('message', 'entity'), (parts, where) => {
        const octets = octetsOf(parts.join(''));
        expect(sectionFault(readHeaderSection(octets, 0, octets.length, where), octets)).toBeNull();
      }),
    );
  });
});
