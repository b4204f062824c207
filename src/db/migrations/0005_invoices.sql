-- A progress invoice: a draft keeps what was typed, an issued one what it came to. After it is issued only one thing can
-- happen to the row: it becomes void.
CREATE TABLE invoice (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  estimate_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'issued', 'void')),
  version integer NOT NULL CHECK (version > 0),
  number text,
  number_ordinal integer,
  application_number integer,
  basis jsonb NOT NULL,
  retainage jsonb NOT NULL,
  release jsonb NOT NULL,
  override_reason text,
  overridden_by text,
  invoice_date date NOT NULL,
  due_date date NOT NULL,
  heading text NOT NULL,
  memo text NOT NULL,
  gross_minor bigint NOT NULL,
  withheld_minor bigint NOT NULL,
  released_minor bigint NOT NULL,
  tax_minor bigint NOT NULL,
  due_minor bigint NOT NULL,
  contract_sum_minor bigint NOT NULL,
  billed_before_minor bigint NOT NULL,
  held_to_date_minor bigint NOT NULL,
  over_minor bigint NOT NULL DEFAULT 0 CHECK (over_minor >= 0),
  printed jsonb,
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  issued_at timestamptz,
  issued_by text,
  issued_by_id text,
  voided_at timestamptz,
  voided_on date,
  voided_by text,
  voided_by_id text,
  void_reason text,
  PRIMARY KEY (company_id, id),
  UNIQUE (company_id, number),
  UNIQUE (company_id, estimate_id, application_number),
  FOREIGN KEY (company_id, estimate_id) REFERENCES estimate (company_id, id),
  FOREIGN KEY (company_id, customer_id) REFERENCES customer (company_id, id),
  CONSTRAINT due_follows CHECK (due_minor = gross_minor + tax_minor - withheld_minor + released_minor),
  CONSTRAINT numbered_when_issued CHECK ((state = 'draft') = (number IS NULL) AND (state = 'draft') = (application_number IS NULL)
    AND (state = 'draft') = (issued_at IS NULL) AND (state = 'draft') = (printed IS NULL)),
  CONSTRAINT void_is_told CHECK ((state = 'void') = (voided_at IS NOT NULL) AND (state = 'void') = (void_reason IS NOT NULL)
    AND (state = 'void') = (voided_on IS NOT NULL)),
  CONSTRAINT issued_is_never_negative CHECK (state = 'draft' OR (gross_minor >= 0 AND due_minor >= 0 AND released_minor >= 0)),
  CONSTRAINT override_is_told CHECK (state = 'draft' OR over_minor = 0 OR (override_reason IS NOT NULL AND overridden_by IS NOT NULL)),
  CONSTRAINT due_date_follows CHECK (due_date >= invoice_date)
);
CREATE INDEX invoice_of_estimate ON invoice (company_id, estimate_id, application_number);
CREATE INDEX invoice_of_customer ON invoice (company_id, customer_id, number_ordinal DESC);
CREATE INDEX invoice_newest_first ON invoice (company_id, number_ordinal DESC NULLS FIRST, id DESC);

CREATE FUNCTION issued_invoice_stays() RETURNS trigger LANGUAGE plpgsql AS $$
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
  IF OLD.state = 'issued' AND NEW.state = 'void' AND kept = OLD THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'an issued invoice is never changed' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER invoice_stays BEFORE UPDATE OR DELETE ON invoice FOR EACH ROW EXECUTE FUNCTION issued_invoice_stays();

-- The lines of an issued bill, as printed. A draft has none: its figures are computed when it is looked at.
CREATE TABLE invoice_line (
  company_id uuid NOT NULL,
  invoice_id uuid NOT NULL,
  line_id uuid NOT NULL,
  estimate_id uuid NOT NULL,
  position integer NOT NULL,
  section text NOT NULL,
  description text NOT NULL,
  scheduled_minor bigint NOT NULL,
  previous_minor bigint NOT NULL,
  this_minor bigint NOT NULL,
  exact_delta_numerator numeric NOT NULL,
  exact_delta_denominator numeric NOT NULL CHECK (exact_delta_denominator > 0),
  withheld_minor bigint NOT NULL,
  released_minor bigint NOT NULL,
  tax_rate_id uuid,
  PRIMARY KEY (company_id, invoice_id, line_id),
  FOREIGN KEY (company_id, invoice_id) REFERENCES invoice (company_id, id)
);

