package ai.vidgo.billing.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.billing.subscriptions.SubscriptionState.Active;
import ai.vidgo.billing.subscriptions.SubscriptionState.Cancelled;
import ai.vidgo.billing.subscriptions.SubscriptionState.Ended;
import ai.vidgo.billing.subscriptions.SubscriptionState.PastDue;
import ai.vidgo.billing.subscriptions.SubscriptionState.Pending;
import ai.vidgo.billing.subscriptions.SubscriptionState.Term;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionStateTest {

    private static final Instant START = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant END = START.plus(Duration.ofDays(30));
    private static final Duration GRACE = Duration.ofDays(3);

    private final Term term = new Term(START, END);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new SubscriptionState.Pending(true).paid(term)",
                "new SubscriptionState.Pending(true).failed()",
                "new SubscriptionState.Failed(true).paid(term)",
                "new SubscriptionState.Active(term, true).cancelled()",
                "new SubscriptionState.Active(term, true).paymentFailed(now, java.time.Duration.ZERO)",
                "new SubscriptionState.PastDue(term, now).renewed(now)",
                "new SubscriptionState.PastDue(term, now).expired()",
                "new SubscriptionState.Cancelled(term, now).resumed(true)",
                "new SubscriptionState.Cancelled(term, now).expired()",
            })
    void whatTheContractAllowsCompiles(String transition) {
        assertThat(errors(transition)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new SubscriptionState.Pending(true).cancelled()",
                "new SubscriptionState.Pending(true).expired()",
                "new SubscriptionState.Pending(true).renewed(now)",
                "new SubscriptionState.Failed(true).failed()",
                "new SubscriptionState.Active(term, true).paid(term)",
                "new SubscriptionState.Active(term, true).failed()",
                "new SubscriptionState.Active(term, true).resumed(true)",
                "new SubscriptionState.Cancelled(term, now).cancelled()",
                "new SubscriptionState.Cancelled(term, now).paymentFailed(now, java.time.Duration.ZERO)",
                "new SubscriptionState.Cancelled(term, now).paid(term)",
                "new SubscriptionState.Ended(term, now).resumed(true)",
                "new SubscriptionState.Ended(term, now).renewed(now)",
                "new SubscriptionState.Expired(term, now).cancelled()",
                "new SubscriptionState.Expired(term, now).resumed(true)",
            })
    void whatTheContractForbidsDoesNotCompile(String transition) {
        assertThat(errors(transition)).anyMatch(error -> error.contains("cannot find symbol"));
    }

    @Test
    void graceBeginsWithTheFailureOrTheEndOfTheTermWhicheverIsLater() {
        Active active = new Active(term, true);
        assertThat(active.paymentFailed(START, GRACE).end()).isEqualTo(END.plus(GRACE));
        assertThat(active.paymentFailed(END.plusSeconds(60), GRACE).end())
                .isEqualTo(END.plusSeconds(60).plus(GRACE));
    }

    @Test
    void anOlderPaymentMovesTheGraceButNotTheFailure() {
        Instant later = END.plus(Duration.ofDays(30));
        PastDue failedFirst = new Active(term, true).paymentFailed(START, GRACE).extended(later, GRACE);
        PastDue paidFirst = new Active(term, true).renewed(later).paymentFailed(START, GRACE);
        assertThat(failedFirst).isEqualTo(paidFirst);
    }

    @Test
    void resumingKeepsTheTimeThatWasPromised() {
        Cancelled cancelled = new Active(term, true).cancelled();
        assertThat(cancelled.resumed(false)).isEqualTo(new Active(term, false));
        Cancelled inGrace = new PastDue(term, END.plus(GRACE)).cancelled();
        assertThat(inGrace.resumed(true).end()).isEqualTo(END.plus(GRACE));
    }

    @Test
    void theEarliestOfSeveralEndsCounts() {
        Ended ended = new Active(term, true).ended(END);
        assertThat(ended.endedBy(START).end()).isEqualTo(START);
        assertThat(ended.endedBy(START).endedBy(END).end()).isEqualTo(START);
    }

    @Test
    void aLatePaymentOfAGivenUpOrderCounts() {
        assertThat(new Pending(true).failed().paid(term)).isEqualTo(new Active(term, true));
    }

    private static List<String> errors(String expression) {
        String source = "package ai.vidgo.billing.subscriptions; class Probe { Object go(SubscriptionState.Term term,"
                + " java.time.Instant now) { return " + expression + "; } }";
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Probe.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        String classes = String.join(
                File.pathSeparator,
                System.getProperty("java.class.path"),
                Path.of("target", "classes").toString());
        ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, found, List.of("-proc:none", "-cp", classes, "-d", "target"), null, List.of(file))
                .call();
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(java.util.Locale.ROOT))
                .toList();
    }
}
