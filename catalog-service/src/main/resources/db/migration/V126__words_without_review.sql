-- Until now generation kept what subscribers had made of their own words for everybody, and no administrator had looked at
-- it: results of prompts as templates that are no default, pictures of searches as demos. Neither knows its author. Those
-- rows go; generation answers the author from the author's own jobs.
DELETE FROM prompt_templates t
WHERE t.seed_key IS NULL
  AND NOT t.is_default
  AND NOT EXISTS (
      SELECT 1 FROM admin_audit a WHERE a.target_type = 'template' AND a.target_id = t.id::text);

-- An administrator's run makes demos of the subjects of the categories only.
DELETE FROM image_demos d
WHERE NOT EXISTS (SELECT 1 FROM demo_categories c WHERE d.prompt_original = ANY (c.subjects));
