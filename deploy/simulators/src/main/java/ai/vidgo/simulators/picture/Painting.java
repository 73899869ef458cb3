package ai.vidgo.simulators.picture;

import java.awt.Color;

/** Draws one thing into a box of 100 by 100. */
@FunctionalInterface
interface Painting {

    /** Draws in the given main colour; {@code variant} is 0, 1 or 2 and chooses details. */
    void paint(Canvas canvas, Color color, int variant);
}
