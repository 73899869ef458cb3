package ai.vidgo.billing.ecpay;

import ai.vidgo.billing.orders.CheckoutLinks;
import ai.vidgo.billing.orders.PaymentConfig;
import ai.vidgo.billing.payments.FormBody;
import ai.vidgo.billing.payments.IncomingEvent.Origin;
import ai.vidgo.billing.payments.PaymentEvents;
import ai.vidgo.billing.payments.PaymentRejections;
import ai.vidgo.billing.payments.PaymentRejections.Rejection;
import ai.vidgo.platform.web.ClientAddress;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;

/**
 * What ECPay sends us (contract: external-ecpay §3). Where billing §5 answers {@code 0|…} to an unknown order or a wrong
 * amount, external-ecpay §3.1 wins: after a good digest the answer is {@code 1|OK}, because repeating the notice cannot
 * change it.
 */
@Path("/api/v1/payments")
@RunOnVirtualThread
class EcpayCallbackResource {

    private static final Logger LOG = Logger.getLogger(EcpayCallbackResource.class);

    /** Bytes without a charset parameter: the answer must be exactly these ASCII characters. */
    private static final String PLAIN = "text/plain";

    private static final String OK = "1|OK";

    private final EcpayAccount account;
    private final PaymentEvents events;
    private final CheckoutLinks links;
    private final PaymentConfig payments;
    private final ClientAddress addresses;
    private final PaymentRejections rejections;
    private final EcpayAttempts attempts;

    EcpayCallbackResource(
            EcpayAccount account,
            PaymentEvents events,
            CheckoutLinks links,
            PaymentConfig payments,
            ClientAddress addresses,
            PaymentRejections rejections,
            EcpayAttempts attempts) {
        this.account = account;
        this.events = events;
        this.links = links;
        this.payments = payments;
        this.addresses = addresses;
        this.rejections = rejections;
        this.attempts = attempts;
    }

    /**
     * The server-to-server result: {@code 1|OK} once it is stored, {@code 0|CheckMacValue Error} for a bad digest, 503
     * {@code 0|Retry} when we could not store it.
     */
    @POST
    @Path("/callback")
    @APIResponse(
            responseCode = "200",
            description = "1|OK, or 0| and why not",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)))
    public Response callback(byte[] body, HttpServerRequest request) {
        return receive(body, request);
    }

    /** A number to pay at a bank or a shop was issued. Answers as {@link #callback}. */
    @POST
    @Path("/ecpay/payment-info")
    @APIResponse(
            responseCode = "200",
            description = "1|OK, or 0| and why not",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)))
    public Response paymentInfo(byte[] body, HttpServerRequest request) {
        return receive(body, request);
    }

    /** A second or later charge of a subscription. Answers as {@link #callback}. */
    @POST
    @Path("/ecpay/period")
    @APIResponse(
            responseCode = "200",
            description = "1|OK, or 0| and why not",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)))
    public Response period(byte[] body, HttpServerRequest request) {
        return receive(body, request);
    }

    private Response receive(byte[] body, HttpServerRequest request) {
        String source = addresses.of(request);
        return switch (EcpayReading.of(account, body, source)) {
            case EcpayReading.Genuine genuine -> store(genuine, body, Origin.of(request, source, genuine.key()));
            case EcpayReading.Refused refused -> refuse(refused.rejection());
        };
    }

    private Response refuse(Rejection rejection) {
        rejections.record(rejection);
        return plain(200, rejection.step().equals("merchant") ? "0|MerchantID Error" : "0|CheckMacValue Error");
    }

    private Response store(EcpayReading.Genuine genuine, byte[] body, Origin origin) {
        try {
            events.receive(EcpayMessage.event(genuine.fields(), new String(body, StandardCharsets.UTF_8), origin));
            return plain(200, OK);
        } catch (RuntimeException notStored) {
            LOG.errorf(notStored, "ECPay notice not stored");
            return plain(503, "0|Retry");
        }
    }

    /** The payer's browser comes back: verified, changes nothing, 303 to the dashboard of the application. */
    @POST
    @Path("/ecpay/result")
    @APIResponse(responseCode = "303", description = "To the dashboard")
    public Response result(byte[] body) {
        Optional<Map<String, String>> fields = FormBody.parse(body).filter(account::signedByUs);
        String target = fields.flatMap(this::dashboard).orElse(payments.frontendUrl() + "/dashboard?payment=failed");
        return Response.seeOther(URI.create(target)).build();
    }

    private Optional<String> dashboard(Map<String, String> fields) {
        String outcome = "1".equals(fields.get("RtnCode")) ? "success" : "failed";
        return attempts.orderNumber(fields.getOrDefault("MerchantTradeNo", ""))
                .map(number -> links.dashboard(outcome, number));
    }

    private static Response plain(int status, String text) {
        return Response.status(status)
                .type(PLAIN)
                .entity(text.getBytes(StandardCharsets.US_ASCII))
                .build();
    }
}
