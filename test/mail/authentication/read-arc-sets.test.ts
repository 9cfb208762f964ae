import { describe, expect, it } from 'vitest';
import { maxArcInstance, readArcSets } from '../../../src/mail/authentication/read-arc-sets.ts';
import { trustedSealer, trustedSealers } from '../../../src/mail/authentication/trusted-sealers.ts';
import { sectionOf } from '../octets.ts';

function setsOf(...lines: readonly string[]): string[] {
  const sets = readArcSets(sectionOf(`${lines.map((line) => `${line}\r\n`).join('')}From: a@b.example\r\n\r\n`));
  return sets.map(({ instance, sealer, authservId, results }) => {
    const said = results.map(({ method, result }) => `${method}=${result}`).join(' ');
    return `${instance} ${sealer?.text ?? '-'} ${authservId?.text ?? '-'} ${said}`.trim();
  });
}

describe('ARC sets (RFC 8617 §4.1)', () => {
  it('are read by their instance, the oldest first', () => {
    expect(
      setsOf(
        'ARC-Seal: i=2; a=rsa-sha256; t=1; cv=pass; d=lists.club.test; s=x; b=abc==',
        'ARC-Authentication-Results: i=2; lists.club.test; dkim=fail header.d=bank.example; arc=pass',
        'ARC-Seal: i=1; a=rsa-sha256; d=mx.isp.example; s=x; cv=none;\r\n b=abc=',
        'ARC-Authentication-Results: i=1; mx.isp.example;\r\n spf=pass smtp.mailfrom=bank.example; dmarc=pass header.from=bank.example',
      ),
    ).toEqual([
      '1 mx.isp.example mx.isp.example spf=pass dmarc=pass',
      '2 lists.club.test lists.club.test dkim=fail arc=pass',
    ]);
  });

  it('are read in the spelling of subspace.kernel.org and of Microsoft', () => {
    expect(setsOf('ARC-Authentication-Results:i=1; smtp.club.test; spf=pass smtp.mailfrom=a.test; arc=none')).toEqual([
      '1 - smtp.club.test spf=pass arc=none',
    ]);
    expect(setsOf('ARC-Authentication-Results: i = 1 ; mx.isp.example 1; spf=none; dmarc=none')).toEqual([
      '1 - mx.isp.example spf=none dmarc=none',
    ]);
  });

  it('are read by the topmost where two bear one instance', () => {
    expect(
      setsOf(
        'ARC-Seal: i=1; d=one.test',
        'ARC-Seal: i=1; d=two.test',
        'ARC-Authentication-Results: i=1; one.test; spf=fail',
        'ARC-Authentication-Results: i=1; two.test; spf=pass',
      ),
    ).toEqual(['1 one.test one.test spf=fail']);
  });

  it.each([
    ['no instance', 'ARC-Seal: d=a.test'],
    ['an instance of 0', 'ARC-Seal: i=0; d=a.test'],
    [`more than ${maxArcInstance}`, `ARC-Seal: i=${maxArcInstance + 1}; d=a.test`],
    ['a word for it', 'ARC-Seal: i=one; d=a.test'],
    ['nothing after it', 'ARC-Authentication-Results: i=1'],
  ])('are none with %s', (_, line) => {
    expect(setsOf(line)).toEqual([]);
  });

  it('cost no more than they tell', () => {
    const many = Array.from({ length: 5_000 }, (_, i) => `ARC-Seal: i=${(i % 50) + 1}; ${'x=y; '.repeat(50)}d=a.test`);
    expect(setsOf(...many)).toHaveLength(50);
  });
});

describe('trusted sealers', () => {
  it.each([['google.com'], ['messagingengine.com'], ['subspace.kernel.org'], ['lists.ozlabs.org']])(
    '%s is one',
    (domain) => {
      expect(trustedSealer(domain)).not.toBeNull();
    },
  );

  it.each([['google.com.sender.test'], ['sender.test'], ['com'], ['']])('%s is none', (domain) => {
    expect(trustedSealer(domain)).toBeNull();
  });

  it('are few', () => {
    expect(trustedSealers.length).toBeLessThanOrEqual(12);
  });
});
