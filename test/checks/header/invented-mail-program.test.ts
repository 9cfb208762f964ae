import { describe, expect, test } from 'vitest';
import { inventedMailProgram as check } from '../../../src/checks/header/invented-mail-program.ts';
import { aMail, type Otherwise } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_header_invented_mail_program';

describe('finds', () => {
  test.each<[string, Otherwise, string, string]>([
    ['letters in strange pairs', { 'X-Mailer': 'Xnkjmgbj 6' }, `medium ${says}`, 'structure: Xnkjmgbj 6'],
    ['a pile of consonants', { 'X-Mailer': 'Ratsmdnj 2' }, `medium ${says}`, 'structure: Ratsmdnj 2'],
    ['the second word', { 'User-Agent': 'Woygr Qirzjzyknw 4.6' }, `medium ${says}`, 'structure: Woygr Qirzjzyknw 4.6'],
  ])('%s', async (_, otherwise, expected, proof) => {
    const said = await examine(check, aMail(otherwise));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toContain(proof);
  });
});

describe('is clear', () => {
  test.each<[string, Otherwise]>([
    ['Outlook', { 'X-Mailer': 'Microsoft Outlook 16.0' }],
    ['Sylpheed', { 'X-Mailer': 'Sylpheed 3.5' }],
    ['Mulberry', { 'X-Mailer': 'Mulberry 4.0' }],
    ['Atlas Mailer', { 'X-Mailer': 'Atlas Mailer 2.0' }],
    ['Evolution', { 'X-Mailer': 'Evolution 3.28.5-0ubuntu0.18.04.2' }],
    ['Becky', { 'X-Mailer': 'Becky! ver. 2.75.04 [ja]' }],
    ['a name that is no name and version', { 'X-Mailer': 'xqzjvb' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

test('not applicable: no program named', async () => {
  expect((await examine(check, aMail())).kind).toBe('notApplicable');
});
