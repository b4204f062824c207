import { updateCompanyRow } from '#db/companies.ts';
import { withCompany } from '#db/company.ts';
import { insertLogo } from '#db/logos.ts';
import { sha256 } from '#io/sha256.ts';
import { type Acting, demand } from './acting.ts';
import type { Services } from './services.ts';

/** A picture as it was uploaded, already known to be one. */
export interface Picture {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  readonly bytes: Uint8Array;
}

/** Sets the logo of new documents, or takes it off; printed ones keep theirs. */
export async function setLogo(services: Services, acting: Acting, picture: Picture | null): Promise<void> {
  demand(acting, 'company.edit');
  await withCompany(services.database, acting.company.id, async (tx) => {
    const hash = picture && sha256(picture.bytes);
    if (picture && hash) await insertLogo(tx, acting.company.id, { ...picture, sha256: hash });
    await updateCompanyRow(tx, acting.company.id, { logo_sha256: hash });
  });
}
