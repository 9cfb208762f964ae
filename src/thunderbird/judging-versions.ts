import { webextension } from './webextension.ts';

/** Written beside the bundles when the extension is built; each differs wherever a judgement might. */
interface BuiltVersions {
  readonly engine: string;
  readonly data: string;
}

/** Names what a judgement depends on besides the message and the settings: engine and embedded data. */
export async function judgingVersions(): Promise<string> {
  const answer = await fetch(webextension.runtime.getURL('versions.json'));
  const { engine, data } = (await answer.json()) as BuiltVersions;
  return [engine, data].join('/');
}
