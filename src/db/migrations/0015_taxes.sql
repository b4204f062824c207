-- A rate may be a group of several, may tax the other taxes of its lines too, and may change on a day. A contract says how
-- it is taxed; whether tax is rounded by line is the company's setting on the day of the estimate.
ALTER TABLE company ADD COLUMN tax_rounding text NOT NULL DEFAULT 'per_document' CHECK (tax_rounding IN ('per_document', 'by_line'));
ALTER TABLE tax_rate ADD COLUMN compound boolean NOT NULL DEFAULT false, ADD COLUMN group_of uuid[] NOT NULL DEFAULT '{}';
CREATE TABLE tax_rate_change (
  company_id uuid NOT NULL,
  tax_rate_id uuid NOT NULL,
  from_day date NOT NULL,
  rate numeric(9, 6) NOT NULL CHECK (rate BETWEEN 0 AND 100),
  PRIMARY KEY (company_id, tax_rate_id, from_day),
  FOREIGN KEY (company_id, tax_rate_id) REFERENCES tax_rate (company_id, id)
);
ALTER TABLE estimate
  ADD COLUMN tax_mode text NOT NULL DEFAULT 'on_gross' CHECK (tax_mode IN ('on_gross', 'on_net', 'deferred')),
  ADD COLUMN tax_rounding text NOT NULL DEFAULT 'per_document' CHECK (tax_rounding IN ('per_document', 'by_line')),
  ADD COLUMN tax_charge text NOT NULL DEFAULT 'charged' CHECK (tax_charge IN ('charged', 'exempt', 'reverse_charge')),
  ADD COLUMN prices_include_tax boolean NOT NULL DEFAULT false,
  ADD COLUMN tax_included_minor bigint NOT NULL DEFAULT 0;
ALTER TABLE estimate DROP CONSTRAINT due_follows;
ALTER TABLE estimate ADD CONSTRAINT due_follows CHECK (
  due_minor = billed_minor + tax_minor - tax_included_minor - withheld_minor + released_minor);

-- Of the tax, what is inside the gross because the prices include it.
ALTER TABLE invoice ADD COLUMN tax_included_minor bigint NOT NULL DEFAULT 0;
ALTER TABLE invoice DROP CONSTRAINT due_follows;
ALTER TABLE invoice ADD CONSTRAINT due_follows CHECK (state = 'draft' OR
  due_minor = gross_minor + tax_minor - tax_included_minor - withheld_minor + released_minor);

-- What the tax would be if nothing were held: printed beside it where tax is deferred.
ALTER TABLE invoice_tax ADD COLUMN full_price_minor bigint NOT NULL DEFAULT 0,
  ADD COLUMN exact_numerator numeric NOT NULL DEFAULT 0,
  ADD COLUMN exact_denominator numeric NOT NULL DEFAULT 1 CHECK (exact_denominator > 0);
ALTER TABLE estimate_tax ADD COLUMN exact_numerator numeric NOT NULL DEFAULT 0,
  ADD COLUMN exact_denominator numeric NOT NULL DEFAULT 1 CHECK (exact_denominator > 0);
ALTER TABLE estimate_tax NO FORCE ROW LEVEL SECURITY;
ALTER TABLE invoice_tax NO FORCE ROW LEVEL SECURITY;
ALTER TABLE invoice_tax DISABLE TRIGGER invoice_tax_append_only;
UPDATE estimate_tax SET exact_numerator = base_minor * trunc(rate * 1000000), exact_denominator = 100000000;
UPDATE invoice_tax SET full_price_minor = tax_minor, exact_numerator = base_minor * trunc(rate * 1000000),
  exact_denominator = 100000000;
ALTER TABLE invoice_tax ENABLE TRIGGER invoice_tax_append_only;
ALTER TABLE estimate_tax FORCE ROW LEVEL SECURITY;
ALTER TABLE invoice_tax FORCE ROW LEVEL SECURITY;

-- Sums of exact fractions, kept reduced.
CREATE FUNCTION sum_numerator(an numeric, ad numeric, bn numeric, bd numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
  SELECT div(an * bd + bn * ad, gcd(an * bd + bn * ad, ad * bd)) $$;
CREATE FUNCTION sum_denominator(an numeric, ad numeric, bn numeric, bd numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
  SELECT div(ad * bd, gcd(an * bd + bn * ad, ad * bd)) $$;

-- The same line by line, kept only where tax is rounded by line.
CREATE TABLE estimate_line_tax (
  company_id uuid NOT NULL,
  estimate_id uuid NOT NULL,
  tax_rate_id uuid NOT NULL,
  rate numeric(9, 6) NOT NULL,
  line_id uuid NOT NULL,
  tax_minor bigint NOT NULL,
  exact_numerator numeric NOT NULL,
  exact_denominator numeric NOT NULL CHECK (exact_denominator > 0),
  PRIMARY KEY (company_id, estimate_id, tax_rate_id, rate, line_id),
  FOREIGN KEY (company_id, estimate_id) REFERENCES estimate (company_id, id)
) WITH (fillfactor = 50);

SELECT raise_wall('tax_rate_change');
SELECT raise_wall('estimate_line_tax');
