import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { findCommand } from '../setup/find-command.mjs';
import { OwnedProcess } from './child-process.ts';
import { freePort } from './free-port.ts';
import type { MailAccount } from './mail-account.ts';
import type { MailOctets } from './mbox.ts';
import { waitUntil } from './wait-until.ts';

const USER = 'recipient';
const PASSWORD = 'secret';

interface Ports {
  readonly imap: number;
  readonly pop3: number;
}

/**
 * A mail server of this test alone (Dovecot 2.3): one user, IMAP and POP3 on free ports of this machine, no TLS. Runs
 * without root's rights, whoever starts it.
 */
export class Dovecot {
  readonly #folder: string;
  readonly #ports: Ports;
  readonly #server: OwnedProcess;
  readonly #owner: Owner;
  #delivered = 0;

  private constructor(folder: string, ports: Ports, server: OwnedProcess, owner: Owner) {
    this.#folder = folder;
    this.#ports = ports;
    this.#server = server;
    this.#owner = owner;
  }

  /** Starts the server and resolves when it takes connections. */
  static async start(): Promise<Dovecot> {
    const program = findCommand('dovecot');
    if (!program) throw new Error('Dovecot is not installed');
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mekiki-dovecot-'));
    const owner = whoRuns();
    const ports = { imap: await freePort(), pop3: await freePort() };
    for (const name of ['cur', 'new', 'tmp']) fs.mkdirSync(path.join(folder, 'Maildir', name), { recursive: true });
    fs.writeFileSync(path.join(folder, 'users'), `${USER}:{PLAIN}${PASSWORD}\n`);
    fs.writeFileSync(path.join(folder, 'dovecot.conf'), configuration(folder, owner, ports));
    if (owner.isOther) execFileSync('chown', ['-R', `${owner.uid}:${owner.gid}`, folder]);
    const server = await OwnedProcess.start(program, ['-F', '-c', path.join(folder, 'dovecot.conf')], {
      stdio: ['ignore', 'ignore', fs.openSync(path.join(folder, 'errors.log'), 'a')],
      user: owner.isOther ? owner : undefined,
    });
    const dovecot = new Dovecot(folder, ports, server, owner);
    try {
      for (const port of [ports.imap, ports.pop3]) await waitUntil('Dovecot', () => dovecot.#greets(port));
    } catch (error) {
      const log = dovecot.log();
      await dovecot.stop();
      throw new Error(`Dovecot did not start:\n${log}`, { cause: error });
    }
    return dovecot;
  }

  /** The account on this server, as a profile wants it. */
  account(protocol: 'imap' | 'pop3'): MailAccount {
    return {
      protocol,
      port: this.#ports[protocol],
      user: USER,
      password: PASSWORD,
      address: `${USER}@recipient.example`,
    };
  }

  /** Puts a mail into the user's inbox, as a delivery agent does: whole or not at all. */
  deliver(mail: MailOctets): void {
    const name = `${Math.floor(Date.now() / 1000)}.${process.pid}_${++this.#delivered}.mekiki`;
    const unfinished = path.join(this.#folder, 'Maildir/tmp', name);
    fs.writeFileSync(unfinished, mail);
    if (this.#owner.isOther) fs.chownSync(unfinished, this.#owner.uid, this.#owner.gid);
    fs.renameSync(unfinished, path.join(this.#folder, 'Maildir/new', name));
  }

  /** What the server wrote so far. */
  log(): string {
    const files = ['errors.log', 'dovecot.log'].map((name) => path.join(this.#folder, name));
    return files.map((file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '')).join('');
  }

  /** Ends the server and removes its mail. */
  async stop(): Promise<void> {
    await this.#server.stop();
    fs.rmSync(this.#folder, { recursive: true, force: true });
  }

  async #greets(port: number): Promise<boolean> {
    if (this.#server.end) throw new Error(`Dovecot ended: ${JSON.stringify(this.#server.end)}\n${this.log()}`);
    return new Promise((resolve) => {
      const socket = net.connect(port, '127.0.0.1');
      const answer = (isThere: boolean) => {
        socket.destroy();
        resolve(isThere);
      };
      socket.once('data', () => answer(true));
      socket.once('error', () => answer(false));
    });
  }
}

/** The user and group that the server runs as. */
interface Owner {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly group: string;
  /** Whether that is not the user of this process, which is root then. */
  readonly isOther: boolean;
}

// Dovecot refuses to handle mail as root. Debian's user `mail` is there for such programs.
function whoRuns(): Owner {
  const isRoot = process.getuid?.() === 0;
  const id = (...args: string[]) =>
    execFileSync('id', [...args, ...(isRoot ? ['mail'] : [])], { encoding: 'utf8' }).trim();
  return { name: id('-un'), uid: Number(id('-u')), gid: Number(id('-g')), group: id('-gn'), isOther: isRoot };
}

function configuration(folder: string, owner: Owner, ports: Ports): string {
  return `
base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/dovecot.log
protocols = imap pop3
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
mail_location = maildir:${folder}/Maildir
first_valid_uid = 1
# All of it as one ordinary user, who may neither change users nor shut himself into a folder.
default_internal_user = ${owner.name}
default_internal_group = ${owner.group}
default_login_user = ${owner.name}
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u ${folder}/users
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${folder}
}
namespace inbox {
  inbox = yes
}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${ports.imap}
  }
  inet_listener imaps {
    port = 0
  }
}
service pop3-login {
  chroot =
  inet_listener pop3 {
    port = ${ports.pop3}
  }
  inet_listener pop3s {
    port = 0
  }
}
`;
}
