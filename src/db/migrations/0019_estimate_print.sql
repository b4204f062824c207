-- Whether estimates print how they will be billed: the draw schedule, and the terms of retainage.
ALTER TABLE company ADD COLUMN prints_billing_terms boolean NOT NULL DEFAULT true;
