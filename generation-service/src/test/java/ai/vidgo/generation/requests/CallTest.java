package ai.vidgo.generation.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallTest {

    private static final String SERVER = "https://shop.example.com/done";

    @Test
    void aPartHasAKeyOfItsOwnAndAllElseOfTheWhole() {
        Call whole = new Call("order-1", "ja", "respond-async", SERVER);

        assertThat(whole.part("2")).isEqualTo(new Call("order-1/2", "ja", "respond-async", SERVER));
    }
}
