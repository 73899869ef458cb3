-- A demo is handed over again when the answer to the first time was lost; the address of its clean result, which no other
-- has, tells that it is the same. Of demos that were kept twice the oldest stays.
-- An INSERT of the release before that hits one of these is refused, and would have made a second row.
DELETE FROM demo_videos d USING demo_videos older
WHERE d.video_url = older.video_url AND (d.created_at, d.id) > (older.created_at, older.id);

DELETE FROM image_demos d USING image_demos older
WHERE d.image_url_after = older.image_url_after AND (d.created_at, d.id) > (older.created_at, older.id);

CREATE UNIQUE INDEX demo_videos_result_idx ON demo_videos (video_url);
CREATE UNIQUE INDEX image_demos_result_idx ON image_demos (image_url_after);
