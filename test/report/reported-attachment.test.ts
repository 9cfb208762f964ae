import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readMail } from '../../src/mail/read-mail.ts';
import { attachmentNotes } from '../../src/report/attachment-notes.ts';
import { reportedAttachment } from '../../src/report/reported-attachment.ts';
import { sayIn } from '../../src/report/words.ts';
import { aMailWith, passedOn } from '../checks/attachment/a-mail-with.ts';
import type { AttachedFile } from '../mail/attachment/attached.ts';

async function told(mail: string, index = 0) {
  const { attachments } = await readMail(new TextEncoder().encode(mail), { ownHosts: [] });
  const attachment = attachments[index];
  if (attachment === undefined) throw new Error('no attachment');
  const reported = { ...reportedAttachment(attachment), standing: 'unverifiable', why: [] } as const;
  return { ...reported, en: attachmentNotes(reported, sayIn('en')), ja: attachmentNotes(reported, sayIn('ja')) };
}

const one = (file: AttachedFile) => told(aMailWith([file]));
const zip = (...names: readonly string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));

test('says in plain words what calls itself something else', async () => {
  const { kind, posesAs, en, ja } = await one({
    name: 'photo.jpg',
    type: 'image/jpeg',
    content: `MZ${'\0'.repeat(60)}`,
  });
  expect([kind, posesAs]).toEqual(['program', 'picture']);
  expect(en).toEqual(['This is a program that calls itself a picture']);
  expect(ja).toEqual(['画像を名乗るプログラムです']);
});

describe('says nothing of what differs without harm', () => {
  test.each<[string, string, string | Uint8Array, string]>([
    ['a PDF document declared as octets', 'a.pdf', '%PDF-1.7', 'pdf'],
    ['a document that begins as any archive', 'a.docx', zip('x'), 'document'],
    ['an installer that is a compound file', 'a.msi', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'program'],
    ['a file of no known kind', 'a.xyz', 'x', ''],
  ])('%s', async (_, name, content, kind) => {
    expect(await one({ name, content })).toMatchObject({ kind: kind === '' ? null : kind, posesAs: null });
  });
});

describe('says what is in an archive', () => {
  test('by name', async () => {
    expect((await one({ name: 'a.zip', content: zip('a.txt', 'b.txt') })).en).toEqual(['Holds: a.txt · b.txt']);
  });

  test('by a few names where there are many, and how many', async () => {
    const { en, contains } = await one({ name: 'a.zip', content: zip(...'abcdefgh'.split('')) });
    expect(en).toEqual(['Holds 8 files: a · b · c · d · e …']);
    expect(contains).toEqual({ names: ['a', 'b', 'c', 'd', 'e'], count: 8, isEncrypted: false });
  });

  test('where it cannot be read', async () => {
    const content = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect((await one({ name: 'a.xlsx', content })).en).toEqual(['Encrypted: what is in it was not read']);
  });
});

test('says of a file that it came with an attached message', async () => {
  const { within, en } = await told(passedOn(aMailWith([{ name: 'a.txt', content: 'x' }])), 1);
  expect(within).toBe('2');
  expect(en).toEqual(['Came within an attached message']);
});

test('says where a cap was reached', async () => {
  const content = zip('a.txt', 'b.txt');
  expect((await one({ name: 'a.zip', content: content.subarray(0, -30) })).en).toContain(
    'Not all of it could be looked into',
  );
});
