import type { MethodResult } from '../mail/authentication/authentication.ts';

/** The domain that a recorded result is about: of the first property that names one, lower case; null where none does. */
export function methodDomain(result: MethodResult, ...properties: readonly string[]): string | null {
  for (const property of properties) {
    const text = result.properties.get(property)?.text.trim().replace(/^<|>$/g, '') ?? '';
    const domain = text
      .slice(text.lastIndexOf('@') + 1)
      .replace(/\.$/, '')
      .toLowerCase();
    if (domain !== '') return domain;
  }
  return null;
}
