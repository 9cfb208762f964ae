/** First octets by which a kind is known; `at` is where they stand. */
interface Signature {
  readonly mediaType: string;
  readonly octets: readonly number[];
  readonly at?: number;
}

const ascii = (text: string) => Array.from(text, (character) => character.charCodeAt(0));

/** Names as IANA has them, or those that are in common use where it has none. */
const SIGNATURES: readonly Signature[] = [
  { mediaType: 'image/png', octets: [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a] },
  { mediaType: 'image/jpeg', octets: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/gif', octets: ascii('GIF8') },
  { mediaType: 'image/webp', octets: ascii('WEBP'), at: 8 },
  { mediaType: 'image/bmp', octets: [...ascii('BM')] },
  { mediaType: 'image/tiff', octets: [0x49, 0x49, 0x2a, 0] },
  { mediaType: 'image/tiff', octets: [0x4d, 0x4d, 0, 0x2a] },
  { mediaType: 'image/vnd.microsoft.icon', octets: [0, 0, 1, 0] },
  { mediaType: 'image/heic', octets: ascii('ftypheic'), at: 4 },
  { mediaType: 'application/x-ole-storage', octets: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { mediaType: 'application/x-ms-shortcut', octets: [0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0] },
  {
    mediaType: 'application/onenote',
    octets: [0xe4, 0x52, 0x5c, 0x7b, 0x8c, 0xd8, 0xa7, 0x4d, 0xae, 0xb1, 0x53, 0x78, 0xd0, 0x29, 0x96, 0xd3],
  },
  { mediaType: 'application/gzip', octets: [0x1f, 0x8b] },
  { mediaType: 'application/vnd.rar', octets: [...ascii('Rar!'), 0x1a, 0x07] },
  { mediaType: 'application/x-7z-compressed', octets: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { mediaType: 'application/x-bzip2', octets: ascii('BZh') },
  { mediaType: 'application/x-xz', octets: [0xfd, ...ascii('7zXZ'), 0] },
  { mediaType: 'application/zstd', octets: [0x28, 0xb5, 0x2f, 0xfd] },
  { mediaType: 'application/x-tar', octets: ascii('ustar'), at: 257 },
  { mediaType: 'application/vnd.ms-cab-compressed', octets: ascii('MSCF') },
  { mediaType: 'application/x-ace-compressed', octets: ascii('**ACE**'), at: 7 },
  { mediaType: 'application/vnd.ms-htmlhelp', octets: ascii('ITSF') },
  { mediaType: 'application/x-iso9660-image', octets: ascii('CD001'), at: 32_769 },
  { mediaType: 'application/x-vhd', octets: ascii('conectix') },
  { mediaType: 'application/x-vhdx', octets: ascii('vhdxfile') },
  { mediaType: 'application/x-elf', octets: [0x7f, ...ascii('ELF')] },
  { mediaType: 'application/x-mach-binary', octets: [0xcf, 0xfa, 0xed, 0xfe] },
  { mediaType: 'application/java-vm', octets: [0xca, 0xfe, 0xba, 0xbe] },
  { mediaType: 'application/rtf', octets: ascii('{\\rtf') },
  { mediaType: 'application/postscript', octets: ascii('%!PS') },
  { mediaType: 'application/vnd.tcpdump.pcap', octets: [0xd4, 0xc3, 0xb2, 0xa1] },
  { mediaType: 'audio/mpeg', octets: ascii('ID3') },
  { mediaType: 'audio/wav', octets: ascii('WAVE'), at: 8 },
  { mediaType: 'video/mp4', octets: ascii('ftyp'), at: 4 },
  { mediaType: 'text/x-shellscript', octets: ascii('#!') },
];

/** What the entries of a ZIP archive make it, the first that is found. */
const ZIP_CONTENTS: readonly (readonly [string, string])[] = [
  ['mimetypeapplication/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.text'],
  ['mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['mimetypeapplication/epub+zip', 'application/epub+zip'],
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['AndroidManifest.xml', 'application/vnd.android.package-archive'],
  ['META-INF/MANIFEST.MF', 'application/java-archive'],
];

/** What a text begins with, white space and comments before it left out. */
const TEXT_BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^<(?:!doctype\s+html|html|head|body|script|meta|title|style|table|div|form|iframe|center|h1|p|a)\b/i, 'text/html'],
  [/^<svg\b/i, 'image/svg+xml'],
  [/^<\?xml\b(?:[^<]|<!--)*<(?:!doctype\s+)?svg\b/i, 'image/svg+xml'],
  [/^<\?xml\b[^>]*>(?:\s|<![^>]*>)*<html\b/i, 'application/xhtml+xml'],
  [/^<\?xml\b/i, 'application/xml'],
  [/^BEGIN:VCALENDAR/i, 'text/calendar'],
  [/^BEGIN:VCARD/i, 'text/vcard'],
  [/^\[InternetShortcut\]/i, 'application/x-mswinurl'],
  [/^-----BEGIN PGP /, 'application/pgp-encrypted'],
  [
    /^(?:From \S+.*\n)?(?:(?:Return-Path|Received|Delivered-To|From|To|Subject|Date|Message-ID|MIME-Version|X-[\w-]+):[^\n]*\n(?:[ \t][^\n]*\n)*){3}/i,
    'message/rfc822',
  ],
];

/** Octets of an attachment that `realMediaType` looks at. */
export const REAL_TYPE_OCTETS = 4_096;

/** The same where they begin with zeros, as an image of a disc does. */
export const DISC_OCTETS = 32_774;

/**
 * The media type that the first octets of a file tell, in a short list of kinds that are met in mail; null
 * where they tell nothing.
 */
export function realMediaType(head: Uint8Array): string | null {
  if (startsWith(head, ascii('PK'), 0) && (head[2] === 3 || head[2] === 5 || head[2] === 7)) return zipType(head);
  if (startsWith(head, ascii('MZ'), 0)) return 'application/vnd.microsoft.portable-executable';
  for (const { mediaType, octets, at = 0 } of SIGNATURES) if (startsWith(head, octets, at)) return mediaType;
  const text = new TextDecoder('iso-8859-1').decode(head.subarray(0, REAL_TYPE_OCTETS));
  if (text.slice(0, 1_024).includes('%PDF-')) return 'application/pdf';
  return textType(head, text);
}

function zipType(head: Uint8Array): string {
  const text = new TextDecoder('iso-8859-1').decode(head);
  for (const [entry, mediaType] of ZIP_CONTENTS) if (text.includes(entry)) return mediaType;
  return text.startsWith('[Content_Types].xml', 30) ? OOXML : 'application/zip';
}

/** Office Open XML of which the first octets do not tell the application. */
const OOXML = 'application/vnd.openxmlformats-officedocument';

function textType(head: Uint8Array, latin: string): string | null {
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const text = isUtf16
    ? new TextDecoder(head[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(head.subarray(0, 2_048))
    : latin;
  const body = afterComments(text.replace(/^\u00ef\u00bb\u00bf/, ''));
  for (const [beginning, mediaType] of TEXT_BEGINNINGS) if (beginning.test(body)) return mediaType;
  return null;
}

function afterComments(text: string): string {
  let rest = text.trimStart();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->');
    if (end < 0) return '<!doctype html';
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}

function startsWith(head: Uint8Array, octets: readonly number[], at: number): boolean {
  return octets.every((octet, i) => head[at + i] === octet);
}
