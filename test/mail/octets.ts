import type { HeaderSection } from '../../src/mail/header/header-section.ts';
import { readHeaderSection } from '../../src/mail/header/read-header-section.ts';

/** The octets that the code units of a text are, each below 256: tests write raw octets as `\xe3`. */
export function octetsOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** Octets as `octetsOf` takes them. */
export function textOf(octets: Uint8Array): string {
  return Buffer.from(octets).toString('latin1');
}

/** The header section of a message written as `octetsOf` takes it. */
export function sectionOf(text: string, where: 'message' | 'entity' = 'message'): HeaderSection {
  const octets = octetsOf(text);
  return readHeaderSection(octets, 0, octets.length, where);
}
