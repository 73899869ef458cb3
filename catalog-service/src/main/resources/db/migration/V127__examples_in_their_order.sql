-- The examples of the topic pages (contract: generation, section 4): by sort_order, whether featured or not.
CREATE INDEX tool_showcases_examples_idx ON tool_showcases (tool_category, sort_order, id) WHERE is_active;
