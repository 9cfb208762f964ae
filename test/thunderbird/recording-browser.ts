import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A program in the place of the system's browser that writes down which pages it is handed, and opens none. */
export class RecordingBrowser {
  readonly #folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mekiki-browser-'));
  readonly program = path.join(this.#folder, 'browser');
  readonly #log = path.join(this.#folder, 'opened');

  constructor() {
    fs.writeFileSync(this.program, `#!/bin/sh\nprintf '%s\\n' "$1" >> '${this.#log}'\n`, { mode: 0o755 });
  }

  /** Addresses of the pages that it was handed. */
  opened(): string[] {
    return fs.existsSync(this.#log) ? fs.readFileSync(this.#log, 'utf8').split('\n').filter(Boolean) : [];
  }

  remove(): void {
    fs.rmSync(this.#folder, { recursive: true });
  }
}
