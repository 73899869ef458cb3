-- Which files everybody is shown, or has published with what is shown: generation-service asks before a maker's removal
-- deletes them. Inputs count as far as they are shown.
CREATE FUNCTION media_of(results text[], inputs text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN results || ARRAY(SELECT url FROM unnest(inputs) AS url WHERE NOT is_private_address(url));

CREATE VIEW shown_media AS
SELECT media_of(
           ARRAY[result_image_url, result_video_url, result_thumbnail_url, result_watermarked_url,
                 result_watermarked_image_url],
           ARRAY[input_image_url, input_video_url]) AS addresses,
       NULL::timestamptz AS expires_at
FROM materials WHERE visible
UNION ALL
SELECT media_of(
           ARRAY[result_image_url, result_video_url, result_thumbnail_url, result_watermarked_url],
           ARRAY[source_image_url, source_thumbnail_url]),
       NULL
FROM tool_showcases WHERE is_active AND result_watermarked_url IS NOT NULL
UNION ALL
SELECT media_of(ARRAY[image_url_after, image_url_watermarked, thumbnail_url], ARRAY[image_url_before]), expires_at
FROM image_demos WHERE visible
UNION ALL
SELECT media_of(ARRAY[video_url, video_url_watermarked, thumbnail_url], ARRAY[image_url]), NULL
FROM demo_videos WHERE visible
UNION ALL
SELECT media_of(
           ARRAY[result_image_url, result_video_url, result_thumbnail_url, result_watermarked_url],
           ARRAY[input_image_url, input_video_url]),
       NULL
FROM prompt_templates WHERE is_active;

-- By the words of the view.
CREATE INDEX materials_media_idx ON materials USING gin (media_of(
    ARRAY[result_image_url, result_video_url, result_thumbnail_url, result_watermarked_url, result_watermarked_image_url],
    ARRAY[input_image_url, input_video_url])) WHERE visible;
CREATE INDEX tool_showcases_media_idx ON tool_showcases USING gin (media_of(
    ARRAY[result_image_url, result_video_url, result_thumbnail_url, result_watermarked_url],
    ARRAY[source_image_url, source_thumbnail_url])) WHERE is_active AND result_watermarked_url IS NOT NULL;
CREATE INDEX image_demos_media_idx ON image_demos USING gin (media_of(
    ARRAY[image_url_after, image_url_watermarked, thumbnail_url], ARRAY[image_url_before])) WHERE visible;
CREATE INDEX demo_videos_media_idx ON demo_videos USING gin (media_of(
    ARRAY[video_url, video_url_watermarked, thumbnail_url], ARRAY[image_url])) WHERE visible;
CREATE INDEX prompt_templates_media_idx ON prompt_templates USING gin (media_of(
    ARRAY[result_image_url, result_video_url, result_thumbnail_url, result_watermarked_url],
    ARRAY[input_image_url, input_video_url])) WHERE is_active;
