import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMbox, splitMbox } from '../../../src/mail/source/split-mbox.ts';

const octets = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

function split(text: string): string[] {
  return splitMbox(octets(text)).map(({ start, end }) => text.slice(start, end));
}

const one = 'From a@example.test Tue Nov 24 00:00:00 2026\nFrom: a@example.test\n\nOne.\n';
const two = 'From - Tue Nov 24 00:00:00 2026\nX-Mozilla-Status: 0001\nFrom: b@example.test\n\nTwo.\n';

describe('splitMbox', () => {
  test.each([
    ['two messages', `${one}\n${two}`, [`${one}\n`, two]],
    [
      'CRLF line ends',
      `${one}\n${two}`.replaceAll('\n', '\r\n'),
      [`${one}\n`, two].map((text) => text.replaceAll('\n', '\r\n')),
    ],
    [
      '"From " in a text without an empty line before it',
      `${one}From here on: it is text.\n`,
      [`${one}From here on: it is text.\n`],
    ],
    [
      '"From " after an empty line but before no field',
      `${one}\nFrom now on\nthis is text.\n`,
      [`${one}\nFrom now on\nthis is text.\n`],
    ],
    ['quoted separator', `${one}\n>From a@example.test\nX: y\n`, [`${one}\n>From a@example.test\nX: y\n`]],
    ['last message cut off in its header', `${one}\nFrom - x\nSubj: cut`, [`${one}\n`, 'From - x\nSubj: cut']],
    ['no mbox', 'From: a@example.test\n\nText.\n', ['From: a@example.test\n\nText.\n']],
    ['nothing', '', ['']],
  ])('%s', (_, text, messages) => {
    expect(split(text)).toEqual(messages);
  });

  test('nothing of a file is lost, whatever stands in it', () => {
    const line = fc.constantFrom('From a b', 'From: x', '', '>From c', 'text', 'X : y', '\r');
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const text = lines.join(end);
        expect(split(text).join('')).toBe(text);
      }),
    );
  });
});

describe('isMbox', () => {
  test.each([
    ['an mbox', one, true],
    ['a message', 'From: a@example.test\n\n', false],
    ['a letter', 'From the beginning\nI did not like it.\n', false],
    ['nothing', '', false],
  ])('%s', (_, text, is) => {
    expect(isMbox(octets(text))).toBe(is);
  });
});
