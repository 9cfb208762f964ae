import jpeg from 'jpeg-js';
import { maxPicturePixels } from '../../mail/limits.ts';
import { type ImagePixels, type Pixels, reduced } from '../../mail/qr/pixels.ts';
import { decodeBmp } from './decode-bmp.ts';
import { decodeGif } from './decode-gif.ts';
import { decodePng } from './decode-png.ts';

/** Memory that a JPEG file may take while it is decoded. */
const MAX_MEGABYTES = 512;

/** Pixels of PNG, JPEG, GIF and BMP files on the command line. WebP is not read here. */
export const imagePixels: ImagePixels = {
  async read(octets, mediaType, maxPixels) {
    try {
      const pixels = decode(octets, mediaType);
      return pixels && reduced(pixels, maxPixels);
    } catch {
      // Corrupt, or of a kind that the decoder does not know.
      return null;
    }
  },
};

function decode(octets: Uint8Array, mediaType: string): Pixels | null {
  switch (mediaType) {
    case 'image/png':
      return decodePng(octets);
    case 'image/jpeg': {
      const { width, height, data } = jpeg.decode(octets, {
        useTArray: true,
        maxResolutionInMP: maxPicturePixels / 1e6,
        maxMemoryUsageInMB: MAX_MEGABYTES,
      });
      return { width, height, rgba: data };
    }
    case 'image/gif':
      return decodeGif(octets);
    case 'image/bmp':
      return decodeBmp(octets);
    default:
      return null;
  }
}
