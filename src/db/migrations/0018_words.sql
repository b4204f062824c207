-- What a company calls things, in screens and on documents alike.
ALTER TABLE company
  ADD COLUMN bill_word text NOT NULL DEFAULT 'progress_invoice'
    CHECK (bill_word IN ('progress_invoice', 'draw', 'claim', 'application')),
  ADD COLUMN retainage_word text NOT NULL DEFAULT 'retainage' CHECK (retainage_word IN ('retainage', 'retention', 'holdback')),
  ADD COLUMN change_order_word text NOT NULL DEFAULT 'change_order' CHECK (change_order_word IN ('change_order', 'variation'));
