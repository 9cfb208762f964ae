import { beforeEach, describe, expect, test, vi } from 'vitest';
import { maxSourceLength, readMessageSource } from '../../src/thunderbird/message-source.ts';

const { getRaw } = vi.hoisted(() => ({
  getRaw: vi.fn<(id: number, options: { decrypt: boolean }) => Promise<{ arrayBuffer(): Promise<ArrayBuffer> }>>(),
}));
vi.mock('../../src/thunderbird/webextension.ts', () => ({ webextension: { messages: { getRaw } } }));

const header = { id: 1, size: 100 };
const plain = 'From: a@sender.example\r\n\r\ntext\r\n';
const openPgp = `Content-Type: multipart/encrypted; boundary="b"\r\n${plain}`;
const sMime = `Content-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n${plain}`;
const signed = `Content-Type: application/pkcs7-mime; smime-type=signed-data\r\n${plain}`;

function gives(stored: string, decrypted?: string) {
  getRaw.mockImplementation(async (_, { decrypt }) => {
    const text = decrypt ? decrypted : stored;
    if (text === undefined) throw new Error('Error decrypting message 1');
    return { arrayBuffer: async () => new TextEncoder().encode(text).buffer };
  });
}

beforeEach(() => {
  getRaw.mockReset();
});

describe('message source', () => {
  test('octets, and the name by which the message is remembered', async () => {
    gives(plain);
    const source = await readMessageSource(header, 'decrypt');
    expect(source).toMatchObject({ isDecrypted: false, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect('octets' in source && new TextDecoder().decode(source.octets)).toBe(plain);
  });

  test("Thunderbird's own lines and line ends are in the octets and not in the name", async () => {
    gives(plain);
    const byImap = await readMessageSource(header, 'decrypt');
    gives(`X-Account-Key: account1\nX-Mozilla-Status: 0001\n${plain.replaceAll('\r\n', '\n')}`);
    const byPop = await readMessageSource(header, 'decrypt');
    expect('sha256' in byPop && byPop.sha256).toBe('sha256' in byImap && byImap.sha256);
  });

  test('not there: moved, deleted, server out of reach', async () => {
    getRaw.mockRejectedValue(new Error('Message not found: 1.'));
    expect(await readMessageSource(header, 'decrypt')).toEqual({ unreadable: 'not-there' });
  });

  test('too large: said with the cap, and not even asked for', async () => {
    const answer = await readMessageSource({ id: 1, size: maxSourceLength + 1 }, 'decrypt');
    expect(answer).toEqual({ unreadable: 'too-large', maxLength: maxSourceLength });
    expect(getRaw).not.toHaveBeenCalled();
  });

  test.each([openPgp, sMime])(
    'encrypted, with a key: what Thunderbird decrypts, under the name of what came',
    async (mail) => {
      gives(mail);
      const sealed = await readMessageSource(header, 'leave');
      expect(sealed).toEqual({ unreadable: 'encrypted' });
      gives(mail, plain);
      expect(await readMessageSource(header, 'decrypt')).toMatchObject({ isDecrypted: true });
    },
  );

  test.each([undefined, openPgp])('encrypted, without a key: that is said', async (decrypted) => {
    gives(openPgp, decrypted);
    expect(await readMessageSource(header, 'decrypt')).toEqual({ unreadable: 'encrypted' });
  });

  test('signed only is not encrypted (RFC 8551 §3.5.2)', async () => {
    gives(signed);
    expect(await readMessageSource(header, 'leave')).toMatchObject({ isDecrypted: false });
  });
});
