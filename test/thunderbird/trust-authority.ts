import type { Thunderbird } from '../../scripts/thunderbird/thunderbird.ts';
import type { CertificateAuthority } from '../certificate-authority.ts';

/** Makes a running Thunderbird trust the servers that a test's certificate authority has signed for. */
export async function trustAuthority(thunderbird: Thunderbird, { certificate }: CertificateAuthority): Promise<void> {
  await thunderbird.evaluate(
    `Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB).addCertFromBase64(args[0], 'C,,')`,
    certificate.replace(/-----[^-]+-----|\s/g, ''),
  );
}
