-- An account is renamed, given another number, or archived: then it is no longer offered, and keeps its lines. What kind it is
-- and what the product books to it never change, since that would move every report.
ALTER TABLE account ADD COLUMN archived boolean NOT NULL DEFAULT false;
ALTER TABLE account ADD CONSTRAINT account_of_role_is_open CHECK (role IS NULL OR NOT archived);

CREATE FUNCTION account_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.id, OLD.type, OLD.role) IS DISTINCT FROM (NEW.id, NEW.type, NEW.role) THEN
    RAISE EXCEPTION 'an account keeps its kind and its role' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.archived AND NOT OLD.archived AND 0 <> (
    SELECT coalesce(sum(debit_minor - credit_minor), 0) FROM entry_line
    WHERE company_id = NEW.company_id AND account_id = NEW.id
  ) THEN
    RAISE EXCEPTION 'an account with a balance is not archived'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'archived_account_is_empty';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER account_stays BEFORE UPDATE ON account FOR EACH ROW EXECUTE FUNCTION account_stays();

-- Documents book to accounts of a role, which are never archived: only what a person writes can meet an archived one.
CREATE OR REPLACE FUNCTION written_entries_keep_away() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE met text;
BEGIN
  SELECT CASE WHEN a.archived THEN 'account_is_archived' ELSE 'account_by_documents' END INTO met
  FROM added l
  JOIN entry e ON e.company_id = l.company_id AND e.id = l.entry_id AND e.document_id IS NULL
  JOIN account a ON a.company_id = l.company_id AND a.id = l.account_id
  WHERE a.archived OR a.role IN ('accounts_receivable', 'retainage_receivable', 'customer_credits',
    'customer_deposits', 'contract_revenue')
  LIMIT 1;
  IF met IS NOT NULL THEN
    RAISE EXCEPTION 'an entry without a document is on an account of documents, or on an archived one'
      USING ERRCODE = 'check_violation', CONSTRAINT = met;
  END IF;
  RETURN NULL;
END $$;

-- Every change of an account: what it was, what it is, who said so. A new one was nothing before.
CREATE TABLE account_change (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  code_before text,
  name_before text,
  archived_before boolean,
  code text NOT NULL,
  name text NOT NULL,
  archived boolean NOT NULL,
  changed_at timestamptz NOT NULL,
  changed_by text NOT NULL,
  changed_by_id text NOT NULL,
  PRIMARY KEY (company_id, id),
  FOREIGN KEY (company_id, account_id) REFERENCES account (company_id, id)
);
CREATE INDEX account_change_newest ON account_change (company_id, account_id, changed_at DESC);
CREATE TRIGGER account_change_append_only BEFORE UPDATE OR DELETE ON account_change
  FOR EACH ROW EXECUTE FUNCTION append_only();
SELECT raise_wall('account_change');

-- Which days were handed to another program: importing the same entries twice would double them.
CREATE TABLE journal_export (
  company_id uuid NOT NULL REFERENCES company (id),
  id uuid NOT NULL,
  form text NOT NULL CHECK (form IN ('quickbooks', 'xero')),
  from_date date NOT NULL,
  to_date date NOT NULL CHECK (to_date >= from_date),
  lines integer NOT NULL CHECK (lines > 0),
  last_entry integer NOT NULL,
  sha256 text NOT NULL,
  exported_at timestamptz NOT NULL,
  exported_by text NOT NULL,
  exported_by_id text NOT NULL,
  PRIMARY KEY (company_id, id)
);
CREATE INDEX journal_export_newest ON journal_export (company_id, form, exported_at DESC);
CREATE TRIGGER journal_export_append_only BEFORE UPDATE OR DELETE ON journal_export
  FOR EACH ROW EXECUTE FUNCTION append_only();
SELECT raise_wall('journal_export');
