package ai.vidgo.billing.paddle;

import ai.vidgo.billing.payments.IncomingEvent;
import ai.vidgo.billing.payments.PaymentEvents;
import ai.vidgo.billing.payments.PaymentRejections;
import ai.vidgo.billing.payments.PaymentRejections.Rejection;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;

/** What becomes of a message of Paddle, Billing or Classic, once it was proved or refused; and what Paddle is answered. */
@ApplicationScoped
class PaddleIntake {

    private static final Logger LOG = Logger.getLogger(PaddleIntake.class);

    private final PaymentEvents events;
    private final PaymentRejections rejections;

    PaddleIntake(PaymentEvents events, PaymentRejections rejections) {
        this.events = events;
        this.rejections = rejections;
    }

    /** What Paddle is answered; it reads no more than the status. */
    @RegisterForReflection
    @Schema(name = "PaddleReceived")
    record Received(boolean success) {}

    /** 200 once it is stored, 503 when it could not be: Paddle sends it again then. */
    Response store(IncomingEvent event) {
        try {
            events.receive(event);
            return answer(200, true);
        } catch (RuntimeException notStored) {
            LOG.errorf(notStored, "message of %s not stored", event.provider());
            return answer(503, false);
        }
    }

    /** Notes why it was refused, and answers the status. */
    Response refuse(int status, Rejection rejection) {
        rejections.record(rejection);
        return answer(status, false);
    }

    private static Response answer(int status, boolean success) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(new Received(success))
                .build();
    }
}
