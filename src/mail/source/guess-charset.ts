import { decodeTraced } from './decode-traced.ts';
import { hasIso2022Escape } from './iso-2022-jp.ts';
import type { TracedText } from './traced-text.ts';
import { isUtf8 } from './utf8.ts';

/** Octets that are looked at to tell one legacy charset from another. */
const MAX_SAMPLE = 4_096;

/**
 * The charset that unlabelled octets are most likely in: 'us-ascii', 'utf-8' where well-formed,
 * 'iso-2022-jp' by its escapes, then `declared` (the message's own charset, a name of `charsetOf`) if
 * nothing in the octets contradicts it, then 'shift_jis' or 'euc-jp' where the text reads as Japanese,
 * else 'windows-1252', which fits everything.
 */
export function guessCharset(octets: Uint8Array, declared: string | null = null): string {
  if (isAscii(octets)) return hasIso2022Escape(octets) ? 'iso-2022-jp' : 'us-ascii';
  if (isUtf8(octets)) return 'utf-8';
  if (declared !== null && !isNoFallback(declared)) {
    if (!sampleOf(octets, declared).text.includes('\ufffd')) return declared;
  }
  if (readsAsJapanese(octets, 'euc-jp')) return 'euc-jp';
  if (readsAsJapanese(octets, 'shift_jis')) return 'shift_jis';
  return 'windows-1252';
}

/** Whether every octet is below 128. */
export function isAscii(octets: Uint8Array): boolean {
  for (let i = 0; i < octets.length; i++) if ((octets[i] as number) > 0x7f) return false;
  return true;
}

/**
 * Both charsets accept many texts of other languages: Cyrillic reads as half-width katakana or rare
 * kanji, a French accent before a letter as one lone kanji, and Chinese is valid EUC-JP. So most of what
 * is not ASCII must be kana, full-width forms or level 1 kanji in company, and in EUC-JP some be kana.
 */
function readsAsJapanese(octets: Uint8Array, charset: 'shift_jis' | 'euc-jp'): boolean {
  const [firstKanji, lastKanji] = charset === 'shift_jis' ? [0x88, 0x97] : [0xb0, 0xcf];
  const { text, runs } = sampleOf(octets, charset);
  let kana = 0;
  let kanji = 0;
  let lone = 0;
  let rare = 0;
  for (const run of runs) {
    const code = text.charCodeAt(run.at);
    if (code < 0x80) continue;
    if (code === 0xfffd || (code >= 0xe000 && code < 0xf900)) return false;
    const lead = octets[run.start] as number;
    if ((octets[run.start - 1] ?? 0) < 0x80 && (octets[run.end] ?? 0) < 0x80) lone++;
    if (code >= 0x3000 && code < 0x3100) kana++;
    else if (lead >= firstKanji && lead <= lastKanji) kanji++;
    else if (code < 0xff00 || code > 0xff5e) rare++;
  }
  const common = kana + kanji;
  if (rare > common || lone * 2 > common + rare) return false;
  return charset === 'shift_jis' ? common > 1 : kana * 10 >= kanji && kana > 0;
}

/** The beginning of a text, its last character left out where that may have been cut. */
function sampleOf(octets: Uint8Array, charset: string): TracedText {
  const sample = decodeTraced(octets.subarray(0, MAX_SAMPLE), 0, charset);
  return octets.length > MAX_SAMPLE ? sample.slice(0, sample.runs.at(-1)?.at) : sample;
}

/** Charsets that the steps before have ruled out, that fit everything, or that no header field is written in. */
function isNoFallback(charset: string): boolean {
  return charset.startsWith('utf-') || charset === 'iso-2022-jp' || charset === 'windows-1252';
}
