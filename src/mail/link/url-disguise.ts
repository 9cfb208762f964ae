/**
 * What keeps a reader from seeing where a URL leads:
 * - `controls-before`: control characters before the scheme, which browsers drop
 * - `breaks-inside`: tabs or line ends inside of scheme or host, which browsers drop
 * - `odd-slashes`: other than two slashes after the scheme; `backslashes`: `\` for `/` up to the end of the host
 * - `userinfo`: a user name, which reads like the host
 * - `percent-host`: a host with percent-encoded characters
 * - `invisible-characters`: default-ignorable characters in the host (UAX 44)
 * - `direction-override`: characters that turn the direction of writing (UAX 9), anywhere
 * - `lookalike-dot`, `lookalike-slash`: `。` or `∕` where a reader takes it for the ASCII character
 * - `styled-letters`: letters of the host that are ASCII ones in compatibility form (mathematical, fullwidth, circled)
 * - `numeric-host`: an IPv4 address other than as a dotted quad
 * - `international-name`: a host with letters beyond ASCII, in whatever encoding; no oddity by itself
 * - `mixed-scripts`: scripts in one label that no writing system mixes (UTS 39 §5.1)
 * - `lookalike-letters`: a label beyond ASCII that is taken for an ASCII one (UTS 39 §4), more than accents apart
 * - `trailing-dot`: the root's dot
 * - `long-host`, `many-labels`: a host too long to read
 * - `port`: a port that is not the scheme's own
 */
export type UrlDisguiseKind =
  | 'controls-before'
  | 'breaks-inside'
  | 'odd-slashes'
  | 'backslashes'
  | 'userinfo'
  | 'percent-host'
  | 'invisible-characters'
  | 'direction-override'
  | 'lookalike-dot'
  | 'lookalike-slash'
  | 'styled-letters'
  | 'numeric-host'
  | 'international-name'
  | 'mixed-scripts'
  | 'lookalike-letters'
  | 'trailing-dot'
  | 'long-host'
  | 'many-labels'
  | 'port';

/** One disguise of a URL. */
export interface UrlDisguise {
  readonly kind: UrlDisguiseKind;
  /** The stretch of the URL that has it, as written, at most 100 code units of it. */
  readonly reads: string;
}
