import { nextTick } from './scheduler.ts';

/** Node's `process` as far as readable-stream asks. */
export default { nextTick, browser: true, env: {}, version: 'v20.0.0' };
