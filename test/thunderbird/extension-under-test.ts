import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MessageView } from '../../scripts/thunderbird/message-view.ts';
import { waitUntil } from '../../scripts/thunderbird/wait-until.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The built extension. Throws where it is not built. */
export function builtExtension(): string {
  const folder = path.join(root, 'dist/extension');
  if (!fs.existsSync(path.join(folder, 'manifest.json'))) throw new Error('dist/extension is missing: npm run build');
  return folder;
}

/**
 * Resolves when the button beside the message shows its verdict: until then it grows with each label, and moves away
 * under the pointer.
 */
export async function buttonAtRest(view: MessageView, extensionId: string): Promise<void> {
  await waitUntil('the button to have come to rest', async () => {
    const { icon = '' } = (await view.actionButton(extensionId)) ?? {};
    return /(danger|caution|clear|confirmed|internal)-(light|dark)\.svg/.test(icon);
  });
}

/** A mail of the fixtures in `test/mail`. */
export function fixture(name: string): Buffer {
  return fs.readFileSync(path.join(root, 'test/mail', name));
}

/** The button's label for danger and the elements of the banner, by their way through its closed shadow root. */
export const banner = ['mekiki-banner', '.banner'];
export const bannerPart = (selector: string) => ['mekiki-banner', selector];
