import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A certificate of a server with its key, in PEM. */
export interface ServerCertificate {
  readonly certificate: string;
  readonly key: string;
}

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

/** A certificate authority of one test run, by openssl. */
export class CertificateAuthority {
  /** Its own certificate, in PEM. */
  readonly certificate: string;
  readonly #folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mekiki-ca-'));

  constructor() {
    this.#openssl(
      'req',
      '-x509',
      ...newKey,
      '-days',
      '2',
      '-subj',
      '/CN=Test CA',
      '-keyout',
      'ca.key',
      '-out',
      'ca.pem',
    );
    this.certificate = this.#read('ca.pem');
  }

  /** A certificate for a server on this machine's loopback, under 127.0.0.1 and the names. */
  issue(...names: readonly string[]): ServerCertificate {
    const alternatives = ['IP:127.0.0.1', ...names.map((name) => `DNS:${name}`)].join();
    fs.writeFileSync(path.join(this.#folder, 'server.ext'), `subjectAltName=${alternatives}\n`);
    this.#openssl('req', ...newKey, '-subj', '/CN=Test server', '-keyout', 'server.key', '-out', 'server.csr');
    const signing = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2', '-extfile', 'server.ext'];
    this.#openssl('x509', '-req', '-in', 'server.csr', ...signing, '-out', 'server.pem');
    return { certificate: this.#read('server.pem'), key: this.#read('server.key') };
  }

  /** Removes the keys. */
  remove(): void {
    fs.rmSync(this.#folder, { recursive: true, force: true });
  }

  #openssl(...words: readonly string[]): void {
    execFileSync('openssl', words, { cwd: this.#folder, stdio: ['ignore', 'ignore', 'pipe'] });
  }

  #read(name: string): string {
    return fs.readFileSync(path.join(this.#folder, name), 'utf8');
  }
}
