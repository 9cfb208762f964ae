import { describe, expect, test } from 'vitest';
import { throwawayDomain as check } from '../../../src/checks/author/throwaway-domain.ts';
import { aMail, borderStamp, type Otherwise } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_author_throwaway_domain';

describe('finds', () => {
  test.each<[string, Otherwise, string, string]>([
    [
      'a tenant’s default domain',
      { From: 'a@tenant-example.onmicrosoft.com' },
      `low ${says}_tenant_author`,
      'author: a@tenant-example.onmicrosoft.com',
    ],
    [
      'returns to one',
      { 'Return-Path': '<a@tenant-example.onmicrosoft.com>' },
      `low ${says}_tenant_return`,
      'reverse-path: a@tenant-example.onmicrosoft.com',
    ],
    [
      'a suffix that costs nothing',
      { From: 'a@example-shop.icu' },
      `low ${says}_suffix_author`,
      'author: a@example-shop.icu',
    ],
    [
      'a server that calls itself so',
      { Received: borderStamp('mx.example-shop.cfd (unknown [192.0.2.10])') },
      `low ${says}_suffix_helo`,
      'helo: mx.example-shop.cfd',
    ],
    [
      'returns to another',
      { 'Return-Path': '<a@example-shop.cyou>' },
      `low ${says}_suffix_return`,
      'reverse-path: a@example-shop.cyou',
    ],
  ])('%s', async (_, otherwise, expected, proof) => {
    const said = await examine(check, aMail(otherwise));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toContain(proof);
  });
});

describe('is clear', () => {
  test.each<[string, Otherwise]>([
    ['an ordinary domain', {}],
    ['the service itself', { From: 'a@onmicrosoft.com' }],
    ['a country’s suffix', { From: 'a@example-shop.co.jp' }],
    [
      'the own side',
      {
        From: 'a@tenant-example.onmicrosoft.com',
        Received:
          'from x.test (x.test [192.0.2.1]) by mx.tenant-example.onmicrosoft.com (Postfix) with ESMTP id 1; Tue, 02 Aug 2022 00:00:08 +0900',
      },
    ],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});
