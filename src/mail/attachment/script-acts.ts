import type { ScriptAct } from './contents.ts';

/** A stretch of a text with what it does, code units. */
export interface ActRange {
  readonly act: ScriptAct;
  readonly from: number;
  readonly to: number;
}

/** Code units of one run of encoded data: below it is no file, and no page. */
const FILE_RUN = 1_000;
const PAGE_RUN = 200;

const SAVES = /\b(?:createObjectURL|msSaveOrOpenBlob|msSaveBlob|saveAs)\s*\(/;
const MAKES = /\bnew\s+(?:Blob|File)\b|\batob\s*\(|\bUint8Array\b|\bfromCharCode\b/;
const WRITES =
  /\bdocument\s*(?:\.\s*|\[\s*["'])write(?:ln)?\b|\.\s*(?:inner|outer)HTML\s*\+?=|\binsertAdjacentHTML\b|\beval\s*\(|\bnew\s+Function\b|\bsrcdoc\b/;
const DECODES = /\b(?:unescape|atob|decodeURIComponent|fromCharCode)\b/;
const REDIRECTS =
  /\blocation\s*(?:\.\s*href\s*|\[\s*["']href["']\s*\]\s*)?=(?!=)|\blocation\s*(?:\.\s*|\[\s*["'])(?:replace|assign)["'\]]*\s*\(|\blocation["']\s*\]\s*(?:\[[^\]]{1,80}\]\s*)?=(?!=)|\bwindow\s*\.\s*open\s*\(/;
const SENDS =
  /\b(?:XMLHttp[R]equest|sendBeacon|Web[S]ocket|axios|fetch\s*\()|(?:\$|\bjQuery)\s*\.\s*(?:ajax|post|get|getJSON)\s*\(|["']?\b(?:type|method)["']?\s*:\s*["']POST["']/;

/**
 * What the script between `start` and `end` of `text` does. That it makes a file, or writes a page that cannot
 * be read in it, counts only where it also bears the encoded data to do it with. Linear.
 */
export function scriptActs(text: string, start: number, end: number): ActRange[] {
  const script = text.slice(start, end);
  const found: ActRange[] = [];
  const take = (act: ScriptAct, match: RegExpExecArray | null) => {
    if (match !== null) found.push({ act, from: start + match.index, to: start + match.index + match[0].length });
  };
  const saves = SAVES.exec(script);
  if (saves !== null && MAKES.test(script) && hasRun(script, FILE_RUN)) take('makes-a-file', saves);
  const writes = WRITES.exec(script);
  if (writes !== null && DECODES.test(script) && hasRun(script, PAGE_RUN)) take('writes-hidden', writes);
  take('redirects', REDIRECTS.exec(script));
  take('sends', SENDS.exec(script));
  return found;
}

/** Whether so many characters stand together of which encoded data are made: base64, numbers, escapes. */
function hasRun(script: string, length: number): boolean {
  let run = 0;
  for (let at = 0; at < script.length; at++) {
    run = isOfData(script.charCodeAt(at)) ? run + 1 : 0;
    if (run >= length) return true;
  }
  return false;
}

function isOfData(code: number): boolean {
  const isLetter = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  // % + , - . / 0–9 = \ _
  return isLetter || (code >= 0x2b && code <= 0x39) || code === 0x25 || code === 0x3d || code === 0x5c || code === 0x5f;
}
