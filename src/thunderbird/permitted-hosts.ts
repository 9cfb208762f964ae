import { serviceForName } from '../lookup/registry/registry-services.ts';
import { shippedBootstrap } from '../lookup/registry/shipped-bootstrap.ts';
import { hostPattern, namedParties } from './named-parties.ts';
import type { LookUpSettings } from './settings.ts';
import { webextension } from './webextension.ts';

/** Ends of names that most mail names; others' registries are asked once a click in the panel has permitted it. */
const commonEnds =
  'com net org info biz xyz top shop online store site live vip click club icu cc app dev uk fr nl in br';

/** The match patterns of the hosts that these settings may have asked, as far as that is known before there is a message. */
export function hostsOfSettings(settings: LookUpSettings): readonly string[] {
  const { resolvers, filters } = namedParties(settings);
  const urls = [...resolvers, ...filters].map(({ url }) => url);
  if (settings.registries) urls.push(...commonRegistries());
  return [...new Set(urls.map(hostPattern))];
}

/** Takes back all permissions to reach hosts. */
export async function withdrawHosts(): Promise<void> {
  const { permissions } = webextension;
  const { origins = [] } = await permissions.getAll();
  await permissions.remove({ origins, permissions: ['sensitiveDataUpload'] });
}

function commonRegistries(): readonly string[] {
  const bootstrap = shippedBootstrap();
  const ofNames = commonEnds.split(' ').flatMap((end) => serviceForName(bootstrap, `name.${end}`) ?? []);
  return [...ofNames, ...new Set(bootstrap.networks.map(({ url }) => url))];
}
