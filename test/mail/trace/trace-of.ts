import { readTrace, type TraceSettings } from '../../../src/mail/trace/read-trace.ts';
import type { Relay, Trace } from '../../../src/mail/trace/trace.ts';
import { sectionOf } from '../octets.ts';

const DATE = 'Tue, 24 Nov 2026 09:00:02 +0900';

/** The trace of Received fields, newest first, with other fields' lines below them; dates are put where none is. */
export function traceOf(
  bodies: readonly string[],
  ownHosts: readonly string[] = [],
  besides: { readonly fields?: readonly string[]; readonly takenFrom?: TraceSettings['takenFrom'] } = {},
): Trace {
  const { fields = [], takenFrom = null } = besides;
  const lines = bodies.map((body) => `Received: ${body.includes(';') ? body : `${body}; ${DATE}`}\r\n`);
  const others = fields.map((field) => `${field}\r\n`).join('');
  const section = sectionOf(`${lines.join('')}From: Taro <taro@office.example>\r\n${others}\r\n`);
  return readTrace(section, { ownHosts, takenFrom });
}

/** The sides of the hops, newest first. */
export function sides(trace: Trace): string {
  return trace.hops.map(({ side }) => side).join(' ');
}

/** Where a relay is: its address, else its HELO. */
export function place(relay: Relay | null): string | null {
  return relay === null ? null : (relay.ip?.ip.text ?? relay.helo?.text ?? null);
}
