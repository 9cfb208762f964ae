/**
 * Top-level domains with far more phishing than others of their size. By Interisle Consulting Group, Cybercrime
 * Information Center, "Phishing Landscape 2025: Top-level Domains", May 2024 to April 2025, and "Phishing Activity in
 * Top-level Domains", August to October 2025 and quarters before: domains reported for phishing per 10,000 that are
 * registered, where `com` has 29 (19 in the last quarter). Those that have, or had, four times as many, with the highest
 * figure read; then those named for it without a figure by Interisle ("Phishing in the 2020s", the names of ShortDot and
 * what Freenom gave away for nothing) or by public lists of detection rules.
 *
 * Each was looked for in development mail, as the name of a sender or of a link that is not the sender's: two genuine
 * senders (`beauty`, `xyz`) and one genuine link (`world`) in 1,345 clusters. Left out, since much that is genuine bears
 * them: `info` (115; links of 5 genuine clusters and of 22 of fraud), `cc` (132; 2 and 4), `help` (1 and none), `ru`,
 * `cn`, which is judged apart.
 */
export const abusedSuffixes: readonly string[] =
  // 10810, 1759, 774, 748, 548, 533, 509, 468, 296, 271, 238, 225, 174, 151, 136, 113
  (
    'xin bond mobi cfd icu top pro lol sbs live vip world xyz shop site online ' +
    // Without a figure here.
    'accountant autos bar beauty best bid boats buzz cam cf click club cricket cyou date download faith fit fun ga gdn ' +
    'gq hair homes lat life loan makeup men ml mom monster motorcycles party pics pw quest racing rest review science skin ' +
    'space store stream support surf tk today trade uno wang webcam website win work yachts zone'
  ).split(' ');
