/** Why a piece of a URL looks like a mark of its recipient. */
export type TokenTrait =
  /** An e-mail address, as it is, percent-encoded, or in base64 or hexadecimal digits. */
  | 'address'
  /** Letters and digits that nobody would type: an id made for one mail. */
  | 'id'
  /** A fragment: no server is sent one, but the page's script reads it. */
  | 'fragment'
  /** Name and password before the host. */
  | 'userinfo'
  /** A parameter of click counters (`utm_…`, `mc_eid`). */
  | 'counter';

/** A piece that was taken out. */
export interface TakenOut {
  readonly where: 'userinfo' | 'path' | 'query' | 'fragment';
  /** Of a parameter; null elsewhere. */
  readonly name: string | null;
  readonly value: string;
  readonly because: TokenTrait;
}

/** A URL without what looks like a mark of its recipient. */
export interface StrippedUrl {
  readonly url: string;
  /** Empty where nothing looks like one: `url` is then the URL as it was. */
  readonly takenOut: readonly TakenOut[];
  /** The host itself looks made for one mail, which nothing can be taken out of. */
  readonly isHostMarked: boolean;
}
