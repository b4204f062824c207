-- A credit note is a document of the same chain as the bills: its figures are below 0 where it takes something off. What
-- it gives goes first against open balances; the rest is a credit of the customer, kept and applied like that of a payment.
ALTER TABLE invoice ADD COLUMN kind text NOT NULL DEFAULT 'invoice' CHECK (kind IN ('invoice', 'credit_note'));
ALTER TABLE invoice ADD COLUMN credits_invoice_id uuid;
ALTER TABLE invoice ADD COLUMN credit jsonb;
ALTER TABLE invoice ADD COLUMN against_open_minor bigint NOT NULL DEFAULT 0 CHECK (against_open_minor >= 0);
ALTER TABLE invoice ADD COLUMN customer_credit_minor bigint NOT NULL DEFAULT 0 CHECK (customer_credit_minor >= 0);
-- The ordinal of the contract's last document when this one was voided: what was issued until then still reckoned with it.
ALTER TABLE invoice ADD COLUMN voided_after integer;
-- A void application that is issued again keeps its number: 3, then 3R.
ALTER TABLE invoice ADD COLUMN application_revision integer NOT NULL DEFAULT 0 CHECK (application_revision >= 0);
ALTER TABLE invoice DROP CONSTRAINT invoice_company_id_estimate_id_application_number_key;
ALTER TABLE invoice ADD UNIQUE (company_id, estimate_id, application_number, application_revision);
ALTER TABLE invoice ADD FOREIGN KEY (company_id, credits_invoice_id) REFERENCES invoice (company_id, id);
ALTER TABLE invoice DROP CONSTRAINT numbered_when_issued;
ALTER TABLE invoice ADD CONSTRAINT numbered_when_issued CHECK ((state = 'draft') = (number IS NULL)
  AND (state = 'draft' OR kind = 'credit_note') = (application_number IS NULL)
  AND (state = 'draft') = (issued_at IS NULL) AND (state = 'draft') = (printed IS NULL));
ALTER TABLE invoice DROP CONSTRAINT issued_is_never_negative;
ALTER TABLE invoice ADD CONSTRAINT issued_is_never_negative CHECK (state = 'draft' OR CASE kind
  WHEN 'invoice' THEN gross_minor >= 0 AND due_minor >= 0 AND released_minor >= 0
  ELSE gross_minor <= 0 AND due_minor <= 0 AND released_minor = 0 END);
ALTER TABLE invoice ADD CONSTRAINT credit_is_told CHECK (CASE kind
  WHEN 'invoice' THEN credit IS NULL AND credits_invoice_id IS NULL AND against_open_minor = 0 AND customer_credit_minor = 0
  ELSE state = 'draft' OR -due_minor = against_open_minor + customer_credit_minor END);
CREATE INDEX invoice_crediting ON invoice (company_id, credits_invoice_id) WHERE credits_invoice_id IS NOT NULL;
CREATE INDEX invoice_chain ON invoice (company_id, estimate_id, number_ordinal);

-- A migration is for all companies: the wall is down while it fills in what was not kept before.
ALTER TABLE invoice NO FORCE ROW LEVEL SECURITY;
ALTER TABLE invoice_line NO FORCE ROW LEVEL SECURITY;
ALTER TABLE invoice_tax NO FORCE ROW LEVEL SECURITY;
ALTER TABLE invoice DISABLE TRIGGER invoice_stays;
UPDATE invoice SET voided_after = number_ordinal WHERE state = 'void';
ALTER TABLE invoice ENABLE TRIGGER invoice_stays;
ALTER TABLE invoice ADD CONSTRAINT void_has_its_place CHECK ((state = 'void') = (voided_after IS NOT NULL));

CREATE OR REPLACE FUNCTION issued_invoice_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kept invoice;
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.state = 'draft' OR is_sample(OLD.company_id) THEN RETURN OLD; END IF;
    RAISE EXCEPTION 'an issued invoice is never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.state = 'draft' THEN RETURN NEW; END IF;
  kept := NEW;
  kept.state := OLD.state;
  kept.version := OLD.version;
  kept.voided_at := OLD.voided_at;
  kept.voided_on := OLD.voided_on;
  kept.voided_by := OLD.voided_by;
  kept.voided_by_id := OLD.voided_by_id;
  kept.void_reason := OLD.void_reason;
  kept.voided_after := OLD.voided_after;
  IF OLD.state = 'issued' AND NEW.state = 'void' AND kept = OLD THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'an issued invoice is never changed' USING ERRCODE = 'restrict_violation';
