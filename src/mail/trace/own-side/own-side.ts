import { type IpAddress, parseIpAddress } from '../../../domain/ip-address.ts';
import { type IpNetwork, isInNetwork, parseIpNetwork } from '../../../domain/ip-network.ts';
import { registrableDomain } from '../../../domain/registrable-domain.ts';
import type { Stamp, Trace } from '../trace.ts';
import { isLocalName } from './host-name.ts';
import { type ProviderFamily, providerFamilies } from './provider-families.ts';

type Reason = Trace['ownSide'][number]['because'];

/**
 * What is taken for the recipient's own side while the trace is walked from its newest stamp down: domains
 * of organizations, families of providers, and what the user named. It only ever grows.
 */
export class OwnSide {
  readonly #reasons = new Map<string, Reason>();
  readonly #domains = new Set<string>();
  readonly #families = new Set<ProviderFamily>();
  readonly #namedHosts: readonly string[];
  readonly #namedNetworks: readonly IpNetwork[];

  /** `ownHosts`: host names, domains, addresses and networks of the own side as the user named them. */
  constructor(ownHosts: readonly string[]) {
    this.#namedNetworks = ownHosts.map(parseIpNetwork).filter((network) => network !== null);
    const names = ownHosts.map((host) =>
      host
        .trim()
        .toLowerCase()
        .replace(/^\.|\.$/g, ''),
    );
    this.#namedHosts = names.filter((name) => name !== '' && parseIpNetwork(name) === null);
    for (const host of ownHosts) this.#reasons.set(host, 'setting');
  }

  /** Takes the organization of a host in; where it is a known provider's, the whole provider. */
  addHost(host: string, because: Reason): void {
    const domain = organizationOf(host);
    if (domain === null) return;
    const family = providerFamilies.find((each) => each.domains.includes(domain));
    if (family !== undefined) this.#addFamily(family, domain);
    else if (!this.#domains.has(domain) && !isLocalName(host)) {
      this.#domains.add(domain);
      this.#reasons.set(domain, because);
    }
  }

  /** Takes in whoever wrote the newest stamp: by its by-domain, or by the form that only one provider writes. */
  addNewest(stamp: Stamp): void {
    const family = providerFamilies.find((each) => each.grammar !== null && each.grammar === stamp.grammar);
    if (family !== undefined && (stamp.by === null || parseIpAddress(stamp.by.text) !== null)) {
      this.#addFamily(family, family.domains[0] as string);
    }
    if (stamp.by !== null) this.addHost(stamp.by.text, 'newest-by');
  }

  /** Nothing is known yet. */
  isEmpty(): boolean {
    return this.#domains.size === 0 && this.#families.size === 0 && this.#namedHosts.length === 0;
  }

  /** Whether the host's organization is the own side's, or the user named the host or a domain above it. */
  hasHost(host: string): boolean {
    const domain = organizationOf(host);
    if (domain !== null && (this.#domains.has(domain) || this.#familyOf(domain) !== null)) return true;
    return this.isNamed(host, null);
  }

  /** Whether the user named this host, a domain above it, or a network that holds the address. */
  isNamed(host: string | null, ip: IpAddress | null): boolean {
    const name = host?.toLowerCase().replace(/\.$/, '') ?? null;
    if (name !== null && this.#namedHosts.some((named) => name === named || name.endsWith(`.${named}`))) return true;
    return ip !== null && this.#namedNetworks.some((network) => isInNetwork(ip, network));
  }

  /** Whether a known provider on the own side takes mail from outside at this host. */
  isIntake(host: string): boolean {
    const name = host.toLowerCase();
    return [...this.#families].some((family) => family.intake?.test(name) === true);
  }

  /** Whether the address is one of a known provider's own machines on the own side, and the name that it goes by too. */
  isProviderMachine(ip: IpAddress, name: string): boolean {
    const domain = organizationOf(name);
    return [...this.#families].some(
      (family) =>
        domain !== null &&
        family.domains.includes(domain) &&
        family.networks.some((network) => isInNetwork(ip, network)),
    );
  }

  /** The known provider that the host belongs to, where that provider is on the own side. */
  familyOf(host: string): ProviderFamily | null {
    const domain = organizationOf(host);
    return domain === null ? null : this.#familyOf(domain);
  }

  /** All that was taken in, by the domains that were seen, and why. */
  list(): Trace['ownSide'] {
    return [...this.#reasons].map(([name, because]) => ({ name, because }));
  }

  #addFamily(family: ProviderFamily, domain: string): void {
    this.#families.add(family);
    this.#reasons.set(domain, 'provider');
  }

  #familyOf(domain: string): ProviderFamily | null {
    return [...this.#families].find((family) => family.domains.includes(domain)) ?? null;
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
  return providerFamilies.some((family) => family.domains.includes(domain));
}

/** Scrubbed and broken names keep their organization in what stands after the last `@`. */
function organizationOf(name: string): string | null {
  return registrableDomain(name.slice(name.lastIndexOf('@') + 1));
}
