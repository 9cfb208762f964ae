import type { Report } from '../src/report/report.ts';
import { word } from '../src/report/words.ts';
import { attachmentsSection } from './attachments.ts';
import { fieldsSection } from './fields.ts';
import { foot } from './foot.ts';
import { linksSection } from './links.ts';
import { reasons } from './reasons.ts';
import { routeSection } from './route.ts';
import { sourceSection } from './source.ts';
import { uncheckedSection } from './unchecked.ts';
import { verdictHead } from './verdict.ts';
import type { Say, View } from './view.ts';
import { whatToDo } from './what-to-do.ts';

/** The whole panel of a report: verdict, what to do, why, and the sections that fold. */
export function panel(report: Report, source: Uint8Array): HTMLElement[] {
  const say: Say = (key, params) => word(report.language, key, params);
  const raw = sourceSection({ report, source, say });
  const view: View = { report, source, say, showEvidence: raw.show };
  return [
    verdictHead(view),
    whatToDo(view),
    reasons(view),
    fieldsSection(view),
    routeSection(view),
    linksSection(view),
    attachmentsSection(view),
    uncheckedSection(view),
    raw.element,
    foot(view),
  ].filter((part) => part !== null);
}
