import path from 'node:path';
import type { Preferences } from './preferences.ts';

/** An account on a mail server of this machine, whose password Thunderbird already knows. */
export interface MailAccount {
  readonly protocol: 'imap' | 'pop3';
  /** Port on 127.0.0.1, without TLS. */
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** The address of the one identity. */
  readonly address: string;
}

/** Thunderbird's key of the account with the local folders, and of the mail account beside it. */
export const LOCAL_FOLDERS = 'account1';
export const MAIL_ACCOUNT = 'account2';

/** The local folders as an account, written by hand: with them in place no account assistant opens. */
export function localFoldersPreferences(profile: string): Preferences {
  return {
    'mail.accountmanager.accounts': LOCAL_FOLDERS,
    'mail.accountmanager.localfoldersserver': 'server1',
    'mail.account.account1.server': 'server1',
    'mail.account.lastKey': 1,
    'mail.server.server1.type': 'none',
    'mail.server.server1.name': 'Local Folders',
    'mail.server.server1.hostname': 'Local Folders',
    'mail.server.server1.userName': 'nobody',
    'mail.server.server1.directory-rel': '[ProfD]Mail/Local Folders',
    'mail.server.server1.directory': path.join(profile, 'Mail/Local Folders'),
    'mail.root.none-rel': '[ProfD]Mail',
    'mail.root.none': path.join(profile, 'Mail'),
  };
}

/** The mail account beside the local folders; mail is fetched when asked for, and by IMAP also when announced. */
export function mailAccountPreferences(profile: string, account: MailAccount): Preferences {
  const folder = account.protocol === 'imap' ? 'ImapMail/127.0.0.1' : 'Mail/127.0.0.1';
  return {
    'mail.accountmanager.accounts': `${LOCAL_FOLDERS},${MAIL_ACCOUNT}`,
    'mail.accountmanager.defaultaccount': MAIL_ACCOUNT,
    'mail.account.lastKey': 2,
    'mail.account.account2.server': 'server2',
    'mail.account.account2.identities': 'id1',
    'mail.identity.id1.fullName': account.user,
    'mail.identity.id1.useremail': account.address,
    'mail.identity.id1.valid': true,
    'mail.identity.id1.smtpServer': 'smtp1',
    'mail.server.server2.type': account.protocol,
    'mail.server.server2.name': account.address,
    'mail.server.server2.hostname': '127.0.0.1',
    'mail.server.server2.port': account.port,
    'mail.server.server2.userName': account.user,
    'mail.server.server2.socketType': PLAIN_CONNECTION,
    'mail.server.server2.authMethod': PASSWORD_IN_CLEAR,
    'mail.server.server2.check_new_mail': true,
    'mail.server.server2.check_time': 10,
    'mail.server.server2.login_at_startup': false,
    'mail.server.server2.download_on_biff': true,
    'mail.server.server2.deferred_to_account': '',
    'mail.server.server2.directory-rel': `[ProfD]${folder}`,
    'mail.server.server2.directory': path.join(profile, folder),
    // Nothing is ever sent; an identity without a server for it would open the account assistant.
    'mail.smtpservers': 'smtp1',
    'mail.smtpserver.smtp1.hostname': '127.0.0.1',
    'mail.smtpserver.smtp1.port': 9,
    'mail.smtpserver.smtp1.try_ssl': PLAIN_CONNECTION,
    'mail.smtpserver.smtp1.authMethod': NO_AUTHENTICATION,
  };
}

const PLAIN_CONNECTION = 0;
const NO_AUTHENTICATION = 1;
const PASSWORD_IN_CLEAR = 3;
