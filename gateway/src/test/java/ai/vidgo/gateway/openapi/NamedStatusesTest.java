package ai.vidgo.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamedStatusesTest {

    @Test
    void readsStatusesFromTheJavadocOfMethodsThatAnswer() {
        NamedStatuses statuses = new NamedStatuses();
        statuses.read("""
                /** Things; 418 is nobody's. */
                @Path("/api/v1/things")
                class ThingsResource {
                    /** Not an operation: 410. */
                    private final Things things;

                    /**
                     * One of up to 500.
                     *
                     * @throws Problem 404 {@code not_found}, 409 {@code busy}
                     */
                    @DELETE
                    @Path("/{thing_id}")
                    @Operation(
                            summary = "Remove a thing")
                    Removed remove() {}

                    /** All of them. */
                    @GET
                    Things all() {}
                """);

        assertThat(statuses.of("delete", "/api/v1/things/{id}")).containsExactly("404", "409");
        assertThat(statuses.of("get", "/api/v1/things")).isEmpty();
    }
}
