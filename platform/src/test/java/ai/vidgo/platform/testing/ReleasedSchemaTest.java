package ai.vidgo.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ReleasedSchemaTest {

    private static final Set<String> RELEASED = Set.of(
            "column orders id uuid required",
            "column orders note text null",
            "column orders made_at timestamp_with_time_zone default",
            "function total(p_order_uuid) integer");

    @Test
    void whatIsAddedWithCareDisturbsNobody() {
        assertThat(ReleasedSchema.compare(
                        RELEASED,
                        Set.of(
                                "column orders id uuid required",
                                "column orders note text default",
                                "column orders made_at timestamp_with_time_zone default",
                                "column orders colour text null",
                                "column lines order_id uuid required",
                                "function total(p_order_uuid) integer",
                                "function total(p_order_uuid,_p_tax_integer) integer")))
                .isEmpty();
    }

    @Test
    void namesEverythingThatTheLastReleaseWouldMiss() {
        assertThat(ReleasedSchema.compare(
                        RELEASED,
                        Set.of(
                                "column orders id bigint required",
                                "column orders note text required",
                                "column orders colour text required",
                                "function total(p_order_uuid,_p_tax_integer) integer")))
                .containsExactlyInAnyOrder(
                        "orders.id was uuid and is bigint",
                        "orders.note must be given now",
                        "orders.made_at is gone",
                        "orders.colour is new and must be given",
                        "function total(p_order_uuid) integer is gone");
    }
}
