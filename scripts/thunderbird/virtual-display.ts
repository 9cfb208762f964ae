import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { OwnedProcess } from './child-process.ts';

/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A display of its own without a screen (Xvfb), so that Thunderbirds run beside each other without disturbing. */
export class VirtualDisplay {
  /** As for the environment variable DISPLAY, such as `:7`. */
  readonly name: string;
  readonly size: Size;
  readonly #server: OwnedProcess;

  private constructor(name: string, size: Size, server: OwnedProcess) {
    this.name = name;
    this.size = size;
    this.#server = server;
  }

  /** Starts a display under the first free number. Rejects when Xvfb is not installed or ends at once. */
  static async start(size: Size): Promise<VirtualDisplay> {
    const screen = `${size.width}x${size.height}x24`;
    // Xvfb chooses the number and writes it to descriptor 3 when it takes connections.
    const args = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'];
    const server = await OwnedProcess.start('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const number = await firstLine(server.child.stdio[3] as Readable);
    if (!number) throw new Error(`Xvfb ended at once: ${JSON.stringify(await server.ended)}`);
    return new VirtualDisplay(`:${number}`, size, server);
  }

  async stop(): Promise<void> {
    await this.#server.stop();
  }
}

async function firstLine(stream: Readable): Promise<string> {
  let text = '';
  stream.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
  });
  while (!text.includes('\n') && !stream.readableEnded) await Promise.race([once(stream, 'data'), once(stream, 'end')]);
  return text.trim();
}
