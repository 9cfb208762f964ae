import { deflateSync } from 'node:zlib';
import jpeg from 'jpeg-js';
import { encodeQR } from 'qr';
import { seededRandom } from '../../../scripts/seeded-random.ts';

/** A picture that a test draws: red, green, blue and alpha of each pixel, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

export type Colour = readonly [red: number, green: number, blue: number, alpha?: number];

export const black: Colour = [0, 0, 0];
export const white: Colour = [255, 255, 255];

/** How a code is drawn. */
export interface Drawn {
  /** Pixels of a module. */
  readonly scale?: number;
  /** Modules of quiet zone. */
  readonly border?: number;
  readonly dark?: Colour;
  readonly light?: Colour;
  readonly correction?: 'low' | 'medium' | 'quartile' | 'high';
}

/** The modules of a code, rows from the top, true where dark. */
export function modulesOf(text: string, { border = 4, correction = 'medium' }: Drawn = {}): boolean[][] {
  const bare = encodeQR(text, 'raw', { ecc: correction, border: 1 });
  const inner = bare.slice(1, -1).map((row) => row.slice(1, -1));
  const side = inner.length + 2 * border;
  return Array.from({ length: side }, (_, y) =>
    Array.from({ length: side }, (_, x) => inner[y - border]?.[x - border] ?? false),
  );
}

/** A plain picture of one colour. */
export function plain(width: number, height: number, colour: Colour = white): Picture {
  return drawn(width, height, () => colour);
}

/** A picture by the colour of each pixel. */
export function drawn(width: number, height: number, colourAt: (x: number, y: number) => Colour): Picture {
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const [red, green, blue, alpha = 255] = colourAt(x, y);
      rgba[at] = red;
      rgba[at + 1] = green;
      rgba[at + 2] = blue;
      rgba[at + 3] = alpha;
    }
  }
  return { width, height, rgba };
}

/** A picture of a code. */
export function codePicture(text: string, how: Drawn = {}): Picture {
  const { scale = 6, dark = black, light = white } = how;
  const modules = modulesOf(text, how);
  const side = modules.length * scale;
  return drawn(side, side, (x, y) => (modules[Math.floor(y / scale)]?.[Math.floor(x / scale)] ? dark : light));
}

/** The colour at a place between pixels; `outside` where there is none. */
function between({ width, height, rgba }: Picture, x: number, y: number, outside: Colour): Colour {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const at = (column: number, row: number, part: number) =>
    column < 0 || row < 0 || column >= width || row >= height
      ? (outside[part] ?? 255)
      : (rgba[(row * width + column) * 4 + part] as number);
  const part = (index: number) => {
    const upper = at(left, top, index) * (left + 1 - x) + at(left + 1, top, index) * (x - left);
    const lower = at(left, top + 1, index) * (left + 1 - x) + at(left + 1, top + 1, index) * (x - left);
    return upper * (top + 1 - y) + lower * (y - top);
  };
  return [part(0), part(1), part(2), part(3)];
}

/** Turned about its middle; the picture grows so that nothing is cut off. */
export function turned(picture: Picture, degrees: number, outside: Colour = white): Picture {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const { width, height } = picture;
  const wide = Math.ceil(Math.abs(width * cos) + Math.abs(height * sin));
  const high = Math.ceil(Math.abs(width * sin) + Math.abs(height * cos));
  return drawn(wide, high, (x, y) => {
    const [dx, dy] = [x + 0.5 - wide / 2, y + 0.5 - high / 2];
    return between(picture, dx * cos + dy * sin + width / 2 - 0.5, dy * cos - dx * sin + height / 2 - 0.5, outside);
  });
}

/** Stretched to another size. */
export function stretched(picture: Picture, width: number, height: number): Picture {
  return drawn(width, height, (x, y) =>
    between(
      picture,
      Math.max(0, ((x + 0.5) * picture.width) / width - 0.5),
      Math.max(0, ((y + 0.5) * picture.height) / height - 0.5),
      white,
    ),
  );
}

/** Each pixel the mean of those up to `radius` away. */
export function blurred(picture: Picture, radius: number): Picture {
  const { width, height, rgba } = picture;
  return drawn(width, height, (x, y) => {
    const sum = [0, 0, 0, 0];
    let count = 0;
    for (let row = Math.max(0, y - radius); row <= Math.min(height - 1, y + radius); row++) {
      for (let column = Math.max(0, x - radius); column <= Math.min(width - 1, x + radius); column++) {
        for (let part = 0; part < 4; part++) {
          sum[part] = (sum[part] as number) + (rgba[(row * width + column) * 4 + part] as number);
        }
        count++;
      }
    }
    return sum.map((part) => part / count) as unknown as Colour;
  });
}

