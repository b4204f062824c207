-- A change order adds to a contract or deducts from it. Only an approved one counts: its lines then stand at the end of the
-- contract, and it never changes again. Amounts are signed: a deduction is below 0.
CREATE TABLE change_order (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  estimate_id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  version integer NOT NULL CHECK (version > 0),
  status text NOT NULL CHECK (status IN ('draft', 'sent', 'approved', 'rejected', 'void')),
  title text NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  schedule_days integer NOT NULL,
  draw_effect jsonb NOT NULL,
  additions_minor bigint NOT NULL CHECK (additions_minor >= 0),
  deductions_minor bigint NOT NULL CHECK (deductions_minor <= 0),
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  sent_at timestamptz,
  decided_on date,
  decided_by text NOT NULL,
  recorded_at timestamptz,
  recorded_by text,
  recorded_by_id text,
  sum_before_minor bigint,
  PRIMARY KEY (company_id, id),
  UNIQUE (company_id, estimate_id, number),
  FOREIGN KEY (company_id, estimate_id) REFERENCES estimate (company_id, id),
  CONSTRAINT decision_is_told CHECK (status NOT IN ('approved', 'rejected') OR (decided_on IS NOT NULL AND decided_by <> ''
    AND recorded_at IS NOT NULL AND recorded_by IS NOT NULL AND recorded_by_id IS NOT NULL)),
  CONSTRAINT approval_knows_its_sum CHECK ((status = 'approved') = (sum_before_minor IS NOT NULL)),
  CONSTRAINT contract_never_below_zero CHECK (sum_before_minor + additions_minor + deductions_minor >= 0)
);

CREATE TABLE change_order_line (
  company_id uuid NOT NULL,
  change_order_id uuid NOT NULL,
  id uuid NOT NULL,
  position integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('addition', 'deduction')),
  description text NOT NULL,
  quantity numeric(14, 4) NOT NULL CHECK (quantity >= 0),
  unit text NOT NULL,
  unit_price numeric(20, 8) NOT NULL CHECK (unit_price >= 0),
  tax_rate_id uuid,
  amount_minor bigint NOT NULL,
  PRIMARY KEY (company_id, change_order_id, id),
  FOREIGN KEY (company_id, change_order_id) REFERENCES change_order (company_id, id),
  FOREIGN KEY (company_id, tax_rate_id) REFERENCES tax_rate (company_id, id),
  CONSTRAINT sign_follows_kind CHECK (CASE kind WHEN 'addition' THEN amount_minor >= 0 ELSE amount_minor <= 0 END)
);

CREATE FUNCTION approved_change_order_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF is_sample(OLD.company_id) AND TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  IF OLD.status IN ('approved', 'void') THEN
    RAISE EXCEPTION 'an approved or void change order is never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER change_order_stays BEFORE UPDATE OR DELETE ON change_order
  FOR EACH ROW EXECUTE FUNCTION approved_change_order_stays();

-- The lines of a contract that a change order added; and whether it has a draw schedule, kept on the row that bills lock.
ALTER TABLE estimate_line ADD COLUMN change_order_id uuid;
ALTER TABLE estimate_line ADD FOREIGN KEY (company_id, change_order_id) REFERENCES change_order (company_id, id);
ALTER TABLE estimate ADD COLUMN has_draws boolean NOT NULL DEFAULT false;

SELECT raise_wall('change_order');
SELECT raise_wall('change_order_line');
