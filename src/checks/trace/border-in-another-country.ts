import { countryOfDomain } from '../../domain/country-of-domain.ts';
import { isFreeMailDomain } from '../../domain/free-mail.ts';
import { authorAddress } from '../author-address.ts';
import { authorConfirmation, isAuthenticatedOrganization } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { intermediaryOf } from '../intermediary.ts';
import { clear, couldNotCheck, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** The border's client stands in another country than the Author Domain's suffix names: shown, and worth nothing. */
export const borderInAnotherCountry = check({
  id: 'trace/border-in-another-country',
  needs: ['author', 'header', 'trace', 'authentication', 'authenticated', 'surroundings'],
  examine({ author, surroundings, ...facts }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const ip = facts.trace.handedOverBy?.ip ?? null;
    if (ip === null) return notApplicable('no_client_address');
    const country = countryOfDomain(address.domain);
    if (country === null || isFreeMailDomain(address.domain)) return notApplicable('domain_of_no_country');
    if (authorConfirmation({ author, authenticated: facts.authenticated }) !== null) return clear();
    if (isAuthenticatedOrganization(address.domain, facts.authenticated)) return clear();
    if (intermediaryOf(facts) !== null || facts.trace.listBorder !== null) return notApplicable('relayed');
    const known = surroundings.addresses.get(ip.ip.text);
    const owner = known?.network?.owner ?? '';
    if (worldwideOwners.test(owner)) return notApplicable('worldwide_network');
    if (known?.place == null) return couldNotCheck('place_unknown');
    if (known.place.country === country) return clear();
    return foundOrClear([
      {
        severity: 'note',
        explanation: {
          key: 'check_trace_border_in_another_country',
          params: { client: ip.text.text, country: known.place.country, domain: shownValue(address.domain) },
        },
        evidence: [headerEvidence('handed-over-by', ip.text), headerEvidence('author', address.text)],
        about: [{ field: 'Received' }],
      },
    ]);
  },
});

/** Owners of networks that serve mail for customers all over the world: where their machine stands tells nothing. */
const worldwideOwners =
  /\b(?:google|microsoft|amazon|oracle|salesforce|sendgrid|twilio|mailgun|sinch|sparkpost|mailchimp|rocket science|zoho|yahoo|apple|akamai|linode|cloudflare|digitalocean|ovh|hetzner|proofpoint|mimecast|barracuda|cisco|symantec)\b/i;
