package ai.vidgo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * What the services are made of may be given to customers' machines: each library has a licence that asks for no source of
 * ours. Read from the libraries' own POM files, as they lie in Maven's local repository after a build; the list is left in
 * {@code target/licences}.
 */
class LicencesTest {

    static final List<String> SERVICES = Project.SERVICES;

    /** By SPDX identifier, with the ways in which people spell it. */
    private static final Map<String, Pattern> ALLOWED = Map.of(
            "Apache-2.0", spelled("(the )?apache([ -]software)?([ -]licen[sc]e)?,?[ -]*(version )?2(\\.0)?"),
            "MIT", spelled("(the )?mit([ -]licen[sc]e)?"),
            "MIT-0", spelled("mit-0"),
            "BSD", spelled("(the )?(new )?bsd([ -][23][ -]clause)?([ -]licen[sc]e)?"),
            "EPL", spelled("(epl|eclipse public licen[sc]e)[ -]*(v\\.? ?)?[12]\\.0"),
            "EDL-1.0", spelled("(edl|eclipse distribution licen[sc]e)[ -]*(v\\.? ?)?1\\.0"),
            "CC0-1.0", spelled("public domain(, per creative commons cc0)?|cc0(-1\\.0)?"),
            "Bouncy Castle", spelled("bouncy castle licen[sc]e"));

    @ParameterizedTest
    @FieldSource("SERVICES")
    void everyLibraryMayBeShipped(String service) throws IOException {
        Path list = Project.file(service).resolve("target/quarkus-app/quarkus-app-dependencies.txt");
        assumeTrue(Files.exists(list), service + " is not built");
        Map<String, Set<String>> licences = new TreeMap<>();
        for (String line : Files.readAllLines(list)) {
            LibraryPom library = LibraryPom.parse(line);
            if (!library.group().equals("ai.vidgo")) {
                licences.put(library.toString(), library.licences());
            }
        }
        write(service, licences);

        assertThat(licences).isNotEmpty();
        assertThat(licences.entrySet().stream()
                        .filter(entry -> entry.getValue().stream().noneMatch(LicencesTest::isAllowed))
                        .map(entry -> entry.getKey() + ": " + entry.getValue()))
                .as("libraries whose licence nobody has accepted")
                .isEmpty();
    }

    /** Of several licences the user of a library chooses. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Apache Software License, Version 2.0                               | true
            Apache License, Version 2.0                                            | true
            Apache-2.0                                                             | true
            Apache 2.0                                                             | true
            Eclipse Public License - v 2.0                                         | true
            Eclipse Distribution License v. 1.0                                    | true
            BSD-3-Clause                                                           | true
            Apache License, Version 1.1                                            | false
            GNU General Public License, version 2                                  | false
            GNU General Public License, version 2 with the GNU Classpath Exception | false
            GNU Affero General Public License v3                                   | false
            Server Side Public License                                             | false
            Business Source License 1.1                                            | false
            """)
    void knowsWhatIsAllowed(String name, boolean allowed) {
        assertThat(isAllowed(name)).isEqualTo(allowed);
    }

    private static boolean isAllowed(String licence) {
        return ALLOWED.values().stream()
                .anyMatch(pattern -> pattern.matcher(licence.strip()).matches());
    }

    private static void write(String service, Map<String, Set<String>> licences) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/licences"));
        Files.write(
                folder.resolve(service + ".txt"),
                licences.entrySet().stream()
                        .map(entry -> entry.getKey() + " | " + String.join(", ", new LinkedHashSet<>(entry.getValue())))
                        .collect(Collectors.toList()));
    }

    private static Pattern spelled(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
    }
}
