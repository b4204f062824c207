-- An entry that no document booked is written by a person. It stays away from the accounts whose every line is a
-- document's, so that these always say what the documents say.
CREATE FUNCTION written_entries_keep_away() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM added l
    JOIN entry e ON e.company_id = l.company_id AND e.id = l.entry_id AND e.document_id IS NULL
    JOIN account a ON a.company_id = l.company_id AND a.id = l.account_id
    WHERE a.role IN ('accounts_receivable', 'retainage_receivable', 'customer_credits', 'customer_deposits',
      'contract_revenue')
  ) THEN
    RAISE EXCEPTION 'an entry without a document is on an account of documents'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'account_by_documents';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER written_entries_keep_away AFTER INSERT ON entry_line REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION written_entries_keep_away();
ALTER TABLE entry ADD CONSTRAINT written_has_no_document
  CHECK ((kind IN ('journal', 'journal_reversed')) = (document_id IS NULL));
