/** A picture as pixels. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each pixel, row by row; alpha is not multiplied in. */
  readonly rgba: Uint8Array | Uint8ClampedArray;
}

/** Who can turn the octets of an image file into pixels: the engine has neither a browser nor Node. */
export interface ImagePixels {
  /**
   * The first picture of a PNG, JPEG, GIF, WebP or BMP file, as large as it is or, where it has more than `maxPixels`,
   * made smaller than that by averaging. Null where it cannot be read. Never rejects. What the header of the file
   * promises (`readImageHeader`) was looked at before.
   */
  read(octets: Uint8Array<ArrayBuffer>, mediaType: string, maxPixels: number): Promise<Pixels | null>;
}

/** A picture made smaller, each pixel the mean of the area that it covers, where it has more than `maxPixels`. */
export function reduced(pixels: Pixels, maxPixels: number): Pixels {
  const { width, height, rgba } = pixels;
  const goal = reducedSize(width, height, maxPixels);
  if (goal.width === width && goal.height === height) return pixels;
  const columns = coverage(width, goal.width);
  const rows = coverage(height, goal.height);
  const small = new Uint8Array(goal.width * goal.height * 4);
  const area = (width * height) / (goal.width * goal.height);
  let current = new Float64Array(goal.width * 4);
  let next = new Float64Array(goal.width * 4);
  const line = new Float64Array(goal.width * 4 + 4);
  for (let y = 0; y < height; y++) {
    addLine(line.fill(0), rgba, y * width * 4, columns);
    const share = rows.share[y] as number;
    for (let i = 0; i < current.length; i++) {
      current[i] = (current[i] as number) + (line[i] as number) * share;
      next[i] = (next[i] as number) + (line[i] as number) * (1 - share);
    }
    const row = rows.first[y] as number;
    if (rows.first[y + 1] === row) continue;
    for (let i = 0; i < current.length; i++)
      small[row * current.length + i] = Math.round((current[i] as number) / area);
    [current, next] = [next, current.fill(0)];
  }
  return { ...goal, rgba: small };
}

/** Adds the pixels of one line, from `from` on, to those that they lie in. */
function addLine(line: Float64Array, rgba: Pixels['rgba'], from: number, { first, share }: Coverage): void {
  for (let x = 0, at = from; x < first.length; x++, at += 4) {
    const to = (first[x] as number) * 4;
    const left = share[x] as number;
    for (let part = 0; part < 4; part++) {
      const value = rgba[at + part] as number;
      line[to + part] = (line[to + part] as number) + value * left;
      if (left < 1) line[to + part + 4] = (line[to + part + 4] as number) + value * (1 - left);
    }
  }
}

/** For each pixel of a line the first pixel of a shorter one that it lies in, and what share of it lies there. */
interface Coverage {
  readonly first: Uint32Array;
  readonly share: Float64Array;
}

function coverage(from: number, to: number): Coverage {
  const first = new Uint32Array(from);
  const share = new Float64Array(from);
  for (let at = 0; at < from; at++) {
    const start = (at * to) / from;
    const end = ((at + 1) * to) / from;
    first[at] = Math.floor(start);
    const boundary = Math.floor(start) + 1;
    share[at] = boundary >= to || end <= boundary ? 1 : (boundary - start) / (end - start);
  }
  return { first, share };
}

/** The size of a picture that has at most `maxPixels`, at least one, and keeps its proportions as well as whole pixels allow. */
export function reducedSize(width: number, height: number, maxPixels: number): { width: number; height: number } {
  if (width * height <= maxPixels) return { width, height };
  const scale = Math.sqrt(maxPixels / (width * height));
  const wide = Math.min(maxPixels, Math.max(1, Math.floor(width * scale)));
  return { width: wide, height: Math.max(1, Math.min(Math.floor(height * scale), Math.floor(maxPixels / wide))) };
}
