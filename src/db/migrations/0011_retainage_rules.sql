-- A contract has a rule of retainage, kept with its exact rates as text: a percentage in millionths of a percent, money in
-- minor units. What it has come to so far (the step that is passed, what bills could not bear yet) is a running state like
-- the other totals; a change of the rule waits here until the next bill takes it up.
ALTER TABLE estimate NO FORCE ROW LEVEL SECURITY;
ALTER TABLE invoice NO FORCE ROW LEVEL SECURITY;
ALTER TABLE invoice_line NO FORCE ROW LEVEL SECURITY;
ALTER TABLE estimate
  ADD COLUMN retainage_rule jsonb NOT NULL DEFAULT '{"kind": "none"}',
  ADD COLUMN stored_rate numeric(9, 6) NOT NULL DEFAULT 0 CHECK (stored_rate BETWEEN 0 AND 100),
  ADD COLUMN step_reached integer NOT NULL DEFAULT 0 CHECK (step_reached >= 0),
  ADD COLUMN still_to_withhold_minor bigint NOT NULL DEFAULT 0 CHECK (still_to_withhold_minor >= 0),
  ADD COLUMN retainage_change jsonb;
UPDATE estimate SET retainage_rule = jsonb_build_object('kind', 'flat', 'rate', (retainage_rate * 1000000)::bigint::text)
  WHERE retainage_rate IS NOT NULL;
ALTER TABLE estimate DROP COLUMN retainage_rate;

-- Until the first bill decides, nobody has to say whether retainage is figured per bill or to date.
ALTER TABLE estimate ALTER COLUMN retainage_base DROP NOT NULL, ALTER COLUMN retainage_rounding DROP NOT NULL;

ALTER TABLE estimate_line
  ADD COLUMN retainage jsonb NOT NULL DEFAULT '{"kind": "as_rule"}',
  ADD COLUMN step_reached integer NOT NULL DEFAULT 0 CHECK (step_reached >= 0),
  ADD COLUMN stored_minor bigint NOT NULL DEFAULT 0 CHECK (stored_minor >= 0);

-- The terms as the bill found them, and what became of them: an issued bill never changes when the rule does.
ALTER TABLE invoice
  ADD COLUMN retainage_terms jsonb,
  ADD COLUMN step_reached integer NOT NULL DEFAULT 0,
  ADD COLUMN still_to_withhold_minor bigint NOT NULL DEFAULT 0 CHECK (still_to_withhold_minor >= 0),
  ADD COLUMN retainage_changed_minor bigint NOT NULL DEFAULT 0,
  ADD COLUMN retainage_carried_minor bigint NOT NULL DEFAULT 0 CHECK (retainage_carried_minor >= 0);
ALTER TABLE invoice DISABLE TRIGGER invoice_stays;
UPDATE invoice i SET retainage_terms = jsonb_build_object(
    'rule', CASE WHEN i.printed ->> 'retainageRate' IS NULL THEN jsonb_build_object('kind', 'none')
      ELSE jsonb_build_object('kind', 'flat', 'rate', ((i.printed ->> 'retainageRate')::numeric * 1000000)::bigint::text) END,
    'storedRate', '0', 'stepReached', 0, 'stillToWithholdMinor', '0', 'change', NULL,
    'base', e.retainage_base, 'rounding', e.retainage_rounding)
  FROM estimate e WHERE e.company_id = i.company_id AND e.id = i.estimate_id AND i.state <> 'draft';
ALTER TABLE invoice ENABLE TRIGGER invoice_stays;
ALTER TABLE invoice ADD CONSTRAINT terms_when_issued CHECK ((state = 'draft') = (retainage_terms IS NULL));

ALTER TABLE invoice_line
  ADD COLUMN retainage jsonb NOT NULL DEFAULT '{"kind": "as_rule"}',
  ADD COLUMN step_before integer NOT NULL DEFAULT 0,
  ADD COLUMN step_reached integer NOT NULL DEFAULT 0,
  ADD COLUMN stored_before_minor bigint NOT NULL DEFAULT 0 CHECK (stored_before_minor >= 0),
  ADD COLUMN stored_minor bigint NOT NULL DEFAULT 0 CHECK (stored_minor >= 0),
  ADD COLUMN installed_minor bigint NOT NULL DEFAULT 0 CHECK (installed_minor >= 0),
  ADD COLUMN held_minor bigint NOT NULL DEFAULT 0;
ALTER TABLE invoice_line DISABLE TRIGGER invoice_line_append_only;
UPDATE invoice_line l SET held_minor = h.held
  FROM (
    SELECT one.company_id, one.invoice_id, one.line_id,
      (coalesce(sum(one.withheld_minor - one.released_minor) FILTER (WHERE i.state = 'issued') OVER so_far, 0)
        + CASE i.state WHEN 'void' THEN one.withheld_minor - one.released_minor ELSE 0 END)::bigint AS held
    FROM invoice_line one JOIN invoice i ON i.company_id = one.company_id AND i.id = one.invoice_id
    WINDOW so_far AS (PARTITION BY one.company_id, one.estimate_id, one.line_id ORDER BY i.application_number)
  ) h
  WHERE h.company_id = l.company_id AND h.invoice_id = l.invoice_id AND h.line_id = l.line_id;
ALTER TABLE invoice_line ENABLE TRIGGER invoice_line_append_only;

-- Who changed the rule, when and why, from what to what, and the money that the change moved.
CREATE TABLE retainage_change (
  company_id uuid NOT NULL,
  estimate_id uuid NOT NULL,
  id uuid NOT NULL,
  changed_at timestamptz NOT NULL,
  changed_by text NOT NULL,
  changed_by_id text NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  reach text NOT NULL CHECK (reach IN ('later_bills', 'earlier_bills_too')),
  before jsonb NOT NULL,
  after jsonb NOT NULL,
  moves_minor bigint NOT NULL,
  PRIMARY KEY (company_id, estimate_id, id),
  FOREIGN KEY (company_id, estimate_id) REFERENCES estimate (company_id, id)
);
CREATE TRIGGER retainage_change_append_only BEFORE UPDATE OR DELETE ON retainage_change
  FOR EACH ROW EXECUTE FUNCTION append_only();
SELECT raise_wall('retainage_change');
ALTER TABLE estimate FORCE ROW LEVEL SECURITY;
ALTER TABLE invoice FORCE ROW LEVEL SECURITY;
ALTER TABLE invoice_line FORCE ROW LEVEL SECURITY;
