import { updateCompany } from '#endpoints/company.ts';
import type { BodyInputOf } from '#endpoints/endpoint.ts';
import type { Company } from '#web/company/use-company.ts';

type Body = BodyInputOf<typeof updateCompany>;

/** Everything of the company that can be changed, as it stands, with what one form changed in it. */
export function companyBody(company: Company, change: Partial<Body>): Body {
  // The wire's own schema knows which fields of a company can be changed; the others fall away.
  return { ...updateCompany.body.parse(company), ...change };
}
