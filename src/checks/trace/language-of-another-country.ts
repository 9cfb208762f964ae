import { countryOfDomain } from '../../domain/country-of-domain.ts';
import type { TracedText } from '../../mail/source/traced-text.ts';
import { authorAddress } from '../author-address.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { intermediaryOf } from '../intermediary.ts';
import { clear, type EvidenceRole, type FieldName, foundOrClear, notApplicable } from '../outcome.ts';
import { isOwnSide } from '../own-side.ts';
import { shownValue } from '../shown-value.ts';
import { visibleText } from '../visible-text.ts';

/** So many kana make a text Japanese: names and loans have fewer. */
const minKana = 12;

/** As much of a text as is read. In UTF-16 code units. */
const maxRead = 1500;

/** The mail is written in Japanese, and the author's domain, or the one by which it was handed over, is another country's. */
export const languageOfAnotherCountry = check({
  id: 'trace/language-of-another-country',
  needs: ['author', 'body', 'claims', 'header', 'trace', 'authentication', 'authenticated'],
  examine({ author, body, claims, ...facts }) {
    const text = visibleText(body)?.text.slice(0, maxRead) ?? '';
    const kana = `${claims.subject?.value.text ?? ''} ${text}`.match(/[\u3041-\u3096\u30a1-\u30fa]/g) ?? [];
    if (kana.length < minKana) return notApplicable('no_japanese');
    const { trace } = facts;
    const address = authorAddress(author);
    const helo = (trace.listBorder ?? trace.handedOverBy)?.helo ?? null;
    const path = claims.returnPath?.value?.addrSpec ?? null;
    const isRelayed = intermediaryOf(facts) !== null;
    const places: readonly (Place | null)[] = [
      address === null ? null : { by: 'author', domain: address.domain, text: address.text, field: 'From.addrSpec' },
      path?.domain == null || isRelayed
        ? null
        : { by: 'reverse-path', domain: path.domain, text: path.text, field: 'Return-Path' },
      helo === null || (isRelayed && trace.listBorder === null)
        ? null
        : { by: 'helo', domain: helo.text, text: helo, field: 'Received' },
    ];
    const found = places.find(
      (place) => place !== null && isForeignCountry(place.domain) && !isOwnSide(place.domain, trace),
    );
    if (found == null) return clear();
    return foundOrClear([
      {
        severity: 'low',
        explanation: {
          key: `check_trace_language_of_another_country${found.by === 'author' ? '' : '_way'}`,
          params: { domain: shownValue(found.domain), country: countryOfDomain(found.domain) ?? '' },
        },
        evidence: [headerEvidence(found.by, found.text)],
        about: [{ field: found.field }],
      },
    ]);
  },
});

interface Place {
  readonly by: EvidenceRole;
  readonly domain: string;
  readonly text: TracedText;
  readonly field: FieldName;
}

function isForeignCountry(domain: string): boolean {
  const country = countryOfDomain(domain);
  return country !== null && country !== 'JP';
}
