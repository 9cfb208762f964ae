import type { HeaderField } from '../../header/header-section.ts';
import type { TracedText } from '../../source/traced-text.ts';

/** A word, or the inside of a comment in parentheses: code units `at` to `end` of the field body. */
export interface Token {
  readonly kind: 'word' | 'comment';
  readonly text: string;
  readonly at: number;
  readonly end: number;
}

/** What stands between one keyword of a trace field and the next (RFC 5321 §4.4, `From-domain`, `By-domain`, `Opt-info`). */
export interface Clause {
  readonly tokens: readonly Token[];
  /** The word right after the keyword, where there is one. */
  readonly value: Token | null;
  readonly comments: readonly Token[];
}

const KEYWORDS = ['from', 'by', 'via', 'with', 'id', 'for'] as const;
type Keyword = (typeof KEYWORDS)[number];

/** A Received field cut into its clauses, without judgement on what they say. */
export interface ReceivedLine {
  readonly field: HeaderField;
  readonly body: TracedText;
  /** What stands before the first keyword. */
  readonly head: readonly Token[];
  readonly clauses: Readonly<Partial<Record<Keyword, Clause>>>;
  /** All comments before and after the date, in order. */
  readonly comments: readonly Token[];
  /** All words before the date, in order, keywords included. */
  readonly words: readonly Token[];
  /** Name of the host that writes, without a comma or the root's dot after it; empty where it is left out. */
  readonly writer: string;
  /** Words of the with-clause up to its first comment, in lower case with single spaces; empty where there is none. */
  readonly protocol: string;
  /** Comments of the by-clause and the with-clause: what the MTA says of itself. */
  readonly notes: readonly string[];
  /** What stands after the last semicolon, up to a comment; where there is no semicolon, a date at the end. */
  readonly date: TracedText | null;
}

/** Cuts a field body into clauses. Total and linear. */
export function scanReceivedLine(field: HeaderField): ReceivedLine {
  const { tokens, semicolons } = scanTokens(field.body.text, 0, field.body.text.length);
  const dated = dateTokens(tokens, semicolons);
  const stated = tokens.slice(0, dated.from);
  const { head, clauses } = clausesOf(stated);
  return {
    field,
    body: field.body,
    head,
    clauses,
    writer: clauses.by?.value?.text.replace(/[.,]$/, '') ?? '',
    protocol: saidIn(clauses.with),
    notes: [...(clauses.by?.comments ?? []), ...(clauses.with?.comments ?? [])].map((comment) => comment.text),
    comments: tokens.filter((token) => token.kind === 'comment'),
    words: stated.filter((token) => token.kind === 'word'),
    date: dated.date === null ? null : field.body.slice(dated.date.at, dated.date.end),
  };
}

/** The text of a token with its octets. */
export function textOf(line: ReceivedLine, token: Token): TracedText {
  return line.body.slice(token.at, token.end);
}

/** The words of a clause up to its first comment or bracket as one text ("Microsoft SMTP Server"). */
export function phraseOf(line: ReceivedLine, clause: Clause | undefined): TracedText | null {
  const words = phraseWords(clause);
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined ? null : line.body.slice(first.at, last.end);
}

/** The same in lower case with single spaces, for comparison; empty where there is none. */
export function saidIn(clause: Clause | undefined): string {
  return phraseWords(clause)
    .map((word) => word.text.toLowerCase())
    .join(' ');
}

/** A comment before the first word is passed over (`with (TLSv1.3:… encrypted) esmtp`). */
function phraseWords(clause: Clause | undefined): readonly Token[] {
  const tokens = clause?.tokens ?? [];
  const start = tokens.findIndex((token) => token.kind === 'word');
  if (start < 0) return [];
  const end = tokens.findIndex((token, i) => i > start && (token.kind === 'comment' || token.text.startsWith('[')));
  return tokens.slice(start, end < 0 ? undefined : end);
}

/** The tokens inside a comment; a comment in it is one token again. */
export function tokensInside(line: ReceivedLine, comment: Token): readonly Token[] {
  return scanTokens(line.body.text, comment.at, comment.end).tokens;
}

