import type { Permissions } from './webextension.ts';

/** The page behind a link that the user has agreed to have looked at. */
export interface LookOrder {
  /** The target of the link as it stands in the mail. */
  readonly link: string;
  /** The URL that is asked for: the user was shown it. */
  readonly asked: string;
  /** The look stopped at a new host, and goes on there. */
  readonly goesOn: boolean;
  /** Hosts that the user agreed to: to others nothing is sent. */
  readonly hosts: readonly string[];
  /** Permissions that are given back after the look: those that were not there before. */
  readonly givesBack: Permissions;
}

/** Files of a page that was looked at, which the user has agreed to have fetched from these hosts. */
export type FilesOrder = Pick<LookOrder, 'hosts' | 'givesBack'>;

/** Permissions of Thunderbird for a look, besides those for hosts: to see redirects, addresses and what is sent. */
export const lookPermissions: readonly string[] = ['webRequest', 'webRequestBlocking', 'sensitiveDataUpload'];

/** The match pattern of a host whose pages are looked at: a redirect may change from http to https. */
export function pageOrigin(host: string): string {
  return `*://${host}/*`;
}
