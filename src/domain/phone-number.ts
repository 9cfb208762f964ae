/** A number to be called, in a text. */
export interface PhoneNumber {
  readonly number: string;
  /** UTF-16 code units of the text. */
  readonly from: number;
  readonly to: number;
}

/** Each part is bounded, so that no text makes it go back far. Invisible characters may stand between the digits. */
const gap = String.raw`[\s.\-–()\p{Default_Ignorable_Code_Point}\p{Mn}]{0,6}`;
const northAmerican = new RegExp(
  String.raw`(?<![\p{N}\p{L}#/_-])(?:\+?1${gap})?\(?\d{3}\)?${gap}\d{3}[\s.\-–)\p{Default_Ignorable_Code_Point}]{1,4}\d{4}(?![\p{N}\p{L}])`,
  'u',
);
const international = /(?<![\p{N}\p{L}])\+\d{1,3}[\s.\-(]{1,2}(?:\d{1,4}[\s.\-)]{1,2}){1,4}\d{3,6}(?!\p{N})/u;

/** The first telephone number of a text, as North America or the whole world writes it; null where there is none. */
export function phoneNumberIn(text: string): PhoneNumber | null {
  const match = northAmerican.exec(text) ?? international.exec(text);
  return match === null ? null : { number: match[0], from: match.index, to: match.index + match[0].length };
}
