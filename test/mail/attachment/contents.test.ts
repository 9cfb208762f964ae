import { strToU8, zipSync, zlibSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { maxArchiveEntries, maxInflatedOctets } from '../../../src/mail/limits.ts';
import type { Link } from '../../../src/mail/link/link.ts';
import { sourceSpan } from '../../../src/mail/source/locus.ts';
import { readSource } from '../body/read-source.ts';
import { octetsOf } from '../octets.ts';
import { type AttachedFile, mailWith } from './attached.ts';

async function inside(...files: readonly AttachedFile[]) {
  const octets = octetsOf(mailWith('Good morning.', ...files));
  const read = await readSource(octets);
  const [attachment] = read.attachments;
  if (attachment === undefined) throw new Error('no attachment');
  return { ...read, octets, attachment, contents: attachment.contents };
}

/** What a place leads back to: octets of the source, base64 undone. */
function decoded(octets: Uint8Array, { hrefLocus }: Link): string {
  const { start, end } = sourceSpan(hrefLocus);
  const text = Buffer.from(octets.subarray(start, end)).toString('latin1');
  return hrefLocus.in === 'source' ? text : Buffer.from(text, 'base64').toString('latin1');
}

const hrefs = (links: readonly Link[]) => links.map(({ href }) => href);

describe('links inside', () => {
  test.each<[string, AttachedFile, readonly string[]]>([
    [
      'HTML',
      { name: 'a.html', type: 'text/html', content: '<a href="https://a.example/">x</a>' },
      ['https://a.example/'],
    ],
    [
      'HTML that says nothing of itself',
      { name: 'a.bin', content: '<html><a href="https://a.example/">x</a>' },
      ['https://a.example/'],
    ],
    [
      'XHTML',
      {
        name: 'a.xhtml',
        content:
          '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><a href="https://a.example/">x</a></html>',
      },
      ['https://a.example/'],
    ],
    [
      'SVG called a picture',
      {
        name: 'a.png',
        type: 'image/png',
        content: '<svg xmlns="http://www.w3.org/2000/svg"><a xlink:href="https://a.example/"><text>x</text></a></svg>',
      },
      ['https://a.example/'],
    ],
    [
      'an appointment, folded and escaped',
      {
        name: 'a.ics',
        type: 'text/calendar',
        content:
          'BEGIN:VCALENDAR\r\nURL:https://a.exam\r\n ple/x\r\nDESCRIPTION:Go to https://b.example/y\\nor not\r\nORGANIZER;CN="A:B":mailto:c@c.example\r\nATTACH:https://d.example/z\r\n',
      },
      ['https://a.example/x', 'https://b.example/y', 'mailto:c@c.example', 'https://d.example/z'],
    ],
    [
      'a contact card',
      {
        name: 'a.vcf',
        type: 'text/vcard',
        content: 'BEGIN:VCARD\nitem1.URL;TYPE=x:https://a.example\nEMAIL:b@b.example\nTEL:+81 3-0000-0000\n',
      },
      ['https://a.example', 'mailto:b@b.example', 'tel:+81300000000'],
    ],
    [
      'a shortcut of Windows',
      { name: 'a.url', content: '[InternetShortcut]\r\nURL=file://198.51.100.7/s/a.exe\r\n' },
      ['file://198.51.100.7/s/a.exe'],
    ],
    [
      'a shortcut of macOS',
      { name: 'a.webloc', content: '<?xml version="1.0"?><plist><string>https://a.example/</string></plist>' },
      ['https://a.example/'],
    ],
    ['a text', { name: 'a.txt', type: 'text/plain', content: 'See https://a.example/x.' }, ['https://a.example/x']],
    [
      'a PDF document',
      {
        name: 'a.pdf',
        content:
          '%PDF-1.4\n<</A<</S/URI/URI(https://a.example/\\(x\\))>>>>\n<</URI <68747470733a2f2f622e6578616d706c65> >>',
      },
      ['https://a.example/(x)', 'https://b.example'],
    ],
  ])('%s', async (_, file, expected) => {
    const { links, octets } = await inside(file);
    expect(hrefs(links)).toEqual(expected);
    for (const link of links) {
      expect(link).toMatchObject({ where: 'attachment', within: '2', part: '2' });
      const address = link.href.replace(/^(?:mailto|tel):/, '').slice(-6, -2);
      expect(decoded(octets, link).replace(/[\r\n \\-]|\s/g, '')).toContain(
        link.href.startsWith('https://b.example') && file.name === 'a.pdf' ? '' : address.replace(/[()]/g, ''),
      );
    }
  });

  it('object streams of a PDF document', async () => {
    const stream = Buffer.from(zlibSync(strToU8('1 0 <</A<</S/URI/URI(https://a.example/deep)>>>>'))).toString(
      'latin1',
    );
    const content = Buffer.from(
      `%PDF-1.5\n5 0 obj <</Type/ObjStm/Filter/FlateDecode/N 1>>stream\r\n${stream}\r\nendstream`,
      'latin1',
    );
    expect(hrefs((await inside({ name: 'a.pdf', content })).links)).toEqual(['https://a.example/deep']);
  });

  it('an encrypted PDF document are not told, and that is', async () => {
    const { links, contents } = await inside({
      name: 'a.pdf',
      content: '%PDF-1.4\n<</URI(zzzz)>>\ntrailer <</Encrypt 9 0 R>>',
    });
    expect(links).toEqual([]);
    expect(contents).toMatchObject({ pdf: { isEncrypted: true }, isPartial: true });
  });

  it('an office document that a relation leads to', async () => {
    const content = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8('<x/>'),
      'word/_rels/document.xml.rels': strToU8(
        '<Relationships><Relationship Id="r1" Type="http://x/hyperlink" Target="https://a.example/?a=1&amp;b=2" TargetMode="External"/><Relationship Id="r2" Type="http://x/styles" Target="styles.xml"/></Relationships>',
      ),
      'word/_rels/settings.xml.rels': strToU8(
        '<Relationships><Relationship Id="r1" Type="http://x/attachedTemplate" Target="https://b.example/t.dotm" TargetMode="External"/></Relationships>',
      ),
      'word/vbaProject.bin': strToU8('x'),
    });
    const { links, contents } = await inside({ name: 'a.docx', content });
    expect(hrefs(links)).toEqual(['https://a.example/?a=1&b=2', 'https://b.example/t.dotm']);
    expect(contents.office?.template?.href).toBe('https://b.example/t.dotm');
    expect(contents.office?.macros).not.toBeNull();
  });

  it('are told once where the mail shows the page itself', async () => {
    const { links } = await readSource(
      'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; name=a.html\r\n\r\n<a href="https://a.example/">x</a>\r\n--b--\r\n',
    );
    expect(links.map(({ where, within }) => [where, within])).toEqual([['anchor', null]]);
  });
});

