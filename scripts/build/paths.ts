import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, and what the build makes below it. */
export const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
export const dist = path.join(root, 'dist');

/** The extension as Thunderbird takes it, and the command line. */
export const extensionFolder = path.join(dist, 'extension');
export const commandLineFolder = path.join(dist, 'cli');

/** The packed data, kept between builds. */
export const dataFolder = path.join(root, '.cache', 'data');
