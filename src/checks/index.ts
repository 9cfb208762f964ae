import { answerToOwnMail } from './acquaintance/answer-to-own-mail.ts';
import { knownCorrespondent } from './acquaintance/known-correspondent.ts';
import { trustedSender } from './acquaintance/trusted-sender.ts';
import { disguisedName } from './attachment/disguised-name.ts';
import { documentWithOneLink } from './attachment/document-with-one-link.ts';
import { encryptedArchive } from './attachment/encrypted-archive.ts';
import { hiddenContent } from './attachment/hidden-content.ts';
import { kindMismatch } from './attachment/kind-mismatch.ts';
import { loginPage } from './attachment/login-page.ts';
import { macros } from './attachment/macros.ts';
import { redirectingPage } from './attachment/redirecting-page.ts';
import { runnable } from './attachment/runnable.ts';
import { scriptedDrawing } from './attachment/scripted-drawing.ts';
import { arcTestimonyOfForwarder } from './authentication/arc-testimony.ts';
import { authorConfirmed } from './authentication/author-confirmed.ts';
import { borderClientNotAuthorized } from './authentication/border-client-not-authorized.ts';
import { brandConfirmed } from './authentication/brand-confirmed.ts';
import { contradictingRecords } from './authentication/contradicting-records.ts';
import { evaluatedAsFailed } from './authentication/evaluated-as-failed.ts';
import { failed } from './authentication/failed.ts';
import { forgedRecord } from './authentication/forged-record.ts';
import { missing } from './authentication/missing.ts';
import { onlySpf } from './authentication/only-spf.ts';
import { signatureLeavesOpen } from './authentication/signature-leaves-open.ts';
import { addressComparison } from './author/address-comparison.ts';
import { addressOfTheRecipient } from './author/address-of-the-recipient.ts';
import { claimsABrand } from './author/claims-a-brand.ts';
import { displayNameCarriesAnotherAddress } from './author/display-name-carries-another-address.ts';
import { displayNameCarriesAnotherDomain } from './author/display-name-carries-another-domain.ts';
import { displayNamePosesAsMailSystem } from './author/display-name-poses-as-mail-system.ts';
import { domainSendsNoMail } from './author/domain-sends-no-mail.ts';
import { impossibleAddress } from './author/impossible-address.ts';
import { lookalikeDomain } from './author/lookalike-domain.ts';
import { messageIdOfAnotherOrganization } from './author/message-id-of-another-organization.ts';
import { nameMadeConspicuous } from './author/name-made-conspicuous.ts';
import { organizationAtFreeMail } from './author/organization-at-free-mail.ts';
import { randomLookingDomain } from './author/random-looking-domain.ts';
import { randomLookingLocalPart } from './author/random-looking-local-part.ts';
import { replyToOfAnotherOrganization } from './author/reply-to-of-another-organization.ts';
import { reversePathOfAnotherOrganization } from './author/reverse-path-of-another-organization.ts';
import { severalAuthors } from './author/several-authors.ts';
import { throwawayDomain } from './author/throwaway-domain.ts';
import { titleBeforeName } from './author/title-before-name.ts';
import { addressForAName } from './body/address-for-a-name.ts';
import { answerToAnotherMailbox } from './body/answer-to-another-mailbox.ts';
import { borrowedPictures } from './body/borrowed-pictures.ts';
import { fakeBounce } from './body/fake-bounce.ts';
import { form } from './body/form.ts';
import { hiddenText } from './body/hidden-text.ts';
import { linkInPlaceOfName } from './body/link-in-place-of-name.ts';
import { needlessEncoding } from './body/needless-encoding.ts';
import { paintedAttachment } from './body/painted-attachment.ts';
import { pictureInsteadOfText } from './body/picture-instead-of-text.ts';
import { splitWords } from './body/split-words.ts';
import type { Check } from './check.ts';
import { registeredRecently } from './domain/registered-recently.ts';
import { disguisedLetters } from './header/disguised-letters.ts';
import { duplicateOriginatorField } from './header/duplicate-originator-field.ts';
import { emptyReversePath } from './header/empty-reverse-path.ts';
import { inventedMailProgram } from './header/invented-mail-program.ts';
import { markedUrgent } from './header/marked-urgent.ts';
import { messageIdOfTheOwnSide } from './header/message-id-of-the-own-side.ts';
import { noRecipientNamed } from './header/no-recipient-named.ts';
import { personalMailProgram } from './header/personal-mail-program.ts';
import { randomCodeInSubject } from './header/random-code-in-subject.ts';
import { replyWithoutThread } from './header/reply-without-thread.ts';
import { senderOfAnotherOrganization } from './header/sender-of-another-organization.ts';
import { sentByWebScript } from './header/sent-by-web-script.ts';
import { subjectInCapitals } from './header/subject-in-capitals.ts';
import { addressInUrl } from './link/address-in-url.ts';
import { asksForPassword } from './link/asks-for-password.ts';
import { brandInPath } from './link/brand-in-path.ts';
import { cheapSuffix } from './link/cheap-suffix.ts';
import { coveringLink } from './link/covering-link.ts';
import { disguisedHost } from './link/disguised-host.ts';
import { displayedHostMismatch } from './link/displayed-host-mismatch.ts';
import { everyLinkToOneStranger } from './link/every-link-to-one-stranger.ts';
import { ipLiteralHost } from './link/ip-literal-host.ts';
import { leadsToOtherHost } from './link/leads-to-other-host.ts';
import { listedHost } from './link/listed-host.ts';
import { loginPageImitates } from './link/login-page-imitates.ts';
import { lookalikeHost } from './link/lookalike-host.ts';
import { oneOddLink } from './link/one-odd-link.ts';
import { ownLinks } from './link/own-links.ts';
import { qrCodeToStranger } from './link/qr-code-to-stranger.ts';
import { randomHost } from './link/random-host.ts';
import { sharedHost } from './link/shared-host.ts';
import { shortener } from './link/shortener.ts';
import { unrelatedHost } from './link/unrelated-host.ts';
import { userinfo } from './link/userinfo.ts';
import { markedByServer } from './reputation/marked-by-server.ts';
import { automaticReverseName } from './trace/automatic-reverse-name.ts';
import { borderInAnotherCountry } from './trace/border-in-another-country.ts';
import { dateOutOfStep } from './trace/date-out-of-step.ts';
import { forgedChain } from './trace/forged-chain.ts';
import { heloAgainstReverseName } from './trace/helo-against-reverse-name.ts';
import { implausibleHelo } from './trace/implausible-helo.ts';
import { languageOfAnotherCountry } from './trace/language-of-another-country.ts';
import { mailingList } from './trace/mailing-list.ts';
import { submissionUnderThirdDomain } from './trace/submission-under-third-domain.ts';
import { unprovenClient } from './trace/unproven-client.ts';
import { unprovenListClient } from './trace/unproven-list-client.ts';
import { asksForAnswerElsewhere } from './wording/asks-for-answer-elsewhere.ts';
import { asksForErrand } from './wording/asks-for-errand.ts';
import { asksForGiftCards } from './wording/asks-for-gift-cards.ts';
import { asksForWallet } from './wording/asks-for-wallet.ts';
import { asksToVerify } from './wording/asks-to-verify.ts';
import { claimsRecording } from './wording/claims-recording.ts';
import { confirmsOrder } from './wording/confirms-order.ts';
import { courtsTheReader } from './wording/courts-the-reader.ts';
import { disguisedWords } from './wording/disguised-words.ts';
import { extorts } from './wording/extorts.ts';
import { fakePresident } from './wording/fake-president.ts';
import { greetsNobody } from './wording/greets-nobody.ts';
import { offersEasyJob } from './wording/offers-easy-job.ts';
import { offersFundOfStranger } from './wording/offers-fund-of-stranger.ts';
import { offersLoanOrInvestment } from './wording/offers-loan-or-investment.ts';
import { pointsToAnotherAddress } from './wording/points-to-another-address.ts';
import { promisesPrize } from './wording/promises-prize.ts';
import { promisesRefund } from './wording/promises-refund.ts';
import { reportsCharge } from './wording/reports-charge.ts';
import { reportsFailedPayment } from './wording/reports-failed-payment.ts';
import { reportsStrangeSignIn } from './wording/reports-strange-sign-in.ts';
import { setsDeadline } from './wording/sets-deadline.ts';
import { sharesDocuments } from './wording/shares-documents.ts';
import { speaksForOwnMailSystem } from './wording/speaks-for-own-mail-system.ts';
import { speaksOfCryptoWallet } from './wording/speaks-of-crypto-wallet.ts';
import { speaksOfExpiringPassword } from './wording/speaks-of-expiring-password.ts';
import { speaksOfFullOrHeldMail } from './wording/speaks-of-full-or-held-mail.ts';
import { speaksOfWaitingParcel } from './wording/speaks-of-waiting-parcel.ts';
import { tellsOfMoneyGained } from './wording/tells-of-money-gained.ts';
import { threatensSuspension } from './wording/threatens-suspension.ts';
import { urgesToFollowStrangeLink } from './wording/urges-to-follow-strange-link.ts';
import { urgesToOpenAttachment } from './wording/urges-to-open-attachment.ts';
import { wantsACall } from './wording/wants-a-call.ts';

