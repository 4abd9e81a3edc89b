-- The whole message of the same stream from which a content is the difference; empty where the content is whole itself.
ALTER TABLE framewright_hub.message ADD COLUMN base integer CHECK (base > 0 AND base < number);
