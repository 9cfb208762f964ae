import { findEncodedWords } from './find-encoded-words.ts';

/** A parameter where it stands: `name` in lower case, its value by code units of the text, quotes left out. */
export interface Parameter {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The parameters after the first semicolon of a text, in order, at most `max`. A value without quotes
 * ends at a semicolon or white space as in Thunderbird, but encoded-words that follow each other are one
 * value; a quote that is never closed reaches to the end. What has no `=` is passed over.
 */
export function scanParameters(text: string, max: number): readonly Parameter[] {
  const parameters: Parameter[] = [];
  const encodedEnds = new Map(findEncodedWords(text).map(({ from, to }) => [from, to]));
  let at = text.indexOf(';');
  while (at >= 0 && at < text.length && parameters.length < max) {
    const start = at + 1;
    let equals = start;
    while (equals < text.length && text[equals] !== '=' && text[equals] !== ';') equals++;
    if (text[equals] !== '=') {
      at = equals;
      continue;
    }
    const name = text.slice(start, equals).trim().toLowerCase();
    const value = valueAt(text, skipSpace(text, equals + 1), encodedEnds);
    if (name !== '' && !/\s/.test(name)) parameters.push({ name, from: value.from, to: value.to });
    at = text.indexOf(';', value.next);
  }
  return parameters;
}

function valueAt(
  text: string,
  from: number,
  encodedEnds: ReadonlyMap<number, number>,
): { from: number; to: number; next: number } {
  if (text[from] === '"') {
    let to = from + 1;
    while (to < text.length && text[to] !== '"') to += text[to] === '\\' ? 2 : 1;
    to = Math.min(to, text.length);
    return { from: from + 1, to, next: to };
  }
  let to = from;
  for (let end = encodedEnds.get(from); end !== undefined; end = encodedEnds.get(skipSpace(text, to))) to = end;
  while (to < text.length && text[to] !== ';' && !isSpace(text[to] as string)) to++;
  return { from, to, next: to };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text[at] as string)) at++;
  return at;
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\r' || character === '\n';
}
