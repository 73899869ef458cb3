package ai.vidgo.simulators.world;

import ai.vidgo.simulators.core.Pace;
import ai.vidgo.simulators.core.Settings;
import java.time.Duration;
import java.util.List;

/** What {@code POST /_sim/options} can change while the simulators run. */
public final class Options {

    private final Settings settings;
    private volatile Pace imagePace;
    private volatile Pace videoPace;
    private volatile boolean polloWrapped;
    private volatile boolean refundFailed;
    private volatile boolean noticesWhileRunning;
    private volatile List<Duration> callbackRetries;

    Options(Settings settings) {
        this.settings = settings;
        this.imagePace = settings.imagePace();
        this.videoPace = settings.videoPace();
        this.callbackRetries = settings.callbackRetries();
        this.polloWrapped = true;
        this.refundFailed = true;
    }

    /** Back to what was set at start. */
    public void reset() {
        imagePace = settings.imagePace();
        videoPace = settings.videoPace();
        callbackRetries = settings.callbackRetries();
        polloWrapped = true;
        refundFailed = true;
        noticesWhileRunning = false;
    }

    /** How long picture tasks take. */
    public Pace imagePace() {
        return imagePace;
    }

    /** Changes how long picture tasks take. */
    public void imagePace(Pace pace) {
        imagePace = pace;
    }

    /** How long video tasks take. */
    public Pace videoPace() {
        return videoPace;
    }

    /** Changes how long video tasks take. */
    public void videoPace(Pace pace) {
        videoPace = pace;
    }

    /** True when Pollo answers inside {@code {code,message,data}}. */
    public boolean polloWrapped() {
        return polloWrapped;
    }

    /** Chooses between Pollo's two documented answer shapes. */
    public void polloWrapped(boolean wrapped) {
        polloWrapped = wrapped;
    }

    /** True when PiAPI also posts notices of tasks that have begun. */
    public boolean noticesWhileRunning() {
        return noticesWhileRunning;
    }

    /** Chooses whether PiAPI also posts notices of tasks that have begun. */
    public void noticesWhileRunning(boolean post) {
        noticesWhileRunning = post;
    }

    /** True when failed tasks are refunded. */
    public boolean refundFailed() {
        return refundFailed;
    }

    /** Chooses whether failed tasks are refunded. */
    public void refundFailed(boolean refund) {
        refundFailed = refund;
    }

    /** The pauses before a payment vendor's second and later posts. */
    public List<Duration> callbackRetries() {
        return callbackRetries;
    }

    /** Changes the pauses before a payment vendor's second and later posts. */
    public void callbackRetries(List<Duration> pauses) {
        callbackRetries = List.copyOf(pauses);
    }
}
