/**
 * Top-level domains with far more phishing than others of their size. By Interisle Consulting Group, Cybercrime
 * Information Center, "Phishing Landscape 2025: Top-level Domains", May 2024 to April 2025, and "Phishing Activity in
 * Top-level Domains", August to October 2025 and quarters before: domains reported for phishing per 10,000 that are
 * registered, where `com` has 29 (19 in the last quarter). Those that have, or had, four times as many, with the highest
 * figure read; then those named for it without a figure by Interisle ("Phishing in the 2020s", the names of ShortDot and
 * what Freenom gave away for nothing) or by public lists of detection rules. Left out, since much that is genuine bears
 * them: `info` (115), `cc` (132), `ru`, `cn`, which is judged apart.
 */
export const abusedSuffixes: readonly string[] =
  // 10810, 1759, 774, 748, 548, 533, 509, 468, 296, 271, 238, 225, 174, 151, 136, 113
  (
    'xin bond mobi cfd icu top pro lol sbs live vip world xyz shop site online ' +
    // Without a figure here.
    'cyou tk ml ga cf gq bar pics boats motorcycles wang support life ' +
    'buzz click club date download fit fun loan men mom monster party quest rest review science skin space store stream ' +
    'trade website win work best beauty hair racing cricket gdn'
  ).split(' ');
