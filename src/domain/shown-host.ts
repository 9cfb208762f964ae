import { unicodeHost } from './punycode.ts';
import { registrableDomain } from './registrable-domain.ts';
import { isMixedScript, type ScriptName, scriptOf } from './script-sets.ts';
import { skeleton } from './skeleton.ts';

/** A character of a host that a reader does not see, or takes for another. */
export interface UnusualCharacter {
  readonly character: string;
  /** As Unicode writes it: `U+0430`. */
  readonly codePoint: string;
  /** Null for signs of all scripts and for scripts that are not told apart. */
  readonly script: ScriptName | null;
  /** The character that it is taken for; empty for one that is not seen, null where it only is of a script of its own. */
  readonly standsFor: string | null;
}

/** A host as a person must read it. */
export interface ShownHost {
  /** Its labels as U-labels (RFC 5890 §2.3.2.1). */
  readonly host: string;
  /** The same of its registrable domain; null where it has none. */
  readonly registrableDomain: string | null;
  /** Each character once, in their order. */
  readonly unusual: readonly UnusualCharacter[];
}

/** Characters of one host that are told. */
const MAX_UNUSUAL = 20;

const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u;

/** Letters whose skeleton is `l`, as `i` has it, and that are taken for `i`. */
const LIKE_I: ReadonlySet<string> = new Set('\u0131\u0456\u0269\u03b9');

/** By their skeleton: of ASCII signs that have one skeleton the letter is the last. Kana likewise. */
const ascii: ReadonlyMap<string, string> = bySkeleton('-0123456789abcdefghijkmnopqrstuvwxyzl');
const kana: ReadonlyMap<string, string> = bySkeleton(
  `${Array.from({ length: 0x5a }, (_, index) => String.fromCharCode(0x30a1 + index)).join('')}ー`,
);

/** The host, as a browser reads it, with what is odd in its letters. */
export function shownHost(host: string): ShownHost {
  const domain = registrableDomain(host);
  if (!host.includes('xn--')) return { host, registrableDomain: domain, unusual: [] };
  const shown = unicodeHost(host);
  const unusual = new Map<string, UnusualCharacter>();
  for (const label of shown.split('.')) {
    for (const one of unusualIn(label)) if (unusual.size < MAX_UNUSUAL) unusual.set(one.character, one);
  }
  return {
    host: shown,
    registrableDomain: domain === null ? null : unicodeHost(domain),
    unusual: [...unusual.values()],
  };
}

/** The characters of a label that a reader does not see, takes for others, or that no writing system mixes with the rest. */
function unusualIn(label: string): UnusualCharacter[] {
  if (/^[\0-\x7f]*$/.test(label)) return [];
  const isMixed = isMixedScript(label);
  const isLikeAscii = /^[\x21-\x7e]+$/.test(skeleton(label));
  const characters = [...label];
  const likeKana = takenForKana(characters);
  return characters.flatMap((character, index) => {
    if (character <= '\x7f') return [];
    const script = scriptOf(character);
    const standsFor = IGNORABLE.test(character)
      ? ''
      : (likeKana[index] ?? (isMixed || isLikeAscii ? takenForAscii(character) : null));
    const isForeign = isMixed && script !== null && script !== 'Latin';
    return standsFor === null && !isForeign
      ? []
      : [{ character, codePoint: codePointOf(character), script, standsFor }];
  });
}

function takenForAscii(character: string): string | null {
  return LIKE_I.has(character) ? 'i' : (ascii.get(skeleton(character)) ?? null);
}

/**
 * For each character the katakana that it is taken for: kanji among katakana (`力一ド`). Where another kanji follows
 * them they are read as kanji (`ニュース一覧`), and no word begins with the long-vowel mark.
 */
function takenForKana(characters: readonly string[]): readonly (string | null)[] {
  const isKana = characters.map((one) => scriptOf(one) === 'Katakana' || one === 'ー');
  const taken: (string | null)[] = characters.map(() => null);
  if (!isKana.includes(true)) return taken;
  const twins = characters.map((one) => (scriptOf(one) === 'Han' ? (kana.get(skeleton(one)) ?? null) : null));
  for (let from = 0; from < twins.length; from++) {
    if (twins[from] == null) continue;
    let to = from + 1;
    while (twins[to] != null) to++;
    const isAfterKana = isKana[from - 1] === true;
    const isKanji = /[\p{scx=Han}\p{sc=Hiragana}]/u.test(characters[to] ?? '') && isKana[to] !== true;
    const first = twins[from] === 'ー' && !isAfterKana ? from + 1 : from;
    if ((isAfterKana || isKana[to] === true) && !isKanji) taken.splice(first, to - first, ...twins.slice(first, to));
    from = to;
  }
  return taken;
}

function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
}

function bySkeleton(characters: string): Map<string, string> {
  return new Map([...characters].map((character) => [skeleton(character), character]));
}
