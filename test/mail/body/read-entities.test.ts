import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../src/mail/body/body.ts';
import { readEntities } from '../../../src/mail/body/read-entities.ts';
import { readHeaderSection } from '../../../src/mail/header/read-header-section.ts';
import { maxEntities, maxEntityDepth } from '../../../src/mail/limits.ts';
import { octetsOf } from '../octets.ts';

function read(source: string, end = source.length) {
  const octets = octetsOf(source);
  const header = readHeaderSection(octets, 0, end, 'message');
  const { root, entities, defects } = readEntities(octets, header, end);
  const bodyOf = ({ body }: Entity) => source.slice(body.start, body.end);
  return {
    root,
    entities,
    parts: entities.map(({ part, mediaType }) => `${part} ${mediaType}`),
    leaves: entities
      .filter(({ children }) => children.length === 0)
      .map((entity) => `${entity.part}|${bodyOf(entity)}`),
    bodies: new Map(entities.map((entity) => [entity.part, bodyOf(entity)])),
    defects: defects.map(({ kind }) => kind),
    spans: defects,
  };
}

const mixed = (body: string, boundary = 'b') => `Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n${body}`;

describe('numbers of entities, RFC 3501 §6.4.5', () => {
  it('calls the only leaf of a message 1', () => {
    expect(read('Subject: x\r\n\r\nbody\r\n').leaves).toEqual(['1|body\r\n']);
  });

  it('numbers the children of multiparts', () => {
    const { parts, leaves } = read(
      mixed(
        '--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\n\r\none\r\n--c\r\nContent-Type: text/html\r\n\r\ntwo\r\n--c--\r\n' +
          '--b\r\nContent-Type: image/png\r\n\r\nthree\r\n--b--\r\n',
      ),
    );
    expect(parts).toEqual([
      ' multipart/mixed',
      '1 multipart/alternative',
      '1.1 text/plain',
      '1.2 text/html',
      '2 image/png',
    ]);
    expect(leaves).toEqual(['1.1|one', '1.2|two', '2|three']);
  });

  it('numbers the leaf of an enclosed message, and the children of its multipart', () => {
    const { parts, root } = read(
      mixed(
        '--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: a\r\n\r\nleaf\r\n' +
          '--b\r\nContent-Type: message/rfc822\r\n\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n\r\nx\r\n--c--\r\n--b--',
      ),
    );
    expect(parts.slice(1)).toEqual([
      '1 message/rfc822',
      '1.1 text/plain',
      '2 message/rfc822',
      '2.TEXT multipart/mixed',
      '2.1 text/plain',
    ]);
    expect(root.children.map(({ children }) => children.length)).toEqual([1, 1]);
  });

  it('opens a message that is all that is sent', () => {
    expect(read('Content-Type: message/rfc822\r\n\r\nSubject: a\r\n\r\nleaf').leaves).toEqual(['1.1|leaf']);
  });
});

