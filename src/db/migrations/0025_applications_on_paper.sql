-- Jobs in whole dollars: where no figure of an application for payment has cents, it is printed without them.
ALTER TABLE company ADD COLUMN whole_amounts boolean NOT NULL DEFAULT false;

-- An application for payment as it was issued. What is certified later is a document of its own, beside the first one.
CREATE TABLE application_file (
  company_id uuid NOT NULL,
  invoice_id uuid NOT NULL,
  certificate_id uuid,
  sha256 text NOT NULL,
  bytes bytea NOT NULL,
  rendered_at timestamptz NOT NULL,
  CONSTRAINT application_file_kept_once UNIQUE NULLS NOT DISTINCT (company_id, invoice_id, certificate_id),
  FOREIGN KEY (company_id, invoice_id) REFERENCES invoice (company_id, id),
  FOREIGN KEY (company_id, certificate_id) REFERENCES certificate (company_id, id)
);
CREATE TRIGGER application_file_append_only BEFORE UPDATE OR DELETE ON application_file FOR EACH ROW EXECUTE FUNCTION append_only();
SELECT raise_wall('application_file');
