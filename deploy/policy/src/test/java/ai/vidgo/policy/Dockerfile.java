package ai.vidgo.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A build file of {@code deploy/images}: its instructions, one line each. */
record Dockerfile(List<String> instructions) {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern SETTING = Pattern.compile("([A-Z_]+)=(?:\"([^\"]*)\"|(\\S+))");

    static Dockerfile read(String file) {
        return new Dockerfile(Project.text(file)
                .replace("\\\n", " ")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList());
    }

    /** What the image itself is made by: everything from the last FROM on. */
    List<String> lastStage() {
        int from = instructions.stream()
                .filter(line -> line.startsWith("FROM "))
                .map(instructions::lastIndexOf)
                .reduce((first, second) -> second)
                .orElseThrow();
        return instructions.subList(from, instructions.size());
    }

    /** The program of the image with its arguments. */
    List<String> entryPoint() {
        return WORD.matcher(argument("ENTRYPOINT"))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** Variables of the image's own. */
    Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        SETTING.matcher(argument("ENV"))
                .results()
                .forEach((MatchResult found) ->
                        variables.put(found.group(1), found.group(2) == null ? found.group(3) : found.group(2)));
        return variables;
    }

    /** Number of the user and group, {@code 65532:65532}. */
    String user() {
        return argument("USER");
    }

    /** What follows the only instruction of a kind in the last stage. */
    String argument(String instruction) {
        List<String> lines = lastStage().stream()
                .filter(line -> line.startsWith(instruction + " "))
                .toList();
        if (lines.size() != 1) {
            throw new AssertionError("one " + instruction + " expected, found " + lines);
        }
        return lines.getFirst().substring(instruction.length()).strip();
    }

    /** All lines that begin with an instruction, of every stage. */
    Stream<String> all(String instruction) {
        return instructions.stream().filter(line -> line.startsWith(instruction + " "));
    }
}
