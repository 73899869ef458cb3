package ai.vidgo.auth.administration;

import ai.vidgo.auth.administration.BillingClient.LedgerLine;
import ai.vidgo.auth.presence.Presence;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Everything the administrator's page shows of one user. The parts that other services know are asked for at the same
 * time; a service that is away leaves its part empty and is named.
 */
@Singleton
class UserDetails {

    private static final Logger LOG = Logger.getLogger(UserDetails.class);
    private static final int NEWEST = 10;
    private static final String ONE =
            "SELECT " + UserQuery.COLUMNS + " FROM users u" + UserQuery.OVERVIEW + " WHERE u.id = ?";

    private final Sql sql;
    private final Presence presence;
    private final BillingClient billing;
    private final GenerationClient generation;
    private final ExecutorService threads;

    UserDetails(
            Sql sql,
            Presence presence,
            @RestClient BillingClient billing,
            @RestClient GenerationClient generation,
            @VirtualThreads ExecutorService threads) {
        this.sql = sql;
        this.presence = presence;
        this.billing = billing;
        this.generation = generation;
        this.threads = threads;
    }

    /**
     * One user.
     *
     * @param generationCount 0 when generation-service is away
     * @param recentTransactions newest first; empty when billing is away
     * @param unavailable the services that did not answer
     */
    @RegisterForReflection
    record Detail(
            AdminUser user,
            long generationCount,
            boolean isOnline,
            List<LedgerLine> recentTransactions,
            List<String> unavailable) {}

    /** Empty when there is no such user. */
    Optional<Detail> of(UUID id) {
        return sql.find(ONE, AdminUser::of, id).map(this::detail);
    }

    private Detail detail(AdminUser user) {
        CompletableFuture<Long> count = ask(() -> generation.generations(user.id()).count());
        CompletableFuture<List<LedgerLine>> lines = ask(() -> billing.newest(user.id(), NEWEST));
        List<String> unavailable = new ArrayList<>();
        long generations = answer(count, 0L, "generation", unavailable);
        List<LedgerLine> transactions = answer(lines, List.of(), "billing", unavailable);
        return new Detail(user, generations, isOnline(user.id()), transactions, unavailable);
    }

    private <T> CompletableFuture<T> ask(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, threads);
    }

    private static <T> T answer(CompletableFuture<T> question, T otherwise, String service, List<String> unavailable) {
        try {
            return question.join();
        } catch (CompletionException away) {
            LOG.warnf("user details without %s: %s", service, away.getCause());
            unavailable.add(service);
            return otherwise;
        }
    }

    private boolean isOnline(UUID id) {
        try {
            return presence.isOnline(id.toString());
        } catch (RuntimeException redisAway) {
            LOG.debugf("presence not read: %s", redisAway.toString());
            return false;
        }
    }
}
