import { type Client, NO_CLIENT, readRfc5321Client } from './client.ts';
import { hasNote, type MarkedFamily, markedGrammar } from './marked-family.ts';
import { type ReceivedLine, textOf } from './received-line.ts';
import type { StampGrammar } from './stamp-grammar.ts';
import { isOverHttp, readHttpClient } from './webmail.ts';

/** Services whose machines write a form or a note that only they write. */
const noted: readonly MarkedFamily[] = [
  {
    id: 'gmx',
    names: 'never',
    isAddressed: true,
    note: /^nemesis$/i,
    form: isOldGmxSubmission,
    isSubmission: isOldGmxSubmission,
  },
  {
    id: 'sendgrid',
    names: 'untold',
    note: /^sg$/i,
    by: /^(?:geopod-)?ismtpd|^(?:filterd?recv|recvd)-|\.sendgrid\.net$/i,
    // SendGrid takes only from its customers, by a key.
    isSubmission: (line) => hasNote(line, /^sg$/i),
    client: readSendGridClient,
  },
  {
    id: 'amazon-ses',
    names: 'untold',
    isAddressed: true,
    note: /^simpleemailservice-/i,
    by: /^inbound-smtp\.[a-z0-9-]+\.amazonaws\.com$/i,
    isSubmission: (line) => hasNote(line, /^simpleemailservice-/i),
  },
  { id: 'mailgun', names: 'untold', by: /\.(?:postgun\.com|mailgun\.(?:org|net|co))$/i },
  { id: 'mailchimp', names: 'untold', note: /^mailchimp$/i, by: /(?:^|\.)mandrillapp\.com$/i },
  { id: 'fastmail', names: 'untold', note: /^(?:meproxy|lmtpproxy|authentication milter)$/i },
  { id: 'yandex', names: 'unconfirmed', note: /(?:^|\/)yandex$/i },
  { id: 'mimecast', names: 'untold', isAddressed: true, by: /\.mimecast(?:-offshore)?\.(?:com|co\.za|lan)$/i },
  { id: 'messagelabs', names: 'untold', by: /\.messagelabs\.(?:com|net)$|\.symcld\.net$/i },
  {
    id: 'qq',
    names: 'untold',
    isAddressed: true,
    note: /^new(?:x?esmtp|mx)\b/i,
    by: /(?:^|\.)(?:qq|foxmail)\.com$/i,
    isSubmission: (line) => hasNote(line, /^newx?esmtp$/i),
  },
  {
    id: 'coremail',
    names: 'untold',
    note: /^coremail$/i,
    // Its web mail writes no protocol.
    isSubmission: (line) => line.clauses.with === undefined,
  },
  { id: 'aliyun', names: 'never', form: (line) => line.clauses.from?.comments.some(isAliyunClient) === true },
  {
    id: 'aol',
    names: 'untold',
    note: /^(?:(?:partner )?internet inbound|outbound mail relay|omag\/core interface|mail_out_v)/i,
    client: readAolClient,
  },
  { id: 'icloud', names: 'untold', note: /^apple secure mail relay$/i },
  { id: 'docomo', names: 'untold', note: /^docomo mail server\b/i },
  { id: 'au', names: 'untold', note: /^ezweb mail$/i },
  { id: 'securemx', names: 'untold', note: /^mx-m[ro][a-z-]*\d+$/i, by: /\.securemx\.jp$/i },
];

/** Services that are known by the names of their hosts alone, where nothing in the form tells them. */
const hosted: readonly MarkedFamily[] = [
  { id: 'zoho', names: 'unconfirmed', by: /(?:^|\.)zoho(?:mail|corp)?\.(?:com|eu|in|jp)$/i },
  { id: 'mail-ru', names: 'untold', by: /(?:^|\.)mail\.ru$/i },
  { id: 'netease', names: 'untold', by: /(?:^|\.)(?:163|126|yeah|netease)\.(?:com|net)$/i },
  { id: 'yandex', names: 'unconfirmed', by: /(?:^|\.)yandex\.(?:ru|net|com)$/i },
  { id: 'aol', names: 'untold', by: /(?:^|\.)aol\.com$/i, client: readAolClient },
  { id: 'icloud', names: 'untold', by: /(?:^|\.)(?:icloud|me|mac)\.com$/i },
  { id: 'docomo', names: 'untold', by: /(?:^|\.)(?:docomo\.ne\.jp|mopera\.net)$/i },
  { id: 'au', names: 'untold', by: /(?:^|\.)(?:ezweb\.ne\.jp|au\.com|auone-net\.jp|dion\.ne\.jp)$/i },
  { id: 'softbank', names: 'never', by: /(?:^|\.)(?:softbank|vodafone)\.(?:ne\.jp|jp|ad\.jp)$/i },
  { id: 'ocn', names: 'never', by: /(?:^|\.)(?:ocn\.(?:ne|ad)\.jp|plala\.or\.jp)$/i },
  { id: 'so-net', names: 'never', by: /(?:^|\.)so-net\.(?:ne|ad)\.jp$/i },
  { id: 'odn', names: 'never', by: /(?:^|\.)(?:odn|att)\.ne\.jp$/i },
  { id: 'customers-mail-cloud', names: 'untold', by: /\.smtps\.jp$/i },
  { id: 'iij', names: 'untold', by: /(?:^|\.)(?:iij\.ad\.jp|iij4u\.or\.jp|iijmio-mail\.jp)$/i },
];

/** Services told by what their machines write. */
export const notedServices: readonly StampGrammar[] = noted.map(markedGrammar);

/** Services told by their hosts' names: tried only where no grammar knows the form. */
export const hostedServices: readonly StampGrammar[] = hosted.map(markedGrammar);

/** `from NAME (EHLO pc) [192.0.2.1] by mail.gmx.net (mp033) with SMTP`: its host for members' programs, before 2014. */
function isOldGmxSubmission(line: ReceivedLine): boolean {
  return /^mail\.gmx\.(?:net|com|de)$/i.test(line.writer) && hasNote(line, /^mp\d+$/i);
}

/** Over HTTP the word after "from" is the number of the customer's account, in base64. */
function readSendGridClient(line: ReceivedLine): Client {
  const first = line.clauses.from?.value ?? null;
  if (!isOverHttp(line) || first === null) return readRfc5321Client(line);
  return { ...readHttpClient(line), ident: textOf(line, first) };
}

/** `from taro@aol.example by imo-m09.mx.aol.com (mail_out_v34.13.)`: the member who wrote it. */
function readAolClient(line: ReceivedLine): Client {
  const first = line.clauses.from?.value ?? null;
  const isMember = first?.text.includes('@') === true && /\.aol\.com$/i.test(line.writer);
  return isMember && first !== null ? { ...NO_CLIENT, authenticatedAs: textOf(line, first) } : readRfc5321Client(line);
}

/** `from DESKTOP(mailfrom:taro@office.example fp:SMTPD_---.x) by smtp.aliyun-inc.com(192.0.2.1)`. */
function isAliyunClient({ text }: { readonly text: string }): boolean {
  return /^mailfrom:\S+ fp:/.test(text);
}
