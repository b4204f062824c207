-- What a customer is charged is the default of their estimates; an exemption, or reverse charge, has its reason or number.
ALTER TABLE customer
  ADD COLUMN tax_charge text NOT NULL DEFAULT 'charged' CHECK (tax_charge IN ('charged', 'exempt', 'reverse_charge')),
  ADD COLUMN tax_reason text NOT NULL DEFAULT '' CHECK (length(tax_reason) <= 200),
  ADD CONSTRAINT customer_tax_reason_of_exempt CHECK (tax_charge <> 'charged' OR tax_reason = '');
ALTER TABLE estimate
  ADD COLUMN tax_reason text NOT NULL DEFAULT '' CHECK (length(tax_reason) <= 200),
  ADD CONSTRAINT estimate_tax_reason_of_exempt CHECK (tax_charge <> 'charged' OR tax_reason = '');
