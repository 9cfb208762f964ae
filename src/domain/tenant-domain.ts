/**
 * Domains below which anybody may have a name of his own at no cost, for a trial tenant, a test site or a shop: a name there
 * tells who rents the machines, not who writes. Hand-picked from what the services document of their default names.
 */
const tenantSuffixes: readonly string[] = `onmicrosoft.com web.app firebaseapp.com appspot.com herokuapp.com vercel.app
  netlify.app pages.dev workers.dev azurewebsites.net myshopify.com github.io gitlab.io wixsite.com weebly.com glitch.me
  render.com onrender.com fly.dev surge.sh duckdns.org ddns.net no-ip.org hopto.org sytes.net plesk.page cprapid.com
  square.site godaddysites.com webflow.io carrd.co mystrikingly.com blogspot.com wordpress.com
  000webhostapp.com infinityfreeapp.com bounceme.net serveftp.com`
  .split(/\s+/)
  .map((suffix) => `.${suffix}`);

/** Whether the domain is one that a service gives its tenants by default. */
export function isTenantDomain(domain: string): boolean {
  const name = `.${domain.toLowerCase()}`;
  return tenantSuffixes.some((suffix) => name.endsWith(suffix) && name.length > suffix.length);
}
