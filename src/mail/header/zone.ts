/**
 * Minutes east of UTC by the zone's name. RFC 5322 §4.3 fixes UT, GMT and the North American ones; the
 * others are what mail programs write. Names that stand for several zones (IST) are left out.
 */
const ZONES: ReadonlyMap<string, number> = new Map([
  ['z', 0],
  ['ut', 0],
  ['utc', 0],
  ['gmt', 0],
  ['wet', 0],
  ['est', -300],
  ['edt', -240],
  ['cst', -360],
  ['cdt', -300],
  ['mst', -420],
  ['mdt', -360],
  ['pst', -480],
  ['pdt', -420],
  ['akst', -540],
  ['akdt', -480],
  ['hst', -600],
  ['ast', -240],
  ['adt', -180],
  ['nst', -210],
  ['ndt', -150],
  ['bst', 60],
  ['west', 60],
  ['cet', 60],
  ['met', 60],
  ['mez', 60],
  ['cest', 120],
  ['mest', 120],
  ['mesz', 120],
  ['eet', 120],
  ['sast', 120],
  ['eest', 180],
  ['msk', 180],
  ['msd', 240],
  ['ict', 420],
  ['hkt', 480],
  ['sgt', 480],
  ['awst', 480],
  ['jst', 540],
  ['kst', 540],
  ['acst', 570],
  ['aest', 600],
  ['aedt', 660],
  ['nzst', 720],
  ['nzdt', 780],
]);

/**
 * Minutes east of UTC that a zone says (RFC 5322 §3.3, §4.3): `+0900`, `+09:00`, `JST`, `GMT+9`. Null
 * where it says that it does not know (`-0000`, a military letter); undefined for what is no zone.
 */
export function zoneMinutesOf(word: string): number | null | undefined {
  const named = ZONES.get(word.toLowerCase());
  if (named !== undefined) return named;
  const offset = /^(?:gmt|utc)?([-+])(\d{1,2})(?::?(\d{2}))?$/i.exec(word);
  if (offset === null) return /^[a-ik-y]$/i.test(word) ? null : undefined;
  const [, sign, hours, minutes = '0'] = offset;
  const total = Number(hours) * 60 + Number(minutes);
  if (sign === '-') return total === 0 ? null : -total;
  return total;
}
