import type { FetchedFiles } from '../lookup/page/fetch-files.ts';
import type { PageCopy } from '../lookup/page/page-copy.ts';
import { UnreadableMessage } from '../mail/unreadable-message.ts';
import type { Report } from '../report/report.ts';
import type { Language } from '../report/words.ts';
import { isConsentedTo, type LookUpRequest, type Occasion } from './consent.ts';
import type { DissectionRequest } from './dissect-message.ts';
import { type Judgement, judgementOf } from './judgement.ts';
import type { JudgementStore } from './judgement-store.ts';
import { judgingVersions } from './judging-versions.ts';
import type { KeptCopies } from './kept-copies.ts';
import type { KeptLooks } from './kept-looks.ts';
import type { FilesOrder, LookOrder } from './look-order.ts';
import type { LookUpOffer } from './look-up-offer.ts';
import { type MessageSource, readMessageSource } from './message-source.ts';
import type { Dissection, Unreadable } from './messages.ts';
import { noteOwnSide } from './noted-own-side.ts';
import { RecentMessages } from './recent-messages.ts';
import { ownSideOf, readSettings, type Settings, settingsVersion } from './settings.ts';
import type { MessageHeader } from './webextension.ts';

/** What judging depends on besides the message. */
interface Basis {
  readonly settings: Settings;
  /** Of engine and data. */
  readonly versions: string;
}

/** A message at hand, of an account. What is asked of it is worked out once. */
interface Reading {
  readonly source: MessageSource;
  readonly accountId: string | undefined;
  judgement?: Promise<Judgement | Unreadable>;
  report?: Promise<Report | Unreadable>;
}

/** Judges and dissects messages, and remembers what it found. */
export class MessageJudge {
  readonly #store: JudgementStore;
  readonly #looks: KeptLooks;
  readonly #copies: KeptCopies;
  readonly #recent = new RecentMessages<Reading | Unreadable>();
  #basis: Promise<Basis> | null = null;

  constructor(store: JudgementStore, looks: KeptLooks, copies: KeptCopies) {
    this.#store = store;
    this.#looks = looks;
    this.#copies = copies;
  }

  /** The judgement of a message that is looked at: as remembered where it is, else made now and remembered. */
  async judge(header: MessageHeader): Promise<Judgement | Unreadable> {
    const basis = this.#currentBasis();
    const reading = await this.#reading(header);
    if ('unreadable' in reading) return reading;
    reading.judgement ??= this.#judgeReading(reading, await basis);
    return reading.judgement;
  }

  /** The whole report of a message that is looked at, with its source: with what others answered, where they were asked before. */
  async dissect(header: MessageHeader): Promise<Dissection | Unreadable> {
    const basis = this.#currentBasis();
    const reading = await this.#reading(header);
    if ('unreadable' in reading) return reading;
    const report = await this.#reportOf(reading, await basis);
    return 'unreadable' in report ? report : this.#dissection(reading, report);
  }

  /**
   * The same with others asked, where there is consent to the occasion; what came of it is the message's judgement from
   * then on. Without consent nobody is asked, and the report is as it was.
   */
  async lookUp(header: MessageHeader, occasion: Occasion): Promise<Dissection | Unreadable> {
    const basis = await this.#currentBasis();
    if (!isConsentedTo(basis.settings.lookUps, occasion)) return this.dissect(header);
    const reading = await this.#reading(header);
    if ('unreadable' in reading) return reading;
    const report = await this.#dissectAnew(reading, basis, occasion);
    if ('unreadable' in report) return report;
    if (report.lookUps !== null) takeUp(reading, report);
    return this.#dissection(reading, report);
  }

