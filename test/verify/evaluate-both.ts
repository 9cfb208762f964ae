import { expect } from 'vitest';
import { type AuthenticationRequest, evaluateAuthentication } from '../../src/verify/evaluate-authentication.ts';
import type { EvaluatedAuthentication } from '../../src/verify/evaluated-authentication.ts';
import { bundledEvaluation } from './bundled-evaluation.ts';
import { type Field, rsaKey, type Signing, signature } from './sign-message.ts';
import { type ZoneEntry, zoneResolver } from './zone.ts';

/** A mail of an author that every test of a method starts from, and its evaluation. */

export const receivedAt = new Date(Date.UTC(2026, 0, 15));

/** Seconds since 1970 of a day in the month of receipt, as tags have them. */
export const seconds = (day: number) => String(Date.UTC(2026, 0, day) / 1000);

export const noEnvelope = { clientIp: null, helo: null, reversePath: null, receiver: null };
export const key = rsaKey();
export const keyName = 's._domainkey.author.example';
export const zone: Readonly<Record<string, ZoneEntry>> = { [keyName]: key.record };
export const body = 'Good morning.\r\n';
export const fields: readonly Field[] = [
  ['From', 'Author <author@author.example>'],
  ['To', 'reader@reader.example'],
  ['Subject', 'Good morning'],
  ['Date', 'Thu, 15 Jan 2026 09:00:00 +0900'],
];

/** The fields with the author's signature above them. */
export const signed = (signing: Partial<Signing> = {}, on: readonly Field[] = fields, of = body) =>
  [signature(on, of, { key, domain: 'author.example', ...signing }), ...on] as const;

/** The evaluation as the product has it. */
export const bundled = (await bundledEvaluation()).evaluate;

/** Evaluates as the product does, and asks that Node's own crypto leads to the same. */
export async function evaluate(
  octets: Uint8Array,
  records: Readonly<Record<string, ZoneEntry>> = zone,
  more: Partial<AuthenticationRequest> = {},
): Promise<EvaluatedAuthentication> {
  const request = { octets, envelope: noEnvelope, receivedAt, recordedDkim: [], maySendLocalPart: false, ...more };
  const found = JSON.parse(JSON.stringify(await bundled(request, zoneResolver(records))));
  expect(await evaluateAuthentication(request, zoneResolver(records))).toEqual(found);
  return found;
}
