-- Whether retainage is taken of the work with its tax, as in France. A bill that stands fixes it for its contract.
ALTER TABLE estimate ADD COLUMN retainage_on_tax boolean NOT NULL DEFAULT false;
CREATE FUNCTION retainage_on_tax_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM invoice
      WHERE company_id = OLD.company_id AND estimate_id = OLD.id AND state = 'issued') THEN
    RAISE EXCEPTION 'what retainage is taken of is fixed by the first bill' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER retainage_on_tax_stays BEFORE UPDATE OF retainage_on_tax ON estimate
  FOR EACH ROW WHEN (OLD.retainage_on_tax <> NEW.retainage_on_tax) EXECUTE FUNCTION retainage_on_tax_stays();
