-- Entries about no coding, and those where the work of two devices was reconciled, are few among hundreds of thousands, and
-- asked for at each synchronisation.
CREATE INDEX ledger_of_study ON ledger (kind, revision) WHERE coding IS NULL;
CREATE INDEX ledger_of_reconciliations ON ledger (coding, revision) WHERE kind = 'DevicesReconciled';

PRAGMA user_version = 10;
