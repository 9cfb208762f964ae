import { strToU8, zipSync, zlibSync } from 'fflate';
import type { Attachment } from '../../src/mail/attachment/attachment.ts';
import { readBody } from '../../src/mail/body/read-body.ts';
import { readHeaderSection } from '../../src/mail/header/read-header-section.ts';
import { type Locus, sourceSpan } from '../../src/mail/source/locus.ts';
import { octetsOf, textOf } from '../mail/octets.ts';
import { fuzzReader } from './fuzz-reader.ts';

const zip = textOf(
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/_rels/a.rels': strToU8(
      '<Relationship TargetMode="External" Type="x/attachedTemplate" Target="https://a.example/"/>',
    ),
    'word/vbaProject.bin': strToU8('x'),
    'in/a.pdf.exe': strToU8('MZ'),
  }),
);
const packed = textOf(zlibSync(strToU8('1 0 <</S/URI/URI(https://a.example/)>>')));
const ole = `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(40)}${textOf(new Uint8Array(Buffer.from('_VBA_PROJECT', 'utf16le')))}`;

/** Files as they stand in a message that needs no encoding. */
const FILES: readonly (readonly [name: string, content: string])[] = [
  [
    'a.html',
    '<html><script>document.write(unescape("%3Cform action=https://a.example/ %3E%3Cinput type=password%3E"));location.href="https:\\/\\/b.example"</script>',
  ],
  [
    'a.svg',
    '<svg xmlns="x" onload="eval(atob(\'PGEgaHJlZj0iaHR0cHM6Ly9hLmV4YW1wbGUvIj54PC9hPg==\'))"><a xlink:href="https://a.example"/></svg>',
  ],
  ['a.ics', 'BEGIN:VCALENDAR\r\nURL;X="a:b":https://a.ex\r\n ample\\n\r\nORGANIZER:mailto:a@b.example\r\n'],
  ['a.url', '[InternetShortcut]\r\nURL=https://a.example/\r\n'],
  [
    'a.pdf',
    `%PDF-1.5\n<</S/URI/URI(https://a.example/\\(\\051)>>\n1 0 obj <</Type/ObjStm/Filter/FlateDecode/Length ${packed.length}>>stream\r\n${packed}\r\nendstream`,
  ],
  ['a.docx', zip],
  ['a.rar', 'Rar!\x1a\x07\x01\0\0\0\0\0\x0d\x02\0\0\x05\x20\0\0\x05a.exe'],
  [
    'b.rar',
    'Rar!\x1a\x07\0\xcf\x90\x73\0\0\x0d\0\0\0\0\0\0\0\0\0\x74\x04\0\x25\0\0\0\0\0\x05\0\0\0\x02\0\0\0\0\0\0\0\0\x14\x30\x05\0\0\0\0\0a.exe',
  ],
  ['a.7z', '7z\xbc\xaf\x27\x1c\0\x04\0\0\0\0\0\0\0\0\0\0\0\0\x06\0\0\0\0\0\0\0\0\0\0\0\x17\x06\x06\xf1\x07\x01'],
  ['a.doc', ole],
  [
    'a.eml',
    'Subject: x\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n\r\nhttps://a.example\r\n--c\r\nContent-Type: text/html; name=b.html\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\nPGEgaHJlZj0iaHR0cHM6Ly9hLmV4YW1wbGUvIj54PC9hPg==\r\n--c--',
  ],
];

const SAMPLES = FILES.map(
  ([name, content]) =>
    `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=${name}\r\nContent-Transfer-Encoding: binary\r\n\r\n${content}\r\n--b--\r\n`,
);

const TOKENS: readonly string[] = [
  ...'\r\n\t \0<>&=;"\'-/\\()\xff',
  'PK\x01\x02',
  'PK\x03\x04',
  'PK\x05\x06',
  '\xff\xff\xff\xff',
  'filename=a.html\r\n',
  'filename=a.eml\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  '</script>',
  '<script>',
  'unescape("',
  '/URI(',
  '/ObjStm',
  'stream\r\n',
  '\r\n ',
  '\\n',
  'BEGIN:VCARD\r\nTEL:',
  '%u0041',
];

/**
 * Reads `count` mutations of messages with files; rejects at the first whose reading rejects, or leads to octets
 * outside of the message. The numbers that follow from `seed` alone decide all of them.
 */
export async function fuzz(seed: number, count: number): Promise<void> {
  await fuzzReader({ seed, count }, SAMPLES, TOKENS, (source) => faultOf(octetsOf(source)));
}

async function faultOf(octets: Uint8Array): Promise<string | null> {
  const { links, attachments } = await readBody(octets, readHeaderSection(octets, 0, octets.length, 'message'));
  for (const { href, hrefLocus, where, within } of links) {
    if (!isInside(hrefLocus, octets)) return `${href} is not in the message`;
    if (where === 'attachment' && within === null) return `${href} stands in no attachment`;
  }
  for (const attachment of attachments) {
    if (!lociOf(attachment).every((locus) => locus === null || isInside(locus, octets))) {
      return `a place in ${attachment.part} is not in the message`;
    }
  }
  return null;
}

function lociOf({ contents, span }: Attachment): (Locus | null)[] {
  const { markup, listing, office, pdf } = contents;
  return [
    { in: 'source', span },
    ...(markup === null ? [] : [...markup.forms, ...markup.acts].map(({ locus }) => locus)),
    markup?.script ?? null,
    markup?.cardField ?? null,
    ...(listing?.entries ?? []).map(({ locus }) => locus),
    office?.macros ?? null,
    office?.template?.locus ?? null,
    pdf?.action ?? null,
  ];
}

function isInside(locus: Locus, octets: Uint8Array): boolean {
  const { start, end } = sourceSpan(locus);
  return 0 <= start && start <= end && end <= octets.length;
}
