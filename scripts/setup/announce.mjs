/**
 * Tells the user what the setup is doing: one line on standard error.
 * @param {string} line
 */
export function announce(line) {
  console.error(`[setup] ${line}`);
}