describe('delimiters, RFC 2046 §5.1.1', () => {
  it('gives the line end before a delimiter to the delimiter', () => {
    expect(read(mixed('--b\r\n\r\none\r\n\r\n--b\r\n\r\n--b--\r\n')).leaves).toEqual(['1|one\r\n', '2|']);
  });

  it('leaves out preamble and epilogue', () => {
    const { leaves, defects, bodies } = read(
      mixed('preamble\r\n--b\r\n\r\none\r\n--b--\r\nepilogue\r\n--b\r\n\r\nnot a part'),
    );
    expect(leaves).toEqual(['1|one']);
    expect(defects).toEqual([]);
    expect(bodies.get('')).toMatch(/^preamble.*not a part$/s);
  });

  it.each([
    ['LF', '--b\n\none\n--b\n\ntwo\n--b--\n'],
    ['CR', '--b\r\rone\r--b\r\rtwo\r--b--\r'],
    ['white space after it', '--b \t\r\n\r\none\r\n--b  \r\n\r\ntwo\r\n--b-- \r\n'],
    ['no line end after the last', '--b\r\n\r\none\r\n--b\r\n\r\ntwo\r\n--b--'],
  ])('reads delimiters with %s', (_, body) => {
    const { leaves, defects } = read(mixed(body));
    expect(leaves).toEqual(['1|one', '2|two']);
    expect(defects).toEqual([]);
  });

  it('takes no line for a delimiter that only begins with the boundary', () => {
    expect(read(mixed('--b\r\n\r\n--bc\r\n--b-\r\n --b\r\nx--b\r\n-- b\r\n--b--')).leaves).toEqual([
      '1|--bc\r\n--b-\r\n --b\r\nx--b\r\n-- b',
    ]);
  });

  it('tells boundaries apart of which one begins with the other', () => {
    const inner = 'Content-Type: multipart/mixed; boundary=bb\r\n\r\n--bb\r\n\r\none\r\n--bb\r\n\r\ntwo\r\n--bb--\r\n';
    expect(read(mixed(`--b\r\n${inner}--b\r\n\r\nthree\r\n--b--`)).leaves).toEqual(['1.1|one', '1.2|two', '2|three']);
  });

  it('reads a boundary that ends in hyphens', () => {
    const { leaves, defects } = read(mixed('--b--\r\n\r\none\r\n--b--\r\n\r\ntwo\r\n--b----\r\n', 'b--'));
    expect(leaves).toEqual(['1|one', '2|two']);
    expect(defects).toEqual([]);
  });

  it('gives a delimiter of two multiparts to the outer one, as Thunderbird does', () => {
    const { parts, defects } = read(
      mixed('--b\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n\r\none\r\n--b--\r\n'),
    );
    expect(parts).toEqual([' multipart/mixed', '1 multipart/alternative', '2 text/plain']);
    expect(defects).toEqual(['boundary-missing']);
  });

  it('ends a header section at a delimiter', () => {
    const { leaves } = read(mixed('--b\r\nContent-Type: text/html\r\n--b\r\n\r\ntwo\r\n--b--'));
    expect(leaves).toEqual(['1|', '2|two']);
  });

  it('takes a message/rfc822 without a part of its own for a header section only', () => {
    expect(read(mixed('--b\r\nContent-Type: message/rfc822\r\n\r\n--b\r\n\r\ntwo\r\n--b--')).leaves).toEqual([
      '1.1|',
      '2|two',
    ]);
  });
});

describe('broken multiparts', () => {
  it('reads the last part to the end where the closing delimiter is missing', () => {
    const { leaves, defects } = read(mixed('--b\r\n\r\none\r\n--b\r\n\r\ntwo\r\n'));
    expect(leaves).toEqual(['1|one', '2|two\r\n']);
    expect(defects).toEqual(['boundary-not-closed']);
  });

  it('lets a delimiter of an outer multipart end all inside of it', () => {
    const { leaves, defects } = read(
      mixed('--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n\r\none\r\n--b\r\n\r\ntwo\r\n--b--'),
    );
    expect(leaves).toEqual(['1.1|one', '2|two']);
    expect(defects).toEqual(['boundary-not-closed']);
  });

  it('finds the boundary where Content-Type names none', () => {
    const { leaves, defects } = read(
      'Content-Type: multipart/mixed\r\n\r\n--\r\n-- \r\n--x=y\r\nContent-Type: text/plain\r\n\r\none\r\n--x=y--\r\n',
    );
    expect(leaves).toEqual(['1|one']);
    expect(defects).toEqual(['boundary-missing']);
  });

  it('guesses no boundary of another multipart', () => {
    const { leaves } = read(
      mixed('--b\r\nContent-Type: multipart/mixed\r\n\r\none\r\n--b\r\nContent-Type: text/plain\r\n\r\ntwo\r\n--b--'),
    );
    expect(leaves).toEqual(['1|one', '2|two']);
  });

  it('keeps a multipart without delimiters as it stands', () => {
    const { leaves, defects } = read(mixed('nothing'));
    expect(leaves).toEqual(['|nothing']);
    expect(defects).toEqual(['boundary-missing']);
  });

  it('reads no further than it is told', () => {
    const source = mixed('--b\r\n\r\none\r\n--b\r\n\r\ntwo\r\n--b--');
    expect(read(source, source.indexOf('\r\n--b\r\n\r\ntwo')).leaves).toEqual(['1|one']);
  });
});

