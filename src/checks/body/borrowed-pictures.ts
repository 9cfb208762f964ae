import { brandOfHost } from '../../domain/brand-directory.ts';
import { isRelayed } from '../../mail/link/final-target.ts';
import { check } from '../check.ts';
import { locusEvidence } from '../evidence.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** So many pictures are looked at. */
const maxPictures = 100;

/** Pictures are loaded from a brand's own site which the mail names, while no link leads there and the author is not the brand: its look is borrowed. */
export const borrowedPictures = check({
  id: 'body/borrowed-pictures',
  needs: ['body', 'brands', 'web'],
  examine({ body, brands, web }) {
    const pictures = body.images.slice(0, maxPictures).filter(({ host }) => host !== null);
    if (pictures.length === 0) return notApplicable('no_remote_picture');
    const strangers = web.filter(({ index, link }) => brands.owners[index] == null && !isRelayed(link));
    if (strangers.length === 0) return clear();
    const tied = new Set([...brands.owners, ...brands.authenticated].map((owner) => owner?.brand.group));
    const named = new Map(brands.claims.map(({ brand, by }) => [brand.group, by] as const));
    const found = pictures
      .map((picture) => ({ picture, owner: brandOfHost(picture.host ?? '') }))
      .find(({ owner }) => owner !== null && named.has(owner.brand.group) && !tied.has(owner.brand.group));
    if (found?.owner == null) return clear();
    return foundOrClear([
      {
        severity: 'medium',
        explanation: {
          key: 'check_body_borrowed_pictures',
          params: { brand: found.owner.brand.id, host: shownValue(found.picture.host ?? '') },
        },
        evidence: [locusEvidence('structure', found.picture.locus, found.picture.src)],
        about: strangers.slice(0, maxPictures).map(({ index }) => ({ link: index })),
      },
    ]);
  },
});
