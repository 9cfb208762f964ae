import { describe, expect, test } from 'vitest';
import { dateOutOfStep as check } from '../../../src/checks/trace/date-out-of-step.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_trace_date_out_of_step';

describe('finds', () => {
  test.each([
    ['a date after the arrival', 'Fri, 05 Aug 2022 00:00:00 +0900', `low ${says}_ahead`],
    ['a date of another year', 'Wed, 02 Aug 2023 00:00:00 +0900', `low ${says}_ahead`],
    ['a date long before, as a remark', 'Wed, 20 Jul 2022 00:00:00 +0900', `note ${says}_behind`],
  ])('%s', async (_, date, expected) => {
    const said = await examine(check, aMail({ Date: date }));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toEqual([`date: ${date}`, 'trace: Tue, 02 Aug 2022 00:00:08 +0900']);
  });
});

describe('is clear', () => {
  test.each([
    ['the same moment in another zone', 'Mon, 01 Aug 2022 15:00:00 +0000'],
    ['a clock without its zone, fourteen hours ahead', 'Tue, 02 Aug 2022 14:00:00 +0900'],
    ['a queue of five days', 'Thu, 28 Jul 2022 00:00:00 +0900'],
  ])('%s', async (_, date) => {
    expect((await examine(check, aMail({ Date: date }))).kind).toBe('clear');
  });
});

test.each([
  ['no date', { Date: null }, 'notApplicable', 'because_no_date'],
  ['a date that nobody can read', { Date: 'yesterday' }, 'notApplicable', 'because_no_date'],
  ['no time of receipt', { Received: null }, 'couldNotCheck', 'because_no_time_of_receipt'],
])('%s', async (_, otherwise, kind, because) => {
  expect(await examine(check, aMail(otherwise))).toMatchObject({ kind, says: [because] });
});
