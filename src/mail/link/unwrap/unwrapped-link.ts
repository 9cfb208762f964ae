import type { WrapperKind } from './wrapper.ts';

/** One wrapper that a link goes through. */
export interface WrapperStep {
  readonly kind: WrapperKind;
  /** Who runs it, as a reader knows it: "Microsoft SafeLinks". */
  readonly by: string;
  readonly host: string;
}

/** A link of which wrappers are undone. */
export interface UnwrappedLink {
  /** Where it leads, as far as the link itself tells: at `opaque` the last wrapper's own URL. */
  readonly url: string;
  /** Of `url`; lower case, A-labels, no trailing dot. */
  readonly host: string;
  /** Outermost first; at `opaque` the last of them is the one that hides the target. */
  readonly steps: readonly [WrapperStep, ...WrapperStep[]];
  /** Whether `url` is the page itself, a wrapper that cannot be undone without a request, or one too many. */
  readonly end: 'target' | 'opaque' | 'too-deep';
}
