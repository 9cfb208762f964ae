import { type IpAddress, parseIpAddress } from '../../../domain/ip-address.ts';
import { type IpNetwork, isInNetwork, parseIpNetwork } from '../../../domain/ip-network.ts';
import { registrableDomain } from '../../../domain/registrable-domain.ts';
import type { OwnSideReason, Stamp, Trace } from '../trace.ts';
import { isLocalName } from './host-name.ts';
import { type ProviderFamily, providerFamilies, providerOf } from './provider-families.ts';

/**
 * What is taken for the recipient's own side while the trace is walked from its newest stamp down: domains
 * of organizations, families of providers, and what the user named. It only ever grows.
 */
export class OwnSide {
  readonly #reasons = new Map<string, OwnSideReason>();
  readonly #domains = new Set<string>();
  readonly #families = new Set<ProviderFamily>();
  readonly #namedHosts: readonly string[];
  readonly #namedNetworks: readonly IpNetwork[];
  readonly #namedFamilies: ReadonlySet<ProviderFamily>;

  /**
   * `ownHosts`: host names, domains, addresses and networks of the own side as the user named them. The domain of a known
   * provider's mailboxes stands for all of the provider's machines.
   */
  constructor(ownHosts: readonly string[]) {
    this.#namedNetworks = ownHosts.map(parseIpNetwork).filter((network) => network !== null);
    const names = ownHosts.map((host) =>
      host
        .trim()
        .toLowerCase()
        .replace(/^\.|\.$/g, ''),
    );
    this.#namedHosts = names.filter((name) => name !== '' && parseIpNetwork(name) === null);
    const providers = this.#namedHosts.map((name) => ({ name, provider: providerOf(name) }));
    const whole = providers.filter(({ name, provider }) => provider?.domain === name);
    this.#namedFamilies = new Set(whole.flatMap(({ provider }) => (provider === null ? [] : [provider.family])));
    for (const host of ownHosts) this.#reasons.set(host, 'setting');
  }

  /** Takes the organization of a host in; where it is a known provider's, the whole provider. */
  addHost(host: string, because: OwnSideReason): void {
    const name = afterAt(host);
    const provider = providerOf(name);
    const domain = registrableDomain(name);
    if (provider !== null) this.#addFamily(provider.family, provider.domain, because);
    else if (domain !== null && !this.#domains.has(domain) && !isLocalName(name)) {
      this.#domains.add(domain);
      this.#reasons.set(domain, because);
    }
  }

  /** Takes in whoever wrote the newest stamp: by its by-domain, or by the form that only one provider writes. */
  addNewest(stamp: Stamp, because: OwnSideReason = 'newest-by'): void {
    const family = providerFamilies.find((each) => each.grammar !== null && each.grammar === stamp.grammar);
    if (family !== undefined && (stamp.by === null || parseIpAddress(stamp.by.text) !== null)) {
      this.#addFamily(family, family.domains[0] as string, because);
    }
    if (stamp.by !== null) this.addHost(stamp.by.text, because);
  }

  /** Nothing is known yet. */
  isEmpty(): boolean {
    return this.#domains.size === 0 && this.#families.size === 0 && this.#namedHosts.length === 0;
  }

  /** Whether the host's organization is the own side's, or the user named the host or a domain above it. */
  hasHost(host: string): boolean {
    const domain = registrableDomain(afterAt(host));
    if ((domain !== null && this.#domains.has(domain)) || this.familyOf(host) !== null) return true;
    return this.isNamed(host, null);
  }

  /** Whether the user named this host, a domain above it, or a network that holds the address. */
  isNamed(host: string | null, ip: IpAddress | null): boolean {
    const name = host?.toLowerCase().replace(/\.$/, '') ?? null;
    if (name !== null && this.#namedHosts.some((named) => name === named || name.endsWith(`.${named}`))) return true;
    const family = name === null || this.#namedFamilies.size === 0 ? null : (providerOf(name)?.family ?? null);
    if (family !== null && this.#namedFamilies.has(family)) return true;
    return ip !== null && this.#namedNetworks.some((network) => isInNetwork(ip, network));
  }

  /** Whether a known provider on the own side takes mail from outside at this host. */
  isIntake(host: string): boolean {
    const name = host.toLowerCase();
    return [...this.#families].some((family) => family.intake?.test(name) === true);
  }

  /** Whether the address is one of a known provider's own machines on the own side, and the name that it goes by too. */
  isProviderMachine(ip: IpAddress, name: string): boolean {
    const family = this.familyOf(name);
    return family?.networks.some((network) => isInNetwork(ip, network)) === true;
  }

  /** The known provider that the host belongs to, where that provider is on the own side. */
  familyOf(host: string): ProviderFamily | null {
    const family = providerOf(afterAt(host))?.family ?? null;
    return family !== null && this.#families.has(family) ? family : null;
  }

  /** All that was taken in, by the domains that were seen, and why. */
  list(): Trace['ownSide'] {
    return [...this.#reasons].map(([name, because]) => ({ name, because }));
  }

  #addFamily(family: ProviderFamily, domain: string, because: OwnSideReason): void {
    const isNew = !this.#families.has(family);
    if (!isNew && this.#reasons.has(domain)) return;
    this.#families.add(family);
    this.#reasons.set(domain, because === 'newest-by' || because === 'private-address' ? 'provider' : because);
  }
}

/** The own side as a trace tells of it. */
export function ownSideOf(trace: Trace): OwnSide {
  const named = trace.ownSide.filter(({ because }) => because === 'setting').map(({ name }) => name);
  const side = new OwnSide(named);
  for (const { name, because } of trace.ownSide) if (because !== 'setting') side.addHost(name, because);
  return side;
}

/** Whether strangers have accounts under this domain: then a common domain does not make two accounts one organization. */
export function isSharedDomain(domain: string): boolean {
  return providerOf(domain) !== null;
}

/** Scrubbed and broken names keep their organization in what stands after the last `@`. */
function afterAt(name: string): string {
  return name.slice(name.lastIndexOf('@') + 1);
}