describe('fields of an entity', () => {
  const one = (fields: string) => read(`${fields}\r\n\r\nx`).root;

  it.each([
    ['Content-Type: TEXT/HTML; charset=utf-8', 'text/html'],
    ['Content-Type: text', 'text/plain'],
    ['Content-Type: ;;', 'text/plain'],
    ['Content-Type: "text/html"', 'text/plain'],
    ['Subject: x', 'text/plain'],
    ['Content-Type: image/png\r\nContent-Type: text/html', 'image/png'],
  ])('reads the media type of %j, RFC 2045 §5', (fields, mediaType) => {
    expect(one(fields).mediaType).toBe(mediaType);
  });

  it('takes an entity of a digest for a message, RFC 2046 §5.1.5', () => {
    const { parts } = read(
      'Content-Type: multipart/digest; boundary=b\r\n\r\n--b\r\n\r\nSubject: x\r\n\r\none\r\n--b--',
    );
    expect(parts).toEqual([' multipart/digest', '1 message/rfc822', '1.1 text/plain']);
  });

  it.each([
    ['BASE64', 'base64'],
    ['"quoted-printable"', 'quoted-printable'],
    ['base64; x=y', 'base64'],
    ['8-bit', '8bit'],
    ['(comment) 7bits', '7bit'],
    ['', '7bit'],
  ])('reads the transfer encoding %j, RFC 2045 §6', (body, encoding) => {
    expect(one(`Content-Transfer-Encoding: ${body}`).transferEncoding).toBe(encoding);
  });

  it('tells of a transfer encoding that nobody knows', () => {
    const { spans } = read('Content-Transfer-Encoding: hexa\r\n\r\nx');
    expect(spans).toEqual([{ kind: 'transfer-encoding-unknown', span: { start: 0, end: 33 } }]);
    expect(read('Content-Transfer-Encoding: binary\r\n\r\nx').defects).toEqual([]);
  });

  it('reads disposition, file name and content id, RFC 2183, RFC 2231', () => {
    const entity = one(
      "Content-Type: application/pdf; name=old.pdf\r\nContent-Disposition: ATTACHMENT; filename*=utf-8''%E8%AB%8B.pdf\r\nContent-ID: <a@b>",
    );
    expect([entity.disposition, entity.fileName?.text, entity.contentId]).toEqual(['attachment', '請.pdf', 'a@b']);
    expect(one('Content-Disposition: x-strange').disposition).toBe('attachment');
    expect(one('Content-Type: a/b; name="n.txt"').fileName?.text).toBe('n.txt');
    expect(one('Subject: x')).toMatchObject({ disposition: null, fileName: null, contentId: null });
  });

  it('does not open a message that is encoded', () => {
    expect(read('Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\nU3ViamVjdDo').parts).toEqual([
      '1 message/rfc822',
    ]);
  });
});

describe('caps', () => {
  it('opens nested entities down to a depth, in a thousand of them', () => {
    let source = '';
    for (let i = 0; i < 1_000; i++) source += `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`;
    const { entities, spans } = read(`${source}\r\ndeep`);
    expect(entities).toHaveLength(maxEntityDepth + 1);
    expect(spans.find(({ kind }) => kind === 'entities-too-deep')?.limit).toBe(maxEntityDepth);
    expect(entities.at(-1)?.part).toBe(Array(maxEntityDepth).fill('1').join('.'));
  });

  it('opens enclosed messages down to the same depth', () => {
    const { entities, defects } = read(`${'Content-Type: message/rfc822\r\n\r\n'.repeat(1_000)}\r\ndeep`);
    expect(entities).toHaveLength(maxEntityDepth + 1);
    expect(defects).toEqual(['entities-too-deep']);
  });

  it('reads ten thousand siblings', () => {
    const { entities, defects } = read(mixed(`${'--b\r\n\r\nx\r\n'.repeat(10_000)}--b--`));
    expect(entities).toHaveLength(10_001);
    expect(entities.at(-1)?.part).toBe('10000');
    expect(defects).toEqual([]);
  });

  it('tells where it stopped to count', () => {
    const { entities, spans } = read(mixed(`${'--b\r\n\r\nx\r\n'.repeat(maxEntities + 5)}--b--`));
    expect(entities).toHaveLength(maxEntities);
    expect(spans.map(({ kind, limit }) => [kind, limit])).toEqual([['too-many-entities', maxEntities]]);
  });
});