  /**
   * Has a page looked at that a link of the message leads to, as the user ordered; with what it shows the message is
   * dissected again, and what comes of that is its judgement from then on. Null where there is no consent or no
   * permission: then nothing was sent.
   */
  async look(header: MessageHeader, order: LookOrder): Promise<Dissection | Unreadable | null> {
    const basis = await this.#currentBasis();
    const reading = await this.#reading(header);
    if ('unreadable' in reading) return reading;
    const { sha256 } = reading.source;
    const earlier = (await this.#looks.of(sha256)).find(({ look }) => look.link === order.link)?.look;
    const { safeLook, readLook } = await loadEngine();
    const result = await safeLook(order, earlier, lookUpsOf(reading, basis), basis.settings.language);
    if (result === null) return null;
    const { kept, copy } = await readLook(result);
    await this.#looks.put(sha256, { ...kept, copyId: copy && (await this.#copies.put(copy)) });
    const before = await reading.report;
    const isLookedUp = before !== undefined && !('unreadable' in before) && before.lookUps !== null;
    // What others answered is at hand still; the user let them be asked about this message, and has clicked again.
    const report = await this.#dissectAnew(reading, basis, isLookedUp ? 'click' : null);
    if ('unreadable' in report) return report;
    takeUp(reading, report);
    return this.#dissection(reading, report);
  }

  /** The copy of a page that was looked at; null where it is not kept any more. */
  copy(id: string): Promise<PageCopy | null> {
    return this.#copies.get(id);
  }

  /**
   * Has files of a copied page fetched, as the user ordered. Null where the copy is not kept any more, or where there is no consent
   * or no permission: then nothing was sent.
   */
  async copyFiles(id: string, order: FilesOrder): Promise<FetchedFiles | null> {
    const [{ settings }, kept] = await Promise.all([this.#currentBasis(), this.#copies.get(id)]);
    if (kept === null) return null;
    const { safeFiles } = await loadEngine();
    // What DNS answers on the way says which mail was looked into: it is written down nowhere.
    return safeFiles(order, kept.copy.files, { settings: settings.lookUps, isKept: false }, settings.language);
  }

  /** What a look-up of a message would tell whom. Asks nobody. */
  async offer(header: MessageHeader): Promise<LookUpOffer | Unreadable> {
    const basis = await this.#currentBasis();
    const reading = await this.#reading(header);
    if ('unreadable' in reading) return reading;
    try {
      const { offerOf } = await loadEngine();
      return await offerOf(requestOf(reading, basis), basis.settings.lookUps);
    } catch (error) {
      return unreadableOf(error);
    }
  }

  /** Judges a message that nobody looks at yet, so that its judgement is there when somebody does. */
  async remember(header: MessageHeader): Promise<void> {
    const basis = await this.#currentBasis();
    const reading = await readingOf(header, 'leave');
    if (!('unreadable' in reading)) await this.#judgeReading(reading, basis);
  }

  /** Asks others about such a message, where the user has it so; resolves with whether its judgement is another one since. */
  async lookUpArrived(header: MessageHeader): Promise<boolean> {
    const basis = await this.#currentBasis();
    if (!isConsentedTo(basis.settings.lookUps, 'arrival')) return false;
    const reading = await readingOf(header, 'leave');
    if ('unreadable' in reading) return false;
    const before = await this.#store.get(reading.source.sha256, versionsOf(reading, basis));
    if (before?.isLookedUp) return false;
    const report = await this.#dissectAnew(reading, basis, 'arrival');
    if ('unreadable' in report || report.lookUps === null) return false;
    const opened = await this.#recent.known(header.id);
    if (opened && !('unreadable' in opened)) takeUp(opened, report);
    const judgement = judgementOf(report);
    return before?.verdict !== judgement.verdict || before.reason !== judgement.reason;
  }

  /** The language that the user has set, or Thunderbird's. */
  async language(): Promise<Language> {
    return (await this.#currentBasis()).settings.language;
  }

  /** Forgets what others answered, here and where it is written down. */
  async forgetAnswers(): Promise<void> {
    await (await loadEngine()).forgetAnswers();
  }

  /** Fetches anew which registry answers for what; whether that could be had. */
  async refreshRegistries(): Promise<boolean> {
    return (await loadEngine()).refreshRegistries();
  }

  /** To be called when the settings have changed: nothing judged by the old ones is used any more. Never rejects. */
  async settingsChanged(): Promise<void> {
    const before = this.#basis;
    this.#basis = null;
    const [old, now] = await Promise.all([before, this.#currentBasis()]).catch(() => [null, null]);
    // Whom to ask, and when, says nothing of what was judged already.
    if (!old || !now || judgingSettings(old) !== judgingSettings(now)) this.#recent.clear();
  }

  #reading(header: MessageHeader): Promise<Reading | Unreadable> {
    return this.#recent.get(
      header.id,
      () => readingOf(header, 'decrypt'),
      (reading) => ('unreadable' in reading ? null : reading.source.octets.length),
    );
  }

  async #judgeReading(reading: Reading, basis: Basis): Promise<Judgement | Unreadable> {
    const remembered = await this.#store.get(reading.source.sha256, versionsOf(reading, basis));
    if (remembered !== null) return remembered;
    const report = await this.#reportOf(reading, basis);
    if ('unreadable' in report) return report;
    const judgement = judgementOf(report);
    // The answer does not wait for this.
    this.#keep(reading, basis, judgement);
    return judgement;
  }

  #reportOf(reading: Reading, basis: Basis): Promise<Report | Unreadable> {
    reading.report ??= Promise.all([loadEngine(), this.#requestOf(reading, basis)])
      .then(([{ dissectMessage }, request]) => dissectMessage(request))
      .then((report) => {
        noteOwnSide(reading.accountId, report).catch(reportFault);
        return report;
      })
      .catch(unreadableOf);
    return reading.report;
  }

  async #dissection({ source: { octets, sha256 } }: Reading, report: Report): Promise<Dissection> {
    const looks = (await this.#looks.of(sha256)).map(async (kept) => ({
      ...kept,
      // Of more pages than are copied the first copies are gone.
      copyId: kept.copyId !== null && (await this.#copies.get(kept.copyId)) ? kept.copyId : null,
    }));
    return { report, source: octets, looks: await Promise.all(looks) };
  }

  /** The report with more known than when the message was first judged: others are asked where there is an occasion for it. */
  async #dissectAnew(reading: Reading, basis: Basis, occasion: Occasion | null): Promise<Report | Unreadable> {
    const lookUp = occasion && { ...lookUpsOf(reading, basis), occasion };
    try {
      const { dissectMessage } = await loadEngine();
      const report = await dissectMessage(await this.#requestOf(reading, basis), lookUp);
      const judgement = judgementOf(report);
      // Kept before it is drawn: who then looks the message up finds this one.
      if (judgement.isLookedUp) await this.#keep(reading, basis, judgement);
      return report;
    } catch (error) {
      return unreadableOf(error);
    }
  }

  async #requestOf(reading: Reading, basis: Basis): Promise<DissectionRequest> {
    return {
      ...requestOf(reading, basis),
      pages: (await this.#looks.of(reading.source.sha256)).map(({ look }) => look),
    };
  }

  /** Never rejects: what could not be kept is judged again. */
  async #keep(reading: Reading, basis: Basis, judgement: Judgement): Promise<void> {
    const { sha256, isDecrypted } = reading.source;
    if (!isDecrypted) await this.#store.put(sha256, versionsOf(reading, basis), judgement).catch(reportFault);
  }

  #currentBasis(): Promise<Basis> {
    this.#basis ??= readBasis().catch((error: unknown) => {
      this.#basis = null;
      throw error;
    });
    return this.#basis;
  }
}

