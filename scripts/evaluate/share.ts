/** A share of clusters, 0 to 1, with its interval of 95 %. */
export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** Clusters; of those the share is worked out. */
  readonly clusters: number;
  /** How many clusters have it, each counted as the part of its mails that have it. */
  readonly having: number;
}

/** Of the standard normal distribution, for 95 %. */
const z = 1.96;

/**
 * The share of clusters that have something, each cluster counted as the part of its mails that have it. The interval
 * is Wilson's (1927), which holds for small counts and for shares near 0 and 1.
 */
export function shareOfClusters<T extends { readonly cluster: string }>(
  mails: readonly T[],
  has: (mail: T) => boolean,
): Share {
  const counts = new Map<string, { mails: number; having: number }>();
  for (const mail of mails) {
    const count = counts.get(mail.cluster) ?? { mails: 0, having: 0 };
    count.mails++;
    if (has(mail)) count.having++;
    counts.set(mail.cluster, count);
  }
  const n = counts.size;
  const having = [...counts.values()].reduce((sum, count) => sum + count.having / count.mails, 0);
  if (n === 0) return { share: 0, low: 0, high: 1, clusters: 0, having: 0 };
  const share = having / n;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half), clusters: n, having };
}
