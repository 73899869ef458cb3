package ai.vidgo.billing;

import ai.vidgo.platform.testing.HouseRules;
import ai.vidgo.platform.testing.MessageBundleAssertions;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void codeFollowsTheArchitecture() {
        HouseRules.check("ai.vidgo.billing");
    }

    @Test
    void everyCodeHasATextInEveryLanguage() {
        MessageBundleAssertions.assertComplete();
    }
}
