-- The gallery and the landing page read public_materials in these orders (contract: catalog, section 3.1).

CREATE INDEX materials_newest_clips_idx ON materials (created_at DESC, id)
    WHERE visible AND tool_type = 'short_video' AND is_clip(result_watermarked_url);
-- Random picks walk along the ids from a random one.
CREATE INDEX materials_random_clip_idx ON materials (language, id)
    WHERE visible AND tool_type IN ('short_video', 'ai_avatar') AND is_clip(result_watermarked_url);
CREATE INDEX materials_random_of_topic_idx ON materials (tool_type, topic, id)
    WHERE visible AND is_clip(result_watermarked_url);
CREATE INDEX materials_random_of_language_idx ON materials (tool_type, language, id)
    WHERE visible AND is_clip(result_watermarked_url);
CREATE INDEX materials_inspirations_of_topic_idx ON materials (topic, quality_score DESC, id) WHERE visible;
CREATE INDEX materials_inspirations_idx ON materials (quality_score DESC, id) WHERE visible;
