import { type BodyReading, readBody } from '../../../src/mail/body/read-body.ts';
import { readHeaderSection } from '../../../src/mail/header/read-header-section.ts';
import { octetsOf } from '../octets.ts';

/** The body of a message, from its header section on. */
export function readSource(source: Uint8Array | string): Promise<BodyReading> {
  const octets = typeof source === 'string' ? octetsOf(source) : source;
  return readBody(octets, readHeaderSection(octets, 0, octets.length, 'message'));
}
