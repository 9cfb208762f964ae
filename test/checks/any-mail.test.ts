import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import type { Evidence } from '../../src/checks/outcome.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { sourceSpan } from '../../src/mail/source/locus.ts';
import { factsOf } from './facts-of.ts';

const seed = ['direct.eml', 'relayed.eml'].map(
  (name) => new Uint8Array(readFileSync(path.join(import.meta.dirname, '../mail/seed', name))),
);

/** The seed mail with stretches of it overwritten, taken out or doubled. */
const damaged = fc
  .tuple(
    fc.constantFrom(...seed),
    fc.array(fc.tuple(fc.nat(), fc.nat(40), fc.oneof(fc.uint8Array({ maxLength: 20 }), fc.constant(null))), {
      maxLength: 8,
    }),
  )
  .map(([octets, edits]) =>
    edits.reduce((mail, [place, length, put]) => {
      const at = place % mail.length;
      const cut = mail.subarray(at, at + length);
      const between = put ?? new Uint8Array([...cut, ...cut]);
      return new Uint8Array([...mail.subarray(0, at), ...between, ...mail.subarray(at + length)]);
    }, octets),
  )
  .filter((mail) => mail.length > 0);

test('no check fails on a damaged mail, and all evidence lies within it', async () => {
  await fc.assert(
    fc.asyncProperty(damaged, async (mail) => {
      const facts = await factsOf(mail).catch(() => null);
      if (facts === null) return;
      for (const { check, outcome } of runChecks(checks, facts)) {
        const because = 'because' in outcome ? outcome.because : null;
        expect(because?.key, `${check} ${JSON.stringify(because?.params)}`).not.toBe('because_internal_error');
        const findings = outcome.kind === 'found' ? outcome.findings : [];
        for (const piece of findings.flatMap(({ evidence }): readonly Evidence[] => evidence)) {
          const { start, end } = sourceSpan(piece.locus);
          expect(start, check).toBeGreaterThanOrEqual(0);
          expect(end, check).toBeGreaterThan(start);
          expect(end, check).toBeLessThanOrEqual(mail.length);
        }
      }
    }),
    { numRuns: 100 },
  );
}, 60_000);
