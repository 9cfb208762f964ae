import { decodeEncodedWords } from '../../src/mail/header/encoded-word.ts';
import type { HeaderField } from '../../src/mail/header/header-section.ts';
import { readAddresses } from '../../src/mail/header/read-addresses.ts';
import { readClaims } from '../../src/mail/header/read-claims.ts';
import { readDateTime } from '../../src/mail/header/read-date-time.ts';
import { readHeaderSection } from '../../src/mail/header/read-header-section.ts';
import { readMessageId } from '../../src/mail/header/read-message-id.ts';
import { readParameters } from '../../src/mail/header/read-parameters.ts';
import { wireOctets } from '../../src/mail/source/message-octets.ts';
import type { TracedText } from '../../src/mail/source/traced-text.ts';
import { octetsOf } from '../mail/octets.ts';
import { sectionFault, traceFault } from '../mail/trace-fault.ts';
import { fuzzReader } from './fuzz-reader.ts';

const SAMPLES: readonly string[] = [
  'From - Mon Aug 01 23:59:59 2022\nX-Account-Key: account1\nX-UIDL: 1\nX-Mozilla-Status: 0001\nX-Mozilla-Status2: 0\n' +
    'X-Mozilla-Keys:  \nReturn-Path: <a@b.example>\nFrom: "A, B" <a@b.example>\nTo: undisclosed-recipients:;\n\nbody\n',
  'Received: from a.example (HELO ?192.0.2.1?) (u@b.example@192.0.2.2)\r\n\tby mx.example with SMTP; 1 Aug 2022 10:00:00 +0900\r\n' +
    'From : =?utf-8?B?44GC4w==?=\r\n =?utf-8?B?gYQ=?= <c@[IPv6:2001:db8::1]> (x (y))\r\nDate: Mon, 1 Aug 22 10:00 JST (JST)\r\n' +
    'Message-ID: <1.2@d.example>\r\nContent-Type: text/plain; charset="iso-2022-jp"; name*0*=utf-8\'\'%E3%81; name*1*=%82\r\n\r\n',
  '\xef\xbb\xbfSubject: \x1b$B7oL>\x1b(B =?iso-2022-jp?Q?=1B$B7oL>=1B(B?=\r\n folded\r\n \r\n more\r\nSubject: \x82\xa8\x92\x6d\x82\xe7\x82\xb9\r\n' +
    'To: g: a@b.example, "c" <d@e.example>; <@r.example:f@g.example>,\r\n h . i @ j . example\r\n\r\nbody',
  'Subject: caf\xc3\xa9 =?iso-8859-1?Q?caf=E9_?= =?x-none?Q?=82=A0?=\rReply-To: \xa4\xaa\xc3\xce\xa4\xe9 <k@l.example\rContent-Disposition: attachment;\r' +
    " filename==?utf-8?B?44GC?= =?utf-8?B?44GC; filename*=shift_jis'ja'%82%A0\r\rbody",
];

const TOKENS: readonly string[] = [
  ...'\r\n\t \0:;,<>@()[]"\\=?*%\'.\x1b\xff',
  '\r\n',
  '\n ',
  '\r\r\n',
  '\r\n\r\n',
  'From ',
  '>From x\n',
  'X-Mozilla-Status: 1\n',
  '\xef\xbb\xbf',
  '\xef\xbc\xa0',
  '=?',
  '?=',
  '?B?',
  '?Q?',
  '=?utf-8?Q?=E3?=',
  '\x1b$B',
  '\x1b(B',
  '\x1b$(D',
  '\x8f\xb0',
  '\x94\x39\xfc',
  '*0*=',
  "utf-8''%",
  'Content-Type: x; charset=gb18030\n',
  'Content-Type: x; charset=big5\n',
];

/**
 * Feeds `count` mutated header sections that follow from `seed` to every reader of src/mail/header.
 *
 * Rejects, with seed, number and source, at the first that makes a reader throw or give a text that
 * does not lead back to its octets.
 */
export async function fuzz(seed: number, count: number): Promise<void> {
  await fuzzReader({ seed, count }, SAMPLES, TOKENS, (source, number) =>
    faultOf(octetsOf(source), number % 2 === 0 ? 'message' : 'entity'),
  );
}

function faultOf(octets: Uint8Array<ArrayBuffer>, where: 'message' | 'entity'): string | null {
  const section = readHeaderSection(octets, 0, octets.length, where);
  const claims = readClaims(section);
  const wire = wireOctets(octets, section);
  if (wire.length > 2 * octets.length + 2) return 'the wire octets are longer than their line ends explain';
  if ((claims.from === null) !== section.fields.every(({ key }) => key !== 'from')) return 'a From field is not read';
  for (const field of section.fields) {
    for (const text of textsOf(field)) {
      const fault = traceFault(text, field.span);
      if (fault !== null) return `${field.name}: ${fault}`;
    }
  }
  return sectionFault(section, octets);
}

/** What every reader makes of a field's body, whatever the field's name. */
function textsOf({ body }: HeaderField): readonly TracedText[] {
  const mailboxes = readAddresses(body);
  const { value, parameters } = readParameters(body);
  const { text, domain } = readMessageId(body);
  return [
    readDateTime(body).text,
    decodeEncodedWords(body),
    value,
    text,
    ...(domain === null ? [] : [domain]),
    ...parameters.values(),
    ...mailboxes.flatMap(({ displayName, addrSpec, comments, raw }) => [
      raw,
      ...comments,
      ...(displayName === null ? [] : [displayName]),
      ...(addrSpec === null ? [] : [addrSpec.text]),
    ]),
  ];
}
