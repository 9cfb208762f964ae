const width = 30;

/** A bar on standard error that fills while mails are judged; where that is no terminal, a line for each tenth. */
export function progressBar(total: number): (done: number) => void {
  const { isTTY } = process.stderr;
  return (done) => {
    const tenth = Math.floor((10 * done) / total);
    if (isTTY) {
      const filled = Math.round((width * done) / total);
      process.stderr.write(`\r[${'#'.repeat(filled)}${' '.repeat(width - filled)}] ${done} of ${total}`);
      if (done === total) process.stderr.write('\n');
    } else if (tenth > Math.floor((10 * (done - 1)) / total)) process.stderr.write(`${done} of ${total}\n`);
  };
}
