package ai.vidgo.simulators.merchant;

import ai.vidgo.simulators.web.Call;
import ai.vidgo.simulators.web.Door;
import ai.vidgo.simulators.web.Json;
import ai.vidgo.simulators.web.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The days on which vendors charge. It runs with the simulated time and can be moved ahead of it, so that a renewal does
 * not take a month; time stamps of messages and of callers stay on the simulated time, or no signature would hold.
 */
public final class Calendar extends Clock {

    private static final long MOST_DAYS = 4000;

    private final Clock clock;
    private final List<Runnable> dueWork = new ArrayList<>();
    private Duration ahead = Duration.ZERO;

    /** A calendar that shows the time of the clock. */
    public Calendar(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Instant instant() {
        return clock.instant().plus(ahead);
    }

    /** Registers what must be done when days have passed; it is run after every move. */
    public void onMove(Runnable work) {
        dueWork.add(work);
    }

    /**
     * Moves ahead and does what became due.
     *
     * @throws IllegalArgumentException backwards, or by more than 4000 days
     */
    public void advance(Duration by) {
        if (by.isNegative() || by.toDays() > MOST_DAYS) {
            throw new IllegalArgumentException("the calendar moves 0 to " + MOST_DAYS + " days ahead");
        }
        synchronized (this) {
            ahead = ahead.plus(by);
        }
        dueWork.forEach(Runnable::run);
    }

    /** Shows the time of the clock again. */
    public synchronized void reset() {
        ahead = Duration.ZERO;
    }

    /** Binds {@code GET} and {@code POST /_sim/calendar {"advance_days"}}. */
    public void mount(Door door) {
        door.get("/_sim/calendar", call -> Reply.json(200, json()));
        door.post("/_sim/calendar", this::move);
    }

    private Reply move(Call call) {
        JsonNode wish = Json.parseObject(call.body()).orElseGet(Json::object);
        try {
            advance(Duration.ofMinutes(Math.round(wish.path("advance_days").asDouble(0) * 24 * 60)));
            return Reply.json(200, json());
        } catch (IllegalArgumentException e) {
            return Reply.json(400, Json.object().put("error", e.getMessage()));
        }
    }

    private synchronized JsonNode json() {
        return Json.object().put("now", instant().toString()).put("ahead_seconds", ahead.toSeconds());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the calendar is kept in UTC");
    }
}
