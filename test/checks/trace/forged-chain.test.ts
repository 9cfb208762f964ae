import { describe, expect, test } from 'vitest';
import { forgedChain as check } from '../../../src/checks/trace/forged-chain.ts';
import { aMail, borderStamp } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_trace_forged_chain';
const date = 'Mon, 01 Aug 2022 23:59:58 +0900';
const stranger = borderStamp('pc7 (p7.rented.test [192.0.2.98])');

describe('finds', () => {
  test('a line of the own server below a stranger', async () => {
    const line = `from 198.51.100.9 (HELO mail.shop.example) by mx.recipient.test with esmtp id 7; ${date}`;
    const said = await examine(check, aMail({ Received: [stranger, line] }));
    expect(said.says).toEqual([`medium ${says}_own_line`]);
    expect(said.proof).toEqual([`trace: ${line}`, 'handed-over-by: 192.0.2.98']);
  });

  test.each([
    [
      'Google’s name over a form that is not Google’s',
      'from a (b.test [198.51.100.9]) by mx.google.com (Postfix) with ESMTP id 7',
    ],
    ['Yahoo’s own protocol elsewhere', 'from [198.51.100.9] by mailout.sender.test with NNFMP'],
    ['docomo’s note elsewhere', 'from shop.example by out7.sender.test (DOCOMO Mail Server) with ESMTP id 7'],
  ])('%s', async (_, body) => {
    const said = await examine(check, aMail({ Received: [stranger, `${body}; ${date}`] }));
    expect(said.says).toEqual([`low ${says}_foreign_form`]);
    expect(said.proof).toEqual([`trace: ${body}; ${date}`]);
  });

  test('a line of Google’s intake with none of Google’s above it', async () => {
    const line = `from shop.example (shop.example. [198.51.100.9]) by mx.google.com with ESMTPS id 7; ${date}`;
    const said = await examine(check, aMail({ Received: [stranger, line] }));
    expect(said.says).toEqual([`low ${says}_stuck_at_intake`]);
    expect(said.proof).toEqual([`trace: ${line}`]);
  });

  test('a date in the place of an address', async () => {
    const line = `from unknown (HELO x.test) (${date}) by smtp.sender.test with SMTP; ${date}`;
    const said = await examine(check, aMail({ Received: [stranger, line] }));
    expect(said.says).toEqual([`low ${says}_date_for_client`]);
  });

  test('the gravest of several only', async () => {
    const line = `from 198.51.100.9 (HELO mail.shop.example) by mx.recipient.test with esmtp id 7; ${date}`;
    const foreign = `from [198.51.100.9] by mailout.sender.test with NNFMP; ${date}`;
    const said = await examine(check, aMail({ Received: [stranger, line, foreign] }));
    expect(said.says).toEqual([`medium ${says}_own_line`]);
  });

  test('a server that passed it on before it got it', async () => {
    const [out, got] = ['Mon, 01 Aug 2022 23:40:00 +0900', 'Mon, 01 Aug 2022 23:57:00 +0900'];
    const said = await examine(
      check,
      aMail({
        Received: [
          borderStamp('out.sender.test (out.sender.test [192.0.2.98])'),
          `from relay.test (relay.test [198.51.100.1]) by out.sender.test (Postfix) with ESMTP id 1; ${out}`,
          `from out.sender.test (out.sender.test [192.0.2.98]) by relay.test (Postfix) with ESMTP id 2; ${out}`,
          `from y.test (y.test [198.51.100.3]) by out.sender.test (Postfix) with ESMTP id 3; ${got}`,
        ],
      }),
    );
    expect(said.says).toEqual([`low ${says}_backward`]);
    expect(said.proof).toEqual([`trace: ${out}`, `trace: ${got}`]);
  });
});

describe('is clear', () => {
  test.each([
    [
      'the sender’s own lines',
      ['from pc7 (p7.isp.test [198.51.100.9]) by mx.shop.example (Postfix) with ESMTPSA id 7'],
    ],
    [
      'a service that stamps by another name than it hands over',
      ['by mta7.mass.test (PowerMTA(TM) v5.0) id hljpp60e97ct'],
    ],
    ['Gmail', ['from a ([198.51.100.9]) by smtp.gmail.com with ESMTPSA id 7']],
    [
      'a private address between two names of one company',
      [
        'from ex1.shop.test (10.0.0.7) by mx.shop.example (Postfix) with ESMTP id 7',
        'from pc7 (10.0.0.8) by ex1.shop.test with Microsoft SMTP Server id 15.1',
      ],
    ],
    [
      'a list that the own side wrote to',
      [
        'from mx.recipient.test (mx.recipient.test [203.0.113.5]) by mx.shop.example (Postfix) with ESMTP id 7',
        'from pc7 (unknown [198.51.100.9]) by mx.recipient.test (Postfix) with ESMTPSA id 7',
      ],
    ],
  ])('%s', async (_, below) => {
    const Received = [borderStamp(), ...below.map((line) => `${line}; ${date}`)];
    expect((await examine(check, aMail({ Received }))).kind).toBe('clear');
  });
});

test.each([
  ['nothing stands below the border', borderStamp()],
  ['no trace', null],
])('%s', async (_, Received) => {
  expect(await examine(check, aMail({ Received }))).toMatchObject({
    kind: 'notApplicable',
    says: ['because_no_claimed_hop'],
  });
});
