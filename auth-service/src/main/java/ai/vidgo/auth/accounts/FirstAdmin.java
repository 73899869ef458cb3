package ai.vidgo.auth.accounts;

import ai.vidgo.platform.audit.AdminAction;
import ai.vidgo.platform.audit.AdminAudit;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * How an installation gets its first administrator: the verified account with the address in {@code FIRST_ADMIN_EMAIL}
 * is one, from its verification or from the next start on (contract: data-identity-billing §5).
 */
@ApplicationScoped
class FirstAdmin {

    private static final Logger LOG = Logger.getLogger(FirstAdmin.class);

    private final AccountRows rows;
    private final AdminAudit audit;
    private final Clock clock;
    private final Optional<String> email;

    FirstAdmin(
            AccountRows rows,
            AdminAudit audit,
            Clock clock,
            @ConfigProperty(name = "vidgo.accounts.first-admin-email") Optional<String> email) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
        this.email = email.map(EmailAddress::normalized).filter(address -> !address.isEmpty());
    }

    boolean is(String address) {
        return email.filter(address::equals).isPresent();
    }

    @Transactional
    void promoteAtStart(@Observes StartupEvent event) {
        email.ifPresent(address -> {
            rows.promote(address, clock.instant()).ifPresent(id -> {
                recordGrant(id);
                LOG.info("the account of FIRST_ADMIN_EMAIL is an administrator now");
            });
        });
    }

    /** The setting is an operator's act like any other grant. */
    void recordGrant(UUID id) {
        audit.recordOperator(new AdminAction(
                "admin.granted", "user", id.toString(), Map.of("is_admin", false), Map.of("is_admin", true)));
    }
}
