import { type Settings, settingsVersion } from './settings.ts';
import { webextension } from './webextension.ts';

/** Written beside the bundles when the extension is built; each differs wherever a judgement might. */
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
