import { describe, expect, it } from 'vitest';
import { mbox } from '../../../scripts/thunderbird/mbox.ts';

describe('mbox of given mails', () => {
  it('begins each mail with a separator of its own, and ends it with an empty line', () => {
    const lines = mbox(['Subject: one\n\nfirst\n', 'Subject: two\n\nsecond\n']).toString().split('\n');
    expect(lines.filter((line) => line.startsWith('From - '))).toHaveLength(2);
    expect(lines.slice(1, 5)).toEqual(['Subject: one', '', 'first', '']);
  });

  it('quotes lines that look like a separator, those quoted already too', () => {
    const text = mbox(['Subject: one\r\n\r\nFrom here\r\n>From there\r\nnot From\r\n']).toString();
    expect(text).toContain('\r\n>From here\r\n>>From there\r\nnot From\r\n');
  });

  it('keeps the octets of a mail that is not UTF-8', () => {
    const japanese = Buffer.from([0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42, 0x83, 0x81, 0xff]);
    expect(mbox([japanese]).includes(japanese)).toBe(true);
  });
});
