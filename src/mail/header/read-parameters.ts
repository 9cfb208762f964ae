import { maxParameters } from '../limits.ts';
import { TracedText } from '../source/traced-text.ts';
import { decodePieces, type Piece } from './decode-pieces.ts';
import { decodeEncodedWords } from './encoded-word.ts';
import { withoutEscapes } from './phrase.ts';
import { type Parameter, scanParameters } from './scan-parameters.ts';
import { hexOctet } from './word-encoding.ts';

/** A field body of a value and parameters: Content-Type (RFC 2045 §5.1), Content-Disposition (RFC 2183). */
export interface ParameterizedValue {
  /** As written, up to the first semicolon or white space: the media type, the disposition. */
  readonly value: TracedText;
  /** Decoded; keys in lower case. */
  readonly parameters: ReadonlyMap<string, TracedText>;
  /** More than `maxParameters` stand there; the rest was not read. */
  readonly isCut: boolean;
}

/** What one parameter is made of: its plain value, its extended one and its continuations (RFC 2231 §3, §4). */
interface Forms {
  simple?: TracedText;
  extended?: Parameter;
  readonly continued: Map<number, Parameter>;
}

/**
 * Reads a value with parameters. As in Thunderbird the first of duplicates counts, and of the forms of one
 * parameter `name*=` before `name*0=` before `name=`. Encoded-words in a value are decoded, against
 * RFC 2047 §5, as mail programs do. Linear. Never throws.
 */
export function readParameters(text: TracedText): ParameterizedValue {
  const scanned = scanParameters(text.text, maxParameters + 1);
  const forms = new Map<string, Forms>();
  for (const parameter of scanned.slice(0, maxParameters)) addForm(text, forms, parameter);
  const parameters = new Map<string, TracedText>();
  for (const [name, { simple, extended, continued }] of forms) {
    const value = extended === undefined ? continuedValue(text, continued) : extendedValue(text, [extended]);
    const chosen = value ?? simple;
    if (chosen !== undefined) parameters.set(name, chosen);
  }
  const semicolon = text.text.indexOf(';');
  const head = text.slice(0, semicolon < 0 ? text.length : semicolon).trim();
  const space = head.text.search(/\s/);
  return {
    value: space < 0 ? head : head.slice(0, space),
    parameters,
    isCut: scanned.length > maxParameters,
  };
}

function addForm(text: TracedText, all: Map<string, Forms>, parameter: Parameter): void {
  const parts = /^([^*]+)(?:\*(0|[1-9]\d{0,3}))?(\*)?$/.exec(parameter.name);
  if (parts === null) return;
  const [, name, number, star] = parts as unknown as [string, string, string | undefined, string | undefined];
  const forms: Forms = all.get(name) ?? { continued: new Map() };
  all.set(name, forms);
  if (number !== undefined) {
    if (!forms.continued.has(Number(number))) forms.continued.set(Number(number), parameter);
  } else if (star !== undefined) forms.extended ??= parameter;
  else forms.simple ??= decodeEncodedWords(valueText(text, parameter));
}

/** The sections from `*0` on, up to the first that is missing. */
function continuedValue(text: TracedText, continued: ReadonlyMap<number, Parameter>): TracedText | null {
  const sections: Parameter[] = [];
  for (let next = continued.get(0); next !== undefined; next = continued.get(sections.length)) sections.push(next);
  const first = sections[0];
  if (first === undefined) return null;
  if (first.name.endsWith('*')) return extendedValue(text, sections);
  return decodeEncodedWords(TracedText.concat(sections.map((section) => valueText(text, section))));
}

/** `charset'language'text` with `%XX` in the sections whose name ends in `*` (RFC 2231 §4). */
function extendedValue(text: TracedText, sections: readonly Parameter[]): TracedText {
  let charset = '';
  const pieces: Piece[] = sections.map((section, i) => {
    let value = valueText(text, section);
    const [quote, secondQuote] = i === 0 ? quotesIn(value.text) : [-1, -1];
    if (quote >= 0) charset = value.text.slice(0, quote);
    value = value.slice(Math.max(quote, secondQuote) + 1);
    return { octets: octetsOf(value.text, section.name.endsWith('*')), span: value.span() };
  });
  return decodePieces(pieces, charset);
}

function quotesIn(value: string): readonly [number, number] {
  const first = value.indexOf("'");
  return [first, first < 0 ? -1 : value.indexOf("'", first + 1)];
}

function octetsOf(value: string, isPercentEncoded: boolean): Uint8Array {
  const octets: number[] = [];
  const plain = new TextEncoder().encode(value);
  for (let at = 0; at < plain.length; at++) {
    const octet = plain[at] as number;
    const isPercent = isPercentEncoded && octet === 0x25;
    const value = isPercent ? hexOctet(String.fromCharCode(...plain.subarray(at + 1, at + 3)), 0) : null;
    if (value !== null) at += 2;
    octets.push(value ?? octet);
  }
  return Uint8Array.from(octets);
}

function valueText(text: TracedText, { from, to }: Parameter): TracedText {
  return withoutEscapes(text.slice(from, to));
}