/** Words and comments of `text` between two code units, and the indices of tokens that follow a semicolon. */
function scanTokens(text: string, start: number, end: number): { tokens: Token[]; semicolons: number[] } {
  const closing = matchParentheses(text, start, end);
  const tokens: Token[] = [];
  const semicolons: number[] = [];
  let wordAt = -1;
  const endWord = (at: number) => {
    if (wordAt >= 0) tokens.push({ kind: 'word', text: text.slice(wordAt, at), at: wordAt, end: at });
    wordAt = -1;
  };
  for (let i = start; i < end; i++) {
    const character = text[i] as string;
    const close = closing.get(i);
    if (close !== undefined) {
      endWord(i);
      tokens.push({ kind: 'comment', text: text.slice(i + 1, close), at: i + 1, end: close });
      i = close;
    } else if (isWhiteSpace(character)) {
      endWord(i);
    } else if (character === ';') {
      endWord(i);
      semicolons.push(tokens.length);
    } else if (wordAt < 0) {
      wordAt = i;
    }
  }
  endWord(end);
  return { tokens, semicolons };
}

/** Opening parenthesis → the one that closes it. A parenthesis without its mate is text like any other. */
function matchParentheses(text: string, start: number, end: number): Map<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (let i = start; i < end; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '(') open.push(i);
    else if (text[i] === ')') {
      const opened = open.pop();
      if (opened !== undefined) closing.set(opened, i);
    }
  }
  return closing;
}

function isWhiteSpace(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\r' || character === '\n';
}

interface DatePlace {
  /** Index of the first token that is no more of the clauses. */
  readonly from: number;
  readonly date: { readonly at: number; readonly end: number } | null;
}

function dateTokens(tokens: readonly Token[], semicolons: readonly number[]): DatePlace {
  const semicolon = semicolons.findLast((index) => tokens[index]?.kind === 'word');
  const from = semicolon ?? tokens.findIndex((token, index) => beginsDate(token, tokens[index + 1]));
  const first = tokens[from];
  if (first === undefined) return { from: semicolons.at(-1) ?? tokens.length, date: null };
  let end = first.end;
  for (let i = from; i < tokens.length && tokens[i]?.kind === 'word'; i++) end = (tokens[i] as Token).end;
  return { from, date: { at: first.at, end } };
}

/** Some MTAs put no semicolon before the date (SendGrid, some qmail patches). */
function beginsDate(token: Token, next: Token | undefined): boolean {
  if (token.kind !== 'word' || next?.kind !== 'word') return false;
  if (/^(?:mon|tue|wed|thu|fri|sat|sun),?$/i.test(token.text)) return /^\d{1,2}$/.test(next.text);
  return /^\d{4}-\d\d-\d\d$/.test(token.text) && /^\d\d:\d\d/.test(next.text);
}

function clausesOf(tokens: readonly Token[]): Pick<ReceivedLine, 'head' | 'clauses'> {
  const clauses: Partial<Record<Keyword, Clause>> = {};
  const starts: { keyword: Keyword; index: number }[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const keyword = keywordAt(tokens, i);
    if (keyword === null) continue;
    starts.push({ keyword, index: i });
    if (isValue(tokens, i + 1)) i++;
  }
  for (const [place, { keyword, index }] of starts.entries()) {
    if (keyword === 'from' && clauses.by !== undefined) continue;
    clauses[keyword] ??= clauseOf(tokens.slice(index + 1, starts[place + 1]?.index));
  }
  return { head: tokens.slice(0, starts[0]?.index), clauses };
}

function clauseOf(tokens: readonly Token[]): Clause {
  const first = tokens[0];
  return {
    tokens,
    value: first?.kind === 'word' ? first : null,
    comments: tokens.filter((token) => token.kind === 'comment'),
  };
}

function keywordAt(tokens: readonly Token[], index: number): Keyword | null {
  const token = tokens[index];
  if (token?.kind !== 'word') return null;
  const word = token.text.toLowerCase();
  return KEYWORDS.find((keyword) => keyword === word) ?? null;
}

/**
 * The word after a keyword is its value even where it reads like a keyword (a client may call itself
 * "by"), unless what follows shows that the value is missing (`from by mx.example with …`).
 */
function isValue(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.kind === 'comment') return false;
  if (keywordAt(tokens, index) === null) return true;
  return tokens[index + 1]?.kind === 'comment' || keywordAt(tokens, index + 1) !== null;
}
