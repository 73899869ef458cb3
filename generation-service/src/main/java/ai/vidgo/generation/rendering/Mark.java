package ai.vidgo.generation.rendering;

import java.awt.Graphics2D;

/** What is drawn over results: words, or a picture. */
interface Mark {

    /** As large as it is drawn on a picture of that size. */
    Sized on(Graphics2D graphics, int width, int height);

    /** A mark in its size. */
    interface Sized {

        double width();

        double height();

        /** Draws it with its left bottom corner there; the shadow, where it has one, is so many pixels away. */
        void draw(Graphics2D graphics, int left, int bottom, int shadow);
    }
}
