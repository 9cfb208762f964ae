import type { DnsFailure } from '../lookup/dns/resolver.ts';
import type { RegistryFailure } from '../lookup/registry/registration.ts';
import { couldNotCheck, type Outcome } from './outcome.ts';

/** In a reader's words: nobody answered, nobody was asked so that nobody learns of it, or enough had been asked. */
const reasonOf: Readonly<Record<DnsFailure | RegistryFailure, string>> = {
  timeout: 'no_answer',
  unreachable: 'no_answer',
  'http-status': 'no_answer',
  malformed: 'no_answer',
  truncated: 'no_answer',
  'too-large': 'no_answer',
  'server-failure': 'no_answer',
  'not-permitted': 'no_answer',
  'refused-by-budget': 'questions_spent',
  'marked-name': 'marked_name',
  'bad-name': 'no_name_of_dns',
};

/** Others gave no answer for now. That is never a finding. */
export function silence(because: DnsFailure | RegistryFailure = 'timeout'): Outcome {
  return couldNotCheck(reasonOf[because]);
}
