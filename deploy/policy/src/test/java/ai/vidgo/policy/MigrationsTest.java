package ai.vidgo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Migrations run while the release before still serves (docs/operations.md): a statement that takes from it what it uses
 * is refused, unless a comment in the file says which release was the last to use it.
 */
class MigrationsTest {

    /** {@code -- contract phase: 1.3 was the last release that read plans.old_price} */
    private static final Pattern CONTRACT_PHASE = Pattern.compile("(?m)^-- contract phase: \\d+\\.\\d+ was the last");

    /** What was there before the first release, so that no release ever ran beside it. */
    private static final Set<String> BEFORE_THE_FIRST_RELEASE =
            Set.of("V110__ledger_chain.sql", "V143__discrepancies.sql", "V160__money_that_goes_back.sql");

    private static final List<Pattern> TAKING = Stream.of(
                    "DROP (TABLE|VIEW|SCHEMA|TYPE|SEQUENCE|FUNCTION|MATERIALIZED VIEW)\\b",
                    "ALTER TABLE .*\\bDROP (COLUMN )?(?!CONSTRAINT|NOT NULL|DEFAULT|EXPRESSION|IDENTITY)\\w+",
                    "ALTER (TABLE|VIEW|TYPE|SCHEMA|FUNCTION) .*\\bRENAME\\b",
                    "ALTER TABLE .*\\bALTER (COLUMN )?\\w+ (SET DATA )?TYPE\\b",
                    "ALTER TABLE .*\\bSET NOT NULL\\b",
                    "ALTER TABLE .*\\bADD (COLUMN )?(?!CONSTRAINT|CHECK|UNIQUE|PRIMARY|FOREIGN|EXCLUDE)\\w+ (?=[^,]*\\bNOT NULL\\b)(?![^,]*\\b(DEFAULT|GENERATED)\\b)",
                    "^TRUNCATE\\b")
            .map(text -> Pattern.compile(text, Pattern.CASE_INSENSITIVE))
            .toList();

    static List<Path> migrations() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String module :
                List.of("platform", "auth-service", "catalog-service", "generation-service", "billing-service")) {
            try (Stream<Path> files = Files.walk(Project.file(module).resolve("src/main/resources/db"))) {
                files.filter(file -> file.toString().endsWith(".sql")).sorted().forEach(all::add);
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void takesNothingFromTheReleaseThatRuns(Path migration) throws IOException {
        String text = Files.readString(migration);
        String name = migration.getFileName().toString();
        if (!BEFORE_THE_FIRST_RELEASE.contains(name)
                && !CONTRACT_PHASE.matcher(text).find()) {
            assertThat(taking(text)).as(name).isEmpty();
        }
    }

    @Test
    void everyVersionIsTakenOnce() throws IOException {
        assertThat(migrations())
                .filteredOn(file -> file.getFileName().toString().startsWith("V"))
                .extracting(file ->
                        file.getParent() + " " + file.getFileName().toString().split("__", 2)[0])
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ALTER TABLE orders DROP COLUMN note                               | true
            alter table orders drop note                                      | true
            ALTER TABLE orders RENAME COLUMN note TO remark                   | true
            ALTER TABLE orders ALTER COLUMN note TYPE integer                 | true
            ALTER TABLE orders ALTER note SET NOT NULL                        | true
            ALTER TABLE orders ADD COLUMN note text NOT NULL                  | true
            ALTER TABLE orders ADD a int, ADD COLUMN b text NOT NULL          | true
            DROP FUNCTION credits_reserve(uuid)                               | true
            TRUNCATE orders                                                   | true
            ALTER TABLE orders ADD COLUMN note text                           | false
            ALTER TABLE orders ADD COLUMN note text NOT NULL DEFAULT ''       | false
            ALTER TABLE orders ADD CONSTRAINT c CHECK (note IS NOT NULL)      | false
            ALTER TABLE orders ALTER COLUMN note DROP NOT NULL                | false
            ALTER TABLE orders DROP CONSTRAINT c                              | false
            CREATE TABLE orders (id uuid NOT NULL, note text NOT NULL)        | false
            -- DROP TABLE orders                                              | false
            """)
    void tellsOneKindFromTheOther(String statement, boolean takes) {
        assertThat(taking(statement + ";")).hasSize(takes ? 1 : 0);
    }

    /** The statements that take something away; bodies of functions are not looked into. */
    private static List<String> taking(String text) {
        String bare = text.replaceAll("(?m)--.*$", "")
                .replaceAll("(?s)(\\$\\w*\\$).*?\\1", "''")
                .replaceAll("\\s+", " ");
        return Stream.of(bare.split(";", -1))
                .map(String::strip)
                .filter(statement -> TAKING.stream()
                        .anyMatch(pattern -> pattern.matcher(statement).find()))
                .filter(statement -> !statement.toUpperCase(Locale.ROOT).startsWith("CREATE "))
                .toList();
    }
}
