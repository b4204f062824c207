-- An application for payment shows what change orders added apart from the original contract sum: each line of a bill knows
-- the change order that added it.
ALTER TABLE invoice_line ADD COLUMN change_order_id uuid;
