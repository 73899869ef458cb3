package ai.vidgo.gateway;

import ai.vidgo.platform.testing.HouseRules;
import ai.vidgo.platform.testing.MessageBundleAssertions;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void codeFollowsTheHouseRules() {
        HouseRules.check("ai.vidgo.gateway");
    }

    @Test
    void everyTextExistsInEveryLanguage() {
        MessageBundleAssertions.assertComplete();
    }
}
