/** What a file is to the one who opens it. */
export type FileKind =
  | 'program'
  | 'script'
  | 'shortcut'
  | 'disk-image'
  | 'settings'
  | 'page'
  | 'drawing'
  | 'note'
  | 'archive'
  | 'macro-document'
  | 'document'
  | 'pdf'
  | 'picture'
  | 'text'
  | 'message'
  | 'appointment'
  | 'contact'
  | 'sound'
  | 'video'
  | 'signature';

/** By the last part of a name, as Windows goes by it; lower case. */
const EXTENSIONS: Readonly<Record<FileKind, string>> = {
  program:
    'exe scr com pif cpl msi msp msix msixbundle appx appxbundle application gadget dll sys apk dmg pkg app jar xll',
  script: 'js jse mjs vbs vbe wsf wsh wsc sct hta ps1 psm1 psd1 ps2 psc1 bat cmd chm hlp msc reg inf command csh ksh',
  shortcut: 'lnk url website webloc desktop scf library-ms search-ms searchconnector-ms settingcontent-ms appref-ms',
  'disk-image': 'iso img vhd vhdx udf vmdk ova',
  settings: 'mobileconfig rdp ovpn',
  page: 'htm html xhtml xht shtml shtm mht mhtml hxt',
  drawing: 'svg svgz',
  note: 'one onepkg onetoc2',
  archive: 'zip rar 7z tar gz tgz bz2 tbz2 xz txz zst lzh lha cab ace arj z jnlp',
  'macro-document': 'docm dotm xlsm xltm xlam xlsb pptm potm ppam ppsm sldm',
  document:
    'doc docx dot dotx rtf odt xls xlsx xlt xltx csv ods ppt pptx pps ppsx pot potx odp odg pages numbers key iqy slk hwp jtd wpd pub vsd vsdx mdb accdb',
  pdf: 'pdf xps oxps ps ai',
  picture: 'png jpg jpeg jpe jfif gif bmp tif tiff webp heic heif avif ico emz wmz emf wmf',
  text: 'txt text log md patch diff json xml yml yaml ini conf',
  message: 'eml msg',
  appointment: 'ics ical ifb vcs',
  contact: 'vcf vcard',
  sound: 'mp3 wav m4a aac ogg oga flac wma opus amr mid midi',
  video: 'mp4 m4v mov avi wmv mkv webm mpg mpeg 3gp flv',
  signature: 'asc sig p7s p7m p7c gpg pgp cer crt pem',
};

/** By media type, where one is told; the beginnings in MEDIA_TYPES stand for all that begin so. */
const TYPES: Readonly<Record<string, FileKind>> = {
  'application/vnd.microsoft.portable-executable': 'program',
  'application/x-msdownload': 'program',
  'application/x-dosexec': 'program',
  'application/x-elf': 'program',
  'application/x-mach-binary': 'program',
  'application/java-vm': 'program',
  'application/java-archive': 'program',
  'application/vnd.android.package-archive': 'program',
  'application/vnd.ms-htmlhelp': 'script',
  'application/javascript': 'script',
  'text/javascript': 'script',
  'application/hta': 'script',
  'text/x-shellscript': 'script',
  'application/x-ms-shortcut': 'shortcut',
  'application/x-mswinurl': 'shortcut',
  'application/x-iso9660-image': 'disk-image',
  'application/x-vhd': 'disk-image',
  'application/x-vhdx': 'disk-image',
  'text/html': 'page',
  'application/xhtml+xml': 'page',
  'image/svg+xml': 'drawing',
  'application/onenote': 'note',
  'application/zip': 'archive',
  'application/gzip': 'archive',
  'application/vnd.rar': 'archive',
  'application/x-7z-compressed': 'archive',
  'application/x-bzip2': 'archive',
  'application/x-xz': 'archive',
  'application/zstd': 'archive',
  'application/x-tar': 'archive',
  'application/vnd.ms-cab-compressed': 'archive',
  'application/x-ace-compressed': 'archive',
  'application/x-ole-storage': 'document',
  'application/rtf': 'document',
  'application/msword': 'document',
  'application/pdf': 'pdf',
  'application/postscript': 'pdf',
  'message/rfc822': 'message',
  'text/calendar': 'appointment',
  'text/vcard': 'contact',
  'text/plain': 'text',
  'text/csv': 'document',
  'application/pgp-encrypted': 'signature',
  'application/pgp-signature': 'signature',
  'application/pkcs7-signature': 'signature',
};

const BEGINNINGS: readonly (readonly [string, FileKind])[] = [
  ['image/', 'picture'],
  ['audio/', 'sound'],
  ['video/', 'video'],
  ['application/vnd.openxmlformats-officedocument', 'document'],
  ['application/vnd.oasis.opendocument', 'document'],
  ['application/vnd.ms-excel', 'document'],
  ['application/vnd.ms-powerpoint', 'document'],
  ['application/vnd.ms-word', 'document'],
];

const KINDS: ReadonlyMap<string, FileKind> = new Map(
  (Object.entries(EXTENSIONS) as [FileKind, string][]).flatMap(([kind, extensions]) =>
    extensions.split(' ').map((extension): [string, FileKind] => [extension, kind]),
  ),
);

/** Characters that are not shown: Windows and a reader overlook them at the end of a name. */
const UNSEEN = /[\s.\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+$/;

/** The last part of a file name, lower case, without what is not seen at its end; null where it has none. */
export function extensionOf(name: string): string | null {
  const seen = name.slice(-300).replace(UNSEEN, '');
  return /\.([^.\s/\\]{1,20})$/.exec(seen)?.[1]?.toLowerCase().normalize('NFKC') ?? null;
}

/** What a file is by its name; null where that tells nothing. */
export function kindByName(name: string): FileKind | null {
  const extension = extensionOf(name);
  return extension === null ? null : (KINDS.get(extension) ?? null);
}

/** What a file is by a media type, lower case; null where that tells nothing. */
export function kindByMediaType(mediaType: string): FileKind | null {
  const known = TYPES[mediaType];
  if (known !== undefined) return known;
  return BEGINNINGS.find(([beginning]) => mediaType.startsWith(beginning))?.[1] ?? null;
}
