package ai.vidgo.catalog;

import ai.vidgo.platform.testing.HouseRules;
import ai.vidgo.platform.testing.MessageBundleAssertions;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void keepsTheHouseRules() {
        HouseRules.check("ai.vidgo.catalog");
    }

    @Test
    void hasEveryTextInEveryLanguage() {
        MessageBundleAssertions.assertComplete();
    }
}
