-- What was certified of an application, and why it is less than was applied for. An application that posts as certified has
-- its certified figures; one that had posted before is cut by a credit note, which can become void.
CREATE TABLE certificate (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  invoice_id uuid NOT NULL,
  credit_note_id uuid,
  asked jsonb NOT NULL,
  reason text NOT NULL,
  certified_at timestamptz NOT NULL,
  certified_by text NOT NULL,
  certified_by_id text NOT NULL,
  applied_gross_minor bigint NOT NULL,
  applied_due_minor bigint NOT NULL,
  cut_gross_minor bigint NOT NULL,
  cut_due_minor bigint NOT NULL CHECK (cut_due_minor >= 0),
  rounding_minor bigint NOT NULL CHECK (rounding_minor >= 0),
  lines jsonb NOT NULL,
  PRIMARY KEY (company_id, id),
  FOREIGN KEY (company_id, invoice_id) REFERENCES invoice (company_id, id),
  FOREIGN KEY (company_id, credit_note_id) REFERENCES invoice (company_id, id),
  CONSTRAINT cut_is_explained CHECK (cut_gross_minor = 0 OR reason <> '')
);
CREATE INDEX certificate_of_invoice ON certificate (company_id, invoice_id);
CREATE TRIGGER certificate_append_only BEFORE UPDATE OR DELETE ON certificate FOR EACH ROW EXECUTE FUNCTION append_only();
SELECT raise_wall('certificate');
