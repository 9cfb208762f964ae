/** Caps of the look at a page: what a hostile server can make it spend. */

/** Octets of a page that are read, content encoding undone; what was read until then is judged. */
export const maxPageOctets = 2_097_152;

/** Milliseconds of a whole look, all redirects in it; what was read until then is judged. */
export const maxLookMs = 20_000;

/** Redirects of any kind that are followed; browsers follow 20. */
export const maxRedirects = 10;

/** Longest URL that is requested. In UTF-16 code units. */
export const maxUrlLength = 8_000;

/** Octets of one file of a page, and of all, that are fetched for a copy; a file that is longer is left out. */
export const maxFileOctets = 1_048_576;
export const maxFilesOctets = 4_194_304;

/** Milliseconds for all files of a copy; what came until then is shown. */
export const maxFilesMs = 20_000;

/** Pixels of a picture that is drawn into a copy. */
export const maxPicturePixels = 8_000_000;

/** Seconds after which a refresh is no redirect any more: the visitor has read the page by then. */
export const maxRefreshSeconds = 60;
