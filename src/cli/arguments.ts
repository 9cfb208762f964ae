import { parseArgs } from 'node:util';
import { type NamedResolver, ownResolver } from '../lookup/dns/named-resolver.ts';
import { type Language, languageOf } from '../report/words.ts';

export type Format = 'text' | 'json' | 'html' | 'markdown';

const formats: readonly string[] = ['text', 'json', 'html', 'markdown'] satisfies Format[];

/** What the user asked for. */
export interface Arguments {
  /** As given; `-` is standard input. */
  readonly paths: readonly string[];
  readonly format: Format;
  readonly language: Language;
  readonly ownHosts: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly timings: boolean;
  /** Others are asked about names and addresses of the messages. */
  readonly isLookingUp: boolean;
  /** The only resolver to ask; null for the usual ones. */
  readonly doh: NamedResolver | null;
  /** Path of a file that tells which registry answers for what; null for the embedded one. */
  readonly rdapBootstrap: string | null;
}

/** The command was used wrongly; `message` says how. */
export class WrongUse extends Error {}

export const usage = `Usage: mekiki [options] PATH...
  PATH                    .eml file, mbox, a folder of those, or - for standard input
  --format FORMAT         text (default), json (one object a line), html, markdown
  --lang en|ja            language of the report (default: from the environment)
  --lookups off|on        ask resolvers and registries about the names and addresses of
                          servers, domains and links, and nobody anything else (default: off)
  --doh URL               ask this resolver only, by DNS over HTTPS (default: Quad9, then
                          Cloudflare, and both their filters of fraud)
  --rdap-bootstrap FILE   which registry answers for what, as IANA publishes it
  --own-host NAME         host or domain of the recipient's own side (repeatable)
  --now ISO-DATE          the time to judge as of, for repeatable output
  --timings               with json: milliseconds of each message
  --help, --version
Exit status: 0 all clear, 1 some caution, 2 some danger, 64 wrong use,
  65 some message could not be read (the others are reported), 66 no such input
`;

/**
 * Reads the command line.
 *
 * @throws {WrongUse}
 */
export function readArguments(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
  clock: number,
): Arguments | 'help' | 'version' {
  const { values, positionals } = parse(argv);
  if (values.help) return 'help';
  if (values.version) return 'version';
  if (!formats.includes(values.format)) throw new WrongUse(`--format takes one of ${formats.join(', ')}`);
  if (values.lookups !== 'off' && values.lookups !== 'on') throw new WrongUse('--lookups takes off or on');
  if (values.lang !== undefined && !/^(en|ja)$/.test(values.lang)) throw new WrongUse('--lang takes en or ja');
  const doh = values.doh === undefined ? null : ownResolver(values.doh);
  if (values.doh !== undefined && doh === null) throw new WrongUse('--doh takes an https URL');
  const now = values.now === undefined ? clock : Date.parse(values.now);
  if (Number.isNaN(now)) throw new WrongUse('--now takes a date as 2026-11-24T12:00:00Z');
  if (positionals.length === 0) throw new WrongUse('no PATH is given');
  return {
    paths: positionals,
    format: values.format as Format,
    language: languageOf(values.lang ?? environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG),
    ownHosts: values['own-host'],
    now,
    timings: values.timings,
    isLookingUp: values.lookups === 'on',
    doh,
    rdapBootstrap: values['rdap-bootstrap'] ?? null,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        lang: { type: 'string' },
        lookups: { type: 'string', default: 'off' },
        doh: { type: 'string' },
        'rdap-bootstrap': { type: 'string' },
        'own-host': { type: 'string', multiple: true, default: [] },
        now: { type: 'string' },
        timings: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}