END $$;

-- What credit notes took off the balance of a bill.
ALTER TABLE invoice_balance ADD COLUMN credited_minor bigint NOT NULL DEFAULT 0 CHECK (credited_minor >= 0);
ALTER TABLE invoice_balance DROP CONSTRAINT paid_within_due;
ALTER TABLE invoice_balance ADD CONSTRAINT paid_within_due CHECK (paid_minor >= 0 AND paid_minor + credited_minor <= due_minor);
DROP INDEX invoice_balance_open;
CREATE INDEX invoice_balance_open ON invoice_balance (company_id, customer_id, due_date)
  WHERE paid_minor + credited_minor < due_minor AND NOT voided;

-- Of which bill's balance a credit note takes what; void with its credit note.
CREATE TABLE credit_allocation (
  company_id uuid NOT NULL,
  credit_note_id uuid NOT NULL,
  invoice_id uuid NOT NULL,
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  PRIMARY KEY (company_id, credit_note_id, invoice_id),
  FOREIGN KEY (company_id, credit_note_id) REFERENCES invoice (company_id, id),
  FOREIGN KEY (company_id, invoice_id) REFERENCES invoice (company_id, id)
);
CREATE INDEX credit_allocation_of_invoice ON credit_allocation (company_id, invoice_id);
CREATE TRIGGER credit_allocation_append_only BEFORE UPDATE OR DELETE ON credit_allocation
  FOR EACH ROW EXECUTE FUNCTION append_only();

-- Credit that a credit note left to the customer takes from what counts as collected on the contract.
ALTER TABLE estimate DROP CONSTRAINT collected_within_due;
ALTER TABLE estimate ADD CONSTRAINT collected_within_due CHECK (collected_minor <= due_minor);
ALTER TABLE payment ADD COLUMN credit_note_id uuid;
ALTER TABLE payment ADD FOREIGN KEY (company_id, credit_note_id) REFERENCES invoice (company_id, id);
CREATE UNIQUE INDEX payment_of_credit_note ON payment (company_id, credit_note_id) WHERE credit_note_id IS NOT NULL;

-- The tax of a bill on each of its lines, because a credit takes it off line by line.
CREATE TABLE invoice_line_tax (
  company_id uuid NOT NULL,
  invoice_id uuid NOT NULL,
  tax_rate_id uuid NOT NULL,
  line_id uuid NOT NULL,
  base_minor bigint NOT NULL,
  tax_minor bigint NOT NULL,
  exact_numerator numeric NOT NULL,
  exact_denominator numeric NOT NULL CHECK (exact_denominator > 0),
  PRIMARY KEY (company_id, invoice_id, tax_rate_id, line_id),
  FOREIGN KEY (company_id, invoice_id, tax_rate_id) REFERENCES invoice_tax (company_id, invoice_id, tax_rate_id)
);
-- Bills from before: what rounding leaves goes to the line with the largest tax.
INSERT INTO invoice_line_tax
SELECT s.company_id, s.invoice_id, s.tax_rate_id, s.line_id, s.this_minor,
  s.part + CASE WHEN s.place = 1 THEN s.tax_minor - sum(s.part) OVER (PARTITION BY s.company_id, s.invoice_id, s.tax_rate_id) ELSE 0 END,
  s.this_minor * trunc(s.rate * 1000000), 100000000
FROM (
  SELECT l.company_id, l.invoice_id, l.tax_rate_id, l.line_id, l.this_minor, t.rate, t.tax_minor,
    trunc(l.this_minor * t.rate / 100)::bigint AS part,
    row_number() OVER (PARTITION BY l.company_id, l.invoice_id, l.tax_rate_id ORDER BY abs(l.this_minor) DESC, l.position) AS place
  FROM invoice_line l
  JOIN invoice_tax t ON t.company_id = l.company_id AND t.invoice_id = l.invoice_id AND t.tax_rate_id = l.tax_rate_id
) s WHERE s.this_minor <> 0;
ALTER TABLE invoice FORCE ROW LEVEL SECURITY;
ALTER TABLE invoice_line FORCE ROW LEVEL SECURITY;
ALTER TABLE invoice_tax FORCE ROW LEVEL SECURITY;
CREATE TRIGGER invoice_line_tax_append_only BEFORE UPDATE OR DELETE ON invoice_line_tax
  FOR EACH ROW EXECUTE FUNCTION append_only();

SELECT raise_wall('credit_allocation');
SELECT raise_wall('invoice_line_tax');
