import type { NetworkAnswer } from '../../lookup/registry/registration.ts';
import type { ReportedLookUps } from '../reported-look-ups.ts';
import { joined, type Speech, type Told, told } from './told.ts';
import { abuse, toldOfNoRegistration } from './told-of-registration.ts';

/** What others told of the address that handed the message over: its names, and whose network it is. */
export function toldOfClient({ client }: ReportedLookUps, speech: Speech): Told[] {
  if (client === null) return [];
  return [
    ...reverseNames(client.names, speech),
    ...(client.registration === null ? [] : network(client.registration, speech)),
  ];
}

function reverseNames(names: NonNullable<ReportedLookUps['client']>['names'], { say }: Speech): Told[] {
  const label = say('told_reverse_name');
  if (names === null) return [told(label, say('told_not_answered'))];
  if (names.length === 0) return [told(label, say('told_reverse_none'))];
  return names.map(({ name, isConfirmed }) => {
    if (isConfirmed === null) return told(label, name, say('told_reverse_unknown'));
    return told(label, name, say(isConfirmed ? 'told_reverse_back' : 'told_reverse_not_back'));
  });
}

function network(answer: NetworkAnswer, speech: Speech): Told[] {
  const { say, country } = speech;
  const label = say('told_network');
  if (answer.outcome !== 'known') return toldOfNoRegistration(label, answer, say('told_no_such_network'), speech);
  const { registration } = answer;
  const text = joined([
    registration.name,
    registration.organization,
    registration.country && country(registration.country),
    registration.range?.join(' – '),
  ]);
  return [
    told(label, text === '' ? say('told_registrant_hidden') : text, say('told_says', { source: registration.source })),
    ...abuse(registration.abuse, speech),
  ];
}
