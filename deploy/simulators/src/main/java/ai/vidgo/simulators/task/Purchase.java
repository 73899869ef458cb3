package ai.vidgo.simulators.task;

import ai.vidgo.simulators.core.Account;
import ai.vidgo.simulators.core.Artifact;
import ai.vidgo.simulators.core.Pace;
import ai.vidgo.simulators.core.Provider;
import ai.vidgo.simulators.fault.Faults;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * What a customer orders.
 *
 * @param provider the vendor
 * @param operation the vendor's operation, as the ledger shows it
 * @param model the vendor's model name
 * @param account who pays
 * @param prompt the prompt as it was sent, empty when there is none
 * @param correlation the caller's own mark, if it sent one
 * @param request the request as it was sent
 * @param price price in the account's unit
 * @param pace how long it takes
 * @param faults how the task and its files misbehave
 * @param work makes the results
 */
public record Purchase(
        Provider provider,
        String operation,
        String model,
        Account account,
        String prompt,
        Optional<String> correlation,
        ObjectNode request,
        BigDecimal price,
        Pace pace,
        Faults faults,
        Callable<List<Artifact>> work) {}
