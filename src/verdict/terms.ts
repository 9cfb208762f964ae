/** `danger`: very likely a fraud; `caution`: something does not fit; `clear`: no sign of forgery found, never "safe". */
export type Level = 'danger' | 'caution' | 'clear';

/** How far a clear verdict goes. Only `confirmed` bears a tick. */
export type ClearAssurance = 'confirmed' | 'unconfirmed' | 'internal';

/** How far a claim is known. `forged` is said only of what the own side's record contradicts. */
export type Standing = 'verified' | 'consistent' | 'unverifiable' | 'suspect' | 'forged';

/** Kinds of fraud in an analyst's words; `bulk-advertising` is none, and never more than `caution`. */
export type Attack =
  | 'fake-bounce'
  | 'fake-mailbox-notice'
  | 'credential-phishing'
  | 'brand-impersonation'
  | 'parcel-fee'
  | 'fake-invoice'
  | 'fake-president'
  | 'extortion'
  | 'advance-fee'
  | 'prize-bait'
  | 'wallet-theft'
  | 'bait-attachment'
  | 'malware-attachment'
  | 'account-takeover'
  | 'bulk-advertising';
