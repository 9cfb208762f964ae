import { describe, expect, test } from 'vitest';
import { emptyReversePath as check } from '../../../src/checks/header/empty-reverse-path.ts';
import { aMail, type Otherwise } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_header_empty_reverse_path';

describe('finds', () => {
  test.each<[string, Otherwise, string, string]>([
    ['a shop', { 'Return-Path': '<>' }, `low ${says}`, 'reverse-path: <>'],
  ])('%s', async (_, otherwise, expected, proof) => {
    const said = await examine(check, aMail(otherwise));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toContain(proof);
  });
});

describe('is clear', () => {
  test.each<[string, Otherwise]>([
    ['a return address', {}],
    ['a bounce', { 'Return-Path': '<>', From: 'MAILER-DAEMON@shop.example' }],
    ['an answer in somebody’s absence', { 'Return-Path': '<>', 'Auto-Submitted': 'auto-replied' }],
    ['an old answering machine', { 'Return-Path': '<>', 'In-Reply-To': '<1@recipient.test>' }],
    ['nothing came from outside', { 'Return-Path': '<>', Received: null }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

test('could not be checked: no Return-Path', async () => {
  expect((await examine(check, aMail({ 'Return-Path': null }))).kind).toBe('couldNotCheck');
});
