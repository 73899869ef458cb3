package ai.vidgo.simulators.core;

import java.util.Map;
import java.util.Optional;

/**
 * What a shop sets in Paddle's dashboard.
 *
 * @param webhookUrl where events are posted; none are while it is empty ({@code SIM_PADDLE_WEBHOOK_URL})
 * @param webhookSecret the destination's secret, which signs them ({@code SIM_PADDLE_WEBHOOK_SECRET})
 * @param returnUrl the shop's page for buyers who come back; {@code payment} and {@code order} are added
 *     ({@code SIM_PADDLE_RETURN_URL})
 */
public record PaddleShop(Optional<String> webhookUrl, String webhookSecret, Optional<String> returnUrl) {

    static PaddleShop from(Map<String, String> environment) {
        return new PaddleShop(
                Optional.ofNullable(environment.get("SIM_PADDLE_WEBHOOK_URL")),
                environment.getOrDefault("SIM_PADDLE_WEBHOOK_SECRET", "pdl_ntfset_simulated_+/secret"),
                Optional.ofNullable(environment.get("SIM_PADDLE_RETURN_URL")));
    }
}
