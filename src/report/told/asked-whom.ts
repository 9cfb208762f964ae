import type { DnsFailure } from '../../lookup/dns/resolver.ts';
import type { RegistryFailure } from '../../lookup/registry/registration.ts';
import type { ReportedLookUps } from '../reported-look-ups.ts';
import type { Say, WordKey } from '../words.ts';
import { type Speech, type Told, told } from './told.ts';

/** Whom was told something about the message and when, how much was asked, and what has no answer. */
export function askedWhom({ parties, askedAt, questions, failures }: ReportedLookUps, { say, moment }: Speech): Told[] {
  const { sent, refused, limit } = questions;
  return [
    told(say('told_parties'), parties.join(', ')),
    told(say('told_time'), moment(askedAt)),
    told(
      say('told_questions'),
      say('told_questions_sent', { sent, limit }),
      refused > 0 ? say('told_questions_refused', { count: refused }) : null,
    ),
    ...failures.map(({ of, name, because }) =>
      told(say('told_failures'), say(failureKeys[of], { name }), becauseOf(because, say)),
    ),
  ];
}

const failureKeys: Readonly<Record<ReportedLookUps['failures'][number]['of'], WordKey>> = {
  addresses: 'told_failure_addresses',
  'mail-exchanges': 'told_failure_mail_exchanges',
  spf: 'told_failure_spf',
  dmarc: 'told_failure_dmarc',
  'reverse-name': 'told_failure_reverse_name',
  registration: 'told_failure_registration',
};

const becauseKeys: Readonly<Record<DnsFailure | RegistryFailure, WordKey>> = {
  timeout: 'ask_failed_timeout',
  unreachable: 'ask_failed_unreachable',
  'http-status': 'ask_failed_http_status',
  malformed: 'ask_failed_malformed',
  truncated: 'ask_failed_truncated',
  'server-failure': 'ask_failed_server_failure',
  'refused-by-budget': 'ask_failed_refused_by_budget',
  'marked-name': 'ask_failed_marked_name',
  'bad-name': 'ask_failed_bad_name',
  'too-large': 'ask_failed_too_large',
  'not-permitted': 'ask_failed_not_permitted',
};

/** Why a question has no answer. */
export function becauseOf(because: DnsFailure | RegistryFailure, say: Say): string {
  return say(becauseKeys[because]);
}
