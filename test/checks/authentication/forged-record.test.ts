import { describe, expect, test } from 'vitest';
import { forgedRecord as check } from '../../../src/checks/authentication/forged-record.ts';
import { aMail, borderStamp, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const PASS = 'mx.recipient.test; dmarc=pass header.from=bank.example';
const RELAY =
  'from pc (p1.isp.test [192.0.2.36]) by mail.sender.test (Postfix) with ESMTP id 7; Tue, 02 Aug 2022 00:00:05 +0900';
const ORIGIN = 'by pc.sender.test (Postfix, from userid 33) id 8; Tue, 02 Aug 2022 00:00:03 +0900';

/** A mail of which a record stands between its sender's stamps; `above` stands on top. */
function withRecord(record: string, { above = '', relay = RELAY, besides = {} } = {}): string {
  const mail = aMail({ From: 'Bank <info@bank.example>', ...besides });
  const fields = `Received: ${relay}\r\nAuthentication-Results: ${record}\r\nReceived: ${ORIGIN}\r\n`;
  return `${above}${mail.replace('From: Bank', `${fields}From: Bank`)}`;
}

describe('finds', () => {
  test('a record in the own side’s name between the sender’s stamps', async () => {
    const said = await examine(check, withRecord(PASS));
    expect(said.says).toEqual(['high check_authentication_forged_record']);
    expect(said.proof).toEqual([
      'authentication: dmarc=pass header.from=bank.example',
      'authentication: mx.recipient.test',
      'handed-over-by: 192.0.2.10',
    ]);
  });

  test('one under another name of the own side', async () => {
    const said = await examine(check, withRecord(PASS.replace('mx.', 'auth.')));
    expect(said.says).toEqual(['high check_authentication_forged_record']);
  });

  test('one that says nothing for the mail, as a remark', async () => {
    const said = await examine(check, withRecord('mx.recipient.test; dmarc=fail header.from=bank.example'));
    expect(said.says).toEqual(['note check_authentication_forged_record_left_over']);
  });

  test('one that a list may have brought along, as a remark', async () => {
    const Received = borderStamp('lists.club.test (lists.club.test [192.0.2.10])');
    const mail = withRecord(PASS, { besides: { Received, 'List-Id': '<talk.lists.club.test>' } });
    const said = await examine(check, mail);
    expect(said.says).toEqual(['note check_authentication_forged_record_left_over']);
  });

  test('one beside an author whom the own side confirms, as a remark', async () => {
    const above = `Authentication-Results: ${recorded('dkim=pass header.d=bank.example')}\r\n`;
    const said = await examine(check, withRecord(PASS, { above }));
    expect(said.says).toEqual(['note check_authentication_forged_record_left_over']);
  });
});

describe('is clear', () => {
  test.each([
    ['the own side’s record', aMail({ 'Authentication-Results': recorded('dmarc=pass header.from=shop.example') })],
    ['no record at all', aMail()],
    ['a record of the sender’s own server', withRecord(PASS.replace('recipient', 'sender'))],
    [
      'a server of the sender’s whose name looks alike',
      withRecord(PASS.replace('recipient.test', 'recipient.test.evil.test')),
    ],
    [
      'the mail went through the own side before, to a list and back',
      withRecord(PASS, { relay: RELAY.replace('mail.sender.test', 'mx.recipient.test') }),
    ],
    [
      'it was sent by the own side, to a list and back',
      withRecord(PASS, { relay: RELAY.replace('from pc', 'from out.recipient.test') }),
    ],
    ['it was delivered before and sent on', withRecord(PASS, { besides: { 'Delivered-To': 'hanako@recipient.test' } })],
    ['its reader sent it on', withRecord(PASS, { besides: { 'Resent-From': 'hanako@recipient.test' } })],
  ])('%s', async (_, mail) => {
    expect((await examine(check, mail)).kind).toBe('clear');
  });

  test('filters that add at the end of the fields', async () => {
    const mail = aMail().replace('MIME-Version', `Authentication-Results: ${PASS}\r\nMIME-Version`);
    expect((await examine(check, mail)).kind).toBe('clear');
  });

  test('filters that write right below the border’s stamp, and a server that writes below all stamps', async () => {
    const below = (stamps: readonly string[]) =>
      aMail({ Received: stamps }).replace('From: ', `Authentication-Results: ${PASS}\r\nFrom: `);
    expect((await examine(check, below([borderStamp()]))).kind).toBe('clear');
    expect((await examine(check, below([borderStamp(), RELAY]))).kind).toBe('clear');
  });
});

test('could not check: no border', async () => {
  const said = await examine(check, aMail({ Received: null, 'Authentication-Results': PASS }));
  expect(said).toMatchObject({ kind: 'couldNotCheck', says: ['because_no_border'] });
});