CREATE TABLE invoice_tax (
  company_id uuid NOT NULL,
  invoice_id uuid NOT NULL,
  tax_rate_id uuid NOT NULL,
  name text NOT NULL,
  rate numeric(9, 6) NOT NULL,
  base_minor bigint NOT NULL,
  tax_minor bigint NOT NULL,
  PRIMARY KEY (company_id, invoice_id, tax_rate_id),
  FOREIGN KEY (company_id, invoice_id) REFERENCES invoice (company_id, id)
);

-- Which bill's withheld retainage a release gives back, line by line; void with its bill.
CREATE TABLE retainage_release (
  company_id uuid NOT NULL,
  from_invoice_id uuid NOT NULL,
  line_id uuid NOT NULL,
  invoice_id uuid NOT NULL,
  amount_minor bigint NOT NULL CHECK (amount_minor <> 0),
  PRIMARY KEY (company_id, from_invoice_id, line_id, invoice_id),
  FOREIGN KEY (company_id, from_invoice_id) REFERENCES invoice (company_id, id),
  FOREIGN KEY (company_id, invoice_id) REFERENCES invoice (company_id, id)
);

-- What is still to be paid on each issued bill: the only figures of a bill that move after it is issued.
CREATE TABLE invoice_balance (
  company_id uuid NOT NULL,
  invoice_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  estimate_id uuid NOT NULL,
  due_date date NOT NULL,
  due_minor bigint NOT NULL CHECK (due_minor >= 0),
  paid_minor bigint NOT NULL DEFAULT 0,
  voided boolean NOT NULL DEFAULT false,
  PRIMARY KEY (company_id, invoice_id),
  FOREIGN KEY (company_id, invoice_id) REFERENCES invoice (company_id, id),
  CONSTRAINT paid_within_due CHECK (paid_minor BETWEEN 0 AND due_minor),
  CONSTRAINT void_is_unpaid CHECK (NOT voided OR paid_minor = 0)
) WITH (fillfactor = 70);
CREATE INDEX invoice_balance_open ON invoice_balance (company_id, customer_id, due_date) WHERE paid_minor < due_minor AND NOT voided;

CREATE TABLE invoice_delivery (
  company_id uuid NOT NULL,
  invoice_id uuid NOT NULL,
  id uuid NOT NULL,
  how text NOT NULL CHECK (how IN ('email', 'post', 'hand', 'portal')),
  delivered_on date NOT NULL,
  note text NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (company_id, invoice_id, id),
  FOREIGN KEY (company_id, invoice_id) REFERENCES invoice (company_id, id)
);

-- The issued file, kept and always served as issued.
CREATE TABLE invoice_file (
  company_id uuid NOT NULL,
  invoice_id uuid NOT NULL,
  sha256 text NOT NULL,
  bytes bytea NOT NULL,
  rendered_at timestamptz NOT NULL,
  PRIMARY KEY (company_id, invoice_id),
  FOREIGN KEY (company_id, invoice_id) REFERENCES invoice (company_id, id)
);

CREATE TRIGGER invoice_line_append_only BEFORE UPDATE OR DELETE ON invoice_line FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER invoice_tax_append_only BEFORE UPDATE OR DELETE ON invoice_tax FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER retainage_release_append_only BEFORE UPDATE OR DELETE ON retainage_release FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER invoice_file_append_only BEFORE UPDATE OR DELETE ON invoice_file FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER invoice_delivery_append_only BEFORE UPDATE OR DELETE ON invoice_delivery FOR EACH ROW EXECUTE FUNCTION append_only();

SELECT raise_wall('invoice');
SELECT raise_wall('invoice_line');
SELECT raise_wall('invoice_tax');
SELECT raise_wall('retainage_release');
SELECT raise_wall('invoice_balance');
SELECT raise_wall('invoice_delivery');
SELECT raise_wall('invoice_file');
