-- Companies from before advances and take-overs get the two accounts that these book to.
ALTER TABLE company NO FORCE ROW LEVEL SECURITY;
ALTER TABLE account NO FORCE ROW LEVEL SECURITY;
INSERT INTO account (company_id, id, code, name, type, role)
SELECT c.id, gen_random_uuid(), a.code, a.name, a.type, a.role
FROM company c
CROSS JOIN (VALUES ('2400', 'Customer deposits', 'liability', 'customer_deposits'),
  ('3900', 'Opening balances', 'equity', 'opening_balances')) AS a (code, name, type, role)
WHERE NOT EXISTS (SELECT FROM account o WHERE o.company_id = c.id AND o.role = a.role);
ALTER TABLE company FORCE ROW LEVEL SECURITY;
ALTER TABLE account FORCE ROW LEVEL SECURITY;
