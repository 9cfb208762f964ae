import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDateTime } from '../../../src/mail/header/read-date-time.ts';
import { TracedText } from '../../../src/mail/source/traced-text.ts';

const read = (text: string) => readDateTime(TracedText.linear(text, 0));
const iso = (text: string) => {
  const { epoch } = read(text);
  return epoch === null ? null : new Date(epoch).toISOString();
};

describe('date-times, RFC 5322 §3.3', () => {
  it.each([
    ['Mon, 01 Aug 2022 23:59:59 +0900', '2022-08-01T14:59:59.000Z', 540],
    ['1 Aug 2022 23:59 -0330', '2022-08-02T03:29:00.000Z', -210],
    ['Mon, 1 Aug 2022 23:59:59 +0900 (JST)', '2022-08-01T14:59:59.000Z', 540],
    ['Mon (a (b) c), 1 (x) Aug 2022 10:00:00 +0000', '2022-08-01T10:00:00.000Z', 0],
    ['1 Aug 2022 10:00:00 -0000', '2022-08-01T10:00:00.000Z', null],
    ['31 Dec 2016 23:59:60 +0000', '2017-01-01T00:00:00.000Z', 0],
    ['29 Feb 2024 00:00:00 +0000', '2024-02-29T00:00:00.000Z', 0],
  ])('reads %s', (text, time, zone) => {
    expect([iso(text), read(text).zoneMinutes]).toEqual([time, zone]);
  });
});

describe('obsolete date-times, RFC 5322 §4.3', () => {
  it.each([
    ['1 Aug 22 10:00:00 GMT', '2022-08-01T10:00:00.000Z', 0],
    ['1 Aug 99 10:00:00 EST', '1999-08-01T15:00:00.000Z', -300],
    ['1 Aug 122 10:00:00 UT', '2022-08-01T10:00:00.000Z', 0],
    ['1 Aug 2022 10 : 00 : 00 PDT', '2022-08-01T17:00:00.000Z', -420],
    ['1 Aug 2022 10:00:00 A', '2022-08-01T10:00:00.000Z', null],
    ['1 Aug 2022 10:00:00 Z', '2022-08-01T10:00:00.000Z', 0],
    ['1 Aug 2022 10:00:00 XYZ', '2022-08-01T10:00:00.000Z', null],
  ])('reads %s', (text, time, zone) => {
    expect([iso(text), read(text).zoneMinutes]).toEqual([time, zone]);
  });
});

describe('what is met instead', () => {
  it.each([
    ['a zone by name', 'Mon, 1 Aug 2022 23:59:59 JST', '2022-08-01T14:59:59.000Z'],
    ['a zone in a comment alone', 'Mon, 1 Aug 2022 23:59:59 (JST)', '2022-08-01T14:59:59.000Z'],
    ['a zone after GMT', 'Mon, 1 Aug 2022 23:59:59 GMT+9', '2022-08-01T14:59:59.000Z'],
    ['no zone', '1 Aug 2022 10:00:00', '2022-08-01T10:00:00.000Z'],
    ['asctime', 'Mon Aug  1 23:59:59 2022', '2022-08-01T23:59:59.000Z'],
    ['asctime with a zone', 'Mon Aug  1 23:59:59 JST 2022', '2022-08-01T14:59:59.000Z'],
    ['ISO 8601', '2022-08-01T23:59:59.123+09:00', '2022-08-01T14:59:59.000Z'],
    ['ISO 8601 in UTC', '2022-08-01T23:59:59Z', '2022-08-01T23:59:59.000Z'],
    ['ISO 8601 with spaces', '2022-08-01 23:59:59 +0900', '2022-08-01T14:59:59.000Z'],
    ['slashes', '2022/08/01 23:59:59 +0900', '2022-08-01T14:59:59.000Z'],
    ['hyphens', 'Mon, 1-Aug-2022 10:00:00 GMT', '2022-08-01T10:00:00.000Z'],
    ['a long month', 'Monday, 1 August 2022 10:00:00 +0000', '2022-08-01T10:00:00.000Z'],
    ['a foreign day name', '月, 1 Aug 2022 10:00:00 +0000', '2022-08-01T10:00:00.000Z'],
    ['no space after the comma', 'Mon,01 Aug 2022 10:00:00 +0000', '2022-08-01T10:00:00.000Z'],
    ['one digit for minutes', '1 Aug 2022 1:2:3 +0000', '2022-08-01T01:02:03.000Z'],
    ['an afternoon', '1 Aug 2022 1:02:03 PM', '2022-08-01T13:02:03.000Z'],
    ['midnight', '1 Aug 2022 12:00:00 AM', '2022-08-01T00:00:00.000Z'],
  ])('%s', (_, text, time) => {
    expect(iso(text)).toBe(time);
  });
});

describe('what is no date-time', () => {
  it.each([
    '',
    'yesterday',
    '29 Jan 2023',
    '10:00:00 +0000',
    '31 Apr 2022 10:00:00 +0000',
    '29 Feb 2023 10:00:00 +0000',
    '0 Aug 2022 10:00:00 +0000',
    '1 Aug 2022 24:00:00 +0000',
    '1 Aug 2022 10:60:00 +0000',
    '1 Aug 2022 10:00:61 +0000',
    '1 Foo 2022 10:00:00 +0000',
    '1 Aug 0102 10:00:00 +0000',
    '2022-13-01T10:00:00Z',
  ])('has no epoch: %s', (text) => {
    expect(read(text).epoch).toBeNull();
  });

  it('never throws, and looks at the beginning only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { epoch } = read(text);
        expect(epoch === null || Number.isInteger(epoch)).toBe(true);
      }),
    );
    expect(iso(`1 Aug 2022 10:00:00 +0000 ${'('.repeat(1_000_000)}`)).toBe('2022-08-01T10:00:00.000Z');
  });

  it('reads every date that is written by the book', () => {
    const seconds = fc.integer({ min: -2_208_988_800, max: 4_102_444_800 });
    fc.assert(
      fc.property(seconds, (time) => {
        const written = new Date(time * 1000).toUTCString().replace('GMT', '+0000');
        expect(read(written).epoch).toBe(time * 1000);
      }),
    );
  });
});
