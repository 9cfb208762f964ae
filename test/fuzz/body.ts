import type { Entity } from '../../src/mail/body/body.ts';
import { readBody } from '../../src/mail/body/read-body.ts';
import { readHeaderSection } from '../../src/mail/header/read-header-section.ts';
import { type Locus, sourceSpan } from '../../src/mail/source/locus.ts';
import type { Span } from '../../src/mail/source/span.ts';
import { octetsOf, textOf } from '../mail/octets.ts';
import { fuzzReader } from './fuzz-reader.ts';

const SAMPLES: readonly string[] = [
  'Content-Type: multipart/mixed; boundary="b"\r\n\r\npreamble\r\n--b\r\nContent-Type: multipart/alternative; boundary=bb\r\n\r\n' +
    '--bb\r\nContent-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\r\n\r\nsee \r\nhttps://a.example/b \r\n> q\r\n--bb\r\n' +
    'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p style=3D"color:red">=E8=AA=8D ' +
    '<a href=3D"https://a.example/?x=\r\n=3D1&amp;y">log&nbsp;in</a></p>=\r\n<form action=3Du><input type=3Dpassword></form>\r\n--bb--\r\n' +
    '--b\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment\r\n\r\n' +
    'JVBERi0xLjcgZXhhbXBsZQ==\r\n--b--\r\nepilogue\r\n',
  'Content-Type: text/html; charset="iso-2022-jp"\n\n<title>\x1b$B7oL>\x1b(B</title><a href=/x>\x1b$B%a!<%k\x1b(B</a><base href="https://a.example">' +
    '<div style="display:none">\x1b$B1#\x1b(B</div><table>x<tr><td>&#12354;&copy<img src="cid:1" alt=y></table>www.b.example',
  'Content-Type: text/html; charset=shift_jis\r\nContent-Transfer-Encoding: base64\r\n\r\nPGEgaHJlZj0iaHR0cDovL2EuZXhhbXBsZS8iPoONg0+DQ4OTPC9hPg==\r\n',
  'Content-Type: message/rfc822\r\n\r\nContent-Type: multipart/digest; boundary=c\r\n\r\n--c\r\n\r\nSubject: x\r\n\r\nhttp://a.example\r\n--c\r\n' +
    'Content-Type: text/plain; charset=utf-16le\r\n\r\na\0\r\0\n\0b\0\r\n--c--',
  'Subject: x\r\rcaf\xe9 <https://a.example/long\r path> \xa4\xaa\xc3\xce\xa4\xe9 www.a.example)\r.',
];

const TOKENS: readonly string[] = [
  ...'\r\n\t \0<>&=;"\'-/',
  '\r\n--b\r\n',
  '\r\n--bb--\r\n',
  '--',
  '\r\n\r\n',
  'Content-Type: multipart/mixed\r\n',
  'Content-Type: text/html\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'Content-Transfer-Encoding: quoted-printable\r\n',
  '; format=flowed',
  '; charset=gb18030',
  '=\r\n',
  '=3D',
  '=E3=81',
  '====',
  '\xe3\x81\x82',
  '\x81\x30\x81\x30',
  '\x1b$B',
  '\x1b(B',
  '<a href=',
  '</a>',
  '<!--',
  '<table><td>',
  '<b><p>',
  '<style>.x{display:none}</style>',
  '<pre>',
  '<svg>',
  '<template>',
  '&amp',
  '&#x1F600;',
  'https://b.example/',
  '> ',
  ' \r\n',
];

/**
 * Reads `count` mutations of the samples; rejects at the first whose reading rejects, or leads to octets
 * outside of what it was read from. The numbers that follow from `seed` alone decide all of them.
 */
export async function fuzz(seed: number, count: number): Promise<void> {
  await fuzzReader({ seed, count }, SAMPLES, TOKENS, (source) => faultOf(octetsOf(source)));
}

async function faultOf(octets: Uint8Array): Promise<string | null> {
  const header = readHeaderSection(octets, 0, octets.length, 'message');
  const { body, links, attachments, defects } = await readBody(octets, header);
  const entities = new Map(body.entities.map((entity) => [entity.part, entity]));
  if (entities.size !== body.entities.length) return 'two entities have one number';
  const whole = { start: 0, end: octets.length };
  for (const entity of body.entities) {
    if (!isInside(entity.body, whole)) return `${entity.part} is not in the message`;
    if (!entity.children.every((child) => isInside(child.body, entity.body))) return `a child is not in ${entity.part}`;
  }
  if (!defects.every(({ span }) => isInside(span, whole))) return 'a defect is not in the message';
  const loci: [string, Locus | null][] = [
    ...links.flatMap(({ part, hrefLocus, textLocus }): [string, Locus | null][] => [
      [part, hrefLocus],
      [part, textLocus],
    ]),
    ...body.images.map(({ part, locus }): [string, Locus] => [part, locus]),
    ...body.texts.flatMap(({ part, text, locus }) =>
      [0, 1, text.length - 2, text.length].map((at): [string, Locus] => [part, locus(at, at + 1)]),
    ),
  ];
  for (const [part, locus] of loci) {
    if (locus !== null && !isInside(sourceSpan(locus), bodyOf(entities, part))) return `a place is not in ${part}`;
  }
  // On octets that a charset does not know, mailparser under Node follows other tables than the bundle.
  const isAscii = !/[^\0-\x1a\x1c-\x7f]|=[89a-f][0-9a-f]|base64|utf-16/i.test(textOf(octets));
  if (isAscii && defects.some(({ kind }) => kind === 'decoders-disagree')) return 'the decoders disagree on ASCII';
  return attachments.every(({ size, span }) => size <= span.end - span.start)
    ? null
    : 'an attachment is larger than its octets';
}

function bodyOf(entities: ReadonlyMap<string, Entity>, part: string): Span {
  return entities.get(part)?.body ?? { start: 0, end: -1 };
}

function isInside({ start, end }: Span, { start: from, end: to }: Span): boolean {
  return from <= start && start <= end && end <= to;
}
