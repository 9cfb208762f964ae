/** The two schemas that mailauth makes of joi. Underscores are allowed in a name, since sending domains have them (RFC 8552). */

const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/i;
const TOP_LABEL = /^[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/** Padding may be left out and may not be wrong. */
const BASE64 = /^(?=.)(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/;

const schema = (isValid: (text: string) => boolean) => ({
  validate: (text: string) => (isValid(text) ? {} : { error: new Error('not valid') }),
});

/** Two labels at least; RFC 7208 §4.3 has no result for others. */
function isDomain(name: string): boolean {
  const labels = name.split('.');
  const top = labels.pop() ?? '';
  return name.length <= 253 && labels.length > 0 && TOP_LABEL.test(top) && labels.every((label) => LABEL.test(label));
}

/** See the head of this file. */
export const string = () => ({ domain: () => schema(isDomain), base64: () => schema((text) => BASE64.test(text)) });
