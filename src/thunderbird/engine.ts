import type { Report } from '../report/report.ts';
import { embeddedFiles } from './embedded-files.ts';
import type { Settings } from './settings.ts';
import { settingsVersion } from './settings.ts';
import { webextension } from './webextension.ts';

/** Written beside the bundles when the extension is built. */
interface BuiltVersions {
  readonly engine: string;
  readonly data: string;
}

/** Names what a judgement depends on besides the message: engine, embedded data and settings. */
export async function judgingVersions(settings: Settings): Promise<string> {
  const answer = await fetch(webextension.runtime.getURL('versions.json'));
  const { engine, data } = (await answer.json()) as BuiltVersions;
  return [engine, data, settingsVersion(settings)].join('/');
}

/**
 * Dissects a message. The engine is a bundle of its own, loaded here at its first use: a background that wakes up for
 * a message already judged does without.
 */
export async function dissectMessage(octets: Uint8Array<ArrayBuffer>, settings: Settings): Promise<Report> {
  const { dissect } = await import('../dissect.ts');
  return dissect(octets, { ...settings, now: Date.now(), embedded: embeddedFiles });
}
