import { describe, expect, it } from 'vitest';
import { realMediaType } from '../../../src/mail/attachment/real-media-type.ts';
import { octetsOf } from '../octets.ts';

const real = (head: string) => realMediaType(octetsOf(head));

describe('the kind of a file by its first octets', () => {
  it.each([
    ['image/png', '\x89PNG\r\n\x1a\n'],
    ['image/jpeg', '\xff\xd8\xff\xe0'],
    ['image/gif', 'GIF89a'],
    ['image/webp', 'RIFF\x10\0\0\0WEBPVP8 '],
    ['application/pdf', '%PDF-1.7'],
    ['application/pdf', '\r\n%PDF-1.4'],
    ['application/zip', 'PK\x03\x04\x14\0\0\0\x08\0invoice.exe'],
    ['application/zip', 'PK\x05\x06'],
    ['application/vnd.openxmlformats-officedocument', `PK\x03\x04${'\0'.repeat(26)}[Content_Types].xml`],
    [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      `PK\x03\x04${'\0'.repeat(26)}[Content_Types].xml..PK\x03\x04word/document.xml`,
    ],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK\x03\x04......xl/workbook.xml'],
    ['application/vnd.oasis.opendocument.text', 'PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.text'],
    ['application/java-archive', 'PK\x03\x04....META-INF/MANIFEST.MF'],
    ['application/x-ole-storage', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    ['application/vnd.microsoft.portable-executable', 'MZ\x90\0'],
    ['application/x-elf', '\x7fELF\x02'],
    ['application/x-ms-shortcut', 'L\0\0\0\x01\x14\x02\0'],
    ['application/onenote', '\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d\xae\xb1\x53\x78\xd0\x29\x96\xd3'],
    ['application/gzip', '\x1f\x8b\x08'],
    ['application/vnd.rar', 'Rar!\x1a\x07\x01\0'],
    ['application/x-7z-compressed', "7z\xbc\xaf'\x1c"],
    ['application/x-iso9660-image', `${'\0'.repeat(32_769)}CD001`],
    ['application/x-tar', `${'a'.repeat(257)}ustar`],
    ['application/rtf', '{\\rtf1'],
    ['text/x-shellscript', '#!/bin/sh\n'],
    ['text/html', '<!DOCTYPE html><html>'],
    ['text/html', '\xef\xbb\xbf\r\n <!-- a --> <!-- b --><HTML>'],
    ['text/html', '<script>location="https://a.example/"</script>'],
    ['text/html', '\xff\xfe<\0h\0t\0m\0l\0>\0'],
    ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg">'],
    ['image/svg+xml', '<?xml version="1.0"?><!-- x --><svg>'],
    ['application/xhtml+xml', '<?xml version="1.0"?>\n<!DOCTYPE html>\n<html xmlns="x">'],
    ['application/xml', '<?xml version="1.0"?><a>'],
    ['application/x-mswinurl', '[InternetShortcut]\r\nURL=https://a.example/'],
    ['text/calendar', 'BEGIN:VCALENDAR\r\n'],
    ['message/rfc822', 'Received: from a\r\n\tby b\r\nFrom: a@a.example\r\nSubject: x\r\n\r\n'],
  ])('%s', (mediaType, head) => {
    expect(real(head)).toBe(mediaType);
  });

  it.each(['', 'P', 'plain text', 'Subject: of a letter\nwithout more', '<b', '<unknown>', '\0\0\0\0', '<?x'])(
    '%j tells nothing',
    (head) => {
      expect(real(head)).toBeNull();
    },
  );

  it.each([
    `<?xml ${'<!--'.repeat(1_000)}`,
    `<?xml >${'<!-->'.repeat(800)}`,
    '<!-- '.repeat(800),
    'X-A: b\n'.repeat(500),
    ' '.repeat(4_096),
  ])('is told at once', (head) => {
    const start = performance.now();
    real(head);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