/** Every check, in the order in which the report lists them: who speaks, on whose word, by which way, to what end. */
export const checks: readonly Check[] = [
  submissionUnderThirdDomain,
  claimsABrand,
  lookalikeDomain,
  displayNamePosesAsMailSystem,
  displayNameCarriesAnotherAddress,
  displayNameCarriesAnotherDomain,
  impossibleAddress,
  domainSendsNoMail,
  randomLookingLocalPart,
  reversePathOfAnotherOrganization,
  messageIdOfAnotherOrganization,
  replyToOfAnotherOrganization,
  nameMadeConspicuous,
  organizationAtFreeMail,
  randomLookingDomain,
  addressOfTheRecipient,
  severalAuthors,
  throwawayDomain,
  titleBeforeName,
  duplicateOriginatorField,
  disguisedLetters,
  emptyReversePath,
  inventedMailProgram,
  markedUrgent,
  messageIdOfTheOwnSide,
  noRecipientNamed,
  personalMailProgram,
  randomCodeInSubject,
  replyWithoutThread,
  senderOfAnotherOrganization,
  sentByWebScript,
  subjectInCapitals,
  authorConfirmed,
  brandConfirmed,
  knownCorrespondent,
  trustedSender,
  answerToOwnMail,
  arcTestimonyOfForwarder,
  failed,
  borderClientNotAuthorized,
  forgedRecord,
  contradictingRecords,
  evaluatedAsFailed,
  onlySpf,
  signatureLeavesOpen,
  missing,
  addressComparison,
  unprovenClient,
  unprovenListClient,
  heloAgainstReverseName,
  automaticReverseName,
  borderInAnotherCountry,
  languageOfAnotherCountry,
  implausibleHelo,
  forgedChain,
  dateOutOfStep,
  mailingList,
  fakeBounce,
  form,
  addressForAName,
  answerToAnotherMailbox,
  borrowedPictures,
  linkInPlaceOfName,
  needlessEncoding,
  paintedAttachment,
  pictureInsteadOfText,
  splitWords,
  hiddenText,
  urgesToFollowStrangeLink,
  speaksForOwnMailSystem,
  urgesToOpenAttachment,
  asksForAnswerElsewhere,
  extorts,
  fakePresident,
  wantsACall,
  disguisedWords,
  tellsOfMoneyGained,
  threatensSuspension,
  setsDeadline,
  asksToVerify,
  reportsStrangeSignIn,
  speaksOfExpiringPassword,
  speaksOfFullOrHeldMail,
  promisesPrize,
  speaksOfWaitingParcel,
  promisesRefund,
  asksForGiftCards,
  asksForWallet,
  speaksOfCryptoWallet,
  claimsRecording,
  reportsFailedPayment,
  reportsCharge,
  sharesDocuments,
  offersFundOfStranger,
  pointsToAnotherAddress,
  offersLoanOrInvestment,
  offersEasyJob,
  courtsTheReader,
  asksForErrand,
  confirmsOrder,
  greetsNobody,
  loginPageImitates,
  asksForPassword,
  leadsToOtherHost,
  listedHost,
  registeredRecently,
  displayedHostMismatch,
  lookalikeHost,
  brandInPath,
  oneOddLink,
  everyLinkToOneStranger,
  addressInUrl,
  sharedHost,
  shortener,
  cheapSuffix,
  randomHost,
  userinfo,
  ipLiteralHost,
  disguisedHost,
  coveringLink,
  qrCodeToStranger,
  unrelatedHost,
  ownLinks,
  loginPage,
  hiddenContent,
  redirectingPage,
  scriptedDrawing,
  disguisedName,
  kindMismatch,
  runnable,
  encryptedArchive,
  macros,
  documentWithOneLink,
  markedByServer,
];