describe('an attached message', () => {
  const page = {
    name: 'in.html',
    type: 'text/html',
    content: '<form action="https://a.example/"><input type=password></form>',
  };
  const inner = mailWith('See https://b.example/.', page);

  test.each<[string, AttachedFile]>([
    ['encoded', { name: 'a.eml', type: 'message/rfc822', content: inner }],
    ['under another kind', { name: 'a.eml', content: inner }],
  ])('%s has links and attachments with the places of the source', async (_, file) => {
    const { links, octets, attachments } = await inside(file);
    expect(links.map(({ href, where, within }) => [href, where, within])).toEqual([
      ['https://b.example/', 'attachment', '2'],
      ['https://a.example/', 'attachment', '2.2'],
    ]);
    expect(decoded(octets, links[0] as Link)).toContain('b.example');
    expect(attachments.map(({ part, within, name }) => [part, within, name?.text])).toEqual([
      ['2', null, 'a.eml'],
      ['2.2', '2', 'in.html'],
    ]);
    const form = attachments[1]?.contents.markup?.forms[0];
    expect(form).toMatchObject({ action: 'https://a.example/', hasPasswordField: true });
    expect(form?.locus).toMatchObject({ in: 'entity', part: '2' });
  });

  it('in an attached message is opened, to a depth that is told', async () => {
    let message = mailWith('See https://deep.example/.');
    for (let depth = 0; depth < 3; depth++) message = mailWith('x', { name: 'a.eml', content: message });
    expect(hrefs((await readSource(message)).links)).toEqual(['https://deep.example/']);
    for (let depth = 0; depth < 10; depth++) message = mailWith('x', { name: 'a.eml', content: message });
    const { links, defects } = await readSource(message);
    expect(links).toEqual([]);
    expect(defects).toMatchObject([{ kind: 'attachment-not-read' }]);
  });
});

