import { registrableDomain } from '../../domain/registrable-domain.ts';
import type { HeaderSection } from '../header/header-section.ts';
import { findBorder } from './find-border.ts';
import { confirmedName } from './own-side/client-side.ts';
import { OwnSide } from './own-side/own-side.ts';
import type { Stamp } from './trace.ts';

/** Where a list took a message: place in `stamps`, the list's organization, and whether the own side had it from there. */
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

/**
 * Finds the outer border of the mailing list that the fields name: below the stamp `above` (the own side's oldest), where the list's
 * servers took the message from outside, as their stamps report. Null where no field names a list, none of its servers
 * stamped, or it was written there.
 */
export function findListBorder(section: HeaderSection, stamps: readonly Stamp[], above: number): ListReach | null {
  const lists = listOrganizations(section);
  if (lists.size === 0) return null;
  const first = stamps.findIndex((stamp, place) => place > above && lists.has(organizationOf(stamp.by?.text)));
  const list = organizationOf(stamps[first]?.by?.text);
  if (first < 0 || list === '') return null;
  const place = findBorder(stamps, first, new OwnSide([])).border;
  if (place === null) return null;
  const border = stamps[above];
  const client = border === undefined ? null : confirmedName(border);
  return { place, list, isHandedOverByList: client !== null && organizationOf(client) === list };
}

function listOrganizations(section: HeaderSection): ReadonlySet<string> {
  const organizations = new Set<string>();
  const fields = section.fields.filter(({ key }) => LIST_FIELDS.has(key)).slice(0, MAX_LIST_FIELDS);
  for (const { body } of fields) {
    const text = body.text.slice(0, MAX_LIST_FIELD_LENGTH);
    for (const [name] of text.matchAll(/[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi)) organizations.add(organizationOf(name));
  }
  organizations.delete('');
  return organizations;
}

function organizationOf(host: string | undefined): string {
  return host === undefined ? '' : (registrableDomain(host) ?? '');
}
