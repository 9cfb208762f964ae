import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { MessageView } from '../../scripts/thunderbird/message-view.ts';
import { describePicture } from '../../scripts/thunderbird/screenshot.ts';
import type { Thunderbird } from '../../scripts/thunderbird/thunderbird.ts';
import { waitUntil } from '../../scripts/thunderbird/wait-until.ts';
import { banner } from './extension-under-test.ts';

const run = promisify(execFile);

/** At the right the mail's scroll bar, which comes and goes, lies over the banner. */
const scrollBarWidth = 16;

/** Letters and shape with their soft edges have hundreds of colours; an empty surface has one. */
const leastColours = 50;

/**
 * Takes a picture of a banner that nothing troubles, as soon as it is drawn and at rest: in its own colour for the most
 * part, with its letters, and the same as it was a moment before.
 */
export async function takeReferencePicture(thunderbird: Thunderbird, view: MessageView, name: string): Promise<string> {
  let before: string | undefined;
  return waitUntil('the banner to be drawn', async () => {
    const file = await takeBannerPicture(thunderbird, view, `${name}-${before?.endsWith('-a.png') ? 'b' : 'a'}`);
    const last = before;
    before = file;
    const { style } = await view.waitForElement(banner);
    const { colours } = await describePicture(file);
    const isDrawn = colours >= leastColours && (await shareOfColour(file, style.backgroundColor)) > 0.5;
    return isDrawn && last !== undefined && (await differingShare(last, file)) === 0 && file;
  });
}

/** Which share of the pixels has nearly that colour, 0 to 1. What has not is made black first: only then white can stand for what has. */
async function shareOfColour(file: string, colour: string): Promise<number> {
  const marked = ['-fuzz', '3%', '-fill', 'black', '+opaque', colour, '-fill', 'white', '-opaque', colour];
  const { stdout } = await run('convert', [file, ...marked, '-format', '%[fx:mean]', 'info:']);
  return Number.parseFloat(stdout);
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
