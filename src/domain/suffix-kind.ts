import { registeredDomain } from './registrable-domain.ts';

/** Who alone may register below a suffix. The words are in the catalogue under `suffix_` and the kind. */
export const suffixKinds = [
  'jp_company',
  'jp_corporation',
  'jp_government',
  'jp_local_government',
  'jp_university',
  'jp_school',
  'jp_network_service',
  'jp_network_operator',
  'jp_group',
  'company',
  'government',
  'education',
  'military',
  'police',
  'health_service',
  'judiciary',
  'legislature',
  'treaty_organization',
  'bank',
  'insurer',
  'pharmacy',
  'cooperative',
  'accountant',
  'postal_service',
  'aviation',
] as const;

export type SuffixKind = (typeof suffixKinds)[number];

/** What the suffix of a name tells by itself, whoever the registrant is: no registry has to be asked. */
export interface SuffixMeaning {
  /** Lower case: `co.jp`. */
  readonly suffix: string;
  readonly kind: SuffixKind;
  /** ISO 3166-1 alpha-2; null for a suffix of no country. */
  readonly country: string | null;
}

/** Only suffixes whose registry checks who registers; each group with the rule that says so. */
const suffixes: Readonly<Record<SuffixKind, string>> = {
  // JPRS, "Organizational/Geographic Type JP Domain Name Registration Rules" and https://jprs.jp/about/jp-dom/spec/:
  // organizational-type names, one a holder (ad.jp and ne.jp: one a network or service).
  jp_company: 'co.jp',
  jp_corporation: 'or.jp',
  jp_government: 'go.jp',
  jp_local_government: 'lg.jp',
  jp_university: 'ac.jp',
  jp_school: 'ed.jp',
  jp_network_service: 'ne.jp',
  jp_network_operator: 'ad.jp',
  jp_group: 'gr.jp',
  // Nominet, "Rules of registration and use" §§ ltd.uk, plc.uk: the name of a company of Companies House. THNIC, "Policy
  // on third-level names": companies registered in Thailand, under their own name.
  company: 'ltd.uk plc.uk co.th',
  // US: 41 CFR 102-173, DOTGOV Act of 2020. UK: "Apply for your .gov.uk domain name". AU: auDA and the Department of
  // Finance. NZ: InternetNZ, moderated. FR: AFNIC, reserved names. KR: KISA, Rules for .kr. CN: CNNIC, rules for .CN.
  // The rest: the registry of each country names this suffix as one of its public bodies alone.
  government:
    'gov gov.uk gov.au govt.nz gov.ie gouv.fr gob.es gv.at gc.ca gob.mx gov.br gov.co gob.cl gob.pe gob.ar gov.pt ' +
    'gov.it gov.pl gov.gr gov.tr gov.ua gov.il gov.in nic.in gov.sg gov.hk gov.tw gov.cn go.kr go.th go.id gov.my ' +
    'gov.ph gov.vn gov.za',
  // US: EDUCAUSE, eligibility for .edu (accredited institutions; some older names are not). UK: Jisc, rules of ac.uk;
  // Nominet for sch.uk. AU: auDA, edu.au registrar. The rest: institutions of learning alone, as of each registry.
  education:
    'edu ac.uk sch.uk edu.au ac.nz school.nz ac.at edu.cn edu.tw edu.hk edu.sg ac.kr ac.th ac.id sch.id ac.in edu.in ' +
    'edu.my ac.il k12.il ac.za edu.br edu.tr k12.tr edu.mx',
  // US: RFC 1591 §2 and the Department of Defense's NIC. The rest as of each registry.
  military: 'mil mil.nz mil.br mil.cn mi.th mil.id idf.il mil.kr',
  // Nominet: police.uk is the Home Office's; TRABIS: pol.tr.
  police: 'police.uk pol.tr',
  // NHS Digital (NHS England): naming of nhs.uk.
  health_service: 'nhs.uk',
  // registro.br: names of the judiciary and of the legislature, which have to be signed with DNSSEC.
  judiciary: 'jus.br',
  legislature: 'leg.br parliament.nz',
  // IANA, policy for .int (RFC 1591 §2): organizations established by treaties between governments.
  treaty_organization: 'int',
  // fTLD Registry Services: eligibility is verified, and verified again.
  bank: 'bank',
  insurer: 'insurance',
  // National Association of Boards of Pharmacy: .pharmacy Verified Websites Program.
  pharmacy: 'pharmacy',
  // DotCooperation, charter of .coop; .creditunion is run by the same rules.
  cooperative: 'coop creditunion',
  // American Institute of CPAs: licensed accountants.
  accountant: 'cpa',
  // Universal Postal Union, sponsorship charter of .post.
  postal_service: 'post',
  // SITA, charter of .aero: members of the aviation community, each with an id.
  aviation: 'aero',
};

const bySuffix: ReadonlyMap<string, SuffixKind> = new Map(
  suffixKinds.flatMap((kind) => suffixes[kind].split(' ').map((suffix) => [suffix, kind] as const)),
);

/** Generic top-level domains of one country. */
const ofUnitedStates: readonly string[] = ['gov', 'mil', 'edu'];

/** What the suffix of a host's name tells; null where anybody may register below it, and for what is no name. */
export function suffixMeaning(host: string): SuffixMeaning | null {
  const labels = registeredDomain(host)?.split('.') ?? [];
  for (let i = 1; i < labels.length; i++) {
    const suffix = labels.slice(i).join('.');
    const kind = bySuffix.get(suffix);
    if (kind !== undefined) return { suffix, kind, country: countryOf(suffix) };
  }
  return null;
}

function countryOf(suffix: string): string | null {
  if (ofUnitedStates.includes(suffix)) return 'US';
  const end = suffix.slice(suffix.lastIndexOf('.') + 1);
  if (end.length !== 2) return null;
  return end === 'uk' ? 'GB' : end.toUpperCase();
}
