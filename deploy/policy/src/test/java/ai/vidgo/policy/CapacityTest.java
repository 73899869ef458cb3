package ai.vidgo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/capacity.md}: what follows from its assumptions is computed here and must stand there. */
class CapacityTest {

    private static final Pattern ASSUMPTION = Pattern.compile("(?m)^\\| `([a-z_]+)` \\| ([0-9.]+) \\|");
    private static final double SECONDS_PER_MONTH = 2_628_000;
    private static final long[] SIZES = {1_000, 100_000, 10_000_000};

    private final String page = Project.text("docs/capacity.md");

    @Test
    void thePageSaysWhatFollowsFromItsAssumptions() {
        Map<String, Double> assumed = new LinkedHashMap<>();
        ASSUMPTION
                .matcher(page)
                .results()
                .forEach((MatchResult found) -> assumed.put(found.group(1), Double.valueOf(found.group(2))));

        assertThat(page.lines()).containsAll(rows(assumed));
    }

    private static List<String> rows(Map<String, Double> assumed) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (long users : SIZES) {
            new Size(users, assumed)
                    .figures()
                    .forEach((name, value) -> rows.computeIfAbsent(name, first -> new ArrayList<>())
                            .add(value));
        }
        return rows.entrySet().stream()
                .map(row -> "| " + row.getKey() + " | " + String.join(" | ", row.getValue()) + " |")
                .toList();
    }

    /** All figures for one number of registered users. */
    private record Size(long users, Map<String, Double> assumed) {

        Map<String, String> figures() {
            Map<String, String> figures = new LinkedHashMap<>();
            figures.put("requests a second, mean", number(meanRequests()));
            figures.put("requests a second, peak", number(peakRequests()));
            figures.put("generations a month", number(generations()));
            figures.put("renders at once, peak", number(peakRenders()));
            figures.put("gateway vCPU, peak", number(peakCpus("gateway_requests_per_cpu")));
            figures.put("services vCPU, peak", number(peakCpus("service_requests_per_cpu")));
            figures.put("worker vCPU, peak", number(Math.max(2, Math.ceil(peakRenders()))));
            figures.put("database vCPU", number(databaseCpus()));
            figures.put("database GB after a year", number(databaseGigabytes()));
            figures.put("media GB after a year", number(mediaGigabytes()));
            figures.put("media GB delivered a month", number(deliveredGigabytes()));
            figures.put("containers, USD a month", number(containers()));
            figures.put("database, USD a month", number(database()));
            figures.put("Redis, USD a month", number(of("redis_usd") * (users >= 10_000_000 ? 5 : 1)));
            figures.put("media, USD a month", number(media()));
            figures.put("AI vendors, USD a month", number(vendors()));
            figures.put("**all, USD a month**", "**" + number(all()) + "**");
            figures.put(
                    "without vendors, USD a subscriber",
                    String.format(Locale.ROOT, "%.2f", (all() - vendors()) / payers()));
            return figures;
        }

        private double of(String name) {
            Double value = assumed.get(name);
            if (value == null) {
                throw new AssertionError("the page does not assume " + name);
            }
            return value;
        }

        private double actives() {
            return users * of("active_share");
        }

        private double payers() {
            return users * of("paying_share");
        }

        private double meanRequests() {
            return actives() * of("requests_per_active") / SECONDS_PER_MONTH;
        }

        private double peakRequests() {
            return meanRequests() * of("peak_factor");
        }

        private double clips() {
            return payers() * of("clips_per_payer");
        }

        private double pictures() {
            return payers() * of("pictures_per_payer");
        }

        private double generations() {
            return clips() + pictures();
        }

        /** Processors that are busy with it at the peak. */
        private double peakRenders() {
            double seconds = clips() * of("cpu_seconds_per_clip") + pictures() * of("cpu_seconds_per_picture");
            return seconds / SECONDS_PER_MONTH * of("peak_factor");
        }

        private double peakCpus(String rate) {
            return Math.max(1, Math.ceil(peakRequests() / of(rate)));
        }

        private double databaseCpus() {
            double statements = peakRequests() * of("statements_per_request");
            return Math.max(2, 2 * Math.ceil(statements / of("statements_per_cpu") / 2));
        }

        private double databaseGigabytes() {
            return (users * of("kb_per_user") + generations() * 12 * of("kb_per_generation")) / 1e6;
        }

        private double mediaGigabytes() {
            return 12 * (pictures() * of("mb_per_picture") + clips() * of("mb_per_clip")) / 1e3;
        }

        private double deliveredGigabytes() {
            return actives() * of("mb_viewed_per_active") / 1e3;
        }

        /** At least one instance of each service; above that a third of the peak, because the peak does not last. */
        private double containers() {
            double gateway = Math.max(1, peakCpus("gateway_requests_per_cpu") / 3);
            double services = Math.max(4, peakCpus("service_requests_per_cpu") / 3);
            double workers = Math.max(2, peakRenders() / 3);
            return (gateway + services + workers) * of("container_cpu_usd");
        }

        private double database() {
            return databaseCpus() * of("database_cpu_usd") + databaseGigabytes() * of("database_gb_usd");
        }

        private double media() {
            return mediaGigabytes() * of("media_gb_usd") + deliveredGigabytes() * of("delivered_gb_usd");
        }

        private double vendors() {
            return pictures() * of("picture_usd") + clips() * of("clip_usd");
        }

        private double all() {
            double redis = of("redis_usd") * (users >= 10_000_000 ? 5 : 1);
            return containers() + database() + redis + media() + vendors();
        }

        /** Two digits that mean something. */
        private static String number(double value) {
            if (value < 10) {
                return String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
            }
            double unit = Math.pow(10, Math.floor(Math.log10(value)) - 1);
            return String.format(Locale.ROOT, "%,.0f", Math.round(value / unit) * unit)
                    .replace(',', ' ');
        }
    }
}
