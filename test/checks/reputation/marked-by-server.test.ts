import { describe, expect, test } from 'vitest';
import { markedByServer as check } from '../../../src/checks/reputation/marked-by-server.ts';
import { aMail, borderStamp } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_reputation_marked_by_server';

/** A field above the border's stamp. */
const above = (name: string, body: string) => `${name}: ${body}\r\n${aMail()}`;

/** A field right below the border's stamp, above the sender's. */
const below = (name: string, body: string) => aMail().replace('From:', `${name}: ${body}\r\nFrom:`);

/** As Thunderbird stores a message that came by POP3. */
const stored = (keywords: string) =>
  `X-Account-Key: account1\nX-UIDL: 1\nX-Mozilla-Status: 0001\nX-Mozilla-Status2: 00000000\nX-Mozilla-Keys: ${keywords}\n${aMail()}`;

describe('finds', () => {
  test.each([
    ['X-Spam-Flag', 'YES'],
    ['X-Spam', 'Yes'],
    ['X-Spam-Status', 'Yes, score=7.3 required=5.0 tests=BAYES_99,HTML_MESSAGE autolearn=no'],
    ['X-Barracuda-Spam-Flag', 'YES'],
    ['X-TM-AS-Result', 'Yes--12.3-7.0-31-10'],
    ['X-Spam-Level', '*******'],
  ])('spam by %s, above the stamp of the border and right below it', async (name, body) => {
    for (const mail of [above(name, body), below(name, body)]) {
      const said = await examine(check, mail);
      expect(said.says).toEqual([`low ${says}_spam`]);
      expect(said.proof).toEqual([`mark: ${body}`]);
    }
  });

  test('tests for phishing that made the mail spam', async () => {
    const body = 'Yes, score=12.1 required=5.0 tests=FROM_BANK,PHISH_LINK,SPF_FAIL';
    expect((await examine(check, above('X-Spam-Status', body))).says).toEqual([`medium ${says}_phishing`]);
  });

  test('several marks as one finding with the evidence of each', async () => {
    const said = await examine(check, above('X-Spam-Flag', `YES\r\nX-Spam-Status: Yes, score=9`));
    expect(said.says).toEqual([`low ${says}_spam`]);
    expect(said.proof).toEqual(['mark: YES', 'mark: Yes, score=9']);
  });

  test.each([
    ['$Phishing', `medium ${says}_mailbox_phishing`],
    ['$label1 $phishing Junk', `medium ${says}_mailbox_phishing`],
    ['Junk', `note ${says}_mailbox_spam`],
    ['$Junk', `note ${says}_mailbox_spam`],
  ])('the keywords %s of the mailbox', async (keywords, expected) => {
    expect((await examine(check, stored(keywords))).says).toEqual([expected]);
  });
});

describe('is clear', () => {
  test.each([
    ['X-Spam-Flag', 'NO'],
    ['X-Spam-Status', 'No, score=-2.1 required=5.0 tests=PHISH_NOT'],
    ['X-Spam-Level', '****'],
    ['X-TM-AS-Result', 'No--5.3'],
  ])('by a mark that says no: %s: %s', async (name, body) => {
    expect((await examine(check, above(name, body))).kind).toBe('clear');
  });

  test('by a no beside many stars: the threshold is higher there', async () => {
    expect((await examine(check, above('X-Spam-Flag', 'NO\r\nX-Spam-Level: *******'))).kind).toBe('clear');
  });
});

describe('does not apply', () => {
  test('where no filter left a mark', async () => {
    expect((await examine(check, aMail())).says).toEqual(['because_no_filter_mark']);
  });

  test.each(['NonJunk', '$NotJunk', '$label1', 'junkyard'])('for the keyword %s', async (keyword) => {
    expect((await examine(check, stored(keyword))).says).toEqual(['because_no_filter_mark']);
  });

  test('for a mark that stands among the fields of the sender, or of a forwarder below the border', async () => {
    const sender = aMail({ 'X-Spam-Flag': 'YES' });
    expect((await examine(check, sender)).says).toEqual(['because_no_filter_mark']);
    const outer =
      'from mx.origin.test (mx.origin.test [192.0.2.40]) by mx.shop.example with ESMTP id 1; Tue, 02 Aug 2022 00:00:02 +0900';
    const forwarded = aMail({ Received: [borderStamp(), outer] }).replace('From:', 'X-Spam-Flag: YES\r\nFrom:');
    expect((await examine(check, forwarded)).says).toEqual(['because_no_filter_mark']);
  });

  test('for a keyword that the sender wrote', async () => {
    expect((await examine(check, aMail({ 'X-Mozilla-Keys': '$Phishing' }))).says).toEqual(['because_no_filter_mark']);
  });
});

test('could not be checked where no stamp of the own side is known', async () => {
  const mail = aMail({ Received: null }).replace('From:', 'X-Spam-Flag: YES\r\nFrom:');
  expect((await examine(check, mail)).says).toEqual(['because_no_border']);
});
