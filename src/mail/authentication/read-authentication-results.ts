import type { HeaderField } from '../header/header-section.ts';
import type { TracedText } from '../source/traced-text.ts';
import type { AuthenticationRecord, MethodResult } from './authentication.ts';
import { type ResultToken, resultTokens } from './result-tokens.ts';

/** A record as it stands, before anybody asked who wrote it. */
export type RecordAsWritten = Omit<AuthenticationRecord, 'status' | 'isBelieved' | 'isForgeable'>;

/** Code units of a record that is read: room for hundreds of signatures. Longer ones have no results. */
export const maxRecordLength = 65_536;

/**
 * Reads an Authentication-Results field (RFC 8601 §2.2): authserv-id, version, results with reason, properties and comments.
 * Microsoft writes no authserv-id and begins with the first result; its segments without a result (`outlook.com;`)
 * are passed over, as is what no grammar allows. Total and linear.
 */
export function readAuthenticationResults(field: HeaderField): RecordAsWritten {
  return { field, ...readResults(field.body) };
}

/** What the body of an Authentication-Results field says, or what follows the instance in that of an ARC-Authentication-Results field (RFC 8617 §4.1.1). */
export function readResults(body: TracedText): Omit<RecordAsWritten, 'field'> {
  if (body.length > maxRecordLength) return { form: 'rfc8601', authservId: null, results: [] };
  const segments = segmentsOf(resultTokens(body));
  const [first = [], ...others] = segments;
  const isMicrosoft = methodOf(body, first) !== null;
  const id = isMicrosoft ? undefined : first.find((token) => token.kind === 'text' || token.kind === 'quoted');
  // Some put the first results right after the authserv-id, without a semicolon.
  const rest = isMicrosoft || id === undefined ? first : first.slice(first.indexOf(id) + 1);
  const results = [rest, ...others].map((segment) => readResult(body, segment));
  return {
    form: isMicrosoft ? 'microsoft' : 'rfc8601',
    authservId: id === undefined ? null : body.slice(id.at, id.end),
    results: results.filter((result) => result !== null),
  };
}

/** The tokens between semicolons; never empty. */
function segmentsOf(tokens: readonly ResultToken[]): ResultToken[][] {
  const segments: ResultToken[][] = [[]];
  for (const token of tokens) {
    if (token.kind === ';') segments.push([]);
    else segments.at(-1)?.push(token);
  }
  return segments;
}

interface MethodSpec {
  readonly method: string;
  readonly result: string;
  /** Tokens after it. */
  readonly rest: readonly ResultToken[];
}

/** methodspec (RFC 8601 §2.2): `method [/version] = result`, comments anywhere; null where the segment begins otherwise. */
function methodOf(body: TracedText, segment: readonly ResultToken[]): MethodSpec | null {
  const tokens = segment.filter((token) => token.kind !== 'comment');
  const equals = tokens.findIndex((token) => token.kind === '=');
  const [name, value] = [tokens[0], tokens[equals + 1]];
  if (equals < 1 || equals > 3 || name?.kind !== 'text' || value?.kind !== 'text') return null;
  const method = textOf(body, name).split('/', 1)[0]?.toLowerCase() ?? '';
  const result = textOf(body, value).toLowerCase();
  if (!/^[a-z][a-z0-9-]*$/.test(method) || !/^[a-z][a-z0-9_-]*$/.test(result)) return null;
  return { method, result, rest: segment.slice(segment.indexOf(value) + 1) };
}

function readResult(body: TracedText, segment: readonly ResultToken[]): MethodResult | null {
  const spec = methodOf(body, segment);
  const [first, last] = [segment[0], segment.at(-1)];
  if (spec === null || first === undefined || last === undefined) return null;
  const properties = propertiesOf(body, spec.rest);
  const reason = properties.get('reason') ?? null;
  properties.delete('reason');
  const comments = segment.filter((token) => token.kind === 'comment').map((token) => body.slice(token.at, token.end));
  const end = last.kind === 'comment' || last.kind === 'quoted' ? Math.min(last.end + 1, body.length) : last.end;
  return { method: spec.method, result: spec.result, reason, properties, comments, raw: body.slice(first.at, end) };
}

/** `name=value` pairs, the first of each name; comments and white space may stand anywhere (CFWS). */
export function propertiesOf(body: TracedText, tokens: readonly ResultToken[]): Map<string, TracedText> {
  const properties = new Map<string, TracedText>();
  const words = tokens.filter((token) => token.kind !== 'comment');
  let from = 0;
  for (let i = 1; i < words.length; i++) {
    if (words[i]?.kind !== '=') continue;
    const key = nameBefore(body, words, from, i);
    if (key === null) continue;
    const { value, next } = valueAt(body, words, i + 1);
    if (!properties.has(key)) properties.set(key, value);
    from = next;
    i = next - 1;
  }
  return properties;
}

/** ptype, dot and property. */
const MAX_NAME_TOKENS = 3;

/** `ptype.property` before the equals sign at `equals`, its dot apart from both or from one. */
function nameBefore(body: TracedText, words: readonly ResultToken[], from: number, equals: number): string | null {
  let name = '';
  const first = Math.max(from, equals - MAX_NAME_TOKENS);
  for (let i = equals - 1; i >= first && words[i]?.kind === 'text'; i--) {
    const part = textOf(body, words[i] as ResultToken);
    if (name !== '' && !name.startsWith('.') && !part.endsWith('.')) break;
    name = part + name;
  }
  return name === '' ? null : name.toLowerCase();
}

/**
 * A pvalue: all tokens up to white space, `b64==` and `"local part"@domain` among them. The quotes of a value that is nothing
 * else are left out; it is empty where none stands there.
 */
function valueAt(body: TracedText, words: readonly ResultToken[], from: number): { value: TracedText; next: number } {
  const first = words[from];
  const equals = words[from - 1] as ResultToken;
  if (first === undefined || first.kind === ';' || isNextName(words, from)) {
    return { value: body.slice(equals.end, equals.end), next: from };
  }
  let next = from + 1;
  for (let word = words[next]; word !== undefined && !word.isApart && word.kind !== ';'; word = words[next]) next++;
  const last = words[next - 1] as ResultToken;
  if (next === from + 1) return { value: body.slice(first.at, first.end), next };
  const start = first.kind === 'quoted' ? first.at - 1 : first.at;
  return { value: body.slice(start, last.kind === 'quoted' ? Math.min(last.end + 1, body.length) : last.end), next };
}

/** `smtp.mailfrom= dkim=…`: what stands after the white space is the next name, and the value is missing. */
function isNextName(words: readonly ResultToken[], at: number): boolean {
  const [word, after] = [words[at], words[at + 1]];
  return word?.isApart === true && (word.kind === '=' || (after?.kind === '=' && !after.isApart));
}

function textOf(body: TracedText, token: ResultToken): string {
  return body.text.slice(token.at, token.end);
}
