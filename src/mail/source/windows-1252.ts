/** WHATWG index windows-1252, octets 80 to 9F. Node's TextDecoder takes them for C1 controls. */
const HIGH_CONTROLS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Made once: making a decoder costs more than decoding a field. */
const DECODER = new TextDecoder('windows-1252');

/** Octets below 128 as text. */
export function decodeAscii(octets: Uint8Array): string {
  return DECODER.decode(octets);
}

/** Octets as text by windows-1252, which has a character for every octet: one code unit each. */
export function decodeWindows1252(octets: Uint8Array): string {
  return DECODER.decode(octets).replace(
    /[\x80-\x9f]/g,
    (control) => HIGH_CONTROLS[control.charCodeAt(0) - 0x80] as string,
  );
}
