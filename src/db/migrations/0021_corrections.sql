-- A bill that comes to less than 0 by itself is a credit note that corrects no one bill. As an application for payment it
-- keeps its number within the contract, so that the next one finds its previous certificates under the number before.
ALTER TABLE invoice DROP CONSTRAINT numbered_when_issued;
ALTER TABLE invoice ADD CONSTRAINT numbered_when_issued CHECK ((state = 'draft') = (number IS NULL)
  AND (state = 'draft' OR (kind = 'credit_note' AND (credits_invoice_id IS NOT NULL OR basis ->> 'kind' <> 'application')))
    = (application_number IS NULL)
  AND (state = 'draft') = (issued_at IS NULL) AND (state = 'draft') = (printed IS NULL));
-- What decides is the gross with its tax: untaxed work beside a taxed deduction can come to less than 0 with it.
ALTER TABLE invoice DROP CONSTRAINT issued_is_never_negative;
ALTER TABLE invoice ADD CONSTRAINT issued_is_never_negative CHECK (state = 'draft' OR CASE
  WHEN kind = 'invoice' THEN gross_minor >= 0 AND due_minor >= 0 AND released_minor >= 0
  WHEN credits_invoice_id IS NULL THEN gross_minor + tax_minor - tax_included_minor < 0 AND due_minor <= 0 AND released_minor = 0
  ELSE gross_minor <= 0 AND due_minor <= 0 AND released_minor = 0 END);

-- What was applied to an invoice and taken back since: it is credit of the customer again. The allocation itself stays.
CREATE TABLE allocation_taken_back (
  company_id uuid NOT NULL,
  payment_id uuid NOT NULL,
  allocation_id uuid NOT NULL,
  taken_back_on date NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  recorded_by_id text NOT NULL,
  PRIMARY KEY (company_id, payment_id, allocation_id),
  FOREIGN KEY (company_id, payment_id, allocation_id) REFERENCES payment_allocation (company_id, payment_id, id)
);
CREATE TRIGGER allocation_taken_back_append_only BEFORE UPDATE OR DELETE ON allocation_taken_back
  FOR EACH ROW EXECUTE FUNCTION append_only();
SELECT raise_wall('allocation_taken_back');

-- An advance of which nothing is recouped can be reversed. Nothing else of it changes but its balance.
ALTER TABLE advance ADD COLUMN reversed_at timestamptz;
ALTER TABLE advance ADD COLUMN reversed_on date;
ALTER TABLE advance ADD COLUMN reversed_by text;
ALTER TABLE advance ADD COLUMN reversal_reason text;
ALTER TABLE advance ADD CONSTRAINT reversal_is_told CHECK ((reversed_on IS NULL) = (reversed_at IS NULL)
  AND (reversed_on IS NULL) = (reversed_by IS NULL) AND (reversed_on IS NULL) = (reversal_reason IS NULL));
ALTER TABLE advance ADD CONSTRAINT reversed_has_no_balance CHECK (reversed_on IS NULL OR balance_minor = 0);
ALTER TABLE advance ADD CONSTRAINT reversed_after_receipt CHECK (reversed_on >= received_on);
CREATE FUNCTION advance_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kept advance;
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF is_sample(OLD.company_id) THEN RETURN OLD; END IF;
    RAISE EXCEPTION 'an advance is never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  kept := NEW;
  kept.balance_minor := OLD.balance_minor;
  kept.reversed_at := OLD.reversed_at;
  kept.reversed_on := OLD.reversed_on;
  kept.reversed_by := OLD.reversed_by;
  kept.reversal_reason := OLD.reversal_reason;
  IF OLD.reversed_on IS NULL AND kept = OLD THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'an advance is never changed, only recouped or reversed' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER advance_stays BEFORE UPDATE OR DELETE ON advance FOR EACH ROW EXECUTE FUNCTION advance_stays();
