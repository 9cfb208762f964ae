import fs from 'node:fs';
import path from 'node:path';
import { beforeEach } from 'vitest';
import type { Thunderbird } from '../../scripts/thunderbird/thunderbird.ts';

/** Keeps a picture and the log of a Thunderbird for each test of the suite that fails, in `out/thunderbird/`. */
export function keepEvidenceOfFailures(thunderbird: () => Thunderbird | undefined): void {
  beforeEach(({ task, onTestFailed }) => {
    onTestFailed(async () => {
      const failed = thunderbird();
      if (!failed) return;
      const folder = path.join(
        'out/thunderbird',
        `${task.suite?.name ?? ''} ${task.name}`.replace(/[^\p{L}\p{N}.]+/gu, '-'),
      );
      fs.mkdirSync(folder, { recursive: true });
      fs.writeFileSync(path.join(folder, 'thunderbird.log'), failed.log());
      if (failed.hasDisplay) await failed.screenshot(path.join(folder, 'screen.png'));
    });
  });
}
