import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import type { FieldName } from '../../src/checks/outcome.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { fieldStanding } from '../../src/verdict/standing.ts';
import type { Standing } from '../../src/verdict/terms.ts';
import { weigh } from '../../src/verdict/weigh.ts';
import { root } from '../architecture/source-files.ts';
import { factsOf } from '../checks/facts-of.ts';

async function standings(fixture: string): Promise<(name: FieldName) => Standing> {
  const octets = new Uint8Array(readFileSync(path.join(root, 'test/mail', `${fixture}.eml`)));
  const facts = await factsOf(octets);
  const verdict = weigh(runChecks(checks, facts), facts);
  return (name) => fieldStanding(name, facts, verdict).standing;
}

describe('standing of a field', () => {
  test.each<[string, string, FieldName, Standing]>([
    [
      'author with an aligned DKIM and DMARC pass',
      'genuine/newsletter-by-a-service-provider',
      'From.addrSpec',
      'verified',
    ],
    ['author without any record', 'genuine/draft-without-trace', 'From.addrSpec', 'unverifiable'],
    [
      'author of a list whose signature broke: nobody confirms, nobody contradicts',
      'genuine/mailing-list',
      'From.addrSpec',
      'unverifiable',
    ],
    [
      'author against whom DMARC fails under an enforcing policy',
      'forged/dmarc-fails-under-reject',
      'From.addrSpec',
      'forged',
    ],
    ['author whose mail another organization’s account submitted', 'seed/direct', 'From.addrSpec', 'suspect'],
    ['display name that poses as a mail system', 'seed/direct', 'From.displayName', 'suspect'],
    [
      'display name that says nothing but a name',
      'genuine/submitted-by-thunderbird',
      'From.displayName',
      'unverifiable',
    ],
    [
      'display name that carries another address',
      'forged/display-name-with-another-address',
      'From.displayName',
      'suspect',
    ],
    ['reverse path that SPF passed', 'genuine/newsletter-by-a-service-provider', 'Return-Path', 'verified'],
    ['reverse path that is the author’s, unproven', 'seed/direct', 'Return-Path', 'unverifiable'],
    [
      'Reply-To in the confirmed author’s organization',
      'genuine/newsletter-by-a-service-provider',
      'Reply-To',
      'consistent',
    ],
    ['recipient to whom the border took it', 'genuine/newsletter-by-a-service-provider', 'To', 'consistent'],
    ['date near the border’s', 'genuine/submitted-by-thunderbird', 'Date', 'consistent'],
    ['stamp of the border, whatever is found in it', 'seed/direct', 'Received', 'verified'],
    ['no stamp at all', 'genuine/draft-without-trace', 'Received', 'unverifiable'],
  ])('%s', async (_, fixture, name, standing) => {
    expect((await standings(fixture))(name)).toBe(standing);
  });
});
