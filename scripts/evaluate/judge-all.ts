import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { commandLineFolder } from '../build/paths.ts';
import type { JudgedMail, Judgement, UnjudgedMail } from './judged-mail.ts';
import type { LabelledMail } from './labelled-mails.ts';

/** One time for all evaluations, so that they repeat: no offline check tells the age of a mail by it. */
const judgedAt = Date.UTC(2026, 10, 24);

interface Answer {
  readonly answer: Judgement | string;
  readonly milliseconds: number;
}

/** Judges all mails of a collection in worker threads, one a core; in the order of the mails. `onJudged` is told how many are done. */
export async function judgeAll(
  folder: string,
  mails: readonly LabelledMail[],
  onJudged: (count: number) => void,
): Promise<readonly (JudgedMail | UnjudgedMail)[]> {
  const judged: (JudgedMail | UnjudgedMail)[] = [];
  let next = 0;
  let done = 0;
  const workers = Array.from({ length: Math.min(availableParallelism(), mails.length) }, async () => {
    const worker = new Worker(new URL('judging-worker.mjs', import.meta.url), {
      workerData: { engineFolder: commandLineFolder, now: judgedAt },
    });
    try {
      while (next < mails.length) {
        const index = next++;
        const mail = mails[index] as LabelledMail;
        const { answer, milliseconds } = await answerOf(worker, path.join(folder, mail.file));
        judged[index] = typeof answer === 'string' ? { ...mail, error: answer } : { ...mail, ...answer, milliseconds };
        onJudged(++done);
      }
    } finally {
      await worker.terminate();
    }
  });
  await Promise.all(workers);
  return judged;
}

function answerOf(worker: Worker, file: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      worker.removeAllListeners('message');
      worker.removeAllListeners('error');
      end();
    };
    worker.once('message', (answer: Answer) => settle(() => resolve(answer)));
    worker.once('error', (error) => settle(() => reject(error)));
    worker.postMessage(file);
  });
}
