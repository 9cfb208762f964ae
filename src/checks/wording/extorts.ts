import { walletAddressIn } from '../../domain/wallet-address.ts';
import { check } from '../check.ts';
import { locusEvidence } from '../evidence.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';
import { maxBeginning, saidEvidence, saidOf } from '../wording.ts';

/** Says that it has filmed the reader or controls his device, and gives an address to which coins are to be sent. */
export const extorts = check({
  id: 'wording/extorts',
  needs: ['wording', 'claims'],
  examine({ wording, claims }) {
    const { text } = wording;
    if (text === null) return notApplicable('no_text');
    const said = saidOf(wording, 'recorded');
    const [first] = said;
    if (first === undefined) return clear();
    const wallet = walletAddressIn(text.text.slice(0, maxBeginning));
    if (wallet === null && said.length < 3) return clear();
    const [one, ...more] = said.slice(0, 3).flatMap((each) => saidEvidence(each, { claims, wording }));
    if (one === undefined) return clear();
    const proof =
      wallet === null ? [] : [locusEvidence('visible-text', text.locus(wallet.from, wallet.to), wallet.address)];
    return foundOrClear([
      {
        severity: wallet === null ? 'medium' : 'high',
        explanation:
          wallet === null
            ? { key: 'check_wording_extorts', params: { reads: shownValue(first.reads) } }
            : {
                key: 'check_wording_extorts_wallet',
                params: { reads: shownValue(first.reads), wallet: shownValue(wallet.address) },
              },
        evidence: [one, ...more, ...proof],
        about: [],
      },
    ]);
  },
});
