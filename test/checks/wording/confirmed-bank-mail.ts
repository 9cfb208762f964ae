import { aMail, recorded } from '../a-mail.ts';

/** A mail of a bank of the directory that the recipient's own side found authentic. */
export function confirmedBankMail(text: string): string {
  return aMail({
    From: 'SMBC <news@smbc.co.jp>',
    'Authentication-Results': recorded('dkim=pass header.d=smbc.co.jp', 'dmarc=pass header.from=smbc.co.jp'),
    text: `${text}\r\n`,
  });
}
