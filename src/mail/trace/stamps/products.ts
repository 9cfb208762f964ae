import { type Client, NO_CLIENT, readRfc5321Client, readTcpInfo, saysUnknown } from './client.ts';
import { isHeloComment, readHelo } from './helo-comment.ts';
import { type MarkedFamily, markedGrammar } from './marked-family.ts';
import { type ReceivedLine, textOf } from './received-line.ts';
import type { StampGrammar } from './stamp-grammar.ts';

/** Mail servers that name themselves in a comment or in the protocol. */
const servers: readonly MarkedFamily[] = [
  {
    id: 'domino',
    names: 'never',
    isAddressed: true,
    note: /^(?:(?:lotus|ibm|hcl) )?(?:domino\b|smtp mta internal)|^lotus smtp mta/i,
  },
  { id: 'mdaemon', names: 'never', note: /^mdaemon\b/i, protocol: /^mdaemon\b/ },
  { id: 'mailenable', names: 'never', protocol: /^mailenable\b/, form: isMailEnableAgent },
  { id: 'kerio', names: 'never', isAddressed: true, note: /^kerio (?:connect|mailserver|winroute)\b/i },
  {
    id: 'icewarp',
    names: 'untold',
    isAddressed: true,
    note: /^(?:icewarp|merak)\b|^\d+(?:\.\d+){2,3} build \d+ x(?:86|64)$/i,
  },
  { id: 'oracle', names: 'untold', note: /\bmessaging server\b|^pmdf v/i },
  { id: 'powermta', names: 'never', isAddressed: true, note: /^powermta\b/i, form: isNamelessPowerMta },
  { id: 'momentum', names: 'never', isAddressed: true, note: /^ecelerity\b/i, protocol: /^ecstream$/ },
  { id: 'haraka', names: 'unconfirmed', isAddressed: true, note: /^haraka(?:\/|$)/i },
  { id: 'halon', names: 'untold', isAddressed: true, note: /^halon$/i },
  {
    id: 'opensmtpd',
    names: 'unconfirmed',
    isAddressed: true,
    note: /^opensmtpd$/i,
    client: (line) => (isLocalSession(line) ? NO_CLIENT : readRfc5321Client(line)),
  },
  { id: 'stalwart', names: 'untold', isAddressed: true, note: /^stalwart\b/i },
  { id: 'zonemta', names: 'untold', isAddressed: true, note: /^zonemta\b/i },
  { id: 'xmail', names: 'never', isAddressed: true, protocol: /^\[(?:xmail|bestmail) \d/ },
  { id: 'surgemail', names: 'unconfirmed', isAddressed: true, note: /^surge(?:mail|smtp)\b/i },
  { id: 'axigen', names: 'never', isAddressed: true, note: /^axigen\b/i },
  { id: 'scalix', names: 'untold', note: /^scalix\b/i },
  { id: 'imail', names: 'never', isAddressed: true, note: /^smtpd(?:32)?-\d/i },
  { id: 'rockliffe', names: 'untold', note: /^rockliffe\b/i },
  { id: 'james', names: 'untold', note: /^james smtp server/i },
  { id: 'lsmtp', names: 'never', note: /^lsmtp for /i },
  { id: 'dma', names: 'never', note: /^dragonfly mail agent\b/i, client: readLocalUser },
  { id: 'openwave', names: 'never', isAddressed: true, note: /^intermail v|^\d{1,2}\.\d{1,2}\.\d{3}(?:\.\d+)*$/i },
];

/** Gateways and filters that stand in front of a server. */
const gateways: readonly MarkedFamily[] = [
  {
    id: 'barracuda',
    names: 'confirmed',
    isAddressed: true,
    note: /^(?:barracuda )?spam (?:& virus )?firewall$|^barracuda\b/i,
    by: /\.cudaops\.com$/i,
    form: (line) => hasQueueId(line, /^[0-9A-Za-z]{16}$/) && line.comments.some(isFirewallTls),
  },
  {
    id: 'ironport',
    names: 'unconfirmed',
    isAddressed: true,
    by: /\.iphmx\.com$/i,
    protocol: /^e?smtp\/tls(?:\/|$)/,
    form: hasBracketsBesideHelo,
    client: readIronPortClient,
  },
  {
    id: 'sophos',
    names: 'confirmed',
    isAddressed: true,
    note: /^sophos\b|^email security appliance$/i,
    by: /\.hydra\.sophos\.com$/i,
  },
  {
    id: 'proofpoint',
    names: 'confirmed',
    isAddressed: true,
    note: /^pps$|^ppe hosted esmtp server$/i,
    by: /\.(?:pphosted|ppe-hosted|gslb\.pphosted)\.com$/i,
    queueId: /^[0-9a-z]{10}-\d{1,5}$/,
  },
  {
    id: 'fortimail',
    names: 'untold',
    isAddressed: true,
    note: /^fortimail\b/i,
    queueId: /^[0-9A-Za-z]{14}-[0-9A-Za-z]{14}$/,
  },
  { id: 'mcafee', names: 'untold', isAddressed: true, queueId: /^[0-9a-f]{4}_[0-9a-f]{4}_[0-9a-f]{8}[0-9a-f_-]*$/i },
  {
    id: 'interscan',
    names: 'untold',
    note: /^interscan\b/i,
    by: /\.(?:tmes[a-z-]*\.trendmicro\.(?:com|eu)|emailsecurity\.trendmicro\.(?:com|eu)|tmems-ui\.com)$/i,
    protocol: /^interscan\b/,
  },
  {
    id: 'symantec-gateway',
    names: 'untold',
    isAddressed: true,
    note: /^symantec (?:messaging gateway|brightmail)|^navgw \d/i,
    client: readBesideOrBefore,
  },
  { id: 'mailmarshal', names: 'unconfirmed', isAddressed: true, note: /^mailmarshal\b/i, protocol: /^mailmarshal\b/ },
  { id: 'clearswift', names: 'unconfirmed', isAddressed: true, note: /^(?:clearswift|content technologies) smtprs/i },
  { id: 'f-secure', names: 'never', note: /^f-secure\b/i },
  { id: 'assp', names: 'unconfirmed', isAddressed: true, note: /^assp\b/i },
  {
    id: 'cloudmark',
    names: 'never',
    isAddressed: true,
    protocol: /^me$/,
    // The client's and the message's time in the same digits: the beginning comes again at the fourteenth.
    queueId: /^(?:me )?([0-9A-Za-z]{2})[0-9A-Za-z]{11}\1[0-9A-Za-z]{7}$/,
  },
];

/** Families of servers and gateways that keep to the common form and are told by a mark. */
export const products: readonly StampGrammar[] = [...servers, ...gateways].map(markedGrammar);

function hasQueueId(line: ReceivedLine, form: RegExp): boolean {
  return form.test(line.clauses.id?.value?.text ?? '');
}

/** Barracuda writes whether the client showed a certificate; FortiMail does so too, but with two numbers in its id. */
function isFirewallTls({ text }: { readonly text: string }): boolean {
  return /^version=\S+ cipher=\S+ bits=\d+ verify=NO$/i.test(text);
}

/** `by MailEnable Inbound Mail Agent with ESMTP`. */
function isMailEnableAgent(line: ReceivedLine): boolean {
  const words = line.clauses.by?.tokens.filter((token) => token.kind === 'word') ?? [];
  return words[0]?.text === 'MailEnable' && words.length > 1;
}

/** PowerMTA with its name left out: `by HOST id hljpp60e97ct for <…>; … (envelope-from <…>)`, no protocol, often no client. */
function isNamelessPowerMta(line: ReceivedLine): boolean {
  const { by, with: protocol } = line.clauses;
  if (protocol !== undefined || by?.comments.length !== 0 || !hasQueueId(line, /^h[0-9a-z]{10,14}$/)) return false;
  return line.comments.at(-1)?.text.startsWith('envelope-from ') === true;
}

/** `from NAME (HELO x) ([192.0.2.1])`: qmail writes the same without brackets. */
function hasBracketsBesideHelo(line: ReceivedLine): boolean {
  const [helo, host, ...others] = line.clauses.from?.comments ?? [];
  if (helo === undefined || host === undefined || others.length > 0 || !isHeloComment(helo)) return false;
  const isNoted = line.clauses.by?.comments.length !== 0;
  return !isNoted && /^\[[0-9a-f.:]+\]$/i.test(host.text);
}

/** `from localhost (host.office.example [local]) by …`: over the socket of the host itself. */
function isLocalSession(line: ReceivedLine): boolean {
  return /^\S+ \[local\]$/.test(line.clauses.from?.comments.at(-1)?.text ?? '');
}

/** `from taro (uid 1000) (envelope-from taro@host) id 7 by host`: handed in on the host itself. */
function readLocalUser(line: ReceivedLine): Client {
  const user = line.clauses.from?.value ?? null;
  return user === null ? NO_CLIENT : { ...NO_CLIENT, ident: textOf(line, user) };
}

/** The antivirus gateway that Symantec had before wrote `(from HELO [address]) by HOST (NAVGW 2.5.2.12)`. */
function readBesideOrBefore(line: ReceivedLine): Client {
  const before = line.head[0];
  if (before?.kind !== 'comment') return readRfc5321Client(line);
  const { ip, name } = readTcpInfo(line, { ...before, at: before.at + 'from '.length });
  return { ...NO_CLIENT, ip, helo: name === null ? null : textOf(line, name) };
}

/** IronPort leaves the HELO comment out where the client gave the name that was looked up. */
function readIronPortClient(line: ReceivedLine): Client {
  const from = line.clauses.from;
  const name = from?.value ?? null;
  const helo = from?.comments.find(isHeloComment);
  if (from === undefined || name === null || helo === undefined) return readRfc5321Client(line);
  const host = from.comments.findLast((comment) => comment !== helo);
  const isUnknown = saysUnknown(name.text);
  return {
    ...NO_CLIENT,
    helo: readHelo(line, helo),
    rdns: isUnknown ? null : textOf(line, name),
    saysNoName: isUnknown,
    ip: host === undefined ? null : readTcpInfo(line, host).ip,
  };
}
