import { describe, expect, test } from 'vitest';
import { markedUrgent as check } from '../../../src/checks/header/marked-urgent.ts';
import { aMail, borderStamp, type Otherwise, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_header_marked_urgent';

describe('finds', () => {
  test.each<[string, Otherwise, string, string]>([
    ['Importance', { Importance: 'High' }, `low ${says}`, 'structure: High'],
    ['X-Priority', { 'X-Priority': '1 (Highest)' }, `low ${says}`, 'structure: 1 (Highest)'],
    ['X-MSMail-Priority', { 'X-MSMail-Priority': 'High' }, `low ${says}`, 'structure: High'],
    ['Priority', { Priority: 'urgent' }, `low ${says}`, 'structure: urgent'],
  ])('%s', async (_, otherwise, expected, proof) => {
    const said = await examine(check, aMail(otherwise));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toContain(proof);
  });
});

describe('is clear', () => {
  test.each<[string, Otherwise]>([
    ['no mark', {}],
    ['an ordinary mark', { 'X-Priority': '3', Importance: 'normal' }],
    ['a tenth degree', { 'X-Priority': '10' }],
    [
      'a list',
      {
        Importance: 'High',
        'Return-Path': '<talk-bounces@lists.club.test>',
        'List-Id': 'Talk <talk.lists.club.test>',
        'Authentication-Results': recorded('spf=pass smtp.mailfrom=lists.club.test'),
        Received: borderStamp('lists.club.test (lists.club.test [192.0.2.20])'),
      },
    ],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});
