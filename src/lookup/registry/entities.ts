import { type ContactCard, readContactCard } from './contact-card.ts';
import { isObject, itemsOf, textOf } from './plain-members.ts';
import type { AbuseContact } from './registration.ts';

/** Entities of one answer that are read, those inside others among them. */
export const maxEntities = 50;

/** Entities inside entities: a registrar's abuse desk is at two. */
export const maxEntityDepth = 4;

const maxRoles = 10;
const maxPublicIds = 10;

/** Somebody who has to do with a registered object (RFC 9083 §5.1). */
export interface Entity {
  /** Lower case. */
  readonly roles: readonly string[];
  readonly card: ContactCard;
  /** By their kind, lower case (RFC 9083 §4.8). */
  readonly publicIds: ReadonlyMap<string, string>;
  readonly entities: readonly Entity[];
}

/** The entities of an object. Total. */
export function readEntities(value: unknown): readonly Entity[] {
  let left = maxEntities;
  const read = (entities: unknown, depth: number): Entity[] =>
    itemsOf(depth > maxEntityDepth ? null : entities, left).flatMap((entity) => {
      if (!isObject(entity) || left <= 0) return [];
      left--;
      return [
        {
          roles: itemsOf(entity.roles, maxRoles).flatMap((role) => textOf(role)?.toLowerCase() ?? []),
          card: readContactCard(entity.vcardArray),
          publicIds: readPublicIds(entity.publicIds),
          entities: read(entity.entities, depth + 1),
        },
      ];
    });
  return read(value, 1);
}

/** The first with the role, those of the outer ring before those inside others. */
export function entityOfRole(entities: readonly Entity[], role: string): Entity | null {
  for (let ring = entities; ring.length > 0; ring = ring.flatMap((entity) => entity.entities)) {
    const found = ring.find(({ roles }) => roles.includes(role));
    if (found !== undefined) return found;
  }
  return null;
}

/** How to tell whoever takes reports of abuse; null where nobody with an address or number does. */
export function abuseContactIn(entities: readonly Entity[]): AbuseContact | null {
  const card = entityOfRole(entities, 'abuse')?.card;
  if (card === undefined || (card.email === null && card.phone === null)) return null;
  return { email: card.email, phone: card.phone };
}

/** What an organization is called; null for a person, and where the card may be a person's. */
export function organizationOf({ card }: Entity): string | null {
  return card.organization ?? (card.isOrganization ? card.fullName : null);
}

function readPublicIds(value: unknown): ReadonlyMap<string, string> {
  const ids = itemsOf(value, maxPublicIds).flatMap((id) => {
    const [type, identifier] = isObject(id) ? [textOf(id.type), textOf(id.identifier)] : [null, null];
    return type === null || identifier === null ? [] : [[type.toLowerCase(), identifier] as const];
  });
  return new Map(ids);
}
