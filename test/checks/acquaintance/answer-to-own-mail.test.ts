import { describe, expect, test } from 'vitest';
import { answerToOwnMail as check } from '../../../src/checks/acquaintance/answer-to-own-mail.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const known = { acquaintance: { sentMessageIds: new Set(['question.1@recipient.test']) } };

describe('is clear and speaks for the mail', () => {
  test.each([
    ['In-Reply-To', '<question.1@recipient.test>'],
    ['References', '<0@list.example>\r\n <question.1@recipient.test>\r\n <2@shop.example>'],
  ])('where %s names a mail that this profile sent', async (name, body) => {
    const said = await examine(check, aMail({ [name]: body }), known);
    expect(said).toMatchObject({ kind: 'clear', says: ['check_acquaintance_answer_to_own_mail'] });
    expect(said.proof).toEqual(['structure: <question.1@recipient.test>']);
  });
});

describe('does not apply', () => {
  test('to an answer to another’s mail', async () => {
    const said = await examine(check, aMail({ 'In-Reply-To': '<question.2@recipient.test>' }), known);
    expect(said).toMatchObject({ kind: 'notApplicable', says: ['because_answers_another'] });
  });

  test('to a mail that only looks like an answer', async () => {
    const said = await examine(check, aMail({ Subject: 'Re: question' }), known);
    expect(said).toMatchObject({ kind: 'notApplicable', says: ['because_answers_nothing'] });
  });
});
