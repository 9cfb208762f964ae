/** The engine with its data on the command line: one file of the build, which benchmarks and tests measure too. */
export { dissect } from '../dissect.ts';
export { openWhereabouts } from '../lookup/open-whereabouts.ts';
export { UnreadableMessage } from '../mail/unreadable-message.ts';
export { embeddedFiles } from './embedded-files.ts';
export { imagePixels } from './image/image-pixels.ts';
