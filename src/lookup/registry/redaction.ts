import { isObject, itemsOf } from './plain-members.ts';

const maxRedactions = 100;

/** What registries write in a field's place where they do not tell it. */
const placeholders: readonly RegExp[] = [
  /\bredacted\b/i,
  /^(?:data|information) (?:protected|masked|withheld|not disclosed)\b/i,
  /^(?:not|non)[ -](?:disclosed|shown|available|published)\b/i,
  /^(?:withheld|hidden) (?:for|due|by)\b/i,
  /^(?:none|n\/a|null|hidden|withheld|private person|personal data|gdpr(?: masked| redacted)?|statutory masking enabled)$/i,
  /^[^\p{L}\p{N}]*$/u,
];

/** Whether a text stands for one that is not told. */
export function isPlaceholder(text: string): boolean {
  return placeholders.some((form) => form.test(text));
}

/**
 * The names of fields that an answer says it withholds, lower case (RFC 9537 §4.2: `redacted[].name`, registered or in
 * words): `registrant organization`.
 */
export function redactedFields(redacted: unknown): ReadonlySet<string> {
  const names = itemsOf(redacted, maxRedactions).flatMap((redaction) => {
    const name = isObject(redaction) && isObject(redaction.name) ? redaction.name : {};
    const said = name.type ?? name.description;
    return typeof said === 'string' ? [said.trim().toLowerCase()] : [];
  });
  return new Set(names);
}
