import { defang } from '../defang.ts';
import type { Block } from '../outline.ts';
import type { Report } from '../report.ts';
import type { ReportedLookUps } from '../reported-look-ups.ts';
import { sayIn } from '../words.ts';
import { askedWhom } from './asked-whom.ts';
import { plainSpeech, type Speech, type Told } from './told.ts';
import { authenticationOutcome, toldOfAuthentication } from './told-of-authentication.ts';
import { toldOfAuthor } from './told-of-author.ts';
import { toldOfClient } from './told-of-client.ts';
import { toldOfHost } from './told-of-host.ts';
import { toldOfRegistrations } from './told-of-registration.ts';

/** Longest text of a stranger in a line. In UTF-16 code units. */
const maxText = 400;

/** What others told, as blocks: each kind below the section that it belongs to, and all empty where nobody was asked. */
export interface ToldOutline {
  readonly authentication: readonly Block[];
  readonly author: readonly Block[];
  /** Sentences of the border client. */
  readonly client: readonly string[];
  /** Sentences of the hosts that links lead to. */
  readonly hosts: readonly string[];
  readonly registrations: readonly Block[];
  readonly asked: readonly Block[];
}

const nothing: ToldOutline = { authentication: [], author: [], client: [], hosts: [], registrations: [], asked: [] };

/** What others told about a message, in the report's language. */
export function toldOutline(report: Report): ToldOutline {
  const { lookUps, language } = report;
  if (lookUps === null) return nothing;
  const say = sayIn(language);
  const speech = plainSpeech(say);
  return {
    authentication: evaluated(lookUps, speech),
    author: section(
      headed(say('section_author_domain'), lookUps.author?.domain),
      sentences(toldOfAuthor(report, speech)),
    ),
    client: sentences(toldOfClient(lookUps, speech)),
    hosts: lookUps.hosts.flatMap((host) => sentences(toldOfHost(host, speech), defang(host.host))),
    registrations: section(
      say('section_registrations'),
      toldOfRegistrations(lookUps, speech).flatMap(({ domain, told, page, suffix }) => [
        ...sentences(told, domain),
        ...(page === null ? [] : [`${say('told_registry_page')} ${page}`]),
        ...sentences(suffix, domain),
      ]),
    ),
    asked: section(say('section_asked'), sentences(askedWhom(lookUps, speech))),
  };
}

function evaluated({ authentication, askedAt }: ReportedLookUps, { say, moment }: Speech): Block[] {
  if (authentication === null) return [];
  const title = say('told_evaluated', { time: moment(askedAt) });
  return section(title, [
    authenticationOutcome(authentication, say),
    ...sentences(toldOfAuthentication(authentication, say)),
  ]);
}

function section(title: string, items: readonly string[]): Block[] {
  return items.length === 0
    ? []
    : [
        { kind: 'heading', text: title },
        { kind: 'list', items },
      ];
}

function headed(title: string, name: string | undefined): string {
  return name === undefined ? title : `${title}: ${name}`;
}

function sentences(all: readonly Told[], of?: string): string[] {
  return all.map(({ label, text, notes }) => {
    const said = [cut(text), ...notes.map(cut)].join('; ');
    return [of, label, said].filter((part) => part !== undefined).join(': ');
  });
}

function cut(text: string): string {
  return text.length <= maxText ? text : `${text.slice(0, maxText)}…`;
}
