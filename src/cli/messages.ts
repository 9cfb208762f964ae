import type { Dirent } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { isMbox, splitMbox } from '../mail/source/split-mbox.ts';

/** One message of the input, or what stood in its way. */
export type Message =
  | { readonly file: string; readonly index: number; readonly octets: Uint8Array<ArrayBuffer> }
  | { readonly file: string; readonly index: number; readonly error: string };

/** There is no such input: a path that does not exist or a folder without a mail. */
export class NoInput extends Error {}

/** Octets by which a file in a folder is taken for a mail. */
const headLength = 4096;

/** A file whose name says that it holds mail. */
const mailName = /\.(eml|mbox|mbx)$/i;

/**
 * The messages of the paths in the order given, files of a folder by name. `-` is standard input. What a
 * single path lacks is told by `onMissing` and the others go on.
 */
export async function* readMessages(
  paths: readonly string[],
  folder: string,
  onMissing: (missing: NoInput) => void,
): AsyncGenerator<Message> {
  for (const given of paths) {
    if (given === '-') {
      yield* messagesOf('-', await readAll(process.stdin));
      continue;
    }
    const absolute = path.resolve(folder, given);
    const found = await stat(absolute).catch(() => null);
    if (found === null) onMissing(new NoInput(`${given}: no such file or folder`));
    else if (found.isDirectory()) yield* messagesOfFolder(given, absolute, onMissing);
    else yield* messagesOfFile(given, absolute);
  }
}

async function* messagesOfFolder(
  given: string,
  absolute: string,
  onMissing: (missing: NoInput) => void,
): AsyncGenerator<Message> {
  let isEmpty = true;
  for await (const { file, error } of filesBelow(absolute)) {
    if (error === null && !(await isMailFile(file))) continue;
    isEmpty = false;
    const name = path.join(given, path.relative(absolute, file));
    if (error === null) yield* messagesOfFile(name, file);
    else yield unreadable(name, file, error);
  }
  if (isEmpty) onMissing(new NoInput(`${given}: no mail in this folder`));
}

/** Files by name; a folder that cannot be read with what stood in its way. Symbolic links are not followed: they can lead in circles. */
async function* filesBelow(folder: string): AsyncGenerator<{ readonly file: string; readonly error: unknown }> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { file: folder, error };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(file);
    else if (entry.isFile()) yield { file, error: null };
  }
}

/** By its name, or because it begins with a header field or an mbox separator. What cannot be read may be one. */
async function isMailFile(file: string): Promise<boolean> {
  if (mailName.test(file)) return true;
  const handle = await open(file).catch(() => null);
  if (handle === null) return true;
  try {
    const head = new Uint8Array(headLength);
    const { bytesRead } = await handle.read(head, 0, headLength, 0);
    const text = new TextDecoder('latin1').decode(head.subarray(0, bytesRead));
    return (
      /^(From [^\n]*\r?\n)?(>?From [^\n]*\r?\n)*[A-Za-z][A-Za-z0-9-]*:[ \t]/.test(text) &&
      /^(From|Received|Date|Return-Path|Message-ID|X-[\w-]+):/im.test(text)
    );
  } finally {
    await handle.close();
  }
}

async function* messagesOfFile(file: string, absolute: string): AsyncGenerator<Message> {
  let octets: Uint8Array<ArrayBuffer>;
  try {
    octets = new Uint8Array(await readFile(absolute));
  } catch (error) {
    yield unreadable(file, absolute, error);
    return;
  }
  yield* messagesOf(file, octets);
}

function unreadable(file: string, absolute: string, error: unknown): Message {
  return { file, index: 0, error: error instanceof Error ? error.message.replace(absolute, file) : String(error) };
}

function* messagesOf(file: string, octets: Uint8Array<ArrayBuffer>): Generator<Message> {
  if (!isMbox(octets)) {
    yield { file, index: 0, octets };
    return;
  }
  const spans = splitMbox(octets);
  for (const [index, { start, end }] of spans.entries()) yield { file, index, octets: octets.subarray(start, end) };
}

async function readAll(stream: NodeJS.ReadableStream): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(Buffer.from(piece));
  return new Uint8Array(Buffer.concat(pieces));
}
