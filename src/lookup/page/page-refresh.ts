import { maxRefreshSeconds } from './look-limits.ts';

/** A refresh that leads somewhere. */
export interface Refresh {
  readonly url: string;
  /** Soon enough that the visitor is led on before anything else. */
  readonly isRedirect: boolean;
}

/** Longest value that is read. In UTF-16 code units. */
const maxLength = 10_000;

/**
 * Where a refresh leads, by the field body of Refresh or the `content` of `<meta http-equiv="refresh">`: the algorithm of the
 * HTML standard, 4.2.5.3. `base` is what a relative URL is resolved against. Null where it only loads the same page again.
 */
export function readRefresh(value: string, base: string): Refresh | null {
  const read = /^[\t\n\f\r ]*(\d*)(?:\.[\d.]*)?[\t\n\f\r ]*[;,]?[\t\n\f\r ]*([\s\S]*)$/.exec(value.slice(0, maxLength));
  const [, seconds = '', rest = ''] = read ?? [];
  const url = unquoted(rest.replace(/^url[\t\n\f\r ]*=[\t\n\f\r ]*/i, ''));
  if (url === '' || !URL.canParse(url, base)) return null;
  const target = new URL(url, base).href;
  if (withoutFragment(target) === withoutFragment(base)) return null;
  return { url: target, isRedirect: Number(seconds.slice(0, 9)) <= maxRefreshSeconds };
}

function unquoted(text: string): string {
  const quote = text[0];
  if (quote !== '"' && quote !== "'") return text.trim();
  const end = text.indexOf(quote, 1);
  return text.slice(1, end < 0 ? undefined : end).trim();
}

function withoutFragment(url: string): string {
  const at = url.indexOf('#');
  return at < 0 ? url : url.slice(0, at);
}
