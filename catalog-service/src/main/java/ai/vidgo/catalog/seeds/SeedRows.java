package ai.vidgo.catalog.seeds;

import ai.vidgo.platform.sql.Sql;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The statements of the {@link Seeder}: on the seeded tables, and on what it remembers of them. */
@Singleton
class SeedRows {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final Sql sql;

    SeedRows(Sql sql) {
        this.sql = sql;
    }

    /** Lets one instance at a time seed, until the end of the transaction. */
    void lock() {
        sql.list("SELECT pg_advisory_xact_lock(hashtext('catalog.seeds'))", row -> row);
    }

    /** The digest of the file that each table was seeded from. */
    Map<String, String> digests() {
        Map<String, String> digests = new HashMap<>();
        sql.list(
                "SELECT table_name, digest FROM seed_files",
                row -> digests.put(row.text("table_name"), row.text("digest")));
        return digests;
    }

    void keepDigest(String table, String digest) {
        sql.update("""
                INSERT INTO seed_files (table_name, digest) VALUES (?, ?)
                ON CONFLICT (table_name) DO UPDATE SET digest = excluded.digest""", table, digest);
    }

    /** What each row of a table was given, by seed key. */
    Map<String, String> contents(String table) {
        Map<String, String> contents = new HashMap<>();
        sql.list(
                "SELECT seed_key, content FROM seeded_rows WHERE table_name = ?",
                row -> contents.put(row.text("seed_key"), row.text("content")),
                table);
        return contents;
    }

    /** Inserts a row, unless somebody made one with the same natural key. */
    int insert(String table, String key, ObjectNode row) {
        String columns = columns(row);
        int inserted = sql.update(
                "INSERT INTO " + name(table) + " (" + columns + ") SELECT " + columns
                        + " FROM jsonb_populate_record(NULL::" + name(table) + ", ?::jsonb) ON CONFLICT DO NOTHING",
                row.toString());
        sql.update(
                "INSERT INTO seeded_rows (table_name, seed_key, content) VALUES (?, ?, ?::jsonb)",
                table,
                key,
                row.toString());
        return inserted;
    }

    /** Changes a row whose seeded columns are as they were given; a row that was touched or deleted stays so. */
    int change(String table, String key, ObjectNode row) {
        String columns = columns(row);
        int changed = sql.update(
                "UPDATE " + name(table) + " AS t SET (" + columns + ") = ROW (" + prefixed("n.", row) + ")"
                        + " FROM jsonb_populate_record(NULL::" + name(table) + ", ?::jsonb) AS n, seeded_rows AS s"
                        + " WHERE t.seed_key = ? AND s.table_name = ? AND s.seed_key = t.seed_key AND s.content ="
                        + " (SELECT jsonb_object_agg(given, to_jsonb(t) -> given) FROM jsonb_object_keys(s.content) AS given)",
                row.toString(),
                key,
                table);
        if (changed > 0) {
            sql.update(
                    "UPDATE seeded_rows SET content = ?::jsonb, seeded_at = now() WHERE table_name = ? AND seed_key = ?",
                    row.toString(),
                    table,
                    key);
        }
        return changed;
    }

    private static String columns(ObjectNode row) {
        return prefixed("", row);
    }

    private static String prefixed(String prefix, ObjectNode row) {
        List<String> names = new ArrayList<>();
        row.fieldNames().forEachRemaining(names::add);
        return names.stream().map(column -> prefix + '"' + name(column) + '"').collect(Collectors.joining(", "));
    }

    /** Names come from our own files; a slip there must not become a statement of another meaning. */
    private static String name(String given) {
        if (!NAME.matcher(given).matches()) {
            throw new IllegalArgumentException("not a name of a table or column: " + given);
        }
        return given;
    }
}
