-- What is billed stays within the contract sum, or within what an override or a deduction left past it. What is voided may
-- pass it on the way, so the whole transaction is looked at when it ends.
CREATE FUNCTION contract_has_room() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM estimate e
    WHERE e.company_id = NEW.company_id AND e.id = NEW.id AND e.billed_minor > e.contract_sum_minor
      AND NOT EXISTS (SELECT FROM invoice i
        WHERE i.company_id = e.company_id AND i.estimate_id = e.id AND i.state = 'issued' AND i.over_minor > 0
          AND i.billed_before_minor + i.gross_minor >= e.billed_minor)
      AND NOT EXISTS (SELECT FROM change_order o
        WHERE o.company_id = e.company_id AND o.estimate_id = e.id AND o.status = 'approved'
          AND o.additions_minor + o.deductions_minor < 0 AND o.sum_before_minor >= e.billed_minor)
  ) THEN
    RAISE EXCEPTION 'the contract has no room for what is billed'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'contract_has_room';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER contract_has_room AFTER UPDATE OF billed_minor, contract_sum_minor ON estimate
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.billed_minor > NEW.contract_sum_minor
    AND (NEW.billed_minor > OLD.billed_minor OR NEW.contract_sum_minor < OLD.contract_sum_minor))
  EXECUTE FUNCTION contract_has_room();

-- What a credit note left to the customer is taken from them only while none of it is used. The error names its rule, so
-- that a void which read it just before it was applied is run again and refuses in words.
CREATE FUNCTION credit_is_unused() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the credit of this credit note is used'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'credit_is_unused';
END $$;
CREATE TRIGGER credit_is_unused BEFORE UPDATE ON payment FOR EACH ROW
  WHEN (OLD.credit_note_id IS NOT NULL AND OLD.reversed_on IS NULL AND NEW.reversed_on IS NOT NULL
    AND OLD.unapplied_minor <> OLD.amount_minor)
  EXECUTE FUNCTION credit_is_unused();