describe('a page', () => {
  const markup = async (content: string) => (await inside({ name: 'a.html', content })).contents.markup;
  const acts = async (content: string) => (await markup(content))?.acts.map(({ act }) => act);

  it('that a script writes is read where it stands encoded', async () => {
    const hidden = '<form action="https://a.example/take"><input type="password"></form>';
    const escaped = [...hidden].map((character) => `%${character.charCodeAt(0).toString(16)}`).join('');
    for (const script of [`document.write(unescape("${escaped}"))`, `document.write(atob('${btoa(hidden)}'))`]) {
      const { contents, links } = await inside({ name: 'a.html', content: `<html><script>${script}</script>` });
      expect(contents.markup?.forms).toMatchObject([{ action: 'https://a.example/take', hasPasswordField: true }]);
      expect(hrefs(links)).toEqual(['https://a.example/take']);
    }
  });

  test.each([
    [
      'makes a file of what it bears',
      `<script>var b=new Blob([atob("${'QUJD'.repeat(400)}")]);URL.createObjectURL(b)</script>`,
      ['makes-a-file'],
    ],
    ['offers a file of what it shows', '<script>URL.createObjectURL(new Blob([table.innerText]))</script>', []],
    ['leads away', '<html><script>window.location.href = "https://a.example/";</script>', ['redirects']],
    ['compares where it is', '<html><script>if (location == home) show()</script>', []],
    [
      'leads away without a script',
      '<html><meta http-equiv="refresh" content="0; url=https://a.example/">',
      ['redirects'],
    ],
    ['sends what is typed', '<html><script>$.post("https://a.example/api.php", {p})</script>', ['sends']],
    ['acts on an event', '<html><body onload="location.replace(\'https://a.example/\')">', ['redirects']],
    ['speaks of scripts in its text', '<html><p>Set location.href = "x" and call fetch("y").</p>', []],
  ])('%s', async (_, content, expected) => {
    expect(await acts(content)).toEqual(expected);
  });

  it('larger than is read is looked at from its end', async () => {
    const content = `<html><script>var b=new Blob([atob("${'QUJDREVG'.repeat(300_000)}")]);URL.createObjectURL(b)</script>`;
    const { contents, octets } = await inside({ name: 'a.html', content });
    expect(contents).toMatchObject({
      isPartial: true,
      markup: { acts: [{ act: 'makes-a-file', reads: 'createObjectURL(' }] },
    });
    const { start, end } = sourceSpan(contents.markup?.acts[0]?.locus as Link['hrefLocus']);
    expect(Buffer.from(Buffer.from(octets.subarray(start, end)).toString(), 'base64').toString()).toContain(
      'ObjectURL',
    );
  });

  it('tells a field for a card, a script, and how much it shows', async () => {
    expect(await markup('<html><input name="cardNumber">Hello')).toMatchObject({
      cardField: { in: 'entity' },
      script: null,
      textLength: 5,
    });
    expect(await markup('<svg onload="x()"></svg>')).toMatchObject({ kind: 'drawing', script: { in: 'entity' } });
  });
});

