import type { Asked } from './ask-others.ts';
import { gatherFacts } from './checks/facts.ts';
import { checks } from './checks/index.ts';
import { runChecks } from './checks/run-checks.ts';
import { toldAlone } from './checks/told-alone.ts';
import { type Acquaintance, noAcquaintance } from './lookup/acquaintance.ts';
import { lookUp, type WhereaboutsSource } from './lookup/look-up.ts';
import type { OutsideSource } from './lookup/outside/outside-source.ts';
import type { PageLook } from './lookup/page/page-look.ts';
import type { Mail } from './mail/mail.ts';
import type { ImagePixels } from './mail/qr/pixels.ts';
import { readMail } from './mail/read-mail.ts';
import { digestOf } from './mail/source/message-octets.ts';
import { makeReport } from './report/make-report.ts';
import type { Report } from './report/report.ts';
import type { Language } from './report/words.ts';
import { weigh } from './verdict/weigh.ts';

/** What a dissection is given besides the octets. */
export interface Circumstances {
  readonly language: Language;
  /** Hosts or domains of the recipient's own side, as the user named them. */
  readonly ownHosts: readonly string[];
  /** Authserv-ids of the recipient's own side, where the user named them: no other's records are believed then. */
  readonly authservIds?: readonly string[] | undefined;
  /** Whom the recipient knows: it speaks for their mail, and against what resembles it. Nobody where left out. */
  readonly acquaintance?: Acquaintance;
  /** Pages that links of this mail lead to, as far as the user had them looked at. */
  readonly pages?: readonly PageLook[];
  /** The time of the dissection, in milliseconds since 1970. */
  readonly now: number;
  /** `digestOf` the octets, where it is known already: a large message is not digested twice. */
  readonly sha256?: string | undefined;
  /** The embedded tables, with their names and dates. */
  readonly embedded: WhereaboutsSource & { readonly data: Readonly<Record<string, string>> };
  /** Who turns image files into pixels, so that QR codes are read; images are not looked at where left out. */
  readonly imagePixels?: ImagePixels;
  /** Those who may be asked, by the user's consent; null where nobody is: then nothing is sent anywhere. */
  readonly outside: OutsideSource | null;
}

/**
 * Takes one message apart: octets in, report out. A pure function of its arguments.
 *
 * @throws {UnreadableMessage} where the octets are no message at all.
 */
export async function dissect(octets: Uint8Array<ArrayBuffer>, circumstances: Circumstances): Promise<Report> {
  const { ownHosts, authservIds, embedded, language, now } = circumstances;
  const mail = await readMail(octets, { ownHosts, authservIds }, circumstances.imagePixels);
  const [sha256, asked] = await Promise.all([
    circumstances.sha256 ?? digestOf(octets, mail.header),
    circumstances.outside === null ? nobodyAsked : askOthersOf(mail, circumstances.outside, now),
  ]);
  const found = await lookUp(mail, asked.outside, embedded);
  const surroundings = {
    ...found,
    acquaintance: circumstances.acquaintance ?? noAcquaintance,
    pages: circumstances.pages ?? [],
  };
  const facts = gatherFacts(mail, surroundings, asked.evaluated, now);
  const results = runChecks(checks, facts);
  const verdict = weigh(results, facts);
  const isToldAlone = toldAlone(mail, facts);
  return makeReport(
    { mail, sha256, facts, results, verdict, isToldAlone, surroundings, data: embedded.data },
    language,
  );
}

const nobodyAsked: Asked = { outside: null, evaluated: null };

/** What asks and verifies is loaded at its first use: who asks nobody does without. */
async function askOthersOf(mail: Mail, source: OutsideSource, now: number): Promise<Asked> {
  const { askOthers } = await import('./ask-others.ts');
  return askOthers(mail, source, now);
}
