import type { Facts } from '../checks/facts.ts';
import type { Evidence, Explanation, FieldName } from '../checks/outcome.ts';
import type { CheckResult } from '../checks/run-checks.ts';
import type { ToldAlone } from '../checks/told-alone.ts';
import { registrableDomain } from '../domain/registrable-domain.ts';
import { shownHost } from '../domain/shown-host.ts';
import type { Surroundings, Whereabouts } from '../lookup/surroundings.ts';
import type { Mailbox } from '../mail/header/address.ts';
import type { HeaderField } from '../mail/header/header-section.ts';
import { finalHost, finalUrl } from '../mail/link/final-target.ts';
import type { Mail } from '../mail/mail.ts';
import { sourceSpan } from '../mail/source/locus.ts';
import type { Span } from '../mail/source/span.ts';
import type { Hop, Relay, Trace, TracedIp } from '../mail/trace/trace.ts';
import { attachmentStandings, fieldStanding, type Judged, linkStandings } from '../verdict/standing.ts';
import { confirmedBrand, type Verdict } from '../verdict/weigh.ts';
import { linkBrands, type OfBrand, withBrandNames } from './brand-words.ts';
import { engineVersion } from './engine.ts';
import { limitsOf } from './limits.ts';
import { remotePictures } from './remote-pictures.ts';
import type {
  Report,
  ReportedEvidence,
  ReportedField,
  ReportedHop,
  ReportedLink,
  ReportedOrigin,
  ReportedRelay,
} from './report.ts';
import { reportedAttachment } from './reported-attachment.ts';
import { reportedLookUps, whereaboutsOfHost } from './reported-look-ups.ts';
import { ledTo, reportedPageLook } from './reported-page-look.ts';
import { sensitiveValues } from './sensitive-values.ts';
import { hostThunderbirdAsksAbout } from './thunderbird-warning.ts';
import { victims } from './victims.ts';
import { type Language, word } from './words.ts';

/** All that a report is made from. */
export interface Dissected {
  readonly mail: Mail;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
  readonly facts: Facts;
  readonly results: readonly CheckResult[];
  readonly verdict: Verdict;
  readonly isToldAlone: ToldAlone;
  readonly surroundings: Surroundings;
  /** Embedded tables and their dates. */
  readonly data: Readonly<Record<string, string>>;
}

/** Longest value of a field, link or trace line that a report repeats. In UTF-16 code units. */
export const maxValueLength = 1000;

/** The report: everything as plain JSON, sentences in the language asked for. */
export function makeReport(dissected: Dissected, language: Language): Report {
  const { mail, sha256, facts, results, verdict, isToldAlone, surroundings, data } = dissected;
  const say = ({ key, params: values }: Explanation) => {
    const params = withBrandNames(values, language);
    return { key, params, text: word(language, key, params) };
  };
  const because = (kind: 'couldNotCheck' | 'notApplicable') =>
    results.flatMap(({ check, outcome }) => {
      if (outcome.kind !== kind) return [];
      const { key, text } = say(outcome.because);
      return [{ check, because: key, text }];
    });
  const links = linkStandings(facts, verdict);
  const ofBrands = linkBrands(facts, verdict, language);
  const attachments = attachmentStandings(mail.attachments.length, verdict);
  const count = (kind: string) => results.filter(({ outcome }) => outcome.kind === kind).length;
  return {
    messageId: mail.claims.messageId?.value.text.text ?? null,
    sha256,
    engine: engineVersion,
    data,
    language,
    verdict: verdict.level,
    assurance: verdict.assurance,
    confirmedBrand: verdict.assurance === 'confirmed' ? (confirmedBrand(facts)?.name[language] ?? null) : null,
    score: verdict.score,
    attack: verdict.attack,
    reasons: verdict.reasons.map((reason) => verdict.findings.indexOf(reason)),
    findings: verdict.findings.map(({ check, finding }) => ({
      check,
      severity: finding.severity,
      ...say(finding.explanation),
      evidence: finding.evidence.map(reportedEvidence),
      isLookedUp: !isToldAlone(check, finding.explanation),
    })),
    assurances: verdict.assurances.map(({ check, assurance }) => ({
      check,
      ...say(assurance.explanation),
      evidence: assurance.evidence.map(reportedEvidence),
    })),
    outcomes: {
      found: count('found'),
      clear: count('clear'),
      notApplicable: count('notApplicable'),
      couldNotCheck: count('couldNotCheck'),
    },
    unchecked: because('couldNotCheck'),
    notApplicable: because('notApplicable'),
    fields: reportedFields(facts, verdict),
    origin: reportedOrigin(mail.trace, surroundings),
    hops: mail.trace.hops.map(reportedHop),
    unreadableTrace: mail.trace.stamps
      .filter(({ result }) => result === 'unreadable')
      .map(({ field }) => ({ text: cut(field.body.text), ...plain(field.span) })),
    ownSide: mail.trace.ownSide,
    perhapsOwn: mail.trace.perhapsOwn,
    authentication: reportedAuthentication(facts),
    lookUps: reportedLookUps(facts),
    links: links.map((judged, index) => reportedLink(index, facts, judged, ofBrands[index] as OfBrand)),
    attachments: mail.attachments.map((attachment, index) => ({
      ...reportedAttachment(attachment),
      ...(attachments[index] as Judged),
    })),
    remotePictures: remotePictures(mail.body.images),
    limits: limitsOf(facts).map((key) => ({ key, text: word(language, key) })),
    victims: victims(facts, verdict),
    defects: mail.defects.map(({ kind, span, limit }) => ({
      kind,
      ...plain(span),
      text: word(language, `defect_${kind.replaceAll('-', '_')}`, limit === undefined ? {} : { limit }),
    })),
    sensitive: sensitiveValues(mail),
  };
}

