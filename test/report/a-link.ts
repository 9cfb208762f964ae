import type { ReportedLink } from '../../src/report/report.ts';

/** A link to a stranger's page as a report gives it, changed as the test wants. */
export function aLink(otherwise: Partial<ReportedLink> = {}): ReportedLink {
  return {
    text: 'Log in',
    href: 'https://link.example/a?token=1',
    finalUrl: 'https://link.example/a?token=1',
    redirects: [],
    wrappers: [],
    end: null,
    host: 'link.example',
    registrableDomain: 'link.example',
    shownHost: 'link.example',
    shownDomain: 'link.example',
    unusual: [],
    disguises: [],
    where: 'anchor',
    within: null,
    isHidden: false,
    isCovering: false,
    standing: 'unverifiable',
    why: [],
    imitates: null,
    imitatesBy: null,
    official: null,
    asksForLogin: null,
    look: null,
    thunderbirdAsksAbout: null,
    place: null,
    network: null,
    span: { start: 0, end: 1 },
    ...otherwise,
  };
}

/** The same to a host. */
export function aLinkTo(host: string, otherwise: Partial<ReportedLink> = {}): ReportedLink {
  const url = `https://${host}/`;
  const names = { host, registrableDomain: host, shownHost: host, shownDomain: host };
  return aLink({ href: url, finalUrl: url, ...names, ...otherwise });
}
