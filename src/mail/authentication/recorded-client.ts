import { type IpAddress, parseIpAddress } from '../../domain/ip-address.ts';
import type { MethodResult, RecordedAuthentication } from './authentication.ts';

/**
 * How comments of an SPF result name the client: Microsoft's wording, and that of Google and libspf2. Whole comments only: they repeat
 * the reverse path, in which the sender may write whatever he likes.
 */
const COMMENTS: readonly RegExp[] = [
  /^sender ip is ([0-9a-f.:]{3,45})$/i,
  /^(?:[a-z0-9.-]{1,255}: )?domain of (?:transitioning )?[^\s"()]{1,320} (?:designates|does not designate) ([0-9a-f.:]{3,45}) as permitted sender$/i,
];

/**
 * The client from which the own side says it took the message, as its SPF results name it (`client-ip`, `smtp.remote-ip`, a comment). Null
 * where no believed record names one, or two name different ones.
 */
export function recordedClient({ records }: Pick<RecordedAuthentication, 'records'>): IpAddress | null {
  const own = records.filter(({ status }) => status === 'own');
  const named = own.flatMap(({ results }) => results.map(clientIn)).filter((ip) => ip !== null);
  const [first] = named;
  return first !== undefined && named.every(({ text }) => text === first.text) ? first : null;
}

function clientIn({ method, properties, comments }: MethodResult): IpAddress | null {
  if (method !== 'spf') return null;
  const named = properties.get('client-ip') ?? properties.get('smtp.remote-ip') ?? properties.get('smtp.client-ip');
  if (named !== undefined) return parseIpAddress(named.text);
  for (const { text } of comments) {
    for (const wording of COMMENTS) {
      const address = wording.exec(text)?.[1];
      if (address !== undefined) return parseIpAddress(address);
    }
  }
  return null;
}
