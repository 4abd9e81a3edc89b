-- What the supervisor has taken in, or sent anew: older messages of that stream hold nothing more, and may be removed.

CREATE TABLE framewright_hub.receipt (
    author text NOT NULL,
    stream text NOT NULL,
    number integer NOT NULL CHECK (number > 0),
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (author, stream, number)
);

ALTER TABLE framewright_hub.receipt ENABLE ROW LEVEL SECURITY;
ALTER TABLE framewright_hub.receipt FORCE ROW LEVEL SECURITY;

CREATE POLICY owner_reads_receipts ON framewright_hub.receipt FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_adds_receipts ON framewright_hub.receipt FOR INSERT TO CURRENT_USER WITH CHECK (true);

-- The only way in which a message goes.
CREATE POLICY owner_removes_old ON framewright_hub.message FOR DELETE TO CURRENT_USER
    USING (EXISTS (SELECT 1 FROM framewright_hub.receipt r
        WHERE r.author = message.author AND r.stream = message.stream AND message.number < r.number));
