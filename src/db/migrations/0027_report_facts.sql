-- When the work of a contract was substantially complete: held retainage ages from that day.
ALTER TABLE estimate ADD COLUMN substantially_complete_on date;

-- What a contract has cost until a day and is expected to cost in all, as somebody typed or imported it. A later word
-- for the same day stands; what was said before stays.
CREATE TABLE contract_cost (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  estimate_id uuid NOT NULL,
  as_of date NOT NULL,
  cost_minor bigint NOT NULL CHECK (cost_minor >= 0),
  estimated_minor bigint NOT NULL CHECK (estimated_minor >= 0),
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  recorded_by_id text NOT NULL,
  PRIMARY KEY (company_id, id),
  FOREIGN KEY (company_id, estimate_id) REFERENCES estimate (company_id, id)
);
CREATE INDEX contract_cost_newest ON contract_cost (company_id, estimate_id, as_of DESC, id DESC);
CREATE TRIGGER contract_cost_append_only BEFORE UPDATE OR DELETE ON contract_cost
  FOR EACH ROW EXECUTE FUNCTION append_only();
SELECT raise_wall('contract_cost');

-- What a report asks of the books: an account contract by contract and invoice by invoice, as of a day.
CREATE INDEX entry_line_of_customer ON entry_line (company_id, account_id, customer_id, entry_date)
  INCLUDE (debit_minor, credit_minor);