function reportedEvidence({ role, locus, reads }: Evidence): ReportedEvidence {
  if (locus.in === 'source') return { role, in: 'source', ...plain(locus.span), reads };
  return { role, in: 'entity', part: locus.part, ...plain(locus.span), reads, source: plain(locus.source) };
}

function reportedFields(facts: Facts, verdict: Verdict): ReportedField[] {
  const { claims, trace } = facts;
  const author = claims.from?.value[0];
  const list = (mailboxes: readonly Mailbox[]) => mailboxes.map(({ raw }) => raw.text).join(', ');
  const shown: [FieldName, HeaderField | null | undefined, string | null | undefined][] = [
    ['Subject', claims.subject?.field, claims.subject?.value.text],
    ['From.displayName', claims.from?.field, author?.displayName?.text],
    ['From.addrSpec', claims.from?.field, author?.addrSpec?.text.text],
    ['Sender', claims.sender?.field, claims.sender && list(claims.sender.value)],
    ['Reply-To', claims.replyTo?.field, claims.replyTo && list(claims.replyTo.value)],
    ['To', claims.to?.field, claims.to && list(claims.to.value)],
    [
      'Return-Path',
      claims.returnPath?.field,
      claims.returnPath && (claims.returnPath.value?.addrSpec?.text.text ?? '<>'),
    ],
    ['Message-ID', claims.messageId?.field, claims.messageId?.value.text.text],
    ['Date', claims.date?.field, claims.date?.value.text.text],
    ['Received', trace.handedOverBy && trace.hops[trace.handedOverBy.hop]?.stamp.field, relayText(trace.handedOverBy)],
  ];
  return shown.map(([name, field, value]) => ({
    name,
    value: cut(value ?? ''),
    ...fieldStanding(name, facts, verdict),
    span: field ? plain(field.span) : null,
  }));
}

function relayText(relay: Relay | null): string {
  return [relay?.ip?.ip.text, relay?.rdns?.text ?? relay?.helo?.text, relay?.authenticatedAs?.text]
    .filter((part) => part !== undefined)
    .join(' ');
}

function reportedOrigin(trace: Trace, surroundings: Surroundings): ReportedOrigin {
  const { handedOverBy, reported, claimed, listBorder } = trace;
  return {
    ...(handedOverBy === null ? nowhere : reportedRelay(handedOverBy, surroundings)),
    believed: handedOverBy !== null,
    reported: reported && reportedRelay(reported, surroundings),
    claimed: claimed && reportedRelay(claimed, surroundings),
    toList: listBorder && { ...reportedRelay(listBorder, surroundings), list: listBorder.list },
  };
}

const nowhere = {
  ip: null,
  helo: null,
  rdns: null,
  by: null,
  authenticatedAs: null,
  hop: null,
  place: null,
  network: null,
};

function reportedRelay({ ip, helo, rdns, by, authenticatedAs, hop }: Relay, surroundings: Surroundings): ReportedRelay {
  return {
    ip: ip?.ip.text ?? null,
    helo: helo?.text ?? null,
    rdns: rdns?.text ?? lookedUpName(ip, surroundings),
    by: by?.text ?? null,
    authenticatedAs: authenticatedAs?.text ?? null,
    hop,
    ...whereabouts(ip, surroundings),
  };
}

