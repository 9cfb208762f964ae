import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Rectangle } from './message-view.ts';

const run = promisify(execFile);

/**
 * Writes a picture of a display, or of a part of it, as PNG. Taken from the display and not by the program's own
 * means, because those leave popups out.
 */
export async function takeScreenshot(display: string, file: string, part?: Rectangle): Promise<void> {
  const crop = part
    ? [
        '-crop',
        `${Math.round(part.width)}x${Math.round(part.height)}+${Math.round(part.x)}+${Math.round(part.y)}`,
        '+repage',
      ]
    : [];
  await run('import', ['-display', display, '-window', 'root', ...crop, `png:${file}`]);
}

/** Width and height of a picture in pixels, and how many colours it has: 1 for a display where nothing is drawn. */
export async function describePicture(file: string): Promise<{ width: number; height: number; colours: number }> {
  const { stdout } = await run('identify', ['-format', '%w %h %k', file]);
  const [width = 0, height = 0, colours = 0] = stdout.split(' ').map(Number);
  return { width, height, colours };
}
