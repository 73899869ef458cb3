package ai.vidgo.platform;

import ai.vidgo.platform.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void executablesCanBeMadeOfIt() {
        HouseRules.checkForExecutables("ai.vidgo.platform");
    }
}