/** The name that the border client's address has and that leads back to it, where others were asked. */
function lookedUpName(ip: TracedIp | null, { outside }: Surroundings): string | null {
  const client = outside?.client ?? null;
  if (ip === null || client?.ip !== ip.ip.text || client.reverse.outcome !== 'names') return null;
  return client.reverse.hosts.find(({ isConfirmed }) => isConfirmed)?.name ?? null;
}

function whereabouts(ip: TracedIp | null, surroundings: Surroundings): Whereabouts {
  const known = ip === null ? undefined : surroundings.addresses.get(ip.ip.text);
  return { place: known?.place ?? null, network: known?.network ?? null };
}

function reportedHop({ stamp, side, delaySeconds, clock }: Hop): ReportedHop {
  const epoch = stamp.date?.epoch ?? null;
  return {
    from: stamp.rdns?.text ?? stamp.helo?.text ?? null,
    helo: stamp.helo?.text ?? null,
    rdns: stamp.rdns?.text ?? null,
    ip: stamp.ip?.ip.text ?? null,
    by: stamp.by?.text ?? null,
    with: stamp.with?.text ?? null,
    tls: stamp.tls?.text ?? null,
    tlsVersion: stamp.tlsVersion,
    authenticatedAs: stamp.authenticatedAs?.text ?? null,
    date: epoch === null ? null : new Date(epoch).toISOString(),
    delaySeconds,
    clock,
    side,
    grammar: stamp.grammar,
    span: plain(stamp.field.span),
  };
}

/** As the own side recorded it; where it recorded nothing, as evaluated here. */
function reportedAuthentication({ authentication, evaluated }: Facts): Report['authentication'] {
  const { spf, dkim, dmarc, arc, records } = authentication;
  if (records.some(({ isBelieved }) => isBelieved) || evaluated === null) {
    return {
      spf: spf?.result ?? null,
      dkim: dkim?.result ?? null,
      dmarc: dmarc?.result ?? null,
      arc: arc?.result ?? null,
      by: records.some(({ isBelieved }) => isBelieved) ? 'own-admd' : null,
    };
  }
  const signature = evaluated.dkim.find(({ result }) => result === 'pass') ?? evaluated.dkim[0];
  return {
    spf: evaluatedResult(evaluated.spf.result),
    dkim: signature?.result ?? 'none',
    dmarc: evaluatedResult(evaluated.dmarc.result),
    arc: evaluatedResult(evaluated.arc.result),
    by: 'mekiki',
  };
}

function evaluatedResult(result: string): string | null {
  return result === 'unchecked' ? null : result;
}

/** Each value by its name: of thousands of links, objects poured into one another cost most of the report. */
function reportedLink(index: number, facts: Facts, judged: Judged, ofBrand: OfBrand): ReportedLink {
  const link = facts.links[index] as Facts['links'][number];
  const { text, href, where, within, hrefLocus, unwrapped, isHidden, isCovering, disguises } = link;
  const led = ledTo(index, facts);
  const [url, host] = led === null ? [finalUrl(link), finalHost(link)] : [led.url, led.host];
  const { asksForLogin, look } = reportedPageLook(index, facts);
  const wrappers = unwrapped?.steps ?? [];
  const shown = host === null ? null : shownHost(host);
  const literal = host === null ? undefined : facts.surroundings.addresses.get(host);
  const known = literal ?? (host === null ? undefined : whereaboutsOfHost(host, facts.surroundings));
  return {
    text: cut(text),
    href: cut(href),
    finalUrl: url === null ? null : cut(url),
    redirects: [
      ...(unwrapped?.end === 'opaque' ? wrappers.slice(0, -1) : wrappers).map((wrapper) => wrapper.host),
      ...(led?.by ?? []),
    ],
    wrappers,
    end: led !== null && unwrapped !== null ? 'target' : (unwrapped?.end ?? null),
    host,
    registrableDomain: host === null ? null : registrableDomain(host),
    shownHost: shown?.host ?? null,
    shownDomain: shown?.registrableDomain ?? null,
    unusual: shown?.unusual ?? [],
    disguises,
    where,
    within,
    isHidden,
    isCovering,
    standing: judged.standing,
    why: judged.why,
    asksForLogin,
    look,
    thunderbirdAsksAbout: where === 'text' ? null : hostThunderbirdAsksAbout(text, link.url),
    place: known?.place ?? null,
    network: known?.network ?? null,
    span: plain(sourceSpan(hrefLocus)),
    imitates: ofBrand.imitates,
    imitatesBy: ofBrand.imitatesBy,
    official: ofBrand.official,
  };
}

function plain({ start, end }: Span): Span {
  return { start, end };
}

function cut(text: string): string {
  return text.length <= maxValueLength ? text : `${text.slice(0, maxValueLength - 1)}…`;
}
