import { maxInflatedOctets, maxInflatedStreams, maxPdfOctets } from '../limits.ts';
import type { Link } from '../link/link.ts';
import { writtenOut } from '../link/read-links.ts';
import type { Locus } from '../source/locus.ts';
import type { AttachmentOctets, Stretch } from './attachment-octets.ts';
import type { PdfTraits } from './contents.ts';
import { inflate } from './inflate.ts';

/** A PDF document, read as far as its links go. */
export interface PdfReading {
  readonly pdf: PdfTraits;
  readonly links: readonly Link[];
  readonly isCut: boolean;
}

/** Code units of one address. */
const MAX_URI = 8_000;

/** Addresses that do not end, before a document is given up. */
const MAX_FAULTS = 50;

/** Code units of a stream's dictionary before and behind its type. */
const MAX_DICTIONARY = 1_000;

/**
 * The links of a PDF document: URI actions (ISO 32000-1, 12.6.4.7) in objects that stand as they are and in
 * object streams (7.5.7), which are inflated, at most `maxInflatedStreams` of `maxInflatedOctets`. Of a large
 * document the beginning and the end are read. In an encrypted one addresses are encrypted, too. Never rejects.
 */
export async function readPdf(part: string, file: AttachmentOctets, maxLinks: number): Promise<PdfReading> {
  const stretches =
    file.size <= maxPdfOctets
      ? [file.head(maxPdfOctets)]
      : [file.head(maxPdfOctets / 2), file.from(file.size - maxPdfOctets / 2, maxPdfOctets / 2)];
  const reader = new PdfReader(part, maxLinks);
  for (const stretch of stretches) if (stretch !== null) await reader.read(stretch);
  const { isEncrypted, action, links } = reader;
  const isCut = reader.isCut || isEncrypted || file.size > maxPdfOctets;
  return { pdf: { isEncrypted, action }, links: isEncrypted ? [] : links, isCut };
}

class PdfReader {
  readonly links: Link[] = [];
  isEncrypted = false;
  action: Locus | null = null;
  isCut = false;
  readonly #part: string;
  readonly #maxLinks: number;
  #streamsLeft = maxInflatedStreams;
  #faults = 0;

  constructor(part: string, maxLinks: number) {
    this.#part = part;
    this.#maxLinks = maxLinks;
  }

  async read({ octets, at, locus }: Stretch): Promise<void> {
    const text = new TextDecoder('iso-8859-1').decode(octets);
    this.#take(text, (from, to) => locus(at + from, at + to));
    this.isEncrypted ||= /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(text);
    if (this.isEncrypted) return;
    for (let found = text.indexOf('/ObjStm'); found >= 0; found = text.indexOf('/ObjStm', found + 7)) {
      const word = text.slice(found, found + MAX_DICTIONARY).indexOf('stream');
      const before = text.slice(Math.max(0, found - MAX_DICTIONARY), found);
      const dictionary = before.slice(before.lastIndexOf('obj') + 1) + text.slice(found, found + Math.max(0, word));
      if (word < 0 || !dictionary.includes('/FlateDecode')) continue;
      const begin = found + word;
      if (this.#streamsLeft-- <= 0) {
        this.isCut = true;
        return;
      }
      const from = begin + (text.startsWith('\r\n', begin + 6) ? 8 : 7);
      const to = endOfStream(text, from, dictionary);
      const inflated = await inflate(octets.subarray(from, to), 'deflate', maxInflatedOctets);
      this.isCut ||= inflated.isCut;
      const whole = () => locus(at + from, at + to);
      this.#take(new TextDecoder('iso-8859-1').decode(inflated.octets), whole);
    }
  }

  #take(text: string, place: (from: number, to: number) => Locus): void {
    const uri = /\/URI\s{0,20}([(<])/g;
    for (const { 0: opening, 1: bracket, index } of text.matchAll(uri)) {
      if (this.links.length >= this.#maxLinks) return;
      const from = index + opening.length;
      const to = bracket === '(' ? endOfLiteral(text, from) : text.indexOf('>', from);
      if (to < 0 || to - from > MAX_URI) {
        if (++this.#faults <= MAX_FAULTS) continue;
        this.isCut = true;
        return;
      }
      const written = text.slice(from, to);
      const href = bracket === '(' ? literalText(written) : hexText(written);
      this.links.push({ ...writtenOut(this.#part, '', href, place(from, to)), textLocus: null });
    }
    const launch = /\/Launch\b/.exec(text);
    if (launch !== null) this.action ??= place(launch.index, launch.index + launch[0].length);
  }
}

/** Where a stream's data end: by its length where that is written out, else before the line end and the word that follow (7.3.8). */
function endOfStream(text: string, from: number, dictionary: string): number {
  const length = /\/Length\s{1,10}(\d{1,9})(?!\s{1,10}\d{1,9}\s{1,10}R)/.exec(dictionary)?.[1];
  if (length !== undefined) return Math.min(text.length, from + Number(length));
  const word = text.indexOf('endstream', from);
  const end = word < 0 ? text.length : word;
  return end - (text.startsWith('\r\n', end - 2) ? 2 : text.startsWith('\n', end - 1) ? 1 : 0);
}

/** The bracket that closes a literal string (7.3.4.2); -1 where none does. */
function endOfLiteral(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length && at - from <= MAX_URI; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at;
  }
  return -1;
}

function literalText(written: string): string {
  return written.replace(/\\(?:([0-7]{1,3})|\r\n|([\s\S]))/g, (_, octal: string | undefined, character = '') =>
    octal === undefined
      ? character === '\n' || character === '\r'
        ? ''
        : character
      : String.fromCharCode(Number.parseInt(octal, 8)),
  );
}

function hexText(written: string): string {
  const digits = written.replace(/[^0-9a-f]/gi, '');
  return digits.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
}
