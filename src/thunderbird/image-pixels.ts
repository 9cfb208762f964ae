import { type ImagePixels, reducedSize } from '../mail/qr/pixels.ts';

/** Pixels of image files as Thunderbird itself decodes them: of a moving one the first picture. */
export const imagePixels: ImagePixels = {
  async read(octets, mediaType, maxPixels) {
    try {
      const bitmap = await createImageBitmap(new Blob([octets], { type: mediaType }));
      try {
        return drawn(bitmap, maxPixels);
      } finally {
        bitmap.close();
      }
    } catch {
      // Corrupt, or of a kind that Thunderbird does not know.
      return null;
    }
  },
};

/** Made smaller by halves, each of which is an average of four pixels; one step alone would skip most of them. */
function drawn(bitmap: ImageBitmap, maxPixels: number) {
  const goal = reducedSize(bitmap.width, bitmap.height, maxPixels);
  let source: ImageBitmap | OffscreenCanvas = bitmap;
  for (;;) {
    const width = Math.max(goal.width, Math.ceil(source.width / 2));
    const height = Math.max(goal.height, Math.ceil(source.height / 2));
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) return null;
    context.drawImage(source, 0, 0, width, height);
    if (width === goal.width && height === goal.height) {
      return { width, height, rgba: context.getImageData(0, 0, width, height).data };
    }
    source = canvas;
  }
}
