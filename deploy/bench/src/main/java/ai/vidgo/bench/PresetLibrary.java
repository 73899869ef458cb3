package ai.vidgo.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * Materials for the load, beside those that the stack has. Their ids follow from their numbers, so that the clients and
 * pgbench ask for the same ones without a list of them.
 */
final class PresetLibrary implements AutoCloseable {

    private static final int CHUNK = 50_000;

    private static final String INSERT = """
            INSERT INTO materials (id, lookup_hash, tool_type, main_topic, topic, status, prompt, prompt_zh,
                input_image_url, input_params, result_image_url, result_watermarked_url, result_thumbnail_url,
                title_en, title_zh, sort_order, approved_at)
            SELECT md5('bench' || n)::uuid, encode(sha256(('bench' || n)::bytea), 'hex'),
                (enum_range(NULL::tooltype))[1 + n % 6], 'bench', 'bench-' || n % 10, 'approved',
                'A product photo, number ' || n || ', on a plain table in soft light', '柔和光線下的產品照片 ' || n,
                'https://images.example/' || n || '?w=800',
                jsonb_build_object('product_id', 'product-' || n, 'scene_type', 'scene-' || n % 8),
                '/static/originals/' || md5('clean' || n) || '.png', '/static/watermarked/' || md5('wm' || n) || '.png',
                '/static/watermarked/' || md5('small' || n) || '.png', 'Product ' || n, '產品 ' || n, 1000000 + n, now()
            FROM generate_series(?, ?) n
            ON CONFLICT DO NOTHING""";

    /** One preset by its id, as raw SQL. */
    static final String SELECT_ONE = """
            \\set n random(1, %d)
            SELECT id, tool_type, result_watermarked_url, result_thumbnail_url FROM materials
            WHERE id = md5('bench' || :n)::uuid AND visible;
            """;

    private final Connection connection;
    private int size;

    PresetLibrary(RunningStack.Database database) throws SQLException {
        this.connection = database.connect();
        remove();
    }

    /** Lets the library grow to this many materials of the load. */
    void growTo(int materials) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            while (size < materials) {
                int last = Math.min(size + CHUNK, materials);
                insert.setInt(1, size + 1);
                insert.setInt(2, last);
                insert.executeUpdate();
                size = last;
            }
        }
        execute("VACUUM ANALYZE materials");
    }

    /** The id of a material by its number, from 1. */
    static UUID id(int number) {
        try {
            byte[] text = ("bench" + number).getBytes(StandardCharsets.US_ASCII);
            ByteBuffer digest = ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(text));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("MD5 is part of every Java platform", e);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            remove();
        }
    }

    private void remove() throws SQLException {
        execute("DELETE FROM materials WHERE main_topic = 'bench'");
        execute("VACUUM ANALYZE materials");
        size = 0;
    }

    private void execute(String statement) throws SQLException {
        try (Statement plain = connection.createStatement()) {
            plain.execute(statement);
        }
    }
}
