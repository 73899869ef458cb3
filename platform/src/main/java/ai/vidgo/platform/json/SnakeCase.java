package ai.vidgo.platform.json;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;

/** The spelling of field names on the wire. */
public final class SnakeCase {

    private static final PropertyNamingStrategies.SnakeCaseStrategy STRATEGY =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    private SnakeCase() {}

    /** {@code priceMonthly} becomes {@code price_monthly}. */
    public static String of(String javaName) {
        return STRATEGY.translate(javaName);
    }
}
