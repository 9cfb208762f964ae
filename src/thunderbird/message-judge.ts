import { UnreadableMessage } from '../mail/unreadable-message.ts';
import type { Report } from '../report/report.ts';
import type { Language } from '../report/words.ts';
import { type Judgement, judgementOf } from './judgement.ts';
import type { JudgementStore } from './judgement-store.ts';
import { judgingVersions } from './judging-versions.ts';
import { type MessageSource, readMessageSource } from './message-source.ts';
import type { Dissection, Unreadable } from './messages.ts';
import { RecentMessages } from './recent-messages.ts';
import { readSettings, type Settings } from './settings.ts';
import type { MessageHeader } from './webextension.ts';

/** What judging depends on besides the message. */
interface Basis {
  readonly settings: Settings;
  readonly versions: string;
}

/** A message at hand. What is asked of it is worked out once. */
interface Reading {
  readonly source: MessageSource;
  judgement?: Promise<Judgement | Unreadable>;
  report?: Promise<Report | Unreadable>;
}

/** Judges and dissects messages, and remembers what it found. */
export class MessageJudge {
  readonly #store: JudgementStore;
  readonly #recent = new RecentMessages<Reading | Unreadable>();
  #basis: Promise<Basis> | null = null;

  constructor(store: JudgementStore) {
    this.#store = store;
  }

  /** The judgement of a message that is looked at: as remembered where it is, else made now and remembered. */
  async judge(header: MessageHeader): Promise<Judgement | Unreadable> {
    const basis = this.#currentBasis();
    const reading = await this.#reading(header);
    if ('unreadable' in reading) return reading;
    reading.judgement ??= this.#judgeReading(reading, await basis);
    return reading.judgement;
  }

  /** The whole report of a message that is looked at, with its source. */
  async dissect(header: MessageHeader): Promise<Dissection | Unreadable> {
    const basis = this.#currentBasis();
    const reading = await this.#reading(header);
    if ('unreadable' in reading) return reading;
    const report = await this.#reportOf(reading, await basis);
    return 'unreadable' in report ? report : { report, source: reading.source.octets };
  }

  /** Judges a message that nobody looks at yet, so that its judgement is there when somebody does. */
  async remember(header: MessageHeader): Promise<void> {
    const basis = await this.#currentBasis();
    const source = await readMessageSource(header, 'leave');
    if (!('unreadable' in source)) await this.#judgeReading({ source }, basis);
  }

  /** The language that the user has set, or Thunderbird's. */
  async language(): Promise<Language> {
    return (await this.#currentBasis()).settings.language;
  }

  /** To be called when the settings have changed: nothing judged by the old ones is used any more. */
  forgetBasis(): void {
    this.#basis = null;
    this.#recent.clear();
  }

  #reading(header: MessageHeader): Promise<Reading | Unreadable> {
    return this.#recent.get(
      header.id,
      async () => {
        const source = await readMessageSource(header, 'decrypt');
        return 'unreadable' in source ? source : { source };
      },
      (reading) => ('unreadable' in reading ? null : reading.source.octets.length),
    );
  }

  async #judgeReading(reading: Reading, { settings, versions }: Basis): Promise<Judgement | Unreadable> {
    const { sha256, isDecrypted } = reading.source;
    const remembered = await this.#store.get(sha256, versions);
    if (remembered !== null) return remembered;
    const report = await this.#reportOf(reading, { settings, versions });
    if ('unreadable' in report) return report;
    const judgement = judgementOf(report);
    // The answer does not wait for this; what could not be kept is judged again.
    if (!isDecrypted) this.#store.put(sha256, versions, judgement).catch(reportFault);
    return judgement;
  }

  #reportOf(reading: Reading, { settings }: Basis): Promise<Report | Unreadable> {
    const { octets, sha256, isDecrypted } = reading.source;
    // Of a decrypted message the digest is that of what is stored, and not of these octets.
    reading.report ??= loadEngine()
      .then(({ dissectMessage }) => dissectMessage(octets, settings, isDecrypted ? undefined : sha256))
      .catch(unreadableOf);
    return reading.report;
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
  const settings = await readSettings();
  return { settings, versions: await judgingVersions(settings) };
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
