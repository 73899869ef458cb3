package ai.vidgo.platform.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Whether the last release can work on the schema that this build migrates to, as it must while a release is rolled out
 * and after one is rolled back (docs/operations.md). What the last release found lies in {@code released-schema.txt}:
 * a line for each column of a table or view and for each function,
 *
 * <pre>
 * column   TABLE COLUMN TYPE null|default|required
 * function NAME(ARGUMENT TYPES) RESULT
 * </pre>
 *
 * where {@code required} is what an INSERT must name. The file is written anew, when a release is cut, by a test run with
 * {@code -Dvidgo.release-schema.rewrite=true}; lines that {@code retired-schema.txt} repeats, because the code reads and
 * writes them no longer, are left out and may be dropped by the release after it.
 */
public final class ReleasedSchema {

    private static final String RELEASED = "released-schema.txt";
    private static final String RETIRED = "retired-schema.txt";

    private static final String COLUMNS = """
            SELECT c.relname, a.attname, replace(format_type(a.atttypid, a.atttypmod), ' ', '_'),
                   CASE WHEN a.atthasdef OR a.attidentity <> '' THEN 'default'
                        WHEN a.attnotnull THEN 'required'
                        ELSE 'null' END
              FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
             WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
               AND a.attnum > 0 AND NOT a.attisdropped AND c.relname <> 'flyway_schema_history'""";

    private static final String FUNCTIONS = """
            SELECT p.proname, replace(pg_get_function_identity_arguments(p.oid), ' ', '_'),
                   replace(pg_get_function_result(p.oid), ' ', '_')
              FROM pg_proc p
             WHERE p.pronamespace = current_schema()::regnamespace AND p.prorettype <> 'trigger'::regtype""";

    private ReleasedSchema() {}

    /**
     * What the last release would miss or could not do, one sentence each; empty when all is well.
     *
     * @param database the migrated database of the service under test
     */
    public static List<String> broken(DataSource database) {
        Set<String> present = read(database);
        if (Boolean.getBoolean("vidgo.release-schema.rewrite")) {
            rewrite(present);
        }
        return compare(lines(RELEASED), present);
    }

    /** The rules themselves, on the lines of the last release and of this build. */
    static List<String> compare(Set<String> released, Set<String> present) {
        Map<String, Column> now = columns(present);
        Map<String, Column> before = columns(released);
        Set<String> tables = new HashSet<>();
        before.values().forEach(column -> tables.add(column.table()));
        List<String> broken = new ArrayList<>();
        before.forEach((name, old) -> {
            Column column = now.get(name);
            if (column == null) {
                broken.add(name + " is gone");
            } else if (!column.type().equals(old.type())) {
                broken.add(name + " was " + old.type() + " and is " + column.type());
            } else if (column.required() && !old.required()) {
                broken.add(name + " must be given now");
            }
        });
        now.forEach((name, column) -> {
            if (!before.containsKey(name) && tables.contains(column.table()) && column.required()) {
                broken.add(name + " is new and must be given");
            }
        });
        released.stream()
                .filter(line -> line.startsWith("function ") && !present.contains(line))
                .map(line -> line + " is gone")
                .forEach(broken::add);
        return broken;
    }

    private record Column(String table, String type, boolean required) {}

    private static Map<String, Column> columns(Set<String> lines) {
        Map<String, Column> columns = new TreeMap<>();
        for (String line : lines) {
            String[] words = line.split(" +", -1);
            if (words[0].equals("column")) {
                columns.put(words[1] + "." + words[2], new Column(words[1], words[3], words[4].equals("required")));
            }
        }
        return columns;
    }

    private static Set<String> read(DataSource database) {
        Set<String> lines = new TreeSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(COLUMNS)) {
                while (row.next()) {
                    lines.add("column %s %s %s %s"
                            .formatted(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
                }
            }
            try (ResultSet row = statement.executeQuery(FUNCTIONS)) {
                while (row.next()) {
                    lines.add("function %s(%s) %s".formatted(row.getString(1), row.getString(2), row.getString(3)));
                }
            }
        } catch (SQLException e) {
            throw new AssertionError("cannot read the schema", e);
        }
        return lines;
    }

    private static void rewrite(Set<String> present) {
        Set<String> kept = new TreeSet<>(present);
        kept.removeAll(lines(RETIRED));
        try {
            Files.write(Path.of("src/test/resources", RELEASED), kept);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + RELEASED, e);
        }
    }

    private static Set<String> lines(String resource) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return file == null
                    ? Set.of()
                    : new TreeSet<>(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
