import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../src/checks/facts.ts';
import { checks } from '../../src/checks/index.ts';
import type { EvidenceRole, Finding } from '../../src/checks/outcome.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { sourceSpan } from '../../src/mail/source/locus.ts';
import type { Span } from '../../src/mail/source/span.ts';
import { factsOf } from './facts-of.ts';

/** The seed mail's octets, of which each is one code unit of `source` (the fixture is ASCII). */
function fixture(name: string) {
  const octets = new Uint8Array(readFileSync(path.join(import.meta.dirname, '../mail/seed', name)));
  return { octets, source: new TextDecoder('latin1').decode(octets) };
}

/** The span of what stands between two marks of the fixture. */
function between(source: string, before: string, text: string): Span {
  const at = source.indexOf(before + text);
  if (at < 0 || source.indexOf(before + text, at + 1) >= 0) throw new Error(`"${before}${text}" stands not once there`);
  return { start: at + before.length, end: at + before.length + text.length };
}

/** The span of the base64 of the HTML that encodes `text`, to the quantum of four. */
function encoded(source: string, text: string): Span {
  const start = source.lastIndexOf('\r\n\r\n') + 4;
  const base64 = source.slice(start, source.indexOf('\r\n--', start));
  const decoded = new TextDecoder('latin1').decode(Buffer.from(base64, 'base64'));
  const at = decoded.indexOf(text);
  const places = [...base64].flatMap((character, place) => (/[\r\n]/.test(character) ? [] : [place]));
  const place = (index: number) => start + (places[index] ?? Number.NaN);
  return { start: place(Math.floor(at / 3) * 4), end: place(Math.ceil((at + text.length) / 3) * 4 - 1) + 1 };
}

const findingsOf = (facts: Facts) =>
  new Map(
    runChecks(checks, facts).flatMap(({ check, outcome }) =>
      outcome.kind === 'found' ? [[check, outcome.findings]] : [],
    ),
  );

function spanOf(findings: readonly Finding[] | undefined, role: EvidenceRole): Span | null {
  const evidence = findings?.flatMap((finding) => finding.evidence).find((piece) => piece.role === role);
  return evidence === undefined ? null : sourceSpan(evidence.locus);
}

const localPart = 'qVZxfMqigEIfYvBocsvaUwdNGikIKLiDIOhLlKzgZfzpqiywqY';
const href = 'https://greenpaint.pt/wp-content/mail/?list=2';

describe.each(['direct.eml', 'relayed.eml'])('%s', async (name) => {
  const { octets, source } = fixture(name);
  const findings = findingsOf(await factsOf(octets));
  const severities = (check: string) => findings.get(check)?.map(({ severity }) => severity);

  test('an account of another organization submitted it', () => {
    const found = findings.get('trace/submission-under-third-domain');
    expect(severities('trace/submission-under-third-domain')).toEqual(['medium']);
    expect(found?.[0]?.explanation.params).toEqual({ author: 'dyflex.co.jp', account: 'nlo.co.jp' });
    expect(spanOf(found, 'account')).toEqual(between(source, '(HELO ?127.0.0.1?) (', 'k-kikawa@nlo.co.jp'));
    expect(spanOf(found, 'handed-over-by')).toEqual(between(source, 'k-kikawa@nlo.co.jp@', '18.170.98.138'));
    expect(spanOf(found, 'author')).toEqual(between(source, '?= <', `${localPart}@dyflex.co.jp`));
  });

  test('the display name poses as a mail system', () => {
    const found = findings.get('author/display-name-poses-as-mail-system');
    expect(severities('author/display-name-poses-as-mail-system')).toEqual(['medium']);
    expect(found?.[0]?.explanation.params).toMatchObject({ name: 'postmaster_********' });
    expect(spanOf(found, 'display-name')).toEqual(
      between(source, 'From: ', '=?UTF-8?B?cG9zdG1hc3Rlcl8qKioqKioqKg==?='),
    );
  });

  test('the local part looks random', () => {
    const found = findings.get('author/random-looking-local-part');
    expect(severities('author/random-looking-local-part')).toEqual(['medium']);
    expect(spanOf(found, 'author')).toEqual(between(source, '?= <', localPart));
  });

  test('the bounce is a fake', () => {
    const found = findings.get('body/fake-bounce');
    expect(severities('body/fake-bounce')).toEqual(['high']);
    expect(spanOf(found, 'subject')).toEqual(
      between(source, 'Subject: ', '=?UTF-8?Q?bounced_messages_(2022-08-01_23:59:59)?='),
    );
  });

  test('the link has no tie to the author', () => {
    const found = findings.get('link/unrelated-host');
    expect(severities('link/unrelated-host')).toEqual(['note']);
    expect(found?.[0]?.explanation.params).toMatchObject({ host: 'greenpaint.pt', author: 'dyflex.co.jp' });
  });

  test('what is the same as the author, and a mail program’s HELO, is no finding', () => {
    for (const check of [
      'author/reverse-path-of-another-organization',
      'author/message-id-of-another-organization',
      'trace/implausible-helo',
      'trace/date-out-of-step',
    ]) {
      expect(findings.has(check), check).toBe(false);
    }
  });
});

test('direct.eml: the link leads back to the quoted-printable that holds it', async () => {
  const { octets, source } = fixture('direct.eml');
  const found = findingsOf(await factsOf(octets)).get('body/fake-bounce');
  expect(spanOf(found, 'link-target')).toEqual(between(source, 'href=3D"', href.replace('=', '=3D')));
});

test('relayed.eml: the link leads back to the base64 that holds it', async () => {
  const { octets, source } = fixture('relayed.eml');
  const found = findingsOf(await factsOf(octets)).get('body/fake-bounce');
  expect(spanOf(found, 'link-target')).toEqual(encoded(source, href));
});
