import type { Language, Say } from '../src/report/words.ts';
import { pageOrigin } from '../src/thunderbird/look-order.ts';
import { element } from './element.ts';
import type { LookPreparation } from './outward.ts';

/** Says which hosts Thunderbird will ask permission for; hidden where it will ask for none. */
export interface PermissionLine {
  readonly element: HTMLElement;
  /** Names these hosts. */
  show(hosts: readonly string[]): void;
  /** Names those of the hosts whose permission is missing. */
  showMissing(hosts: readonly string[], prepared: LookPreparation): void;
}

/** The line, empty at first. */
export function permissionLine(say: Say, language: Language): PermissionLine {
  const line = element('p', { class: 'small', 'data-part': 'permission' });
  const show = (hosts: readonly string[]) => {
    line.hidden = hosts.length === 0;
    line.textContent = say('look_permission', { hosts: namedHosts(hosts, language) });
  };
  return {
    element: line,
    show,
    showMissing: (hosts, { givesBack }) => show(hosts.filter((host) => givesBack.origins?.includes(pageOrigin(host)))),
  };
}

/** Hosts one after the other, within a sentence. */
export function namedHosts(hosts: readonly string[], language: Language): string {
  return hosts.join(language === 'ja' ? '、' : ', ');
}
