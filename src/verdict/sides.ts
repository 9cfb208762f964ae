/**
 * A fraud has two sides: somebody pretends to be who he is not, and wants something. Neither alone is `danger`: the
 * genuine mail of a town hall whose contractor forgot about DMARC pretends and wants nothing; a shop's coupon wants
 * something and says who it is.
 */
export type Side = 'who' | 'what';

/** Areas of checks that look at what the mail wants; all others look at who sends it. */
const areasOfWhat: ReadonlySet<string> = new Set(['body', 'link', 'attachment', 'wording']);

/** Checks that look at a pretence beyond the mail: a page that gives itself out for another's pretends as a sender does. */
const checksOfWho: ReadonlySet<string> = new Set(['link/login-page-imitates']);

/** The side of a check, by its area. */
export function sideOf(check: string): Side {
  if (checksOfWho.has(check)) return 'who';
  return areasOfWhat.has(check.slice(0, check.indexOf('/'))) ? 'what' : 'who';
}
