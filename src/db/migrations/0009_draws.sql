-- A draw schedule: named draws, each with the amount that was fixed when the schedule was saved. An amount that was typed
-- is that amount. Where lines are named, the draw is spread over those alone.
CREATE TABLE draw (
  company_id uuid NOT NULL,
  estimate_id uuid NOT NULL,
  id uuid NOT NULL,
  position integer NOT NULL CHECK (position > 0),
  name text NOT NULL CHECK (name <> ''),
  milestone text,
  target_date date,
  entry text NOT NULL CHECK (entry IN ('amount', 'percent', 'balance')),
  percent numeric(10, 6) CHECK (percent >= 0),
  amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
  retainage text NOT NULL CHECK (retainage IN ('as_contract', 'exempt', 'rate')),
  retainage_rate numeric(9, 6) CHECK (retainage_rate BETWEEN 0 AND 100),
  line_ids uuid[],
  PRIMARY KEY (company_id, estimate_id, id),
  UNIQUE (company_id, estimate_id, position),
  FOREIGN KEY (company_id, estimate_id) REFERENCES estimate (company_id, id),
  CONSTRAINT percent_is_told CHECK ((entry = 'percent') = (percent IS NOT NULL)),
  CONSTRAINT rate_is_told CHECK ((retainage = 'rate') = (retainage_rate IS NOT NULL))
);

-- The draws that a bill bills, as printed and as they were spread. A draw is locked as long as a bill of it stands; a void
-- unlocks it, and one standing bill for each draw is all that there can be.
CREATE TABLE invoice_draw (
  company_id uuid NOT NULL,
  invoice_id uuid NOT NULL,
  draw_id uuid NOT NULL,
  estimate_id uuid NOT NULL,
  position integer NOT NULL,
  label text NOT NULL,
  amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
  retainage text NOT NULL CHECK (retainage IN ('as_contract', 'exempt', 'rate')),
  retainage_rate numeric(9, 6),
  line_ids uuid[],
  unlocked boolean NOT NULL DEFAULT false,
  PRIMARY KEY (company_id, invoice_id, draw_id),
  FOREIGN KEY (company_id, invoice_id) REFERENCES invoice (company_id, id)
);
CREATE UNIQUE INDEX invoice_draw_once ON invoice_draw (company_id, estimate_id, draw_id) WHERE NOT unlocked;

CREATE FUNCTION billed_draw_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kept invoice_draw;
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF is_sample(OLD.company_id) THEN RETURN OLD; END IF;
    RAISE EXCEPTION 'a billed draw is never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  kept := NEW;
  kept.unlocked := OLD.unlocked;
  IF kept = OLD THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a billed draw keeps its label and its amount' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER invoice_draw_stays BEFORE UPDATE OR DELETE ON invoice_draw
  FOR EACH ROW EXECUTE FUNCTION billed_draw_stays();

-- Work that exempt draws, or draws with a rate of their own, billed: the retainage rule of the contract leaves it out.
ALTER TABLE estimate_line ADD COLUMN exempt_minor bigint NOT NULL DEFAULT 0;
ALTER TABLE invoice_line ADD COLUMN exempt_minor bigint NOT NULL DEFAULT 0;

SELECT raise_wall('draw');
SELECT raise_wall('invoice_draw');
