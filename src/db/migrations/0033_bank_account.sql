-- Where a company is paid to: an IBAN, or an account number with the number of its bank. It is printed and read by machines.
CREATE FUNCTION is_iban(code text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT code ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$' AND mod((
    SELECT string_agg(CASE WHEN one ~ '[0-9]' THEN one ELSE (ascii(one) - 55)::text END, '' ORDER BY place)
    FROM unnest(string_to_array(substr(code, 5) || left(code, 4), NULL)) WITH ORDINALITY AS part (one, place)
  )::numeric, 97) = 1
$$;
ALTER TABLE company
  ADD COLUMN bank_holder text NOT NULL DEFAULT '' CHECK (length(bank_holder) <= 70),
  ADD COLUMN bank_iban text NOT NULL DEFAULT '' CHECK (bank_iban = '' OR is_iban(bank_iban)),
  ADD COLUMN bank_account_number text NOT NULL DEFAULT '' CHECK (bank_account_number ~ '^([A-Z0-9]{4,34})?$'),
  ADD COLUMN bank_routing_number text NOT NULL DEFAULT '' CHECK (bank_routing_number ~ '^([0-9]{5,12})?$'),
  ADD COLUMN bank_bic text NOT NULL DEFAULT '' CHECK (bank_bic ~ '^([A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?)?$'),
  ADD COLUMN bank_name text NOT NULL DEFAULT '' CHECK (length(bank_name) <= 70),
  ADD CONSTRAINT bank_account_is_one CHECK (
    (bank_iban = '' OR bank_account_number = '')
    AND (bank_routing_number = '' OR bank_account_number <> '')
    AND (bank_iban || bank_account_number <> '' OR bank_holder || bank_bic || bank_name = '')
  );
