-- Which files everybody is shown, or has published with what is shown: generation-service asks before a maker's removal
-- deletes them. Inputs count as far as they are shown. Each address is cast by itself: so a dump writes it, and a restored
-- copy is the same to the letter.
CREATE FUNCTION media_of(results text[], inputs text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN results || ARRAY(SELECT url FROM unnest(inputs) AS url WHERE NOT is_private_address(url));

CREATE VIEW shown_media AS
SELECT media_of(
           ARRAY[result_image_url::text, result_video_url::text, result_thumbnail_url::text, result_watermarked_url::text,
                 result_watermarked_image_url::text],
           ARRAY[input_image_url::text, input_video_url::text]) AS addresses,
       NULL::timestamptz AS expires_at
FROM materials WHERE visible
UNION ALL
SELECT media_of(
           ARRAY[result_image_url::text, result_video_url::text, result_thumbnail_url::text, result_watermarked_url::text],
           ARRAY[source_image_url::text, source_thumbnail_url::text]),
       NULL
FROM tool_showcases WHERE is_active AND result_watermarked_url IS NOT NULL
UNION ALL
SELECT media_of(
           ARRAY[image_url_after::text, image_url_watermarked::text, thumbnail_url::text], ARRAY[image_url_before::text]),
       expires_at
FROM image_demos WHERE visible
UNION ALL
SELECT media_of(ARRAY[video_url::text, video_url_watermarked::text, thumbnail_url::text], ARRAY[image_url::text]), NULL
FROM demo_videos WHERE visible
UNION ALL
SELECT media_of(
           ARRAY[result_image_url::text, result_video_url::text, result_thumbnail_url::text, result_watermarked_url::text],
           ARRAY[input_image_url::text, input_video_url::text]),
       NULL
FROM prompt_templates WHERE is_active;

-- By the words of the view.
CREATE INDEX materials_media_idx ON materials USING gin (media_of(
    ARRAY[result_image_url::text, result_video_url::text, result_thumbnail_url::text, result_watermarked_url::text,
          result_watermarked_image_url::text],
    ARRAY[input_image_url::text, input_video_url::text])) WHERE visible;
CREATE INDEX tool_showcases_media_idx ON tool_showcases USING gin (media_of(
    ARRAY[result_image_url::text, result_video_url::text, result_thumbnail_url::text, result_watermarked_url::text],
    ARRAY[source_image_url::text, source_thumbnail_url::text])) WHERE is_active AND result_watermarked_url IS NOT NULL;
CREATE INDEX image_demos_media_idx ON image_demos USING gin (media_of(
    ARRAY[image_url_after::text, image_url_watermarked::text, thumbnail_url::text], ARRAY[image_url_before::text])) WHERE visible;
CREATE INDEX demo_videos_media_idx ON demo_videos USING gin (media_of(
    ARRAY[video_url::text, video_url_watermarked::text, thumbnail_url::text], ARRAY[image_url::text])) WHERE visible;
CREATE INDEX prompt_templates_media_idx ON prompt_templates USING gin (media_of(
    ARRAY[result_image_url::text, result_video_url::text, result_thumbnail_url::text, result_watermarked_url::text],
    ARRAY[input_image_url::text, input_video_url::text])) WHERE is_active;
