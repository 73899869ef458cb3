package ai.vidgo.auth;

import ai.vidgo.platform.testing.HouseRules;
import ai.vidgo.platform.testing.MessageBundleAssertions;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void codeKeepsTheHouseRules() {
        HouseRules.check("ai.vidgo.auth");
    }

    @Test
    void everyTextExistsInEveryLanguage() {
        MessageBundleAssertions.assertComplete();
    }
}
