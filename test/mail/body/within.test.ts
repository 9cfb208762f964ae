import { expect, it } from 'vitest';
import { readSource } from './read-source.ts';

it('a link of an attached message says which one it stands in, its own do not', async () => {
  const { links } = await readSource(
    'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nhttps://own.example/\r\n' +
      '--b\r\nContent-Type: message/rfc822\r\n\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n' +
      '--c\r\nContent-Type: text/plain\r\n\r\nhttps://attached.example/\r\n' +
      '--c\r\nContent-Type: message/rfc822\r\n\r\nSubject: x\r\n\r\nhttps://deep.example/\r\n--c--\r\n--b--\r\n',
  );
  expect(links.map(({ host, within }) => [host, within])).toEqual([
    ['own.example', null],
    ['attached.example', '2'],
    ['deep.example', '2.2'],
  ]);
});
