import { registrableDomain } from '../../domain/registrable-domain.ts';
import type { HeaderSection } from '../header/header-section.ts';
import { findBorder } from './find-border.ts';
import { confirmedName } from './own-side/client-side.ts';
import { OwnSide } from './own-side/own-side.ts';
import type { Stamp } from './trace.ts';

/** Where a list took a message: place in `stamps`, the list's organization, and whether the own side had it from its servers. */
export interface ListReach {
  readonly place: number;
  readonly list: string;
  readonly isHandedOverByList: boolean;
}

/** Fields in which list managers name the list (RFC 2369, RFC 2919, and what came before). Its archive's host may be another's. */
const LIST_FIELDS = new Set(['list-id', 'list-post', 'x-mailing-list', 'mailing-list', 'x-beenthere']);

/** Code units of such a field that are read, and how many of them. */
const MAX_LIST_FIELD_LENGTH = 1000;
const MAX_LIST_FIELDS = 20;

/** Organizations of the mailing list that the fields name, which is the sender's word; none where they name no list. */
export function listOrganizations(section: HeaderSection): ReadonlySet<string> {
  const organizations = new Set<string>();
  const fields = section.fields.filter(({ key }) => LIST_FIELDS.has(key)).slice(0, MAX_LIST_FIELDS);
  for (const { body } of fields) {
    const text = body.text.slice(0, MAX_LIST_FIELD_LENGTH);
    for (const [name] of text.matchAll(/[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi)) organizations.add(organizationOf(name));
  }
  organizations.delete('');
  return organizations;
}

/**
 * Finds the outer border of a mailing list: below the stamp `above` (the own side's oldest), where the servers of one of `lists`, or
 * those that took the message for an address of it, had it from outside, as their stamps report. Null where none of them stamped,
 * or the message was written there.
 */
export function findListBorder(stamps: readonly Stamp[], above: number, lists: ReadonlySet<string>): ListReach | null {
  if (lists.size === 0) return null;
  const listOf = ({ by, for: recipient }: Stamp) =>
    [organizationOf(by?.text), organizationOf(recipient?.domain)].find((name) => lists.has(name));
  const first = stamps.findIndex((stamp, place) => place > above && listOf(stamp) !== undefined);
  const newest = stamps[first];
  const list = newest === undefined ? undefined : listOf(newest);
  if (newest === undefined || list === undefined) return null;
  const place = findBorder(stamps, first, new OwnSide([])).border;
  if (place === null) return null;
  const border = stamps[above];
  const client = border === undefined ? null : confirmedName(border);
  const isHandedOverByList = client !== null && organizationOf(client) === organizationOf(newest.by?.text);
  return { place, list, isHandedOverByList };
}

function organizationOf(host: string | null | undefined): string {
  return host == null ? '' : (registrableDomain(host) ?? '');
}
