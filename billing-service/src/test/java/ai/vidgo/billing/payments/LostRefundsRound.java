package ai.vidgo.billing.payments;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets tests of other features ask about lost refunds without waiting for the clock's job. */
@ApplicationScoped
public class LostRefundsRound {

    private final LostRefunds lost;

    LostRefundsRound(LostRefunds lost) {
        this.lost = lost;
    }

    public void askAboutDue() {
        lost.askAboutDue();
    }
}
