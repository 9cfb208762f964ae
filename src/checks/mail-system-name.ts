/** `system`: the name of a mail system itself; `office`: a name that any help desk may bear. */
export type MailSystemName = 'system' | 'office';

/** Names that no person and no shop bears, in whatever company of other words. */
const unmistakable =
  /(?<![a-z])(?:post[\s_.-]?master|mailer[\s_.-]?daemon|mail delivery (?:sub)?system|administrador de correo|administrateur de messagerie|amministratore di posta)(?![a-z])|メール(?:配信システム|サーバー?|管理者|システム)|サーバー?管理者|システム管理者|邮件系统|邮箱管理|邮件管理员|系统管理员|메일 ?관리자|시스템 ?관리자/;

/** Words of mail systems. With one of `officeWords` beside it, and no other word, a name poses as one. */
const systemWords = new Set(
  'mail email mailbox mailboxes webmail mailer daemon inbox server servers delivery smtp imap cpanel it ict isp system systems subsystem domain hosting'.split(
    ' ',
  ),
);

const officeWords = new Set(
  'account accounts admin administration administrator alert alerts automated automatic center centre customer department dept desk help helpdesk info manager message messages notice notification notifications operator portal provider security service services support supports sysadmin team technical update web webmaster'.split(
    ' ',
  ),
);

/** Of these one alone says it. */
const sufficient = new Set(['webmail', 'メール配信', 'メール管理', 'メールサポート', 'ウェブメール', '不達通知']);

/** As much of a name as is read. In UTF-16 code units. */
const maxRead = 200;

const addressOrDomain = /\S*(?:@\S+|[\p{L}\p{N}-]\.\p{L}{2,}\S*)/gu;

/**
 * What a display name poses as; null where it names anything else besides (a company, a person). Letter
 * case, width, punctuation, digits, addresses and domains in it count for nothing, nor does `via …`.
 */
export function mailSystemName(displayName: string): MailSystemName | null {
  const name = displayName.slice(0, maxRead).normalize('NFKC').toLowerCase();
  if (unmistakable.test(name)) return 'system';
  const words = name
    .replace(/\bvia\s.*$/s, ' ')
    .replace(addressOrDomain, ' ')
    .replace(/e-mail/g, 'email')
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '' && word !== 'on' && word !== 'of' && word !== 'the');
  if (words.length === 0) return null;
  if (words.every((word) => sufficient.has(word))) return 'system';
  if (!words.every((word) => systemWords.has(word) || officeWords.has(word))) return null;
  const isSystem = words.some((word) => systemWords.has(word)) && words.some((word) => officeWords.has(word));
  if (isSystem || words.join(' ') === 'mail server' || words.join(' ') === 'email server') return 'system';
  return words.some((word) => officeWords.has(word)) ? 'office' : null;
}

const mailSystemLocalParts = new Set(
  'admin administrator bounce bounces daemon donotreply helpdesk hostmaster ithelp it itsupport maildaemon mailerdaemon mdaemon noreply postmaster root support system webmaster'.split(
    ' ',
  ),
);

/** Whether mail systems and their keepers write under the local part (RFC 2142 §5, and what MTAs do). */
export function isMailSystemLocalPart(localPart: string): boolean {
  return mailSystemLocalParts.has(localPart.toLowerCase().replace(/[-_.]/g, ''));
}
