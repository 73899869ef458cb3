package ai.vidgo.policy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The metrics that there are: ours by the tables of {@code docs/metrics.md}, others by the names that are well known. */
final class DocumentedMetrics {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| *`?(vidgo_[a-z0-9_]+)`?[^|]*\\|(.*)$");
    private static final Pattern PART = Pattern.compile("_(count|sum|max|bucket)$");

    /** Labels that the scraper adds, and that of a histogram. */
    private static final Set<String> EVERYWHERE = Set.of("job", "instance", "le");

    private static final Map<String, String> WELL_KNOWN = Map.of(
            "up", "",
            "jvm_memory_used_bytes", "area",
            "jvm_memory_max_bytes", "area",
            "process_(cpu_usage|files_open_files|files_max_files)", "",
            "agroal_(active|awaiting)_count", "",
            "node_filesystem_(avail|size)_bytes", "fstype mountpoint",
            "container_(memory_working_set|spec_memory_limit)_bytes", "pod container",
            "probe_ssl_earliest_cert_expiry", "");

    private final Map<String, String> documented = new TreeMap<>();

    private DocumentedMetrics() {}

    static DocumentedMetrics read() {
        DocumentedMetrics metrics = new DocumentedMetrics();
        Matcher rows = ROW.matcher(Project.text("docs/metrics.md"));
        while (rows.find()) {
            metrics.documented.put(rows.group(1), rows.group(2));
        }
        return metrics;
    }

    boolean knows(String metric) {
        return describe(metric) != null;
    }

    boolean hasLabel(String metric, String label) {
        String description = describe(metric);
        return EVERYWHERE.contains(label)
                || (description != null && description.matches("(?s).*\\b" + label + "\\b.*"));
    }

    private String describe(String metric) {
        String whole = documented.get(metric);
        if (whole != null) {
            return whole;
        }
        String timer = documented.get(PART.matcher(metric).replaceFirst(""));
        if (timer != null && timer.contains("timer") && (!metric.endsWith("_bucket") || timer.contains("buckets"))) {
            return timer;
        }
        return WELL_KNOWN.entrySet().stream()
                .filter(known -> metric.matches(known.getKey()))
                .map(Map.Entry::getValue)
                .findAny()
                .orElse(null);
    }
}
