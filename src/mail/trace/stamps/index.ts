import type { Stamp } from '../trace.ts';
import { amavis } from './amavis.ts';
import { biglobe } from './biglobe.ts';
import { communigate } from './communigate.ts';
import { courier } from './courier.ts';
import { exim } from './exim.ts';
import { fetchmail } from './fetchmail.ts';
import { gmail } from './gmail.ts';
import { lmtp } from './lmtp.ts';
import { localSteps, remark } from './local-step.ts';
import { hostedServices, notedServices } from './mail-services.ts';
import { microsoft } from './microsoft.ts';
import { nifty } from './nifty.ts';
import { obtuse } from './obtuse.ts';
import { postfix, postfixBehindAnotherName } from './postfix.ts';
import { products } from './products.ts';
import { qmail } from './qmail.ts';
import { rfc5321 } from './rfc-5321.ts';
import { sakura, sendmail } from './sendmail.ts';
import type { StampFamily, StampGrammar } from './stamp-grammar.ts';
import { webmail } from './webmail.ts';
import { yahoo } from './yahoo.ts';
import { zmailer } from './zmailer.ts';

/**
 * All grammars in the order in which they are tried: the surer sign of a family before the weaker, the
 * forms that a family shares with others after those that are its own, the common form last.
 */
export const grammars: readonly StampGrammar[] = [
  fetchmail,
  amavis,
  lmtp,
  microsoft,
  gmail,
  ...localSteps,
  sakura,
  ...notedServices,
  ...products,
  nifty,
  biglobe,
  postfix,
  sendmail,
  communigate,
  zmailer,
  exim,
  yahoo,
  qmail,
  obtuse,
  postfixBehindAnotherName,
  courier,
  webmail,
  remark,
  ...hostedServices,
  rfc5321,
];

/** A family's skipped lines come before those that it is known by. */
const families: ReadonlyMap<string, StampFamily> = new Map(grammars.map((grammar) => [grammar.id, grammar]));

/** What is known of the family that wrote a stamp; null where none knows it. */
export function familyOf({ grammar }: Stamp): StampFamily | null {
  return grammar === null ? null : (families.get(grammar) ?? null);
}
