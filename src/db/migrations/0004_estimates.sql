-- An estimate is the baseline of its contract. The columns ..._minor after contract_sum_minor are running totals of its
-- issued bills and payments: kept so that a bill and the panel cost the same after 200 bills as after one, and
-- re-derived by the books check.
CREATE TABLE estimate (
  company_id uuid NOT NULL REFERENCES company (id),
  id uuid NOT NULL,
  number text NOT NULL,
  number_ordinal integer NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  status text NOT NULL CHECK (status IN ('draft', 'sent', 'accepted', 'declined')),
  customer_id uuid NOT NULL,
  title text NOT NULL,
  estimate_date date NOT NULL,
  expires_on date,
  notes text NOT NULL,
  terms text NOT NULL,
  payment_terms_days integer NOT NULL,
  retainage_rate numeric(9, 6) CHECK (retainage_rate BETWEEN 0 AND 100),
  retainage_base text NOT NULL CHECK (retainage_base IN ('per_bill', 'to_date')),
  retainage_rounding text NOT NULL CHECK (retainage_rounding IN ('on_total', 'by_line')),
  sent_at timestamptz,
  decided_on date,
  decided_by text NOT NULL,
  revised_after_acceptance boolean NOT NULL,
  created_at timestamptz NOT NULL,
  original_sum_minor bigint,
  contract_sum_minor bigint NOT NULL,
  billed_minor bigint NOT NULL DEFAULT 0,
  withheld_minor bigint NOT NULL DEFAULT 0,
  released_minor bigint NOT NULL DEFAULT 0,
  tax_minor bigint NOT NULL DEFAULT 0,
  due_minor bigint NOT NULL DEFAULT 0,
  collected_minor bigint NOT NULL DEFAULT 0,
  over_allowed_minor bigint NOT NULL DEFAULT 0 CHECK (over_allowed_minor >= 0),
  next_application integer NOT NULL DEFAULT 1 CHECK (next_application > 0),
  newest_invoice_id uuid,
  newest_invoice_date date,
  PRIMARY KEY (company_id, id),
  UNIQUE (company_id, number),
  FOREIGN KEY (company_id, customer_id) REFERENCES customer (company_id, id),
  CONSTRAINT billed_within_contract CHECK (billed_minor <= contract_sum_minor + over_allowed_minor),
  CONSTRAINT released_within_withheld CHECK (released_minor <= withheld_minor AND released_minor >= 0),
  CONSTRAINT due_follows CHECK (due_minor = billed_minor + tax_minor - withheld_minor + released_minor),
  CONSTRAINT collected_within_due CHECK (collected_minor BETWEEN 0 AND due_minor)
) WITH (fillfactor = 50);
CREATE INDEX estimate_newest_first ON estimate (company_id, number_ordinal DESC);
CREATE INDEX estimate_by_customer ON estimate (company_id, customer_id);

CREATE TABLE estimate_line (
  company_id uuid NOT NULL,
  estimate_id uuid NOT NULL,
  id uuid NOT NULL,
  position integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('item', 'discount')),
  section text NOT NULL,
  description text NOT NULL,
  quantity numeric(14, 4) NOT NULL CHECK (quantity >= 0),
  unit text NOT NULL,
  unit_price numeric(20, 8) NOT NULL CHECK (unit_price >= 0),
  discount_percent numeric(9, 6) CHECK (discount_percent BETWEEN 0 AND 100),
  tax_rate_id uuid,
  amount_minor bigint NOT NULL,
  billed_minor bigint NOT NULL DEFAULT 0,
  exact_numerator numeric NOT NULL DEFAULT 0,
  exact_denominator numeric NOT NULL DEFAULT 1 CHECK (exact_denominator > 0),
  held_minor bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (company_id, estimate_id, id),
  FOREIGN KEY (company_id, estimate_id) REFERENCES estimate (company_id, id),
  FOREIGN KEY (company_id, tax_rate_id) REFERENCES tax_rate (company_id, id),
  CONSTRAINT sign_follows_kind CHECK (CASE kind WHEN 'item' THEN amount_minor >= 0 ELSE amount_minor <= 0 END),
  CONSTRAINT held_follows_sign CHECK (CASE WHEN amount_minor >= 0 THEN held_minor >= 0 ELSE held_minor <= 0 END)
) WITH (fillfactor = 50);

-- Base and tax charged so far on a contract, under each rate as it stood on the bill.
CREATE TABLE estimate_tax (
  company_id uuid NOT NULL,
  estimate_id uuid NOT NULL,
  tax_rate_id uuid NOT NULL,
  rate numeric(9, 6) NOT NULL,
  base_minor bigint NOT NULL,
  tax_minor bigint NOT NULL,
  PRIMARY KEY (company_id, estimate_id, tax_rate_id, rate),
  FOREIGN KEY (company_id, estimate_id) REFERENCES estimate (company_id, id),
  FOREIGN KEY (company_id, tax_rate_id) REFERENCES tax_rate (company_id, id)
) WITH (fillfactor = 50);

CREATE TABLE estimate_revision (
  company_id uuid NOT NULL,
  estimate_id uuid NOT NULL,
  id uuid NOT NULL,
  revised_at timestamptz NOT NULL,
  revised_by text NOT NULL,
  revised_by_id text NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  sum_before_minor bigint NOT NULL,
  sum_after_minor bigint NOT NULL,
  changes jsonb NOT NULL,
  PRIMARY KEY (company_id, estimate_id, id),
  FOREIGN KEY (company_id, estimate_id) REFERENCES estimate (company_id, id)
);
CREATE TRIGGER estimate_revision_append_only BEFORE UPDATE OR DELETE ON estimate_revision
  FOR EACH ROW EXECUTE FUNCTION append_only();

SELECT raise_wall('estimate');
SELECT raise_wall('estimate_line');
SELECT raise_wall('estimate_tax');
SELECT raise_wall('estimate_revision');
