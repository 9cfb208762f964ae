/**
 * C1, bidirectional controls and marks, line and paragraph separators, and tag characters: what would turn the text around it, start a
 * line or a command of the terminal, or stand there unseen.
 */
const CONTROLS = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu;

/** A text of the mail with U+FFFD for each control character, and what `c0` gives for those of C0. */
export function withoutControls(text: string, c0: (code: number) => string = () => '\ufffd'): string {
  return text.replace(/[\x00-\x1f]/g, (character) => c0(character.charCodeAt(0))).replace(CONTROLS, '\ufffd');
}
