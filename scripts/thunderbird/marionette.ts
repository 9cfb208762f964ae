import net from 'node:net';
import type { Json } from './json.ts';
import { HopelessError } from './wait-until.ts';

/** Milliseconds within which Thunderbird answers any one command. */
const ANSWER_MS = 120_000;

/** An error that Thunderbird answers a command with; `message` begins with its kind, as `javascript error: …`. */
export class MarionetteError extends Error {
  override readonly name = 'MarionetteError';
}

interface Pending {
  readonly command: string;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * A client of Marionette, the remote control built into Mozilla's programs, in its protocol 3: over TCP, each packet
 * `LENGTH:JSON`, a command `[0, id, name, parameters]`, its answer `[1, id, error, result]`.
 */
export class Marionette {
  readonly #socket: net.Socket;
  readonly #pending = new Map<number, Pending>();
  #received = Buffer.alloc(0);
  #lastId = 0;
  #closed: HopelessError | undefined;

  private constructor(socket: net.Socket) {
    this.#socket = socket;
    socket.on('data', (octets) => this.#receive(octets));
    socket.on('error', (error) => this.#fail(error.message));
    socket.on('close', () => this.#fail('connection closed'));
  }

  /** Connects to a port of this machine and opens a session that acts with the program's own rights. */
  static async connect(port: number): Promise<Marionette> {
    const socket = net.connect(port, '127.0.0.1');
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    const marionette = new Marionette(socket);
    await marionette.command('WebDriver:NewSession', { capabilities: {} });
    await marionette.command('WebDriver:SetTimeouts', { script: ANSWER_MS });
    await marionette.command('Marionette:SetContext', { value: 'chrome' });
    return marionette;
  }

  /** Sends one command; gives its result or rejects with its error. */
  command(name: string, parameters: Record<string, Json> = {}): Promise<unknown> {
    if (this.#closed) return Promise.reject(this.#closed);
    const id = ++this.#lastId;
    const packet = JSON.stringify([0, id, name, parameters]);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#pending.delete(id);
        reject(new MarionetteError(`no answer to ${name} within ${ANSWER_MS} ms`));
      }, ANSWER_MS);
      this.#pending.set(id, { command: name, resolve, reject, timer });
      this.#socket.write(`${Buffer.byteLength(packet)}:${packet}`);
    });
  }

  /**
   * Runs the body of an asynchronous function inside Thunderbird, with the program's own rights; it sees its arguments
   * as `args`, and what it returns comes back by JSON. Thunderbird begins no further command before that has ended.
   */
  async run(body: string, ...args: readonly Json[]): Promise<unknown> {
    const script = `
      const [args, resolve] = arguments;
      (async () => { ${body} })().then(
        value => resolve({ value: value === undefined ? null : value }),
        error => resolve({ error: String(error) + "\\n" + (error?.stack ?? "") }));`;
    const parameters = { script, args: [[...args]], newSandbox: false, sandbox: 'system' };
    const answer = (await this.command('WebDriver:ExecuteAsyncScript', parameters)) as {
      value: { value: unknown } | { error: string } | null;
    };
    if (answer.value === null) throw new HopelessError('Thunderbird ended, or closed the window, before it answered');
    if ('error' in answer.value) throw new MarionetteError(`in Thunderbird: ${answer.value.error}`);
    return answer.value.value;
  }

  /** Closes the connection; Thunderbird goes on. */
  close(): void {
    this.#socket.destroy();
  }

  #receive(octets: Buffer): void {
    this.#received = Buffer.concat([this.#received, octets]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.subarray(0, colon).toString());
      if (this.#received.length < end) return;
      const packet: unknown = JSON.parse(this.#received.subarray(colon + 1, end).toString());
      this.#received = this.#received.subarray(end);
      // The greeting is the one packet that is no list.
      if (Array.isArray(packet)) this.#settle(packet[1], packet[2], packet[3]);
    }
  }

  #settle(id: number, error: { error: string; message: string } | null, result: unknown): void {
    const pending = this.#pending.get(id);
    if (!pending) return;
    this.#pending.delete(id);
    clearTimeout(pending.timer);
    if (error) pending.reject(new MarionetteError(`${error.error}: ${error.message} (${pending.command})`));
    else pending.resolve(result);
  }

  #fail(reason: string): void {
    this.#closed ??= new HopelessError(`Thunderbird is gone: ${reason}`);
    for (const pending of this.#pending.values()) {
      clearTimeout(pending.timer);
      pending.reject(this.#closed);
    }
    this.#pending.clear();
  }
}
