import { type AttachedFile, multipart } from '../../mail/attachment/attached.ts';
import { aMail, type Otherwise } from '../a-mail.ts';

/** An ordinary mail with files, its text changed as the test wants. */
export function aMailWith(
  files: readonly AttachedFile[],
  { text = 'Good morning.', ...otherwise }: Otherwise = {},
): string {
  const { type, body } = multipart(text, ...files);
  return aMail({ ...otherwise, text: body })
    .replace(/^Content-Type: text\/plain; charset=utf-8\r$/m, `Content-Type: ${type}\r`)
    .replace(/^Content-Transfer-Encoding: 8bit\r\n/m, '');
}

/** The same mail attached to another one. */
export function passedOn(mail: string): string {
  return aMailWith([{ name: 'mail.eml', type: 'message/rfc822', content: mail }]);
}
