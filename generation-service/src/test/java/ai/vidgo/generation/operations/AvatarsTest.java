package ai.vidgo.generation.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The topic of a speech by its words (contract: generation §2, avatar). */
class AvatarsTest {

    @ParameterizedTest
    @CsvSource({
        "The story of our Company, spokesperson",
        "歡迎來到我們的品牌, spokesperson",
        "A feature that you will love, product_intro",
        "我們的新產品, product_intro",
        "How can we help you?, customer_service",
        "線上客戶服務, customer_service",
        "See you on my channel, social_media"
    })
    void namesTheTopicOfAScript(String script, String topic) {
        assertThat(Avatars.topic(script)).isEqualTo(topic);
    }
}