describe('an archive', () => {
  const zip = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  const names = async (content: Uint8Array, name = 'a.zip') =>
    (await inside({ name, content })).contents.listing?.entries.map((entry) => entry.name);

  it('is listed by its directory, with places', async () => {
    const { contents } = await inside({ name: 'a.zip', content: zip({ 'a.txt': 'x', 'in/請求書.exe': 'MZ' }) });
    expect(contents.listing).toMatchObject({
      count: 2,
      isEncrypted: false,
      entries: [{ name: 'a.txt', size: 1 }, { name: 'in/請求書.exe' }],
    });
    expect(contents.listing?.entries[0]?.locus).toMatchObject({ in: 'entity', part: '2' });
  });

  it('has names in Shift_JIS', async () => {
    const content = zip({ XXXXXX: 'x' });
    const text = Buffer.from(content).toString('latin1').replaceAll('XXXXXX', '\x90\xbf\x8b\x81\x8f\x91');
    expect(await names(Buffer.from(text, 'latin1'))).toEqual(['請求書']);
  });

  it('is known as encrypted by the flag of an entry', async () => {
    const content = zip({ 'a.txt': 'x' });
    const at = Buffer.from(content).indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    content[at + 8] = (content[at + 8] ?? 0) | 1;
    expect((await inside({ name: 'a.zip', content })).contents.listing).toMatchObject({ isEncrypted: true });
  });

  it('whose directory is cut off is listed from its beginning', async () => {
    const content = zip({ 'a.txt': 'x', 'b.txt': 'y' });
    const { contents } = await inside({ name: 'a.zip', content: content.subarray(0, content.length - 40) });
    expect(contents).toMatchObject({
      isPartial: true,
      listing: { count: null, entries: [{ name: 'a.txt' }, { name: 'b.txt' }] },
    });
  });

  it('of thousands of files is listed to a cap that is told', async () => {
    const content = zip(Object.fromEntries(Array.from({ length: maxArchiveEntries + 5 }, (_, i) => [`${i}`, ''])));
    const { contents } = await inside({ name: 'a.zip', content });
    expect(contents.listing?.entries.length).toBe(maxArchiveEntries);
    expect(contents).toMatchObject({ isPartial: true, listing: { count: maxArchiveEntries + 5 } });
  });

  it('larger than is decoded whole is listed from its end', async () => {
    const noise = Uint8Array.from({ length: 3_000_000 }, (_, i) => (i * 2_654_435_761) >>> 24);
    const content = zipSync({ 'noise.bin': [noise, { level: 0 }], 'late.exe': strToU8('MZ') });
    const { contents, octets } = await inside({ name: 'a.zip', content });
    expect(contents.listing?.entries.map(({ name }) => name)).toEqual(['noise.bin', 'late.exe']);
    const { start, end } = sourceSpan(contents.listing?.entries[1]?.locus as Link['hrefLocus']);
    expect(
      Buffer.from(Buffer.from(octets.subarray(start, end)).toString('latin1'), 'base64').toString('latin1'),
    ).toContain('late.exe');
  });

  it('that would become endless is not unpacked', async () => {
    const bomb = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      '_rels/.rels': new Uint8Array(10_000_000),
    });
    const { contents } = await inside({ name: 'a.docx', content: bomb });
    expect(bomb.length).toBeLessThan(100_000);
    expect(contents).toMatchObject({ isPartial: true, office: { macros: null } });
    expect(maxInflatedOctets).toBeLessThan(1_000_000);
  });

  it('of RAR 4 and RAR 5 is listed, encrypted ones are known', async () => {
    const four = Buffer.from(
      '526172211a0700' +
        'cf907300000d00000000000000' +
        '0000740400' +
        '2500' +
        '00000000' +
        '05000000' +
        '02' +
        '00000000' +
        '00000000' +
        '14' +
        '30' +
        '0500' +
        '20000000' +
        '612e657865',
      'hex',
    );
    expect((await inside({ name: 'a.rar', content: four })).contents.listing).toMatchObject({
      isEncrypted: true,
      entries: [{ name: 'a.exe', size: 5 }],
    });
    const five = Buffer.from(
      '526172211a070100' +
        '00000000' +
        '03010000' +
        '00000000' +
        '0d' +
        '02' +
        '00' +
        '00' +
        '05' +
        '20' +
        '00' +
        '00' +
        '05' +
        '612e657865',
      'hex',
    );
    expect((await inside({ name: 'a.rar', content: five })).contents.listing).toMatchObject({
      isEncrypted: false,
      entries: [{ name: 'a.exe', size: 5 }],
    });
    const locked = Buffer.from('526172211a070100' + '00000000' + '03040000', 'hex');
    expect((await inside({ name: 'a.rar', content: locked })).contents.listing).toMatchObject({ isEncrypted: true });
  });

  it('of 7z is known as encrypted by its coders', async () => {
    const head = Buffer.alloc(32);
    head.set(Buffer.from('377abcaf271c0004', 'hex'));
    head.writeUInt32LE(6, 20);
    const seven = (header: string) =>
      inside({ name: 'a.7z', content: Buffer.concat([head, Buffer.from(header, 'hex')]) });
    expect((await seven('170606f10701')).contents.listing).toMatchObject({ isEncrypted: true, count: null });
    expect((await seven('170600000000')).contents.listing).toMatchObject({ isEncrypted: false, count: null });
  });
});

describe('an older office document', () => {
  const ole = (name: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(name, 'utf16le')]);

  it('has macros, or is encrypted, by the names of its streams', async () => {
    expect((await inside({ name: 'a.doc', content: ole('_VBA_PROJECT') })).contents).toMatchObject({
      office: { macros: { in: 'entity' } },
      listing: null,
    });
    expect((await inside({ name: 'a.xlsx', content: ole('EncryptedPackage') })).contents.listing).toMatchObject({
      isEncrypted: true,
    });
    expect((await inside({ name: 'a.doc', content: ole('WordDocument') })).contents).toMatchObject({
      office: { macros: null },
    });
  });
});

describe('what hostile files cost', () => {
  test.each<[string, string]>([
    ['addresses in a PDF document that never end', `%PDF-1.4\n${'/URI('.repeat(200_000)}`],
    ['object streams that are none', `%PDF-1.4\n${'/ObjStm '.repeat(120_000)}`],
    ['scripts that never end', `<html>${'<script>location '.repeat(60_000)}`],
    ['tags that never end', `<html>${'<input '.repeat(140_000)}`],
    ['one line without an end', `BEGIN:VCALENDAR\r\n${'a;"'.repeat(330_000)}`],
  ])('%s: little time', async (_, content) => {
    const start = performance.now();
    await inside({ name: 'a', content });
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
