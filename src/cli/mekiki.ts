import { fileURLToPath } from 'node:url';
import { engineVersion } from '../report/engine.ts';
import { renderHtml } from '../report/render-html.ts';
import { renderMarkdown } from '../report/render-markdown.ts';
import { renderText } from '../report/render-text.ts';
import type { Report } from '../report/report.ts';
import { word } from '../report/words.ts';
import { type Arguments, readArguments, usage, WrongUse } from './arguments.ts';
import { dissect, embeddedFiles, imagePixels, openWhereabouts, UnreadableMessage } from './engine.ts';
import { type Message, readMessages } from './messages.ts';
import { commandLineOutside } from './outside.ts';

/** Exit statuses, after BSD's sysexits where there is one. The later in this list wins. */
const status = { clear: 0, caution: 1, danger: 2, unreadable: 65, wrongUse: 64, noInput: 66 } as const;

type Result = { readonly report: Report; readonly milliseconds: number } | { readonly error: string };

async function main(): Promise<number> {
  const given = readArguments(process.argv.slice(2), process.env, Date.now());
  if (given === 'help') return print(usage, status.clear);
  if (given === 'version') return print(`mekiki ${engineVersion}\n`, status.clear);
  const embedded = await openWhereabouts(embeddedFiles(fileURLToPath(new URL('data/', import.meta.url))));
  const outside = given.isLookingUp ? commandLineOutside(given) : null;
  const folder = process.env.INIT_CWD ?? process.cwd();
  const seen = new Set<keyof typeof status>();
  const forHtml: Report[] = [];
  const onMissing = ({ message }: Error) => {
    seen.add('noInput');
    process.stderr.write(`mekiki: ${message}\n`);
  };
  for await (const message of readMessages(given.paths, folder, onMissing)) {
    const result = await dissected(message, given, { embedded, outside: outside?.source ?? null });
    if ('report' in result) {
      seen.add(result.report.verdict);
      if (given.format === 'html') forHtml.push(result.report);
    } else {
      seen.add('unreadable');
      if (given.format !== 'json') process.stderr.write(`mekiki: ${nameOf(message)}: ${result.error}\n`);
    }
    await write(rendered(message, result, given));
  }
  outside?.close();
  if (given.format === 'html') await write(renderHtml(forHtml));
  const [worst] = (['noInput', 'unreadable', 'danger', 'caution'] as const).filter((kind) => seen.has(kind));
  return status[worst ?? 'clear'];
}

async function dissected(
  message: Message,
  given: Arguments,
  known: Pick<Parameters<typeof dissect>[1], 'embedded' | 'outside'>,
): Promise<Result> {
  if ('error' in message) return message;
  const start = performance.now();
  try {
    const report = await dissect(message.octets, { ...given, ...known, imagePixels });
    return { report, milliseconds: Math.round((performance.now() - start) * 100) / 100 };
  } catch (error) {
    if (error instanceof UnreadableMessage)
      return { error: word(given.language, `because_${error.reason.replaceAll('-', '_')}`) };
    return { error: word(given.language, 'because_internal_error', { error: String(error) }) };
  }
}

function rendered(message: Message, result: Result, { format, timings }: Arguments): string {
  const { file, index } = message;
  if (format === 'json') {
    if ('error' in result) return `${JSON.stringify({ file, index, error: result.error })}\n`;
    const { report, milliseconds } = result;
    return `${JSON.stringify({ file, index, ...report, ...(timings ? { timings: { total: milliseconds } } : {}) })}\n`;
  }
  if ('error' in result || format === 'html') return '';
  const { report } = result;
  return format === 'markdown' ? `${renderMarkdown(report)}\n` : `== ${nameOf(message)}\n${renderText(report)}\n`;
}

function nameOf({ file, index }: Message): string {
  return index === 0 ? file : `${file}#${index}`;
}

function print(text: string, code: number): number {
  process.stdout.write(text);
  return code;
}

/** Waits while the reader of the output is slower than the engine. */
async function write(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader went away (`mekiki … | head`): nothing is left to do.
  process.exit(error.code === 'EPIPE' ? 0 : 74);
});

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = error instanceof WrongUse ? status.wrongUse : 70;
    process.stderr.write(`mekiki: ${error instanceof Error ? error.message : String(error)}\n`);
    if (error instanceof WrongUse) process.stderr.write(usage);
  },
);
