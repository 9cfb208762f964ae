import fs from 'node:fs';
import path from 'node:path';

/**
 * The path of a command, by PATH and the folders of administrators' commands (where Dovecot is, and which an ordinary
 * user's PATH lacks); undefined when there is none.
 * @param {string} name
 * @returns {string | undefined}
 */
export function findCommand(name) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => path.join(folder, name)).find(isExecutable);
}

/** @param {string} file */
function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}
