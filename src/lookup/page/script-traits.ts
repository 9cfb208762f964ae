import { maxShown, type PageDisguise } from './page-look.ts';

/** Plain assignments of a place: what a script says that it will do, as long as it says it in one literal. */
const assignment =
  /\b(?:location(?:\.href)?\s{0,9}=(?!=)\s{0,9}|location\.(?:replace|assign)\s{0,9}\(\s{0,9})(?:"([^"\s]{1,2000})"|'([^'\s]{1,2000})'|`([^`\s$]{1,2000})`)/g;

/** Where a script sends what it read from a form. */
const sending =
  /(?:\bfetch|\$\.(?:post|ajax|get|getJSON)|\baxios(?:\.post)?|\.open|sendBeacon)\s{0,9}\(\s{0,9}(?:["'](?:POST|GET)["']\s{0,9},\s{0,9})?(?:\{\s{0,99}url\s{0,9}:\s{0,9})?["'`](https?:\/\/[^"'`\s]{1,500})/g;

/** So many of each are told. */
const maxFound = 10;

/** A script longer than that whose text is hardly anything but one string of digits is packed. In code units. */
const minPackedLength = 2_000;

const packers =
  /\beval\s{0,9}\(\s{0,9}function\s{0,9}\(\s{0,9}p\s{0,9},\s{0,9}a\s{0,9},\s{0,9}c\b|\b_0x[0-9a-f]{4,6}\b[\s\S]{0,2000}\b_0x[0-9a-f]{4,6}\b|(?:\\x[0-9a-f]{2}){60}/i;

const evaluated =
  /\b(?:eval|Function)\s{0,9}\(\s{0,9}(?:atob|unescape|decodeURIComponent|String\.fromCharCode)\s{0,9}\(/;

/** URLs that scripts would lead to, absolute, in their order, each once. */
export function scriptTargets(scripts: readonly string[], base: string): string[] {
  const found = new Set<string>();
  for (const script of scripts) {
    for (const [, double, single, template] of script.matchAll(assignment)) {
      if (found.size >= maxFound) return [...found];
      const url = double ?? single ?? template ?? '';
      if (URL.canParse(url, base)) found.add(new URL(url, base).href);
    }
  }
  return [...found];
}

/** A URL that a script sends something to. */
export interface ScriptPost {
  readonly url: string;
  readonly shows: string;
}

/** Absolute URLs that scripts send something to, in their order. */
export function scriptPosts(scripts: readonly string[]): ScriptPost[] {
  const found = new Map<string, ScriptPost>();
  for (const script of scripts) {
    for (const match of script.matchAll(sending)) {
      if (found.size >= maxFound) return [...found.values()];
      const url = match[1] ?? '';
      if (!found.has(url)) found.set(url, { url, shows: match[0].slice(0, maxShown) });
    }
  }
  return [...found.values()];
}

/** What hides a script's doing from its reader: packers' forms, and code that is decoded before it is run. */
export function packedScript(scripts: readonly string[]): PageDisguise | null {
  for (const script of scripts) {
    const evaluation = evaluated.exec(script);
    const packed = evaluation ?? (script.length >= minPackedLength ? packers.exec(script) : null);
    if (packed !== null) return { kind: 'packed-script', shows: script.slice(packed.index, packed.index + maxShown) };
  }
  return null;
}
