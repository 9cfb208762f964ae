import fs from 'node:fs';
import path from 'node:path';
import { OwnedProcess } from './child-process.ts';
import { Chrome } from './chrome.ts';
import { Marionette } from './marionette.ts';
import type { Profile } from './profile.ts';
import { HopelessError, waitUntil } from './wait-until.ts';

/** Milliseconds that a Thunderbird may take to start on a busy machine. */
const START_MS = 90_000;

/** Where and how a Thunderbird is to run. */
export interface Stage {
  /** Path of the program itself, not of a shell script around it. */
  readonly binary: string;
  readonly profile: Profile;
  /** Whether it runs without showing itself anywhere. */
  readonly isHeadless: boolean;
  /** The X display to show itself on, such as `:7`; without, what the user's desktop has. */
  readonly display: string | undefined;
  /** Home folder of its own; the user's without. */
  readonly home: string | undefined;
  /** File that takes what Thunderbird and its extensions write; each start adds to it. */
  readonly log: string;
  /** File that takes Thunderbird's record of the names that it resolves; each start begins it anew. */
  readonly resolverLog: string;
  /** Environment variables that win over all others. */
  readonly environment: Readonly<Record<string, string>>;
}

/** A running Thunderbird and the line to it. */
export interface RunningThunderbird {
  readonly process: OwnedProcess;
  readonly marionette: Marionette;
  readonly chrome: Chrome;
}

/** Starts Thunderbird and resolves when it can be told what to do; rejects with the end of its log when it cannot. */
export async function startThunderbird(stage: Stage): Promise<RunningThunderbird> {
  const portFile = path.join(stage.profile.folder, 'MarionetteActivePort');
  fs.rmSync(portFile, { force: true });
  const log = fs.openSync(stage.log, 'a');
  const args = ['--profile', stage.profile.folder, '--no-remote', '--marionette', '--remote-allow-system-access'];
  if (stage.isHeadless) args.push('--headless');
  const process = await OwnedProcess.start(stage.binary, args, {
    env: environmentOf(stage),
    stdio: ['ignore', log, log],
  });
  fs.closeSync(log);
  try {
    const port = await waitUntil(
      'Thunderbird to open its Marionette port',
      async () => activePort(process, portFile),
      START_MS,
    );
    const marionette = await Marionette.connect(port);
    const chrome = await Chrome.open(marionette);
    await waitUntil('its mail window', () => chrome.call<boolean>('mail-window', 'isReady'), START_MS);
    return { process, marionette, chrome };
  } catch (error) {
    await process.kill();
    throw new Error(`Thunderbird did not start. The end of its log:\n${lastLines(stage.log)}`, { cause: error });
  }
}

/** The end of a log, for error messages. */
export function lastLines(log: string, count = 30): string {
  return fs.readFileSync(log, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}

async function activePort(process: OwnedProcess, portFile: string): Promise<number | undefined> {
  if (process.end) throw new HopelessError(`Thunderbird ended at once: ${JSON.stringify(process.end)}`);
  if (!fs.existsSync(portFile)) return undefined;
  return Number.parseInt(fs.readFileSync(portFile, 'utf8'), 10) || undefined;
}

function environmentOf(stage: Stage): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    MOZ_CRASHREPORTER_DISABLE: '1',
    // Without it a release takes no other server for its remote settings than Mozilla's.
    MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
    MOZ_LOG: 'timestamp,sync,nsHostResolver:5',
    MOZ_LOG_FILE: stage.resolverLog,
  };
  if (stage.home !== undefined) {
    // Apart from the desktop of the user: neither its settings nor its session bus nor its screen.
    for (const name of ['DBUS_SESSION_BUS_ADDRESS', 'WAYLAND_DISPLAY', 'XAUTHORITY', 'XDG_CONFIG_HOME'])
      delete environment[name];
    Object.assign(environment, {
      HOME: stage.home,
      TMPDIR: stage.home,
      GDK_BACKEND: 'x11',
      GTK_USE_PORTAL: '0',
      GNOME_ACCESSIBILITY: '0',
    });
    Object.assign(environment, { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' });
  }
  if (stage.isHeadless) delete environment.DISPLAY;
  else if (stage.display !== undefined) environment.DISPLAY = stage.display;
  return { ...environment, ...stage.environment };
}