const loadEngine = () => import('./dissect-message.ts');

async function readBasis(): Promise<Basis> {
  const [settings, versions] = await Promise.all([readSettings(), judgingVersions()]);
  return { settings, versions };
}

async function readingOf(header: MessageHeader, encrypted: 'decrypt' | 'leave'): Promise<Reading | Unreadable> {
  const source = await readMessageSource(header, encrypted);
  return 'unreadable' in source ? source : { source, accountId: header.folder?.accountId };
}

/** From now on this is the report of the message at hand, and its judgement. */
function takeUp(reading: Reading, report: Report): void {
  reading.report = Promise.resolve(report);
  reading.judgement = Promise.resolve(judgementOf(report));
}

function judgingSettings({ settings: { language, accounts } }: Basis): string {
  return JSON.stringify([language, accounts]);
}

function versionsOf({ accountId }: Reading, { settings, versions }: Basis): string {
  return `${versions}/${settingsVersion(settings, ownSideOf(settings, accountId))}`;
}

function lookUpsOf({ source }: Reading, { settings }: Basis): Omit<LookUpRequest, 'occasion'> {
  return { settings: settings.lookUps, isKept: !source.isDecrypted };
}

function requestOf({ source, accountId }: Reading, { settings }: Basis): Omit<DissectionRequest, 'pages'> {
  const { octets, sha256, isDecrypted } = source;
  return {
    octets,
    // Of a decrypted message the digest is that of what is stored, and not of these octets.
    sha256: isDecrypted ? undefined : sha256,
    language: settings.language,
    own: ownSideOf(settings, accountId),
  };
}

function unreadableOf(error: unknown): Unreadable {
  if (error instanceof UnreadableMessage) return { unreadable: error.reason };
  reportFault(error);
  return { unreadable: 'fault' };
}

/** For who looks for a fault of ours: the place in the code, and nothing of a message. */
function reportFault(error: unknown): void {
  console.error('Mekiki:', error instanceof Error ? `${error.name}\n${error.stack}` : typeof error);
}
