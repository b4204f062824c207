-- Double entry, append-only: a correction is an entry that reverses another.
CREATE TABLE account (
  company_id uuid NOT NULL REFERENCES company (id),
  id uuid NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  type text NOT NULL CHECK (type IN ('asset', 'liability', 'equity', 'income', 'expense')),
  role text,
  PRIMARY KEY (company_id, id),
  UNIQUE (company_id, code),
  UNIQUE (company_id, role)
);

CREATE TABLE entry (
  company_id uuid NOT NULL REFERENCES company (id),
  id uuid NOT NULL,
  number integer NOT NULL,
  entry_date date NOT NULL,
  kind text NOT NULL,
  memo text NOT NULL,
  document_kind text CHECK (document_kind IN ('invoice', 'payment')),
  document_id uuid,
  reverses_entry_id uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  recorded_by_id text NOT NULL,
  PRIMARY KEY (company_id, id),
  UNIQUE (company_id, number),
  UNIQUE (company_id, reverses_entry_id),
  FOREIGN KEY (company_id, reverses_entry_id) REFERENCES entry (company_id, id)
);
CREATE INDEX entry_newest_first ON entry (company_id, entry_date DESC, number DESC);
CREATE INDEX entry_of_document ON entry (company_id, document_id);

CREATE TABLE entry_line (
  company_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  position smallint NOT NULL,
  account_id uuid NOT NULL,
  entry_date date NOT NULL,
  debit_minor bigint NOT NULL CHECK (debit_minor >= 0),
  credit_minor bigint NOT NULL CHECK (credit_minor >= 0),
  customer_id uuid,
  estimate_id uuid,
  invoice_id uuid,
  PRIMARY KEY (company_id, entry_id, position),
  FOREIGN KEY (company_id, entry_id) REFERENCES entry (company_id, id),
  FOREIGN KEY (company_id, account_id) REFERENCES account (company_id, id),
  CONSTRAINT one_side CHECK ((debit_minor > 0) <> (credit_minor > 0))
);
CREATE INDEX entry_line_of_account ON entry_line (company_id, account_id, entry_date) INCLUDE (debit_minor, credit_minor);
CREATE INDEX entry_line_of_estimate ON entry_line (company_id, estimate_id, account_id) INCLUDE (debit_minor, credit_minor);

CREATE TRIGGER entry_append_only BEFORE UPDATE OR DELETE ON entry FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER entry_line_append_only BEFORE UPDATE OR DELETE ON entry_line FOR EACH ROW EXECUTE FUNCTION append_only();

-- The lines of an entry are written by one statement, after which it must balance: no later statement can mend or break it.
CREATE FUNCTION entries_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM (SELECT DISTINCT company_id, entry_id FROM added) touched
    JOIN entry_line l USING (company_id, entry_id)
    GROUP BY l.company_id, l.entry_id
    HAVING sum(l.debit_minor) <> sum(l.credit_minor)
  ) THEN
    RAISE EXCEPTION 'an entry does not balance' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER entry_lines_balance AFTER INSERT ON entry_line REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION entries_balance();

CREATE FUNCTION period_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM company WHERE id = NEW.company_id AND closed_through >= NEW.entry_date) THEN
    RAISE EXCEPTION 'the books are closed through this day' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER entry_period_is_open BEFORE INSERT ON entry FOR EACH ROW EXECUTE FUNCTION period_is_open();

SELECT raise_wall('account');
SELECT raise_wall('entry');
SELECT raise_wall('entry_line');
