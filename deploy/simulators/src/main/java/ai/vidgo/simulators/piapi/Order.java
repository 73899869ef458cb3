package ai.vidgo.simulators.piapi;

import ai.vidgo.simulators.core.Artifact;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * A request that was understood.
 *
 * @param prompt the prompt as sent, empty when the operation has none
 * @param usd price in dollars
 * @param video true when the result is a clip
 * @param work makes the results
 */
record Order(String prompt, BigDecimal usd, boolean video, Callable<List<Artifact>> work) {

    static Order image(String prompt, String usd, Callable<List<Artifact>> work) {
        return new Order(prompt, new BigDecimal(usd), false, work);
    }
}