/** With noise of at most `strength` on each part of each pixel. */
export function noisy(picture: Picture, strength: number, seed: number): Picture {
  const random = seededRandom(seed);
  const rgba = picture.rgba.map((part, i) =>
    i % 4 === 3 ? part : Math.max(0, Math.min(255, part + (random() * 2 - 1) * strength)),
  );
  return { ...picture, rgba };
}

/** One picture laid upon another. */
export function laid(under: Picture, over: Picture, left: number, top: number): Picture {
  return drawn(under.width, under.height, (x, y) => {
    const isOver = x >= left && y >= top && x < left + over.width && y < top + over.height;
    const { rgba, width } = isOver ? over : under;
    const at = (isOver ? (y - top) * width + x - left : y * width + x) * 4;
    return [rgba[at], rgba[at + 1], rgba[at + 2], rgba[at + 3]] as unknown as Colour;
  });
}

/** Nothing but noise: grey, or black and white in squares of `side` pixels. */
export function noise(width: number, height: number, seed: number, side = 0): Picture {
  const random = seededRandom(seed);
  if (side === 0) {
    return drawn(width, height, () => {
      const grey = Math.floor(random() * 256);
      return [grey, grey, grey];
    });
  }
  const columns = Math.ceil(width / side);
  const squares = Array.from({ length: columns * Math.ceil(height / side) }, () => random() < 0.5);
  return drawn(width, height, (x, y) =>
    squares[Math.floor(y / side) * columns + Math.floor(x / side)] ? black : white,
  );
}

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc(octets: Uint8Array): number {
  let c = 0xffffffff;
  for (const octet of octets) c = (crcTable[(c ^ octet) & 0xff] as number) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

/** One chunk of a PNG file. */
export function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, check]);
}

/** The header chunk of a PNG file. */
export function pngHeader(width: number, height: number, depth = 8, colourType = 6, interlace = 0): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colourType, 0, 0, interlace], 8);
  return pngChunk('IHDR', header);
}

export const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG file of eight bits a part, with alpha. */
export function asPng({ width, height, rgba }: Picture): Buffer {
  const rows = Buffer.alloc(height * (width * 4 + 1));
  for (let y = 0; y < height; y++) rows.set(rgba.subarray(y * width * 4, (y + 1) * width * 4), y * (width * 4 + 1) + 1);
  return Buffer.concat([
    pngSignature,
    pngHeader(width, height),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A JPEG file. */
export function asJpeg({ width, height, rgba }: Picture, quality = 80): Buffer {
  return jpeg.encode({ width, height, data: Buffer.from(rgba) }, quality).data;
}

/** A GIF file of 64 colours (two bits a part), whose LZW never grows: it clears its table before that. */
export function asGif({ width, height, rgba }: Picture): Buffer {
  const head = Buffer.from([...Buffer.from('GIF89a'), width & 255, width >> 8, height & 255, height >> 8, 0xf6, 0, 0]);
  const palette = Buffer.alloc(128 * 3);
  for (let i = 0; i < 64; i++) palette.set([((i >> 4) & 3) * 85, ((i >> 2) & 3) * 85, (i & 3) * 85], i * 3);
  const bits: number[] = [];
  const put = (code: number) => {
    for (let i = 0; i < 8; i++) bits.push((code >> i) & 1);
  };
  for (let at = 0; at < width * height; at++) {
    if (at % 120 === 0) put(128);
    const part = (index: number) => (rgba[at * 4 + index] as number) >> 6;
    put((part(0) << 4) | (part(1) << 2) | part(2));
  }
  put(129);
  const data: number[] = [];
  for (let i = 0; i < bits.length; i += 8) data.push(bits.slice(i, i + 8).reduce((sum, bit, k) => sum | (bit << k), 0));
  const blocks: Buffer[] = [];
  for (let i = 0; i < data.length; i += 255) {
    const block = data.slice(i, i + 255);
    blocks.push(Buffer.from([block.length, ...block]));
  }
  const frame = Buffer.from([0x2c, 0, 0, 0, 0, width & 255, width >> 8, height & 255, height >> 8, 0, 7]);
  return Buffer.concat([head, palette, frame, ...blocks, Buffer.from([0, 0x3b])]);
}

/** A BMP file of 24 bits a pixel, from the bottom up. */
export function asBmp({ width, height, rgba }: Picture): Buffer {
  const stride = (width * 3 + 3) & ~3;
  const file = Buffer.alloc(54 + stride * height);
  file.write('BM', 0, 'latin1');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4;
      const to = 54 + (height - 1 - y) * stride + x * 3;
      for (let part = 0; part < 3; part++) file[to + part] = rgba[from + 2 - part] as number;
    }
  }
  return file;
}
