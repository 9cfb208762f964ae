import { linkTargetEvidence } from './evidence.ts';
import { type Explanation, type Finding, foundOrClear, type Outcome, type Severity } from './outcome.ts';
import type { WebLink } from './web-links.ts';

/** Findings about links, one a name (a host, a suffix) however many links bear it; at most `max`. */
export class LinkFindings {
  readonly #byName = new Map<string, Finding & { readonly about: { readonly link: number }[] }>();
  readonly #max: number;

  constructor(max: number) {
    this.#max = max;
  }

  /** The first link of a name says what is found and proves it; later ones are what it is about, too. */
  add(name: string, { link, index }: WebLink, severity: Severity, explanation: Explanation): void {
    const known = this.#byName.get(name);
    if (known !== undefined) known.about.push({ link: index });
    else if (this.#byName.size < this.#max) {
      const evidence = [linkTargetEvidence(link)] as const;
      this.#byName.set(name, { severity, explanation, evidence, about: [{ link: index }] });
    }
  }

  outcome(): Outcome {
    return foundOrClear([...this.#byName.values()]);
  }
}
