package ai.vidgo.e2e;

import io.restassured.response.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form of an HTML page as a browser would send it.
 *
 * @param action absolute address
 * @param fields names and values
 */
record Form(String action, Map<String, String> fields) {

    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>.*?</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<(?:input|button)\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    /** The first form of a page. */
    static Form in(String page, String pageAddress) {
        return in(page, pageAddress, "");
    }

    /** The first form of a page that contains a text. */
    static Form in(String page, String pageAddress, String containing) {
        Matcher forms = FORM.matcher(page);
        while (forms.find()) {
            String form = forms.group();
            if (form.contains(containing)) {
                String action =
                        attributes(form.substring(0, form.indexOf('>') + 1)).getOrDefault("action", "");
                return new Form(URI.create(pageAddress).resolve(action).toString(), inputs(form));
            }
        }
        throw new AssertionError("no such form in " + page);
    }

    /** The same form with some fields filled in. */
    Form with(Map<String, String> filled) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(filled);
        return new Form(action, all);
    }

    /** Submits it like a browser, without following where it leads. */
    Response submit() {
        return Target.to(Target.url())
                .urlEncodingEnabled(true)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post(action);
    }

    private static Map<String, String> inputs(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher inputs = INPUT.matcher(form);
        while (inputs.find()) {
            Map<String, String> attributes = attributes(inputs.group());
            String name = attributes.get("name");
            if (name != null) {
                fields.putIfAbsent(name, attributes.getOrDefault("value", ""));
            }
        }
        return fields;
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher matcher = ATTRIBUTE.matcher(tag);
        while (matcher.find()) {
            String value = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            attributes.put(matcher.group(1), unescape(value));
        }
        return attributes;
    }

    private static String unescape(String text) {
        return text.replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#x2F;", "/")
                .replace("&amp;", "&");
    }
}
