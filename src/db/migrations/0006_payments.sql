CREATE TABLE payment (
  company_id uuid NOT NULL REFERENCES company (id),
  id uuid NOT NULL,
  number integer NOT NULL,
  customer_id uuid NOT NULL,
  received_on date NOT NULL,
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  unapplied_minor bigint NOT NULL,
  method text NOT NULL,
  reference text NOT NULL,
  memo text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  recorded_by_id text NOT NULL,
  reversed_at timestamptz,
  reversed_on date,
  reversed_by text,
  reversal_reason text,
  PRIMARY KEY (company_id, id),
  UNIQUE (company_id, number),
  FOREIGN KEY (company_id, customer_id) REFERENCES customer (company_id, id),
  CONSTRAINT unapplied_within_amount CHECK (unapplied_minor BETWEEN 0 AND amount_minor),
  CONSTRAINT reversal_is_told CHECK ((reversed_on IS NULL) = (reversed_at IS NULL) AND (reversed_on IS NULL) = (reversal_reason IS NULL)),
  CONSTRAINT reversed_has_no_credit CHECK (reversed_on IS NULL OR unapplied_minor = 0)
);
CREATE INDEX payment_of_customer ON payment (company_id, customer_id, number DESC);
CREATE INDEX payment_with_credit ON payment (company_id, customer_id) WHERE unapplied_minor > 0;

CREATE TABLE payment_allocation (
  company_id uuid NOT NULL,
  payment_id uuid NOT NULL,
  id uuid NOT NULL,
  invoice_id uuid NOT NULL,
  estimate_id uuid NOT NULL,
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  applied_on date NOT NULL,
  PRIMARY KEY (company_id, payment_id, id),
  FOREIGN KEY (company_id, payment_id) REFERENCES payment (company_id, id),
  FOREIGN KEY (company_id, invoice_id) REFERENCES invoice (company_id, id)
);
CREATE INDEX payment_allocation_of_invoice ON payment_allocation (company_id, invoice_id);
CREATE INDEX payment_allocation_of_estimate ON payment_allocation (company_id, estimate_id);
CREATE TRIGGER payment_allocation_append_only BEFORE UPDATE OR DELETE ON payment_allocation
  FOR EACH ROW EXECUTE FUNCTION append_only();

-- What was received stays as received; only how much of it is applied, and its reversal, move.
CREATE FUNCTION payment_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kept payment;
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF is_sample(OLD.company_id) THEN RETURN OLD; END IF;
    RAISE EXCEPTION 'a payment is never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  kept := NEW;
  kept.unapplied_minor := OLD.unapplied_minor;
  kept.reversed_at := OLD.reversed_at;
  kept.reversed_on := OLD.reversed_on;
  kept.reversed_by := OLD.reversed_by;
  kept.reversal_reason := OLD.reversal_reason;
  IF OLD.reversed_on IS NULL AND kept = OLD THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a payment is never changed, only applied or reversed' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER payment_stays BEFORE UPDATE OR DELETE ON payment FOR EACH ROW EXECUTE FUNCTION payment_stays();

SELECT raise_wall('payment');
SELECT raise_wall('payment_allocation');
