import de from '../data/lexicon/de.json' with { type: 'json' };
import en from '../data/lexicon/en.json' with { type: 'json' };
import es from '../data/lexicon/es.json' with { type: 'json' };
import fr from '../data/lexicon/fr.json' with { type: 'json' };
import it from '../data/lexicon/it.json' with { type: 'json' };
import ja from '../data/lexicon/ja.json' with { type: 'json' };
import nl from '../data/lexicon/nl.json' with { type: 'json' };
import others from '../data/lexicon/others.json' with { type: 'json' };
import pt from '../data/lexicon/pt.json' with { type: 'json' };
import zh from '../data/lexicon/zh.json' with { type: 'json' };
import { type FoundPhrase, type Phrase, type PhraseFinder, phraseFinder } from './phrase-finder.ts';

/**
 * What fraudulent mails say, by what they are about: `wallet` of coins, `handover` wants at the reader's own;
 * `promotion` and `unsubscribe` are what advertising says.
 */
export const themes = [
  'suspension',
  'deadline',
  'verify',
  'signin',
  'password',
  'mailbox',
  'prize',
  'parcel',
  'refund',
  'giftcard',
  'wallet',
  'handover',
  'recorded',
  'payment',
  'charge',
  'document',
  'fund',
  'elsewhere',
  'loan',
  'job',
  'romance',
  'errand',
  'order',
  'greeting',
  'promotion',
  'unsubscribe',
] as const;

export type Theme = (typeof themes)[number];

/** What a file of the lexicon holds: sets of words by name, and phrases by theme, which name sets as `<set>`. */
export interface LexiconFile {
  readonly language: string;
  readonly words: Readonly<Record<string, string>>;
  readonly themes: Readonly<Record<string, readonly string[]>>;
}

export const lexiconFiles: readonly LexiconFile[] = [en, ja, de, fr, pt, es, nl, zh, it, others];

let finder: PhraseFinder<Theme> | null = null;

/** What a text says of the themes. The finder is made at the first use. */
export function saidIn(text: string, isBlocked: boolean): FoundPhrase<Theme>[] {
  finder ??= phraseFinder(lexiconFiles.flatMap(phrasesOf));
  return finder(text, isBlocked);
}

/** The phrases of one file, with its sets of words put in. */
export function phrasesOf({ words, themes: phrases }: LexiconFile): Phrase<Theme>[] {
  return themes.flatMap((subject) =>
    (phrases[subject] ?? []).map((phrase) => ({
      subject,
      phrase: phrase.replace(/<(\w+)>/g, (_, name: string) => `(${words[name] ?? ''})`),
    })),
  );
}
