import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderText } from '../../src/report/render-text.ts';
import type { ReportedLookUps } from '../../src/report/reported-look-ups.ts';
import type { DkimEvaluation } from '../../src/verify/evaluated-authentication.ts';
import { aLookUp, anAuthentication, aRegistration, aSignature } from './a-look-up.ts';
import { aReport } from './a-report.ts';

const strange = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', '\u202e', '\u0000', '\ud800', '{domain}', '<b>', 'x'.repeat(2_000)),
);
const maybe = fc.option(strange);
const number = fc.option(fc.double());
const many = fc.array(strange, { maxLength: 5 });

const lookUps: fc.Arbitrary<ReportedLookUps> = fc
  .record({
    name: strange,
    text: maybe,
    list: fc.option(many),
    epoch: number,
    fields: many,
    isConfirmed: fc.option(fc.boolean()),
  })
  .map(({ name, text, list, epoch, fields, isConfirmed }) => {
    const abuse = { email: text, phone: text };
    const registration = aRegistration({
      registered: epoch,
      expires: epoch,
      registrar: text,
      registrantOrganization: text,
      registrantCountry: text,
      statuses: fields,
      abuse,
      source: name,
    });
    const signature: DkimEvaluation = aSignature({
      result: 'fail',
      sdid: text,
      selector: text,
      algorithm: text,
      signedFields: fields,
      unsignedFields: fields,
      partlySignedFields: fields,
    });
    return aLookUp({
      parties: fields,
      author: { domain: name, exists: isConfirmed, addresses: list, mailExchanges: list, spf: text, dmarc: text },
      client: { ip: name, names: fields.map((each) => ({ name: each, isConfirmed })), registration: null },
      hosts: [
        {
          host: name,
          asked: name,
          addresses: list,
          place: null,
          network: null,
          listings: [{ operator: name, isListed: isConfirmed }],
        },
      ],
      registrations: [
        { domain: name, answer: { outcome: 'known', registration } },
        { domain: name, answer: { outcome: 'not-offered', page: text } },
      ],
      authentication: anAuthentication({ dkim: [signature], arc: { result: 'fail', length: 1, sealers: fields } }),
      failures: [{ of: 'registration', name, because: 'malformed' }],
    });
  });

test('whatever is told: it is rendered, within bounds, with no control of it left', () => {
  fc.assert(
    fc.property(lookUps, fc.constantFrom('en' as const, 'ja' as const), (told, language) => {
      const origin = { ...aReport().origin, believed: true, ip: '192.0.2.1' };
      const text = renderText(aReport({ language, lookUps: told, origin }));
      expect(text.length).toBeLessThan(60_000);
      expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
    }),
    { seed: 20261124, numRuns: 200 },
  );
});
