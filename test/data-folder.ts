import path from 'node:path';
import { makeData } from '../scripts/data/make-data.ts';
import { root } from './architecture/source-files.ts';

/** The folder of the embedded data, made where it is missing or not up to date. */
export async function dataFolder(): Promise<string> {
  const folder = path.join(root, '.cache/data');
  await makeData(folder);
  return folder;
}
