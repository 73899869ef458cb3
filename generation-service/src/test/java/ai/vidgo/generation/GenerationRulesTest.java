package ai.vidgo.generation;

import ai.vidgo.platform.testing.HouseRules;
import ai.vidgo.platform.testing.MessageBundleAssertions;
import org.junit.jupiter.api.Test;

class GenerationRulesTest {

    @Test
    void keepsTheHouseRules() {
        HouseRules.check("ai.vidgo.generation");
    }

    @Test
    void speaksAllFiveLanguages() {
        MessageBundleAssertions.assertComplete();
    }
}
