/** When others are asked about messages, as the user chose. `never` is what it is until then. */
export type LookUpTime = 'never' | 'panel' | 'incoming';

/** The choices of consent: this message alone, or also from now on. */
export type LookUpChoice = 'this-mail' | Exclude<LookUpTime, 'never'>;

/** What a look-up of one message would tell whom: what the user is shown before anything is sent. */
export interface LookUpOffer {
  /** The user's choice up to now. */
  readonly when: LookUpTime;
  /** An administrator's policy forbids it: then no click helps, and none is offered. */
  readonly isForbidden: boolean;
  /** Everybody who would be told something, by name. */
  readonly parties: readonly string[];
  /** The names and addresses that would be told: all that leaves the machine. */
  readonly told: readonly string[];
  /** Match patterns of those hosts, for which Thunderbird's permission is asked at the click. */
  readonly origins: readonly string[];
}
