-- An advance is money received before work is billed: a liability, recouped from bills until it is used up.
CREATE TABLE advance (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  number integer NOT NULL,
  estimate_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  received_on date NOT NULL,
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  balance_minor bigint NOT NULL,
  rate numeric(9, 6) NOT NULL CHECK (rate > 0 AND rate <= 100),
  threshold_minor bigint NOT NULL CHECK (threshold_minor >= 0),
  method text NOT NULL,
  reference text NOT NULL,
  memo text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  recorded_by_id text NOT NULL,
  PRIMARY KEY (company_id, id),
  UNIQUE (company_id, number),
  FOREIGN KEY (company_id, estimate_id) REFERENCES estimate (company_id, id),
  FOREIGN KEY (company_id, customer_id) REFERENCES customer (company_id, id),
  CONSTRAINT balance_within_amount CHECK (balance_minor BETWEEN 0 AND amount_minor)
);
CREATE INDEX advance_of_estimate ON advance (company_id, estimate_id, number);

-- What a bill recoups of an advance, below 0 where a credit note gives it back; void with its document.
CREATE TABLE advance_recoupment (
  company_id uuid NOT NULL,
  invoice_id uuid NOT NULL,
  advance_id uuid NOT NULL,
  amount_minor bigint NOT NULL CHECK (amount_minor <> 0),
  PRIMARY KEY (company_id, invoice_id, advance_id),
  FOREIGN KEY (company_id, invoice_id) REFERENCES invoice (company_id, id),
  FOREIGN KEY (company_id, advance_id) REFERENCES advance (company_id, id)
);
CREATE INDEX advance_recoupment_of_advance ON advance_recoupment (company_id, advance_id);
CREATE TRIGGER advance_recoupment_append_only BEFORE UPDATE OR DELETE ON advance_recoupment
  FOR EACH ROW EXECUTE FUNCTION append_only();

ALTER TABLE invoice ADD COLUMN recouped_minor bigint NOT NULL DEFAULT 0;
ALTER TABLE invoice DROP CONSTRAINT due_follows;
ALTER TABLE invoice ADD CONSTRAINT due_follows CHECK (state = 'draft' OR
  due_minor = gross_minor + tax_minor - tax_included_minor - withheld_minor + released_minor - recouped_minor);
ALTER TABLE estimate ADD COLUMN recouped_minor bigint NOT NULL DEFAULT 0;
ALTER TABLE estimate ADD COLUMN has_advances boolean NOT NULL DEFAULT false;
ALTER TABLE estimate DROP CONSTRAINT due_follows;
ALTER TABLE estimate ADD CONSTRAINT due_follows CHECK (due_minor =
  billed_minor + tax_minor - tax_included_minor - withheld_minor + released_minor - recouped_minor);

ALTER TABLE entry DROP CONSTRAINT entry_document_kind_check;
ALTER TABLE entry ADD CHECK (document_kind IN ('invoice', 'payment', 'advance'));
SELECT raise_wall('advance');
SELECT raise_wall('advance_recoupment');
