import { describe, expect, test } from 'vitest';
import { limitsOf } from '../../src/report/limits.ts';
import { hasWord } from '../../src/report/words.ts';
import { aMail } from '../checks/a-mail.ts';
import { factsOf } from '../checks/facts-of.ts';

describe('what a report cannot tell', () => {
  test.each([
    ['of any mail', {}, []],
    ['without a record of the own side', { Received: null }, ['limits_no_record']],
    ['of links and pictures', { html: '<img src="https://a.test/a.png">' }, ['limits_pictures', 'limits_remote']],
    ['of a long text', { text: 'Word after word. '.repeat(2_000) }, ['limits_wording_cut']],
  ])('%s', async (_, otherwise, particular) => {
    const limits = limitsOf(await factsOf(aMail(otherwise)));
    expect(limits).toEqual(['limits', ...particular, 'limits_lookups_off']);
    expect(limits.filter((key) => !hasWord(key))).toEqual([]);
  });

  test('of an encrypted one', async () => {
    const mail = aMail().replace('text/plain; charset=utf-8', 'application/pkcs7-mime');
    expect(limitsOf(await factsOf(mail))).toContain('limits_encrypted');
  });
});
