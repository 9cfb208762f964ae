import { readImageHeader } from '../../mail/qr/read-image-header.ts';
import type { Time } from '../web/ports.ts';
import { type Deadline, startDeadline } from './deadline.ts';
import { decodePage } from './decode-page.ts';
import { inertRules } from './inert-rules.ts';
import { maxFileOctets, maxFilesMs, maxFilesOctets, maxPicturePixels } from './look-limits.ts';
import type { PageSource } from './page-source.ts';
import { readBody } from './read-body.ts';
import { addressRefusal } from './refuse-addresses.ts';
import { isPublicAddressText, requestUrl, urlRefusal } from './refuse-url.ts';
import type { CopyFile } from './site-files.ts';
import { strangerHeaders } from './stranger-headers.ts';

/** A picture as it came, of a kind that its octets are. */
export interface FetchedPicture {
  /** Its number among the files. */
  readonly file: number;
  readonly mediaType: string;
  readonly octets: Uint8Array<ArrayBuffer>;
}

/** What came of the files of a page. */
export interface FetchedFiles {
  /** How many came and can be shown. */
  readonly count: number;
  /** The rules of the style sheets, as far as they only change how something looks. */
  readonly rules: string;
  readonly pictures: readonly FetchedPicture[];
}

/** Which files are fetched, and how. */
export interface FilesRequest {
  readonly files: readonly CopyFile[];
  readonly source: PageSource;
  readonly time: Time;
  readonly language: 'en' | 'ja';
  /** Whether something may be sent to this host: the user agreed to it. */
  permits(host: string): boolean;
}

/**
 * Fetches files of a page, one after the other, as a stranger. A redirect is not followed; nothing is sent to a host that was not
 * agreed to, nor into a private network. What is no picture or style sheet by its own octets is left out. Bounded by `maxFilesMs`,
 * `maxFileOctets` and `maxFilesOctets`. Never rejects.
 */
export async function fetchFiles(request: FilesRequest): Promise<FetchedFiles> {
  const deadline = startDeadline(request.time, maxFilesMs);
  const rules: string[] = [];
  const pictures: FetchedPicture[] = [];
  let octetsLeft = maxFilesOctets;
  try {
    for (const [file, { kind, url }] of request.files.entries()) {
      const fetched = await octetsOf(new URL(url), kind, request, deadline, Math.min(maxFileOctets, octetsLeft));
      if (fetched === null) continue;
      octetsLeft -= fetched.octets.length;
      const header = kind === 'picture' ? readImageHeader(fetched.octets) : null;
      if (kind === 'style') rules.push(inertRules(decodePage(fetched.octets, fetched.contentType)));
      else if (header !== null && header.width * header.height * header.passes <= maxPicturePixels) {
        pictures.push({ file, mediaType: header.mediaType, octets: new Uint8Array(fetched.octets) });
      }
    }
  } finally {
    deadline.end();
  }
  return { count: rules.length + pictures.length, rules: rules.join(''), pictures };
}

const accepted = { picture: 'image/png,image/jpeg,image/gif,image/webp', style: 'text/css,*/*;q=0.1' } as const;

async function octetsOf(
  url: URL,
  kind: CopyFile['kind'],
  { source, language, permits }: FilesRequest,
  deadline: Deadline,
  maxOctets: number,
): Promise<{ readonly octets: Uint8Array; readonly contentType: string | null } | null> {
  if (maxOctets <= 0 || requestUrl(url.href) === null || urlRefusal(url) !== null || !permits(url.hostname))
    return null;
  if ((await addressRefusal(url.hostname, source, deadline)) !== null) return null;
  const get = async () =>
    source.get({ url: url.href, headers: strangerHeaders(language, accepted[kind]), signal: deadline.signal });
  const answer = await deadline.inTime(get().catch(() => null));
  if (answer === null || answer === 'late' || answer.outcome !== 'answer') return null;
  const isFile = answer.status === 200 && (answer.ip === null || isPublicAddressText(answer.ip));
  // A host that answers everything with its page answers a style sheet with it, too.
  const isPage = /^\s*text\/html\b/i.test(answer.contentType ?? '');
  if (!isFile || isPage) {
    answer.body?.cancel();
    return null;
  }
  const { octets, cut } = await readBody(answer.body, deadline, maxOctets);
  return cut === null ? { octets, contentType: answer.contentType } : null;
}
