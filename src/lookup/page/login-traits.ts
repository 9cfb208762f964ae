import type { PageDocument } from './page-documents.ts';
import { maxShown } from './page-look.ts';

/** By what the login page of one product or brand is told from all others. */
interface LoginTraits {
  /** Of the directory of brands. */
  readonly brand: string;
  /** Anybody may run it on a host of his own. */
  readonly isProduct: boolean;
  /** Names and ids of fields and forms, hidden ones among them, lower case: all of one group have to be there. */
  readonly names: readonly (readonly string[])[];
  /** Addresses of forms, scripts, styles and pictures that only it has. */
  readonly paths: RegExp | null;
}

/** Read from the products' own sources and documentation, and from what their pages send. */
const logins: readonly LoginTraits[] = [
  {
    brand: 'active-mail',
    isProduct: true,
    names: [['am_authid'], ['am_authpasswd']],
    paths: /\/am_bin\/|\/amlogin\b|\/am_html\//i,
  },
  {
    brand: 'roundcube',
    isProduct: true,
    names: [['_user', '_pass'], ['rcmloginuser'], ['rcmloginpwd']],
    paths: /\/?skins\/(?:elastic|larry|classic)\/|[?&]_task=login\b/,
  },
  {
    brand: 'zimbra',
    isProduct: true,
    names: [['zloginform'], ['loginop', 'username', 'password'], ['zloginfield']],
    paths: /\/zimbra\/(?:css|js|img)\//,
  },
  {
    brand: 'owa',
    isProduct: true,
    names: [
      ['logonform', 'destination', 'flags'],
      ['forcedownlevel', 'destination'],
    ],
    paths: /\/owa\/auth\b|\bowaauth(?:\.dll)?\b|\/auth\/logon\.aspx/i,
  },
  {
    brand: 'horde',
    isProduct: true,
    names: [['horde_user', 'horde_pass']],
    paths: /\/horde\/(?:imp|themes|login\.php)/,
  },
  {
    brand: 'cpanel',
    isProduct: true,
    names: [['login_form', 'user', 'pass']],
    paths: /\/cPanel_magic_revision_\d+\/|\/unprotected\/cpanel\//,
  },
  {
    brand: 'microsoft',
    isProduct: false,
    names: [['loginfmt'], ['ppft'], ['i0116'], ['i0118']],
    paths: /\baadcdn\.(?:msauth|msftauth)\.net\/|\blogincdn\.msauth\.net\//,
  },
  // Active Directory Federation Services.
  {
    brand: 'microsoft',
    isProduct: true,
    names: [['authmethod', 'usernameinput', 'passwordinput']],
    paths: /\/adfs\/(?:ls|portal)\b/,
  },
  { brand: 'google', isProduct: false, names: [['identifierid'], ['email', 'passwd', 'gaia_loginform']], paths: null },
  { brand: 'amazon', isProduct: false, names: [['ap_email'], ['ap_password'], ['appactiontoken']], paths: null },
  {
    brand: 'apple',
    isProduct: false,
    names: [['account_name_text_field'], ['password_text_field']],
    paths: null,
  },
  { brand: 'paypal', isProduct: false, names: [['login_email', 'login_password']], paths: null },
  { brand: 'facebook', isProduct: false, names: [['lsd', 'jazoest']], paths: null },
  { brand: 'netflix', isProduct: false, names: [['userloginid', 'password']], paths: null },
  { brand: 'yahoo', isProduct: false, names: [['login-username'], ['login-passwd']], paths: null },
];

/** The login of a product or brand, told by its form. */
export interface KnownLogin {
  readonly brand: string;
  readonly isProduct: boolean;
  readonly shows: string;
}

/** Whose login the forms of a page are, whatever the page calls itself; each once. */
export function knownLogins(documents: readonly PageDocument[]): KnownLogin[] {
  const names = namesOf(documents);
  const addresses = documents.flatMap(({ parts }) => [
    ...parts.forms.flatMap(({ action, buttonActions }) => [...(action === null ? [] : [action]), ...buttonActions]),
    ...parts.scriptFiles,
    ...parts.assets.map(({ href }) => href),
  ]);
  return logins.flatMap(({ brand, isProduct, names: groups, paths }) => {
    const group = groups.find((all) => all.every((name) => names.has(name)));
    const named = group === undefined ? undefined : names.get(group[0] as string);
    const shows = named ?? addresses.find((address) => paths?.test(address.slice(0, maxAddress)))?.slice(0, maxShown);
    return shows === undefined ? [] : [{ brand, isProduct, shows }];
  });
}

const maxAddress = 500;

/** Names and ids of forms and fields with the tag that bears them. */
function namesOf(documents: readonly PageDocument[]): Map<string, string> {
  const found = new Map<string, string>();
  const add = (name: string, shows: string) => {
    const key = name.toLowerCase();
    if (key !== '' && !found.has(key)) found.set(key, shows);
  };
  for (const { parts } of documents) {
    for (const { name, id, shows } of [...parts.forms, ...parts.fields]) {
      add(name, shows);
      add(id, shows);
    }
    for (const name of parts.hiddenNames) add(name, name);
  }
  return found;
}
