package ai.vidgo.auth.signin;

import ai.vidgo.platform.error.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** How logins by password end: {@code vidgo.logins} by result. */
@Singleton
class LoginMeters {

    private final MeterRegistry meters;

    LoginMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Counts what became of a login, also where it was refused before anybody looked at it. */
    SignIn.Outcome counted(Supplier<SignIn.Outcome> login) {
        try {
            SignIn.Outcome outcome = login.get();
            count(result(outcome));
            return outcome;
        } catch (Problem refused) {
            count(refused.code().equals("password_hashing_busy") ? "busy" : "limited");
            throw refused;
        }
    }

    private void count(String result) {
        meters.counter("vidgo.logins", "result", result).increment();
    }

    private static String result(SignIn.Outcome outcome) {
        return switch (outcome) {
            case SignIn.Outcome.Success _ -> "success";
            case SignIn.Outcome.WrongCredentials _ -> "wrong_credentials";
            case SignIn.Outcome.NotVerified _ -> "not_verified";
            case SignIn.Outcome.Inactive _ -> "inactive";
            case SignIn.Outcome.CodeRequired _ -> "code_required";
            case SignIn.Outcome.CodeWrong _ -> "code_wrong";
        };
    }
}
