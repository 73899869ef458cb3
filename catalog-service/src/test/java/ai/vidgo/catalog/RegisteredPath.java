package ai.vidgo.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path that a resource class registers.
 *
 * @param template with parameters as {@code {name}}
 */
record RegisteredPath(String method, String template) {

    private static final Map<Class<? extends Annotation>, String> METHODS =
            Map.of(GET.class, "GET", POST.class, "POST", PUT.class, "PUT", DELETE.class, "DELETE");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)(:[^{}]*(\\{[^{}]*})?[^{}]*)?}");

    /** All paths of the resources in a package, as the annotations say. */
    static List<RegisteredPath> all(String rootPackage) {
        List<RegisteredPath> paths = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage)) {
            if (type.isAnnotatedWith(Path.class) && !type.isInterface()) {
                String prefix = type.getAnnotationOfType(Path.class).value();
                type.getMethods().forEach(method -> paths.addAll(of(prefix, method)));
            }
        }
        return paths;
    }

    private static List<RegisteredPath> of(String prefix, JavaMethod method) {
        String rest = method.isAnnotatedWith(Path.class)
                ? method.getAnnotationOfType(Path.class).value()
                : "";
        String joined = prefix + (rest.isEmpty() || rest.startsWith("/") ? rest : "/" + rest);
        String template = PARAMETER.matcher(joined).replaceAll("{$1}");
        return METHODS.entrySet().stream()
                .filter(known -> method.isAnnotatedWith(known.getKey()))
                .map(known -> new RegisteredPath(known.getValue(), template))
                .toList();
    }

    boolean isInternal() {
        return template.startsWith("/internal/");
    }

    boolean isForAdministrators() {
        return template.startsWith("/api/v1/admin/");
    }

    boolean hasBody() {
        return method.equals("POST") || method.equals("PUT");
    }

    /** The path with every value in the place of its first parameter, and each of the others in the place of the rest. */
    List<String> filled(List<String> values, List<String> others) {
        Matcher parameter = PARAMETER.matcher(template);
        if (!parameter.find()) {
            return List.of(template);
        }
        List<String> filled = new ArrayList<>();
        for (String value : values) {
            String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2F", "/");
            RegisteredPath next = new RegisteredPath(method, parameter.replaceFirst(Matcher.quoteReplacement(encoded)));
            filled.addAll(next.filled(others, others));
        }
        return filled;
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
