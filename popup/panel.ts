import type { Report } from '../src/report/report.ts';
import { sayIn } from '../src/report/words.ts';
import { askedSection } from './asked.ts';
import { attachmentsSection } from './attachments.ts';
import { consent } from './consent.ts';
import { fieldsSection } from './fields.ts';
import { foot } from './foot.ts';
import { linksSection } from './links.ts';
import { lookUpLine } from './look-up-line.ts';
import type { Outward } from './outward.ts';
import { reasons } from './reasons.ts';
import { registrationsSection } from './registrations.ts';
import { routeSection } from './route.ts';
import { sourceSection } from './source.ts';
import { uncheckedSection } from './unchecked.ts';
import { verdictHead } from './verdict.ts';
import type { View } from './view.ts';
import { whatToDo } from './what-to-do.ts';

/** The whole panel of a report: verdict, what to do, why, and the sections that fold. */
export function panel(report: Report, source: Uint8Array, outward: Outward, looks: View['looks'] = []): HTMLElement[] {
  const say = sayIn(report.language);
  const raw = sourceSection({ report, source, say });
  const view: View = { report, source, say, looks, outward, showEvidence: raw.show };
  return [
    verdictHead(view),
    whatToDo(view),
    lookUpLine(view),
    reasons(view),
    fieldsSection(view),
    routeSection(view),
    linksSection(view),
    attachmentsSection(view),
    registrationsSection(view),
    uncheckedSection(view),
    consent(view),
    askedSection(view),
    raw.element,
    foot(view),
  ].filter((part) => part !== null);
}
