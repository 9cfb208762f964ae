import { createContext, runInContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { mailparserShims } from '../../../scripts/build/mailparser-shims.ts';
import { decodeLeaf, type LeafForm } from '../../../src/mail/body/mailparser/decode-leaf.ts';
import { type BundleResult, bundleWithoutNode } from '../../bundle-without-node.ts';
import { octetsOf } from '../octets.ts';

/** What a bundle of the engine may find where it runs: web standards, nothing of Node. */
const WEB = { TextDecoder, TextEncoder, URL, Uint8Array, ArrayBuffer, crypto };

/** As browsers have it, where the label iso-8859-1 means windows-1252; Node takes the octets 80 to 9F for controls. */
class BrowserTextDecoder extends TextDecoder {
  readonly #isLatin: boolean;

  constructor(label?: string, options?: TextDecoderOptions) {
    super(label, options);
    this.#isLatin = label === 'iso-8859-1';
  }

  override decode(octets?: Uint8Array): string {
    const text = super.decode(octets);
    return this.#isLatin ? text.replace(/\x80/g, '€').replace(/\x92/g, '’') : text;
  }
}

let result: BundleResult;
let bundled: typeof decodeLeaf;

beforeAll(async () => {
  const module = 'src/mail/body/mailparser/decode-leaf.ts';
  result = await bundleWithoutNode('decodeLeaf', module, mailparserShims());
  bundled = decodeLeafOf(WEB);
});

/** The function that the bundle exports where it finds these globals. */
function decodeLeafOf(globals: object): typeof decodeLeaf {
  const context = createContext({ ...globals });
  runInContext(result.outputFiles[0]?.text ?? '', context);
  return runInContext('bundle.decodeLeaf', context);
}

const form = (more: Partial<LeafForm> = {}): LeafForm => ({
  mediaType: 'text/plain',
  charset: 'utf-8',
  encoding: 'binary',
  isFlowed: false,
  hasDelSp: false,
  ...more,
});

describe('mailparser without Node', () => {
  it('imports nothing, and is no larger than it has to be', () => {
    expect(Object.values(result.metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
    expect(result.outputFiles[0]?.contents.length).toBeLessThan(350_000);
  });

  it.each([
    ['text', form(), 'Hello\r\nw\xc3\xb6rld\r\n', 'Hello\nwörld\n'],
    ['an empty body', form(), '', ''],
    ['one line end', form(), '\r\n', '\n'],
    ['a byte order mark', form(), '\xef\xbb\xbfx', '\ufeffx'],
    ['octets that are no UTF-8', form(), 'a\xe3\x81b\xff', 'a\ufffdb\ufffd'],
    ['HTML', form({ mediaType: 'text/html', encoding: 'quoted-printable' }), '<b>=E8=AA=\r\n=8D</b>', '<b>認</b>'],
    ['base64', form({ encoding: 'base64' }), '6KqN6Ki8\r\n', '認証'],
    ['padded lines of base64', form({ encoding: 'base64' }), 'QQ==\r\nQkM=\r\n', 'ABC'],
    ['Shift_JIS', form({ charset: 'shift_jis' }), '\x83\x81\x87@', 'メ①'],
    ['EUC-JP', form({ charset: 'euc-jp' }), '\xa5\xe1\x8e\xb1', 'メｱ'],
    ['ISO-2022-JP', form({ charset: 'iso-2022-jp' }), '\x1b$B%a!<%k\x1b(B', 'メール'],
    ['GBK', form({ charset: 'gbk' }), '\xd6\xd0', '中'],
    ['Big5', form({ charset: 'big5' }), '\xa4\xa4', '中'],
    ['EUC-KR', form({ charset: 'euc-kr' }), '\xc7\xd1', '한'],
    ['KOI8-R', form({ charset: 'koi8-r' }), '\xf0\xf2', 'ПР'],
    ['UTF-16', form({ charset: 'utf-16le' }), 'a\0\x8d\x8a', 'a認'],
    ['windows-1252', form({ charset: 'windows-1252' }), '\x80\xe9', '€é'],
    ['x-mac-cyrillic', form({ charset: 'x-mac-cyrillic' }), '\x80', 'А'],
    ['flowed text', form({ isFlowed: true }), 'soft \r\nline\r\n', 'soft line'],
    [
      'flowed text with spaces to delete',
      form({ isFlowed: true, hasDelSp: true }),
      '\xe8\xaa\x8d \r\n\xe8\xa8\xbc',
      '認証',
    ],
  ])('decodes %s as in Node', async (_, leaf, body, text) => {
    expect(await bundled(leaf, octetsOf(body))).toBe(text);
    expect(await decodeLeaf(leaf, octetsOf(body))).toBe(text);
  });

  it('takes octets for themselves where the decoder of browsers does not', async () => {
    const decode = decodeLeafOf({ ...WEB, TextDecoder: BrowserTextDecoder });
    const body = octetsOf('\xe8\xaa\x8d\x80 \x92=92');
    expect(await decode(form({ encoding: 'quoted-printable' }), body)).toBe('認\ufffd \ufffd\ufffd');
    expect(await decode(form({ encoding: 'quoted-printable', charset: 'windows-1252' }), octetsOf('\x80\x92=92'))).toBe(
      '€’’',
    );
  });

  it('keeps the line ends of ISO-2022-JP that does not return to ASCII before them', async () => {
    expect(await bundled(form({ charset: 'iso-2022-jp' }), octetsOf('\x1b$B%a\r\n!<%k\x1b(B'))).toBe('メ\nール');
  });

  it('decodes a body that is longer than any of its buffers', async () => {
    const body = 'lorem ipsum dolor sit amet\r\n'.repeat(20_000);
    expect(await bundled(form(), octetsOf(body))).toBe(body.replaceAll('\r\n', '\n'));
  });

  it('decodes several leaves at once', async () => {
    const bodies = Array.from({ length: 20 }, (_, i) => `body ${i}`);
    expect(await Promise.all(bodies.map((body) => bundled(form(), octetsOf(body))))).toEqual(bodies);
  });
});
