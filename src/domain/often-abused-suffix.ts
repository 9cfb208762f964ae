import { registrableDomain } from './registrable-domain.ts';

/**
 * Suffixes at which a name costs next to nothing for the first year, or nothing, and which reports of abuse name above all
 * others: Interisle's "Phishing Landscape" and Spamhaus's statistics of suffixes list them year after year. No country's own
 * suffix stands here but those that were given away.
 */
const suffixes: ReadonlySet<string> = new Set(
  `accountant autos bar beauty best bid bond boats buzz cam cf cfd click club cricket cyou date download faith fun ga gq
  guru hair help homes icu lat life live loan lol makeup men ml mom monster motorcycles online party pics pw
  quest racing rest review sbs science shop site skin space store stream surf tk today top trade uno vip webcam website
  win work world wtf xyz yachts zone`.split(/\s+/),
);

/** Whether anybody may have a name under the domain's suffix for next to nothing, and abuse of it is reported more than of others. */
export function isOftenAbusedSuffix(domain: string): boolean {
  return suffixes.has(registrableDomain(domain)?.split('.').at(-1) ?? '');
}
