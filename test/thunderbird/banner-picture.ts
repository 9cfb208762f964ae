import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { MessageView } from '../../scripts/thunderbird/message-view.ts';
import type { Thunderbird } from '../../scripts/thunderbird/thunderbird.ts';
import { waitUntil } from '../../scripts/thunderbird/wait-until.ts';
import { banner } from './extension-under-test.ts';

const run = promisify(execFile);

/** At the right the mail's scroll bar, which comes and goes, lies over the banner. */
const scrollBarWidth = 16;

/** Takes a picture of a banner that nothing troubles, as soon as it is drawn: in its own colour for the most part. */
export function takeReferencePicture(thunderbird: Thunderbird, view: MessageView, name: string): Promise<string> {
  return waitUntil('the banner to be drawn', async () => {
    const file = await takeBannerPicture(thunderbird, view, name);
    const { style } = await view.waitForElement(banner);
    const marked = [
      '-fuzz',
      '3%',
      '-fill',
      'white',
      '-opaque',
      style.backgroundColor,
      '-fill',
      'black',
      '+opaque',
      'white',
    ];
    const { stdout } = await run('convert', [file, ...marked, '-format', '%[fx:mean]', 'info:']);
    return Number.parseFloat(stdout) > 0.5 && file;
  });
}

/** Takes a picture of the banner as it stands on the display, whatever lies over it; gives the file. */
export async function takeBannerPicture(thunderbird: Thunderbird, view: MessageView, name: string): Promise<string> {
  const element = await view.waitForElement(banner);
  const corner = await view.evaluate<{ x: number; y: number }>(
    'return { x: window.mozInnerScreenX, y: window.mozInnerScreenY }',
  );
  const { x, y, width, height } = element.rectangle;
  const file = path.join(thunderbird.folder, `${name}.png`);
  await thunderbird.screenshot(file, { x: corner.x + x, y: corner.y + y, width: width - scrollBarWidth, height });
  return file;
}

/**
 * Which share of the pixels differs clearly between two pictures, 0 to 1; 1 where their sizes differ. The edges of
 * letters may: where Thunderbird's own bars push the message down by part of a pixel, they are drawn anew.
 */
export async function differingShare(one: string, other: string): Promise<number> {
  const [size, otherSize] = await Promise.all([one, other].map((file) => run('identify', ['-format', '%w %h', file])));
  if (size?.stdout !== otherSize?.stdout) return 1;
  // compare ends with status 1 where there is any difference.
  const { stderr } = await run('compare', ['-metric', 'AE', '-fuzz', '20%', one, other, 'null:']).catch(
    (error: { stderr: string }) => error,
  );
  const [width = 0, height = 0] = (size?.stdout ?? '').split(' ').map(Number);
  return Number.parseFloat(stderr) / (width * height);
}
